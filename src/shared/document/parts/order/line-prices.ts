import { lineMonths } from '../../../domain/calendar/line-months.ts';
import { yearOf } from '../../../domain/calendar/term.ts';
import { tierPeriodOf } from '../../../domain/charges/usage-charge.ts';
import { trimmed } from '../../../domain/values/decimal-text.ts';
import { effectivePrice } from '../../../domain/statements/list-prices.ts';
import type { Charge, Tier } from '../../../domain/terms/charge.ts';
import type { Line } from '../../../domain/terms/line.ts';
import { isZeroDecimal } from '../../../domain/values/decimal-text.ts';
import type { Exact } from '../../../domain/values/exact.ts';
import { compare, exact, minus, one, plus, power, ratio, rounded, times } from '../../../domain/values/exact.ts';
import { numberText, percentText, shortNumberText } from '../../../text/number-format.ts';
import type { OrderWords } from '../../../text/contract/en/order.ts';
import type { Wording } from '../../../text/wording.ts';
import { unitName } from '../../../text/contract/charge-note.ts';
import { contractWords } from '../../../text/contract/contract-words.ts';

/** A price as the order form lists it: what it is for, and the decimal. */
type ListPrice = { readonly label: string; readonly price: string; readonly percent: boolean };

/** A price as it is printed; `isRounded` where the exact one has more decimals. */
export type PriceRow = {
  readonly label: string;
  readonly list: string;
  readonly discount: string;
  readonly effective: string;
  readonly isRounded: boolean;
};

type Priced = { readonly charge: Extract<Charge, { type: 'usage' }>; readonly wording: Wording };

/** Bounds of tiers have no more decimals (pricing §3). */
const wholePlaces = 12;

function tierLabel({ charge, wording }: Priced, tiers: readonly Tier[], index: number): string {
  const words = contractWords(wording.language).order;
  const bound = (decimal: string): string => shortNumberText(decimal, wording.language);
  const below = tiers[index - 1]?.upTo;
  const upTo = tiers[index]?.upTo;
  const isLast = upTo === undefined || upTo === null;
  const isFirst = below === undefined || below === null;
  if (charge.model === 'volume') {
    if (isFirst) return isLast ? words.allUnits : words.volume.upTo(bound(upTo));
    return isLast ? words.volume.over(bound(below)) : words.volume.overTo(bound(below), bound(upTo));
  }
  if (isFirst) return isLast ? words.allUnits : words.graduated.first(bound(upTo), tierPeriodOf(charge));
  return isLast
    ? words.graduated.above(bound(below))
    : words.graduated.next(bound(trimmed(minus(exact(upTo), exact(below)), wholePlaces)));
}

function tierPrices(priced: Priced, tiers: readonly Tier[], per: string): readonly ListPrice[] {
  const words = contractWords(priced.wording.language).order;
  return tiers.flatMap((tier, index) => {
    const label = tierLabel(priced, tiers, index);
    const fee = tier.flatFee;
    return [
      { label: `${per}, ${label}`, price: tier.unitPrice, percent: false },
      ...(fee === undefined || isZeroDecimal(fee) ? [] : [{ label: words.flatFee(label), price: fee, percent: false }]),
    ];
  });
}

function listPrices(charge: Charge, line: Line, wording: Wording): readonly ListPrice[] {
  const words = contractWords(wording.language).order;
  if (charge.type === 'recurring') {
    const per = line.unit === undefined ? words.perInterval : words.perUnitAndInterval(line.unit);
    return [{ label: per[charge.every], price: charge.unitPrice, percent: false }];
  }
  if (charge.type === 'one_time') return [{ label: words.once, price: charge.price, percent: false }];
  if (charge.type === 'credits') return [];
  const per = words.perUnit(unitName(line, wording));
  switch (charge.model) {
    case 'per_unit':
      return [{ label: per, price: charge.unitPrice, percent: false }];
    case 'graduated':
    case 'volume':
      return tierPrices({ charge, wording }, charge.tiers, per);
    case 'package': {
      const size = shortNumberText(charge.packageSize, wording.language);
      return [{ label: words.perPackage(size, unitName(line, wording)), price: charge.packagePrice, percent: false }];
    }
    case 'percentage':
      return [{ label: words.ofAmount, price: charge.percent, percent: true }];
  }
}

/** `factor` is what the uplift has made of the price by then. */
type Phase = { readonly label: string | null; readonly percent: string; readonly factor: Exact };

/** The discount in a contract month, percent. */
function discountIn({ discountPercent: discount }: Line, month: number): string {
  if (discount === undefined || typeof discount === 'string') return discount ?? '0';
  return discount.findLast(({ fromMonth }) => fromMonth <= month)?.percent ?? '0';
}

function phases(line: Line, words: OrderWords): readonly Phase[] {
  const { discountPercent: discount } = line;
  if (discount === undefined) return [{ label: null, percent: '0', factor: one }];
  if (typeof discount === 'string') return [{ label: null, percent: discount, factor: one }];
  const given = discount.map(({ fromMonth, percent }, index): Phase => {
    const next = discount[index + 1];
    if (next === undefined) return { label: words.fromMonth(fromMonth), percent, factor: one };
    return {
      label: next.fromMonth - 1 === fromMonth ? words.inMonth(fromMonth) : words.inMonths(fromMonth, next.fromMonth - 1),
      percent,
      factor: one,
    };
  });
  const first = discount[0]?.fromMonth ?? 1;
  if (first === 1) return given;
  return [{ label: first === 2 ? words.inMonth(1) : words.inMonths(1, first - 1), percent: '0', factor: one }, ...given];
}

/** Where an uplift applies, every contract year has its own price, and every step of a discount within it. */
function yearPhases(line: Line, uplift: string, { termMonths, language }: Wording): readonly Phase[] {
  const words = contractWords(language).order;
  const { from, to } = lineMonths(line, termMonths);
  const stretches: { readonly first: number; last: number; readonly year: number; readonly percent: string }[] = [];
  for (let month = from; month <= to; month += 1) {
    const year = yearOf(month);
    const percent = discountIn(line, month);
    const before = stretches.at(-1);
    if (before?.year === year && before.percent === percent) before.last = month;
    else stretches.push({ first: month, last: month, year, percent });
  }
  const isWholeYear = (year: number): boolean => stretches.filter((each) => each.year === year).length === 1;
  return stretches.map(({ first, last, year, percent }) => ({
    label: isWholeYear(year) ? words.inYear(year) : first === last ? words.inMonth(first) : words.inMonths(first, last),
    percent,
    factor: power(plus(one, ratio(uplift)), year - 1),
  }));
}

function phasesOf(line: Line, wording: Wording): readonly Phase[] {
  const { annualUpliftPercent: uplift } = line;
  return uplift === undefined || isZeroDecimal(uplift) || wording.termMonths <= 12
    ? phases(line, contractWords(wording.language).order)
    : yearPhases(line, uplift, wording);
}

/** Effective prices are printed with so many decimals at most. Charges are calculated from the exact price. */
const printedPlaces = 6;

/** Every price of a line with its unit: list price, discount and effective price, list × (1 − discount) × uplift, in each contract year where one applies. */
export function priceRows(line: Line, wording: Wording): readonly PriceRow[] {
  const { language, minorDigits } = wording;
  return phasesOf(line, wording).flatMap((phase) =>
    listPrices(line.charge, line, wording).map(({ label, price, percent }): PriceRow => {
      const exactly = times(effectivePrice(price, phase.percent), phase.factor);
      const effective = trimmed(rounded(exactly, printedPlaces), printedPlaces);
      // The effective price has as many decimals as the list price: without a discount, 0.5110 stays 0.5110.
      const decimals = Math.max(minorDigits, price.split('.')[1]?.length ?? 0);
      const written = (decimal: string): string =>
        percent ? percentText(decimal, language) : numberText(decimal, language, decimals);
      return {
        label: phase.label === null ? label : `${label}, ${phase.label}`,
        list: written(price),
        discount: isZeroDecimal(phase.percent) ? '–' : percentText(phase.percent, language),
        effective: written(effective),
        isRounded: compare(exact(effective), exactly) !== 0,
      };
    }),
  );
}
