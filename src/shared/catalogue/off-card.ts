import type { Charge } from '../domain/terms/charge.ts';
import { trimmed } from '../domain/values/decimal-text.ts';
import { compare, exact, fromUnits, minus, quotient, times } from '../domain/values/exact.ts';
import type { LineDraft } from './picked.ts';
import { cardCharge } from './picked.ts';
import { productOn } from './products-of.ts';
import type { RateCard } from './rate-card.ts';

/** A price of a line beside that of its card. `percent`: how much more the line asks, with one decimal; null where the card asks nothing. */
export type PriceDifference = {
  readonly field: string;
  readonly card: string;
  readonly quoted: string;
  readonly percent: string | null;
};

/** How a line stands to its card: at its prices; at others; charged in another way; or its product is not there. */
export type CardStanding =
  | { readonly kind: 'on-card' }
  | { readonly kind: 'other-prices'; readonly differences: readonly PriceDifference[] }
  | { readonly kind: 'other-charge' }
  | { readonly kind: 'not-on-card' };

const isDecimal = (value: unknown): value is string => typeof value === 'string' && /^\d{1,15}(\.\d{1,12})?$/.test(value);

type Price = { readonly field: string; readonly price: unknown };

function tierPrices(tiers: unknown): readonly Price[] {
  if (!Array.isArray(tiers)) return [];
  return (tiers as readonly unknown[]).flatMap((tier, index): readonly Price[] => {
    if (typeof tier !== 'object' || tier === null) return [];
    return [
      { field: `tiers[${index}].unitPrice`, price: Reflect.get(tier, 'unitPrice') },
      { field: `tiers[${index}].flatFee`, price: Reflect.get(tier, 'flatFee') ?? '0' },
    ];
  });
}

/** The prices of a charge, by their fields. */
function pricesOf(charge: LineDraft['charge']): readonly Price[] {
  switch (charge.type) {
    case 'recurring':
      return [{ field: 'unitPrice', price: charge.unitPrice }];
    case 'one_time':
      return [{ field: 'price', price: charge.price }];
    case 'credits':
      return [{ field: 'creditsPerUnit', price: charge.creditsPerUnit }];
    case 'usage':
      switch (charge.model) {
        case 'per_unit':
          return [{ field: 'unitPrice', price: charge.unitPrice }];
        case 'package':
          return [{ field: 'packagePrice', price: charge.packagePrice }];
        case 'percentage':
          return [{ field: 'percent', price: charge.percent }];
        case 'graduated':
        case 'volume':
          return tierPrices(charge.tiers);
      }
  }
}

/** What a charge is apart from its prices and from what the deal adds: quantity and month. */
function shapeOf(charge: LineDraft['charge']): string {
  switch (charge.type) {
    case 'recurring':
      return `recurring ${charge.every}`;
    case 'one_time':
    case 'credits':
      return charge.type;
    case 'usage':
      switch (charge.model) {
        case 'per_unit':
        case 'percentage':
          return charge.model;
        case 'package':
          return `package ${decimalKey(charge.packageSize)} ${decimalKey(charge.freeUnits ?? '0')}`;
        case 'graduated':
          return `graduated ${charge.tierPeriod ?? 'month'} ${boundsKey(charge.tiers)}`;
        case 'volume':
          return `volume ${boundsKey(charge.tiers)}`;
      }
  }
}

/** Of two ways to write a decimal the same text. */
function decimalKey(value: unknown): string {
  return isDecimal(value) ? trimmed(exact(value), 12) : String(value);
}

function boundsKey(tiers: unknown): string {
  if (!Array.isArray(tiers)) return '';
  return (tiers as readonly unknown[])
    .map((tier) => (typeof tier === 'object' && tier !== null ? decimalKey(Reflect.get(tier, 'upTo')) : ''))
    .join(' ');
}

/** How much more is asked than by the card, in percent with one decimal. */
function percentMore(card: string, quoted: string): string | null {
  const list = exact(card);
  if (list.units === 0n) return null;
  return trimmed(quotient(times(minus(exact(quoted), list), fromUnits(100n, 0)), list, 1), 1);
}

/** The prices of a charge that are not the card's. A half-written price differs once it is a decimal. */
export function priceDifferences(card: Charge, quoted: LineDraft['charge']): readonly PriceDifference[] | null {
  if (shapeOf(card) !== shapeOf(quoted)) return null;
  const list = new Map(pricesOf(card).map(({ field, price }) => [field, price]));
  return pricesOf(quoted).flatMap(({ field, price }) => {
    const asked = list.get(field);
    if (!isDecimal(asked) || !isDecimal(price) || compare(exact(asked), exact(price)) === 0) return [];
    return [{ field, card: asked, quoted: price, percent: percentMore(asked, price) }];
  });
}

/** How a line stands to the version of the card that it was picked from. Null for a line that comes from no card, or from another. */
export function standingOf(line: LineDraft, card: RateCard): CardStanding | null {
  if (line.product === undefined || line.product.card !== card.id) return null;
  const product = productOn(card, line.product.id);
  const charge = product === undefined ? null : cardCharge(card, product, line.charge.type === 'credits');
  if (charge === null) return { kind: 'not-on-card' };
  const differences = priceDifferences(charge, line.charge);
  if (differences === null) return { kind: 'other-charge' };
  return differences.length === 0 ? { kind: 'on-card' } : { kind: 'other-prices', differences };
}
