import type { Charge } from '../domain/terms/charge.ts';
import type { ChargeName } from './charge-name.ts';
import { chargeNames } from './charge-name.ts';
import type { Product, RateCard } from './rate-card.ts';
import { readDecimal } from './table-decimal.ts';
import { normalized } from '../domain/document/normalized.ts';

/** The columns of a card as a table: a product a row, a tiered one a row for each tier. */
export const cardFields = [
  'id',
  'name',
  'description',
  'unit',
  'unitDefinition',
  'charge',
  'price',
  'upTo',
  'flatFee',
  'packageSize',
  'freeUnits',
  'creditsPerUnit',
  'maxDiscountPercent',
  'discountFloorPercent',
  'otherCostPerUnit',
  'annualUpliftPercent',
  'tags',
  'howToSell',
] as const;
export type CardField = (typeof cardFields)[number];

export type TableRow = ReadonlyMap<CardField, string>;

/** What heads and charges are called in tables, without case, spaces and signs. */
export type CardTableWords = {
  readonly heads: Readonly<Record<CardField, readonly string[]>>;
  readonly charges: Readonly<Record<ChargeName, readonly string[]>>;
};

/** A word as it is compared. */
function plainWord(text: string): string {
  return normalized(text, 'NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The mapping that heads suggest: each field from the first column that is called like it. */
export function suggestedCardMapping(heads: readonly string[], words: CardTableWords['heads']): readonly (CardField | null)[] {
  const taken = new Set<CardField>();
  return heads.map((head) => {
    const plain = plainWord(head);
    const field = cardFields.find((name) => !taken.has(name) && words[name].includes(plain));
    if (field === undefined) return null;
    taken.add(field);
    return field;
  });
}

/** Those of its columns that hold decimals. */
export const decimalFields: ReadonlySet<CardField> = new Set([
  'price',
  'upTo',
  'flatFee',
  'packageSize',
  'freeUnits',
  'creditsPerUnit',
  'maxDiscountPercent',
  'discountFloorPercent',
  'otherCostPerUnit',
  'annualUpliftPercent',
]);

/**
 * What the rows of a table give, field by field; a field that no column is mapped to, or whose cell is empty, is not in it. A text that
 * should be a decimal and is none stays as it is, so that the reader of the card names its place.
 */
export function cardRows(
  rows: readonly (readonly string[])[],
  mapping: readonly (CardField | null)[],
  decimalMark: ',' | '.',
): readonly TableRow[] {
  return rows.map((cells) => {
    const found = new Map<CardField, string>();
    for (const [index, cell] of cells.entries()) {
      const field = mapping[index];
      if (field === null || field === undefined || cell.trim() === '') continue;
      found.set(field, decimalFields.has(field) ? (readDecimal(cell, decimalMark) ?? cell) : cell.trim());
    }
    return found;
  });
}

type Made = { product: Record<string, unknown>; credits: string | null };

function chargeNamed(text: string, words: CardTableWords['charges']): ChargeName | null {
  const plain = plainWord(text);
  return chargeNames.find((name) => plainWord(name) === plain || words[name].includes(plain)) ?? null;
}

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The charge of a product's first row. A kind that no table names is left to the reader, which says what there is. */
function chargeOf(row: TableRow, kind: ChargeName): Record<string, unknown> | undefined {
  const price = row.get('price');
  switch (kind) {
    case 'month':
    case 'quarter':
    case 'year':
      return given({ type: 'recurring', unitPrice: price, every: kind, quantity: '1' });
    case 'one_time':
      return given({ type: 'one_time', price });
    case 'per_unit':
      return given({ type: 'usage', model: kind, unitPrice: price });
    case 'graduated':
    case 'volume':
      return { type: 'usage', model: kind, tiers: [tierOf(row)] };
    case 'package':
      return given({
        type: 'usage',
        model: kind,
        packageSize: row.get('packageSize'),
        packagePrice: price,
        freeUnits: row.get('freeUnits'),
      });
    case 'percentage':
      return given({ type: 'usage', model: kind, percent: price });
    case 'credits':
      return undefined;
  }
}

/** A tier without a bound is the open one. */
function tierOf(row: TableRow): Record<string, unknown> {
  return given({ upTo: row.get('upTo') ?? null, unitPrice: row.get('price'), flatFee: row.get('flatFee') });
}

const texts = ['name', 'description', 'unit', 'unitDefinition', 'howToSell'] as const;
const decimals = ['maxDiscountPercent', 'discountFloorPercent', 'otherCostPerUnit', 'annualUpliftPercent'] as const;

function productOf(row: TableRow, before: Product | undefined, words: CardTableWords['charges']): Made {
  const kind = chargeNamed(row.get('charge') ?? '', words);
  const charge = kind === null ? undefined : chargeOf(row, kind);
  const keeps = kind === null || kind === 'credits';
  const tags = row
    .get('tags')
    ?.split(/[,;]/)
    .flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]));
  return {
    product: {
      ...before,
      id: row.get('id'),
      ...given(Object.fromEntries(texts.map((field) => [field, row.get(field)]))),
      ...given(Object.fromEntries(decimals.map((field) => [field, row.get(field)]))),
      ...(tags === undefined || tags.length === 0 ? {} : { tags }),
      ...(keeps ? repriced(row, before?.charge) : { charge }),
    },
    credits: row.get('creditsPerUnit') ?? null,
  };
}

/** A table of prices alone, without how they are charged, gives a product that is there its new price. */
function repriced(row: TableRow, charge: Charge | undefined): { readonly charge?: unknown } {
  const price = row.get('price');
  if (charge === undefined || price === undefined) return {};
  switch (charge.type) {
    case 'recurring':
      return { charge: { ...charge, unitPrice: price } };
    case 'one_time':
      return { charge: { ...charge, price } };
    case 'credits':
      return {};
    case 'usage':
      switch (charge.model) {
        case 'per_unit':
          return { charge: { ...charge, unitPrice: price } };
        case 'package':
          return { charge: { ...charge, packagePrice: price } };
        case 'percentage':
          return { charge: { ...charge, percent: price } };
        case 'graduated':
        case 'volume':
          return { charge: { ...charge, tiers: [tierOf(row)] } };
      }
  }
}

function addTier({ product }: Made, row: TableRow): void {
  const { charge } = product;
  if (typeof charge !== 'object' || charge === null) return;
  const tiers: unknown = Reflect.get(charge, 'tiers');
  if (Array.isArray(tiers)) product['charge'] = { ...charge, tiers: [...(tiers as readonly unknown[]), tierOf(row)] };
}

export type TableProblem = { readonly row: number; readonly code: 'no-id' | 'unknown-charge' | 'twice' };

/**
 * The card with the rows of a table in it, as JSON that is still to be read; or the rows that can't be taken, counted from 2 as in the file.
 * Rows of one id that follow one another are tiers. Products that no row names stay.
 */
export function withTable(
  card: RateCard,
  rows: readonly TableRow[],
  words: CardTableWords['charges'],
): { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problems: readonly TableProblem[] } {
  const made = new Map<string, Made>();
  const there = new Map(card.products.map((product) => [product.id, product]));
  const problems: TableProblem[] = [];
  let last: string | null = null;
  for (const [index, row] of rows.entries()) {
    const id = row.get('id');
    const named = row.get('charge');
    const at = index + 2;
    const open = id === undefined ? undefined : made.get(id);
    if (id === undefined) problems.push({ row: at, code: 'no-id' });
    else if (named !== undefined && chargeNamed(named, words) === null) problems.push({ row: at, code: 'unknown-charge' });
    else if (open === undefined) made.set(id, productOf(row, there.get(id), words));
    else if (last === id && Array.isArray(Reflect.get(Object(open.product['charge']), 'tiers'))) addTier(open, row);
    else problems.push({ row: at, code: 'twice' });
    last = id ?? null;
  }
  if (problems.length > 0) return { ok: false, problems };
  const products = [
    ...card.products.map((product) => made.get(product.id)?.product ?? product),
    ...[...made].flatMap(([id, { product }]) => (there.has(id) ? [] : [product])),
  ];
  return { ok: true, json: { ...card, products, ...burnOf(card, made) } };
}

function burnOf(card: RateCard, made: ReadonlyMap<string, Made>): { readonly credits?: unknown } {
  const burned = [...made].flatMap(([product, { credits }]) => (credits === null ? [] : [{ product, creditsPerUnit: credits }]));
  if (burned.length === 0) return {};
  const now = new Set(burned.map(({ product }) => product));
  const before = card.credits?.burn.filter(({ product }) => !now.has(product)) ?? [];
  return { credits: { ...(card.credits ?? { name: 'Credits', packs: [] }), burn: [...before, ...burned] } };
}

/** A card as the rows of a table, which `withTable` reads back. Model routing, forecasts and outcomes are not in a table. */
export function tableOf({ products, credits }: RateCard): readonly (readonly string[])[] {
  const burned = new Map((credits?.burn ?? []).map(({ product, creditsPerUnit }) => [product, creditsPerUnit]));
  const rows = products.flatMap((product): readonly (readonly string[])[] => {
    const burn = burned.get(product.id) ?? '';
    const cells = (over: Partial<Record<CardField, string>>): readonly string[] => cardFields.map((field) => over[field] ?? '');
    const own: Partial<Record<CardField, string>> = {
      id: product.id,
      name: product.name,
      description: product.description ?? '',
      unit: product.unit ?? '',
      unitDefinition: product.unitDefinition ?? '',
      creditsPerUnit: burn,
      maxDiscountPercent: product.maxDiscountPercent ?? '',
      discountFloorPercent: product.discountFloorPercent ?? '',
      otherCostPerUnit: product.otherCostPerUnit ?? '',
      annualUpliftPercent: product.annualUpliftPercent ?? '',
      tags: (product.tags ?? []).join(', '),
      howToSell: product.howToSell ?? '',
    };
    const { charge } = product;
    if (charge === undefined) return [cells({ ...own, charge: 'credits' })];
    const [first = {}, ...more] = priceCells(charge);
    return [cells({ ...own, ...first }), ...more.map((tier) => cells({ id: product.id, ...tier }))];
  });
  return [[...cardFields], ...rows];
}

function priceCells(charge: Charge): readonly Partial<Record<CardField, string>>[] {
  switch (charge.type) {
    case 'recurring':
      return [{ charge: charge.every, price: charge.unitPrice }];
    case 'one_time':
      return [{ charge: charge.type, price: charge.price }];
    case 'credits':
      return [{ charge: charge.type }];
    case 'usage':
      switch (charge.model) {
        case 'per_unit':
          return [{ charge: charge.model, price: charge.unitPrice }];
        case 'package':
          return [
            {
              charge: charge.model,
              price: charge.packagePrice,
              packageSize: charge.packageSize,
              freeUnits: charge.freeUnits ?? '',
            },
          ];
        case 'percentage':
          return [{ charge: charge.model, price: charge.percent }];
        case 'graduated':
        case 'volume':
          return charge.tiers.map(({ upTo, unitPrice, flatFee }) => ({
            charge: charge.model,
            price: unitPrice,
            upTo: upTo ?? '',
            flatFee: flatFee ?? '',
          }));
      }
  }
}
