import { trimmed } from '../../domain/values/decimal-text.ts';
import { effectivePrice } from '../../domain/statements/list-prices.ts';
import type { Charge, Tier } from '../../domain/terms/charge.ts';
import type { Line } from '../../domain/terms/line.ts';
import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { numberText, percentText, shortNumberText } from '../../text/number-format.ts';
import type { OrderWords } from '../../text/contract/en/order.ts';
import type { Wording } from '../../text/wording.ts';
import { unitName } from '../../text/contract/charge-note.ts';
import { contractWords } from '../../text/contract/contract-words.ts';

/** A price as the order form lists it: what it is for, and the decimal. */
type ListPrice = { readonly label: string | null; readonly price: string; readonly percent: boolean };

export type PriceRow = {
  readonly label: string | null;
  readonly list: string;
  readonly discount: string;
  readonly effective: string;
};

function tierLabel(tiers: readonly Tier[], index: number, wording: Wording): string {
  const words = contractWords(wording.language).order;
  const bound = (decimal: string): string => shortNumberText(decimal, wording.language);
  const below = tiers[index - 1]?.upTo;
  const upTo = tiers[index]?.upTo;
  const isLast = upTo === undefined || upTo === null;
  if (below === undefined || below === null) return isLast ? words.allUnits : words.upTo(bound(upTo));
  return isLast ? words.over(bound(below)) : words.overTo(bound(below), bound(upTo));
}

function tierPrices(tiers: readonly Tier[], wording: Wording): readonly ListPrice[] {
  const words = contractWords(wording.language).order;
  return tiers.flatMap((tier, index) => {
    const label = tierLabel(tiers, index, wording);
    const fee = tier.flatFee;
    return [
      { label, price: tier.unitPrice, percent: false },
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
  if (charge.type === 'one_time') return [{ label: null, price: charge.price, percent: false }];
  if (charge.type === 'credits') return [];
  switch (charge.model) {
    case 'per_unit':
      return [{ label: words.perUnit(unitName(line, wording)), price: charge.unitPrice, percent: false }];
    case 'graduated':
    case 'volume':
      return tierPrices(charge.tiers, wording);
    case 'package':
      return [
        {
          label: words.perPackage(shortNumberText(charge.packageSize, wording.language)),
          price: charge.packagePrice,
          percent: false,
        },
      ];
    case 'percentage':
      return [{ label: words.ofAmount, price: charge.percent, percent: true }];
  }
}

type Phase = { readonly label: string | null; readonly percent: string };

function phases(line: Line, words: OrderWords): readonly Phase[] {
  const { discountPercent: discount } = line;
  if (discount === undefined) return [{ label: null, percent: '0' }];
  if (typeof discount === 'string') return [{ label: null, percent: discount }];
  const given = discount.map(({ fromMonth, percent }, index): Phase => {
    const next = discount[index + 1];
    if (next === undefined) return { label: words.fromMonth(fromMonth), percent };
    return {
      label: next.fromMonth - 1 === fromMonth ? words.inMonth(fromMonth) : words.inMonths(fromMonth, next.fromMonth - 1),
      percent,
    };
  });
  const first = discount[0]?.fromMonth ?? 1;
  if (first === 1) return given;
  return [{ label: first === 2 ? words.inMonth(1) : words.inMonths(1, first - 1), percent: '0' }, ...given];
}

/** Every price of a line in the first contract year: list price, discount and exact effective price, list × (1 − discount). */
export function priceRows(line: Line, wording: Wording): readonly PriceRow[] {
  const { language, minorDigits } = wording;
  return phases(line, contractWords(language).order).flatMap((phase) =>
    listPrices(line.charge, line, wording).map(({ label, price, percent }): PriceRow => {
      const left = effectivePrice(price, phase.percent);
      const effective = trimmed(left, left.places);
      // The effective price has as many decimals as the list price: without a discount, 0.5110 stays 0.5110.
      const decimals = Math.max(minorDigits, price.split('.')[1]?.length ?? 0);
      const written = (decimal: string): string =>
        percent ? percentText(decimal, language) : numberText(decimal, language, decimals);
      const labels = [phase.label, label].filter((part) => part !== null);
      return {
        label: labels.length === 0 ? null : labels.join(', '),
        list: written(price),
        discount: percentText(phase.percent, language),
        effective: written(effective),
      };
    }),
  );
}
