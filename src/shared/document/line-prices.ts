import { trimmed } from '../domain/decimal-text.ts';
import { exact, minus, one, ratio, times } from '../domain/exact.ts';
import type { Charge, Tier } from '../domain/terms/charge.ts';
import type { Line } from '../domain/terms/line.ts';
import { numberText, percentText, withoutTrailingZeros } from '../text/number-format.ts';
import type { Wording } from '../text/wording.ts';
import { unitName } from '../text/line-words.ts';

/** A price as the order form lists it: what it is for, and the decimal. */
type ListPrice = { readonly label: string | null; readonly price: string; readonly percent: boolean };

export type PriceRow = {
  readonly label: string | null;
  readonly list: string;
  readonly discount: string;
  readonly effective: string;
};

function tierLabel(tiers: readonly Tier[], index: number, wording: Wording): string {
  const bound = (decimal: string): string => numberText(withoutTrailingZeros(decimal), wording.language);
  const below = tiers[index - 1]?.upTo;
  const upTo = tiers[index]?.upTo;
  if (below === undefined || below === null) return upTo === undefined || upTo === null ? 'all units' : `up to ${bound(upTo)}`;
  return upTo === undefined || upTo === null ? `over ${bound(below)}` : `over ${bound(below)} to ${bound(upTo)}`;
}

function tierPrices(tiers: readonly Tier[], wording: Wording): readonly ListPrice[] {
  return tiers.flatMap((tier, index) => {
    const label = tierLabel(tiers, index, wording);
    const fee = tier.flatFee;
    return [
      { label, price: tier.unitPrice, percent: false },
      ...(fee === undefined || !/[1-9]/.test(fee) ? [] : [{ label: `${label}, flat fee`, price: fee, percent: false }]),
    ];
  });
}

function listPrices(charge: Charge, line: Line, wording: Wording): readonly ListPrice[] {
  if (charge.type === 'recurring')
    return [
      {
        label: line.unit === undefined ? `per ${charge.every}` : `per ${line.unit} and ${charge.every}`,
        price: charge.unitPrice,
        percent: false,
      },
    ];
  if (charge.type === 'one_time') return [{ label: null, price: charge.price, percent: false }];
  if (charge.type === 'credits') return [];
  switch (charge.model) {
    case 'per_unit':
      return [{ label: `per ${unitName(line)}`, price: charge.unitPrice, percent: false }];
    case 'graduated':
    case 'volume':
      return tierPrices(charge.tiers, wording);
    case 'package':
      return [
        {
          label: `per package of ${numberText(withoutTrailingZeros(charge.packageSize), wording.language)}`,
          price: charge.packagePrice,
          percent: false,
        },
      ];
    case 'percentage':
      return [{ label: 'of the amount processed', price: charge.percent, percent: true }];
  }
}

type Phase = { readonly label: string | null; readonly percent: string };

function phases(line: Line): readonly Phase[] {
  const { discountPercent: discount } = line;
  if (discount === undefined) return [{ label: null, percent: '0' }];
  if (typeof discount === 'string') return [{ label: null, percent: discount }];
  const given = discount.map(({ fromMonth, percent }, index): Phase => {
    const next = discount[index + 1];
    if (next === undefined) return { label: `from month ${fromMonth}`, percent };
    return {
      label: next.fromMonth - 1 === fromMonth ? `month ${fromMonth}` : `months ${fromMonth} to ${next.fromMonth - 1}`,
      percent,
    };
  });
  const first = discount[0]?.fromMonth ?? 1;
  if (first === 1) return given;
  return [{ label: first === 2 ? 'month 1' : `months 1 to ${first - 1}`, percent: '0' }, ...given];
}

/** Every price of a line with its discount and what is left, exactly: list × (1 − discount). Of the first contract year. */
export function priceRows(line: Line, wording: Wording): readonly PriceRow[] {
  const { language, minorDigits } = wording;
  return phases(line).flatMap((phase) =>
    listPrices(line.charge, line, wording).map(({ label, price, percent }): PriceRow => {
      const left = times(exact(price), minus(one, ratio(phase.percent)));
      const effective = trimmed(left, left.places);
      // As many decimals as the list price was given with: 0.5110 less nothing is 0.5110.
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
