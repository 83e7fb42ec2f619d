import type { ChargeName } from '../../../shared/catalogue/charge-name.ts';
import { chargeNames } from '../../../shared/catalogue/charge-name.ts';
import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import type { CellReading } from '../../ui/grid/grid-column.ts';
import { isCanonicalDecimal } from '../../ui/typed/decimal-input.ts';
import type { NumberReading } from '../../ui/typed/number-reading.ts';
import { numberTyped } from '../../ui/typed/number-reading.ts';
import { forecastText, forecastTyped } from './product-forecast.ts';
import { tiersPhrase, tiersShown, tiersTyped } from '../../ui/typed/tier-phrase.ts';

export type ProductDraft = RateCardDraft['products'][number];
type ChargeDraft = NonNullable<ProductDraft['charge']>;

/** A product with what its card says of it elsewhere: the credits that a unit takes. */
export type ProductRow = { readonly product: ProductDraft; readonly credits: string };

export const productColumns = [
  'id',
  'name',
  'unit',
  'charge',
  'price',
  'credits',
  'unitDefinition',
  'forecast',
  'annualUpliftPercent',
  'maxDiscountPercent',
  'discountFloorPercent',
  'tags',
  'howToSell',
  'requires',
  'suggests',
  'description',
  'packageSize',
  'freeUnits',
  'otherCostPerUnit',
] as const;
export type ProductColumn = (typeof productColumns)[number];

export type Spoken = { readonly words: WindowWords['catalogue']; readonly language: Language };

/** What a typed text makes of a row; a text that is no such value is kept where the reader of the card can say what is wrong with it. */
export type TypedProduct = CellReading & { readonly row: ProductRow | null };

type Kind = Exclude<ChargeName, 'credits'>;

/** Charges with a price of their own: what takes credits alone has none. */
export const kinds: readonly Kind[] = chargeNames.filter((name) => name !== 'credits');

function kindOf(charge: ChargeDraft): Kind | null {
  if (charge.type === 'recurring') return charge.every;
  if (charge.type === 'credits') return null;
  return charge.type === 'usage' ? charge.model : charge.type;
}

/** The field of a charge that holds its one price; null of tiers. */
function priceField(charge: ChargeDraft): 'unitPrice' | 'price' | 'packagePrice' | 'percent' | null {
  if (charge.type === 'one_time') return 'price';
  if (charge.type !== 'usage' || charge.model === 'per_unit') return 'unitPrice';
  if (charge.model === 'package') return 'packagePrice';
  return charge.model === 'percentage' ? 'percent' : null;
}

type TierDraft = { readonly upTo: string | null; readonly unitPrice: string };

function tiersOf(charge: ChargeDraft | undefined): readonly TierDraft[] {
  if (charge?.type !== 'usage' || (charge.model !== 'graduated' && charge.model !== 'volume')) return [];
  return charge.tiers ?? [];
}

function priceOf(charge: ChargeDraft | undefined): string {
  const field = charge === undefined ? null : priceField(charge);
  const value: unknown = charge === undefined || field === null ? tiersOf(charge)[0]?.unitPrice : Reflect.get(charge, field);
  return typeof value === 'string' ? value : '';
}

/** A charge of a kind at a price; the fields that the kind needs besides are there to be filled in. */
function chargeOf(kind: Kind, price: string): ChargeDraft {
  switch (kind) {
    case 'month':
    case 'quarter':
    case 'year':
      return { type: 'recurring', unitPrice: price, every: kind, quantity: '1' };
    case 'one_time':
      return { type: 'one_time', price };
    case 'per_unit':
      return { type: 'usage', model: 'per_unit', unitPrice: price };
    case 'graduated':
    case 'volume':
      return { type: 'usage', model: kind, tiers: [{ upTo: null, unitPrice: price }] };
    case 'package':
      return { type: 'usage', model: 'package', packageSize: '100', packagePrice: price };
    case 'percentage':
      return { type: 'usage', model: 'percentage', percent: price };
  }
}

type PackageCharge = Extract<ChargeDraft, { readonly model: 'package' }>;

export function isPackage(charge: ChargeDraft | undefined): charge is PackageCharge {
  return charge?.type === 'usage' && charge.model === 'package';
}

const shownNumber = (value: string | undefined, language: Language): string =>
  value === undefined ? '' : isCanonicalDecimal(value) ? numberText(value, language) : value;

/** As a reader sees it, or, with `isWritten`, as it is edited and copied. */
export function productText(
  { product, credits }: ProductRow,
  column: ProductColumn,
  { words, language }: Spoken,
  isWritten = false,
): string {
  const { charge } = product;
  switch (column) {
    case 'charge': {
      const kind = charge === undefined ? null : kindOf(charge);
      return kind === null ? '' : words.kinds[kind];
    }
    case 'price': {
      if (charge === undefined) return '';
      const tiers = tiersOf(charge);
      if (tiers.length === 0) return shownNumber(priceOf(charge), language);
      if (!tiers.every(({ upTo, unitPrice }) => isCanonicalDecimal(unitPrice) && (upTo === null || isCanonicalDecimal(upTo))))
        return words.tierCount(tiers.length);
      return isWritten ? tiersPhrase(tiers, language) : tiersShown(tiers, language);
    }
    case 'credits':
      return shownNumber(credits, language);
    case 'packageSize':
    case 'freeUnits':
      return isPackage(charge) ? shownNumber(charge[column], language) : '';
    case 'forecast':
      return forecastText(product.forecast, language);
    case 'tags':
    case 'requires':
    case 'suggests':
      return (product[column] ?? []).join(', ');
    case 'annualUpliftPercent':
    case 'maxDiscountPercent':
    case 'discountFloorPercent':
    case 'otherCostPerUnit':
      return shownNumber(product[column], language);
    case 'id':
    case 'name':
    case 'unit':
    case 'unitDefinition':
    case 'description':
    case 'howToSell':
      return product[column] ?? '';
  }
}

/** The product with a field, or without it where the text is empty. */
function withText(product: ProductDraft, field: keyof ProductDraft, value: unknown): ProductDraft {
  const others = Object.entries(product).filter(([name]) => name !== field);
  const isNone = value === '' || (Array.isArray(value) && value.length === 0);
  // Id and name stay, so that the reader says that they are empty.
  const entries = isNone && field !== 'id' && field !== 'name' ? others : [...others, [field, value] as const];
  return Object.fromEntries(entries) as ProductDraft;
}

/** A row with a number in one of its cells, or with the text that is none, named. */
function numberCell(
  row: ProductRow,
  column: 'annualUpliftPercent' | 'maxDiscountPercent' | 'discountFloorPercent' | 'otherCostPerUnit',
  number: NumberReading | null,
  text: string,
  sentence: string,
): TypedProduct {
  const made = { ...row, product: withText(row.product, column, number?.value ?? text) };
  return number === null && text !== ''
    ? { ok: false, sentence, row: made }
    : { ok: true, understood: number?.understood ?? null, row: made };
}

function priceTyped(row: ProductRow, text: string, { words, language }: Spoken): TypedProduct {
  const charge = row.product.charge ?? chargeOf('month', '');
  const field = priceField(charge);
  const number = field === null ? null : numberTyped(text, field === 'percent' ? 'percent' : 'money', language, null);
  const withCharge = (next: unknown): ProductRow => ({ ...row, product: withText(row.product, 'charge', next) });
  if (field !== null && number !== null) {
    return { ok: true, understood: number.understood, row: withCharge({ ...charge, [field]: number.value }) };
  }
  const present = tiersOf(charge);
  const tiers = tiersTyped(text, present, language);
  if (tiers !== null && (field === null || tiers.length > 1)) {
    const kind = charge.type === 'usage' && charge.model === 'volume' ? 'volume' : 'graduated';
    return { ok: true, understood: tiersPhrase(tiers, language), row: withCharge({ ...chargeOf(kind, ''), tiers }) };
  }
  return { ok: false, sentence: words.howPrice, row: field === null ? null : withCharge({ ...charge, [field]: text.trim() }) };
}

/** What a text makes of a row in one of its cells. An empty one takes the value away. */
export function productTyped(row: ProductRow, column: ProductColumn, typed: string, spoken: Spoken): TypedProduct {
  const { words, language } = spoken;
  const text = typed.trim();
  const plain = (next: ProductRow): TypedProduct => ({ ok: true, understood: null, row: next });
  switch (column) {
    case 'charge': {
      if (text === '') return plain({ ...row, product: withText(row.product, 'charge', '') });
      const kind = kinds.find(
        (each) => words.kinds[each].toLowerCase().startsWith(text.toLowerCase()) || each === text.toLowerCase(),
      );
      if (kind === undefined)
        return { ok: false, sentence: words.howCharge(kinds.map((each) => words.kinds[each]).join(', ')), row: null };
      const { charge } = row.product;
      if (charge !== undefined && kindOf(charge) === kind) return plain(row);
      return plain({ ...row, product: withText(row.product, 'charge', chargeOf(kind, priceOf(charge))) });
    }
    case 'price':
      return text === '' ? plain({ ...row, product: withText(row.product, 'charge', '') }) : priceTyped(row, text, spoken);
    case 'credits': {
      if (text === '') return plain({ ...row, credits: '' });
      const number = numberTyped(text, 'quantity', language);
      return number === null
        ? { ok: false, sentence: words.howCredits, row: { ...row, credits: text } }
        : { ok: true, understood: number.understood, row: { ...row, credits: number.value } };
    }
    case 'annualUpliftPercent':
    case 'maxDiscountPercent':
    case 'discountFloorPercent':
      return numberCell(row, column, numberTyped(text, 'percent', language), text, words.howPercent);
    case 'otherCostPerUnit':
      return numberCell(row, column, numberTyped(text, 'money', language), text, words.howCost);
    case 'packageSize':
    case 'freeUnits': {
      const { charge } = row.product;
      if (!isPackage(charge)) return text === '' ? plain(row) : { ok: false, sentence: words.howPackage, row: null };
      const number = numberTyped(text, 'quantity', language);
      const { [column]: _before, ...others } = charge;
      const value = number?.value ?? text;
      const next = text === '' ? others : { ...others, [column]: value };
      const made = { ...row, product: withText(row.product, 'charge', next) };
      if (text !== '' && number === null) return { ok: false, sentence: words.howUnits, row: made };
      return { ok: true, understood: number?.understood ?? null, row: made };
    }
    case 'forecast': {
      if (text === '') return plain({ ...row, product: withText(row.product, 'forecast', '') });
      const forecast = forecastTyped(text, language);
      if (forecast === null) return { ok: false, sentence: words.howForecast, row: null };
      const understood = forecastText(forecast, language);
      return {
        ok: true,
        understood: understood === text ? null : understood,
        row: { ...row, product: withText(row.product, 'forecast', forecast) },
      };
    }
    case 'tags':
    case 'requires':
    case 'suggests': {
      const names = text.split(/[,;]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
      return plain({ ...row, product: withText(row.product, column, names) });
    }
    case 'id':
    case 'name':
    case 'unit':
    case 'unitDefinition':
    case 'description':
    case 'howToSell':
      return plain({ ...row, product: withText(row.product, column, text) });
  }
}
