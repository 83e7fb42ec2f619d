import { z } from 'zod';
import { compare, exact, neededPlaces } from '../values/exact.ts';
import { isDate } from '../values/date.ts';
import { isCurrency } from '../values/currency.ts';
import type { Reason } from '../document/problem.ts';

export const Text = z.string().check((context) => {
  if (context.value.trim() === '') context.issues.push({ code: 'custom', params: { code: 'empty-text' }, input: context.value });
});

const plain = /^-?\d+(\.\d+)?$/;
const shortEnough = /^-?\d{1,15}(\.\d{1,12})?$/;

type DecimalRule = {
  readonly signed?: boolean;
  /** Inclusive bounds, as decimals. */
  readonly least?: string;
  readonly most?: string;
  /** The most decimals the value may need. */
  readonly places?: number;
  readonly notZero?: boolean;
};

/** The reason why the text is no such decimal, or null: pricing §11. */
function decimalReason(text: string, rule: DecimalRule): Reason | null {
  if (!plain.test(text)) return { code: 'not-decimal' };
  if (!shortEnough.test(text)) return { code: 'decimal-too-long' };
  if (text.startsWith('-') && rule.signed !== true) return { code: 'negative' };
  const value = exact(text);
  if (rule.least !== undefined && compare(value, exact(rule.least)) < 0) return { code: 'below', least: rule.least };
  if (rule.most !== undefined && compare(value, exact(rule.most)) > 0) return { code: 'above', most: rule.most };
  if (rule.places !== undefined && neededPlaces(value) > rule.places) return { code: 'too-many-decimals', most: rule.places };
  if (rule.notZero === true && value.units === 0n) return { code: 'zero' };
  return null;
}

function decimal(rule: DecimalRule): z.ZodString {
  const sign = rule.signed === true ? '-?' : '';
  const range = [rule.least === undefined ? '' : `at least ${rule.least}`, rule.most === undefined ? '' : `at most ${rule.most}`];
  const described = ['a decimal', ...range.filter((bound) => bound !== ''), ...(rule.notZero === true ? ['not zero'] : [])].join(
    ', ',
  );
  return (
    z
      .string({ error: (issue) => (typeof issue.input === 'number' ? 'number-for-decimal' : undefined) })
      .check((context) => {
        const reason = decimalReason(context.value, rule);
        if (reason !== null) context.issues.push({ code: 'custom', params: reason, input: context.value });
      })
      // For the published JSON Schema, which knows no checks of ours.
      .meta({ pattern: `^${sign}\\d{1,15}(\\.\\d{1,12})?$`, description: described })
  );
}

/** A decimal of 0 or more, as text: at most 15 digits before the point and 12 after. */
export const Decimal = decimal({});
export const PositiveDecimal = decimal({ notZero: true });

const percentPlaces = 6;
/** A percent of 0 or more: "20" is twenty percent. */
export const Percent = decimal({ places: percentPlaces });
/** 0 to 100. */
export const Share = decimal({ places: percentPlaces, most: '100' });
/** Above 0, to 100. */
export const PositiveShare = decimal({ places: percentPlaces, most: '100', notZero: true });
/** 1 to 100. */
export const Floor = decimal({ places: percentPlaces, least: '1', most: '100' });
/** 100 or more. */
export const Cap = decimal({ places: percentPlaces, least: '100' });
/** A change: −100 or more. */
export const Change = decimal({ signed: true, places: percentPlaces, least: '-100' });

/** What as many tokens as before are multiplied by: above 0, at most 5. */
export const TokenFactor = decimal({ places: 6, most: '5', notZero: true });
/** A factor of costs: above 0, at most 100. */
export const CostMultiplier = decimal({ places: 6, most: '100', notZero: true });
/** Above 0, at most 500. */
export const TokenPercent = decimal({ places: percentPlaces, most: '500', notZero: true });

/** Events a year, at most one a week. */
export const EventsPerYear = decimal({ places: 6, most: '52' });
/** Months, at most a century. */
export const HalfLife = decimal({ places: 6, most: '1200' });
/** A price against the one before: from a thousandth to a thousand times. */
export const PriceRatio = decimal({ places: 6, least: '0.001', most: '1000' });

export const CalendarDate = z
  .string()
  .check((context) => {
    if (!isDate(context.value)) context.issues.push({ code: 'custom', params: { code: 'no-such-date' }, input: context.value });
  })
  .meta({ format: 'date' });

export const Currency = z.string().check((context) => {
  if (!isCurrency(context.value))
    context.issues.push({ code: 'custom', params: { code: 'unknown-currency' }, input: context.value });
});

export const Count = z.int().min(0);
export const PositiveCount = z.int().min(1);
/** A contract month, from 1; that it lies in the term is checked with the quote. */
export const Month = z.int().min(1);

/** A list of one or more: an empty one is a mistake, never a meaning (pricing §11). */
export function list<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item).min(1);
}

/** The version of a document: an unknown one says which is read. */
export function schemaName<T extends string>(name: T): z.ZodLiteral<T> {
  return z.literal(name);
}
