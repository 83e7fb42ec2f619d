import { canonicalJson } from '../domain/document/canonical-json.ts';
import type { Charge } from '../domain/terms/charge.ts';
import type { QuoteDraft } from '../domain/terms/quote.ts';
import type { LineDraft } from './picked.ts';
import { cardCharge } from './picked.ts';
import type { PriceDifference } from './off-card.ts';
import { priceDifferences } from './off-card.ts';
import { productNow, productOn } from './products-of.ts';
import type { Product, RateCard } from './rate-card.ts';

/** Terms of a product that a line has a copy of, besides its charge. */
const copied = [
  'name',
  'unit',
  'unitDefinition',
  'annualUpliftPercent',
  'quantityDecimals',
  'outcome',
  'servedBy',
  'otherCostPerUnit',
] as const;
export type CopiedField = (typeof copied)[number];

/** What a newer version of the card would change of a line. */
export type Drift = {
  readonly index: number;
  readonly lineId: string;
  readonly product: string;
  readonly from: number;
  readonly to: number;
  /** False where the newer card no longer has the product: the line stays as it is. */
  readonly isOnCard: boolean;
  /** Prices of the older card beside those of the newer one; null where it charges in another way. */
  readonly prices: readonly PriceDifference[] | null;
  readonly fields: readonly CopiedField[];
};

const isSame = (a: unknown, b: unknown): boolean => canonicalJson({ of: a }) === canonicalJson({ of: b });

const chargeOn = (card: RateCard, product: Product, line: LineDraft): Charge | null =>
  cardCharge(card, product, line.charge.type === 'credits');

/** Fields of a metered line; a fee has none of them. */
const metered: ReadonlySet<CopiedField> = new Set(['quantityDecimals', 'outcome', 'servedBy', 'otherCostPerUnit']);

function belongsTo(field: CopiedField, { type }: LineDraft['charge']): boolean {
  if (metered.has(field)) return type === 'usage' || type === 'credits';
  return field !== 'annualUpliftPercent' || type === 'usage' || type === 'recurring';
}

/** What taking the newer card would change of the line at a place; null where that is nothing. */
function driftOf(line: LineDraft, index: number, older: RateCard, newer: RateCard): Drift | null {
  const from = line.product;
  if (from === undefined || from.card !== newer.id || from.version >= newer.version) return null;
  const [was, is] = [productOn(older, from.id), productNow(newer, from.id)];
  const of = { index, lineId: line.id, product: from.id, from: from.version, to: newer.version };
  if (is === undefined) return { ...of, isOnCard: false, prices: [], fields: [] };
  const [chargeWas, chargeIs] = [was === undefined ? null : chargeOn(older, was, line), chargeOn(newer, is, line)];
  if (chargeIs === null) return { ...of, isOnCard: false, prices: [], fields: [] };
  const prices = chargeWas === null ? null : priceDifferences(chargeWas, chargeIs);
  const fields = copied.filter((field) => belongsTo(field, line.charge) && !isSame(was?.[field], is[field]));
  return prices?.length === 0 && fields.length === 0 ? null : { ...of, isOnCard: true, prices, fields };
}

/** The card's charge with what the deal says of the line: quantity, month. */
function chargeTaken(charge: Charge, line: LineDraft): LineDraft['charge'] {
  if (charge.type === 'recurring' && line.charge.type === 'recurring') return { ...charge, quantity: line.charge.quantity };
  if (charge.type === 'one_time' && line.charge.type === 'one_time' && line.charge.month !== undefined)
    return { ...charge, month: line.charge.month };
  return charge;
}

function lineTaken(line: LineDraft, index: number, older: RateCard, newer: RateCard): LineDraft {
  const { product } = line;
  const is = productNow(newer, product?.id);
  if (product === undefined || product.card !== newer.id || product.version >= newer.version || is === undefined) return line;
  const charge = chargeOn(newer, is, line);
  if (charge === null) return line;
  const drift = driftOf(line, index, older, newer);
  const named = { ...line, product: { ...product, version: newer.version, id: is.id } };
  if (drift === null) return named;
  const changed = Object.fromEntries(drift.fields.map((field) => [field, is[field]]));
  const isRepriced = drift.prices === null || drift.prices.length > 0;
  const taken = { ...named, ...changed, ...(isRepriced ? { charge: chargeTaken(charge, line) } : {}) };
  // A field that the newer card leaves out goes.
  return Object.fromEntries(Object.entries(taken).filter(([, value]) => value !== undefined)) as LineDraft;
}

/** Versions of cards, by the id of the card and the version that a line names. */
export type CardLookup = (card: string, version: number) => RateCard | undefined;

/** What a newer card would change of a quote's lines, in their order. */
export function driftsOf(draft: Pick<QuoteDraft, 'lines'>, newer: RateCard, lookUp: CardLookup): readonly Drift[] {
  return (draft.lines ?? []).flatMap((line, index) => {
    const older = line.product?.card === newer.id ? lookUp(newer.id, line.product.version) : undefined;
    const drift = older === undefined ? null : driftOf(line, index, older, newer);
    return drift === null ? [] : [drift];
  });
}

/**
 * The quote with the newer card's terms: of the lines at these places, or of all. What the newer card did not change stays as the line has
 * it; so do quantities, discounts and forecasts. Packs keep the terms that they were sold with.
 */
export function withDriftTaken<Draft extends Pick<QuoteDraft, 'lines'>>(
  draft: Draft,
  newer: RateCard,
  lookUp: CardLookup,
  places?: readonly number[],
): Draft {
  const lines = (draft.lines ?? []).map((line, index) => {
    if (places !== undefined && !places.includes(index)) return line;
    const older = line.product?.card === newer.id ? lookUp(newer.id, line.product.version) : undefined;
    return older === undefined ? line : lineTaken(line, index, older, newer);
  });
  return { ...draft, lines };
}
