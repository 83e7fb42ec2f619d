import type { z } from 'zod';
import type { Charge } from '../domain/terms/charge.ts';
import type { Line } from '../domain/terms/line.ts';
import type { QuoteDraft } from '../domain/terms/quote.ts';
import { mostLines } from '../domain/terms/quote.ts';
import { productOn } from './products-of.ts';
import type { CardItem, PackageShape, Product, RateCard } from './rate-card.ts';

export type LineDraft = z.input<typeof Line>;

/** What is taken from a card: a product, for credits where it says so; a bundle; a size of pack; a shape of a package, or all of them as options. */
export type Pick =
  | { readonly kind: 'product'; readonly id: string; readonly inCredits?: boolean }
  | { readonly kind: 'bundle' | 'pack'; readonly id: string }
  | { readonly kind: 'package'; readonly id: string; readonly shape: string | null };

export type Picked =
  | {
      readonly ok: true;
      readonly draft: QuoteDraft;
      /** Lines that were added because others need them. */ readonly required: readonly string[];
    }
  | { readonly ok: false; readonly reason: 'other-currency'; readonly card: string; readonly quote: string }
  | { readonly ok: false; readonly reason: 'too-many-lines'; readonly most: number }
  | { readonly ok: false; readonly reason: 'not-on-card'; readonly id: string };

/** An id that is not taken: the wanted one, else with a number. */
function freeIn(taken: ReadonlySet<string>, wanted: string): string {
  const stem = wanted === 'credits' ? 'credits-line' : wanted;
  if (!taken.has(stem)) return stem;
  for (let count = 2; ; count += 1) {
    const id = `${stem}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** Credits that a unit of the product takes; null where it is not sold for credits. */
function creditsPerUnit(card: RateCard, productId: string): string | null {
  return card.credits?.burn.find(({ product }) => product === productId)?.creditsPerUnit ?? null;
}

/** What the card charges for a product: in money, or in credits where that is wanted or all there is. */
export function cardCharge(card: RateCard, product: Product, inCredits: boolean): Charge | null {
  const burn = creditsPerUnit(card, product.id);
  if (burn !== null && (inCredits || product.charge === undefined)) return { type: 'credits', creditsPerUnit: burn };
  return product.charge ?? null;
}

type Sold = { readonly item: CardItem; readonly inCredits: boolean; readonly discountPercent?: string | undefined };

/** The line that a product becomes: its own copy of the terms, and where they are from. */
function lineOf(card: RateCard, product: Product, id: string, { item, inCredits, discountPercent }: Sold): LineDraft | null {
  const charge = cardCharge(card, product, inCredits);
  if (charge === null) return null;
  const isMetered = charge.type === 'usage' || charge.type === 'credits';
  const hasUplift = charge.type === 'usage' || charge.type === 'recurring';
  const forecast = item.quantity === undefined ? product.forecast : { type: 'flat' as const, quantity: item.quantity };
  const discount = item.discountPercent ?? discountPercent;
  const { name, unit, unitDefinition, annualUpliftPercent, quantityDecimals, outcome, servedBy, otherCostPerUnit } = product;
  return {
    id,
    name,
    ...(unit === undefined ? {} : { unit }),
    ...(unitDefinition === undefined ? {} : { unitDefinition }),
    product: { card: card.id, version: card.version, id: product.id },
    charge: charge.type === 'recurring' && item.quantity !== undefined ? { ...charge, quantity: item.quantity } : charge,
    ...(discount === undefined || charge.type === 'credits' ? {} : { discountPercent: discount }),
    ...(annualUpliftPercent === undefined || !hasUplift ? {} : { annualUpliftPercent }),
    ...(isMetered && forecast !== undefined ? { forecast } : {}),
    ...(isMetered && quantityDecimals !== undefined ? { quantityDecimals } : {}),
    ...(isMetered && outcome !== undefined ? { outcome } : {}),
    ...(isMetered && servedBy !== undefined ? { servedBy } : {}),
    ...(isMetered && otherCostPerUnit !== undefined ? { otherCostPerUnit } : {}),
  };
}

/** The items of a pick, with those that they need and that neither they nor the quote have. */
function withRequired(
  card: RateCard,
  sold: readonly Sold[],
  there: ReadonlySet<string>,
): { readonly sold: readonly Sold[]; readonly required: readonly string[] } {
  const all = [...sold];
  const required: string[] = [];
  const has = new Set([...there, ...sold.map(({ item }) => item.product)]);
  // The list grows while it is walked: what is needed may need something itself.
  for (const { item, inCredits } of all) {
    for (const id of productOn(card, item.product)?.requires ?? []) {
      if (has.has(id)) continue;
      has.add(id);
      required.push(id);
      all.push({ item: { product: id }, inCredits });
    }
  }
  return { sold: all, required };
}

type Lines = { readonly lines: readonly LineDraft[]; readonly ids: ReadonlyMap<string, string>; readonly missing: string | null };

function linesOf(card: RateCard, sold: readonly Sold[], draft: QuoteDraft, dress: (line: LineDraft) => LineDraft): Lines {
  const taken = new Set((draft.lines ?? []).map(({ id }) => id));
  const ids = new Map<string, string>();
  const lines: LineDraft[] = [];
  for (const each of sold) {
    const product = productOn(card, each.item.product);
    const id = freeIn(taken, each.item.product);
    const line = product === undefined ? null : lineOf(card, product, id, each);
    if (line === null) return { lines, ids, missing: each.item.product };
    taken.add(id);
    ids.set(each.item.product, id);
    lines.push(dress(line));
  }
  return { lines, ids, missing: null };
}

/** Credits as the card sells them, without a pack, where a line burns some and the quote has none yet. */
function withCredits(card: RateCard, draft: QuoteDraft): QuoteDraft {
  const burns = (draft.lines ?? []).some(({ charge }) => charge.type === 'credits');
  if (!burns || draft.credits !== undefined || card.credits === undefined) return draft;
  const { name, overagePricePerCredit } = card.credits;
  return { ...draft, credits: { name, packs: [], overagePricePerCredit } };
}

function withPack(card: RateCard, draft: QuoteDraft, packId: string): QuoteDraft | null {
  const size = card.credits?.packs.find(({ id }) => id === packId);
  if (size === undefined || card.credits === undefined) return null;
  const { name, overagePricePerCredit } = card.credits;
  const before = draft.credits ?? { name, packs: [], overagePricePerCredit };
  const last = before.packs.at(-1);
  const next = last === undefined ? 1 : last.month + (last.expiresAfterMonths ?? 12);
  // The next pack begins when the last one ends, if the term still runs then.
  const month = last !== undefined && next > draft.termMonths ? last.month : next;
  const { credits, pricePerCredit, expiresAfterMonths } = size;
  const pack = { month, credits, pricePerCredit, ...(expiresAfterMonths === undefined ? {} : { expiresAfterMonths }) };
  return { ...draft, credits: { ...before, packs: [...before.packs, pack] } };
}

/** The commitments of a shape, on the lines that its products became. */
function withCommitments(draft: QuoteDraft, shape: PackageShape, ids: ReadonlyMap<string, string>): QuoteDraft {
  if (shape.commitments === undefined) return draft;
  const taken = new Set((draft.commitments ?? []).map(({ id }) => id));
  const added = shape.commitments.map((commitment) => {
    const id = freeIn(taken, commitment.id);
    taken.add(id);
    return { ...commitment, id, lines: commitment.lines.map((product) => ids.get(product) ?? product) };
  });
  return { ...draft, commitments: [...(draft.commitments ?? []), ...added] };
}

const soldOf = (items: readonly CardItem[], discountPercent: string | undefined): readonly Sold[] =>
  items.map((item) => ({ item, inCredits: false, discountPercent }));

const asIs = (line: LineDraft): LineDraft => line;

function withItems(
  card: RateCard,
  draft: QuoteDraft,
  sold: readonly Sold[],
  at: number,
  dress: (line: LineDraft) => LineDraft = asIs,
):
  | (Extract<Picked, { readonly ok: true }> & { readonly ids: ReadonlyMap<string, string> })
  | Exclude<Picked, { readonly ok: true }> {
  const there = (draft.lines ?? []).flatMap(({ product, optional }) =>
    product?.card === card.id && optional !== true ? [product.id] : [],
  );
  const needed = withRequired(card, sold, new Set(there));
  const { lines, ids, missing } = linesOf(card, needed.sold, draft, dress);
  if (missing !== null) return { ok: false, reason: 'not-on-card', id: missing };
  const before = draft.lines ?? [];
  if (before.length + lines.length > mostLines) return { ok: false, reason: 'too-many-lines', most: mostLines };
  const added = { ...draft, lines: [...before.slice(0, at), ...lines, ...before.slice(at)] };
  return { ok: true, draft: withCredits(card, added), required: needed.required, ids };
}

function withOne(card: RateCard, draft: QuoteDraft, pick: Pick, at: number): Picked {
  const absent: Picked = { ok: false, reason: 'not-on-card', id: pick.id };
  switch (pick.kind) {
    case 'product':
      return withItems(card, draft, [{ item: { product: pick.id }, inCredits: pick.inCredits === true }], at);
    case 'bundle': {
      const bundle = card.bundles?.find(({ id }) => id === pick.id);
      return bundle === undefined ? absent : withItems(card, draft, soldOf(bundle.items, bundle.discountPercent), at);
    }
    case 'pack': {
      const packed = withPack(card, draft, pick.id);
      return packed === null ? absent : { ok: true, draft: packed, required: [] };
    }
    case 'package': {
      const shapes = card.packages?.find(({ id }) => id === pick.id)?.shapes;
      if (shapes === undefined) return absent;
      if (pick.shape === null) return withAlternatives(card, draft, shapes, at);
      const shape = shapes.find(({ id }) => id === pick.shape);
      if (shape === undefined) return absent;
      const term = shape.termMonths === undefined ? draft : { ...draft, termMonths: shape.termMonths };
      const added = withItems(card, term, soldOf(shape.items, shape.discountPercent), at);
      return added.ok ? { ...added, draft: withCommitments(added.draft, shape, added.ids) } : added;
    }
  }
}

/** Every shape of a package as lines on offer, so that the customer sees them side by side and none is charged before it is taken. */
function withAlternatives(card: RateCard, draft: QuoteDraft, shapes: readonly PackageShape[], at: number): Picked {
  let picked: Picked = { ok: true, draft, required: [] };
  let place = at;
  for (const { name, items, discountPercent } of shapes) {
    if (!picked.ok) return picked;
    const before = picked.draft.lines?.length ?? 0;
    const added = withItems(card, picked.draft, soldOf(items, discountPercent), place, (line) => ({
      ...line,
      name: `${name}: ${line.name}`,
      optional: true,
    }));
    if (!added.ok) return added;
    place += (added.draft.lines?.length ?? 0) - before;
    picked = { ok: true, draft: added.draft, required: [...picked.required, ...added.required] };
  }
  return picked;
}

/** The draft with what was picked from a card, its lines from place `at` on; or why nothing was. */
export function withPicked(draft: QuoteDraft, card: RateCard, picks: readonly Pick[], at: number): Picked {
  if (card.currency !== draft.currency)
    return { ok: false, reason: 'other-currency', card: card.currency, quote: draft.currency };
  let picked: Picked = { ok: true, draft, required: [] };
  let place = at;
  for (const pick of picks) {
    const before: QuoteDraft = picked.draft;
    const next = withOne(card, before, pick, place);
    if (!next.ok) return next;
    place += (next.draft.lines?.length ?? 0) - (before.lines?.length ?? 0);
    picked = { ok: true, draft: next.draft, required: [...picked.required, ...next.required] };
  }
  return picked;
}
