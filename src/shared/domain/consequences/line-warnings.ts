import type { Results } from '../compute.ts';
import { isOffered } from '../taken.ts';
import type { Charge } from '../terms/charge.ts';
import type { Line } from '../terms/line.ts';
import { fixed, withoutTrailingZeros } from '../values/decimal-text.ts';
import type { Exact } from '../values/exact.ts';
import { compare, exact, minus, one, plus, ratio, shortest, times, zero } from '../values/exact.ts';
import type { Warning } from './warning.ts';

type Volume = Extract<Charge, { model: 'volume' }>;

const text = (value: Exact): string => {
  const { units, places } = shortest(value);
  return withoutTrailingZeros(fixed(units, places));
};

/** The price of a unit after a discount that holds from the start; null where lines of its kind are not compared by a unit. */
function unitPrice({ charge, discountPercent }: Line): Exact | null {
  if (charge.type !== 'recurring' && !(charge.type === 'usage' && charge.model === 'per_unit')) return null;
  const first = typeof discountPercent === 'string' ? discountPercent : discountPercent?.find(({ fromMonth }) => fromMonth === 1);
  const percent = typeof first === 'string' ? first : (first?.percent ?? '0');
  return times(exact(charge.unitPrice), minus(one, ratio(percent)));
}

const kindOf = ({ charge, unit }: Line): string =>
  [unit ?? '', charge.type, charge.type === 'recurring' ? charge.every : ''].join('\n');

/** A line on offer that sells the unit of a line taken for less. */
function cheaperOptions({ quote }: Results): readonly Warning[] {
  return quote.lines.flatMap((option, place): readonly Warning[] => {
    const price = isOffered(option) && option.unit !== undefined ? unitPrice(option) : null;
    if (price === null) return [];
    for (const line of quote.lines) {
      const other = isOffered(line) || kindOf(line) !== kindOf(option) ? null : unitPrice(line);
      if (other === null || compare(price, other) >= 0) continue;
      const off = text(minus(other, price));
      return [{ path: ['lines', place], code: 'option-beats-line', option: option.name, line: line.name, off }];
    }
    return [];
  });
}

/** A volume tier whose next unit makes the whole cheaper (pricing §3). */
function cheaperTiers({ charge }: Line, place: number): readonly Warning[] {
  if (charge.type !== 'usage' || charge.model !== 'volume') return [];
  const { tiers }: Volume = charge;
  for (const [index, tier] of tiers.entries()) {
    const next = tiers[index + 1];
    if (tier.upTo === null || next === undefined) continue;
    const total = (units: Exact, { unitPrice: price, flatFee }: (typeof tiers)[number]): Exact =>
      plus(times(units, exact(price)), flatFee === undefined ? zero : exact(flatFee));
    const last = exact(tier.upTo);
    const [at, above] = [total(last, tier), total(plus(last, one), next)];
    if (compare(above, at) >= 0) continue;
    const path = ['lines', place, 'charge', 'tiers', index];
    return [{ path, code: 'tier-cheaper-above', upTo: tier.upTo, at: text(at), above: text(above) }];
  }
  return [];
}

export function lineWarnings(results: Results): readonly Warning[] {
  return [...results.quote.lines.flatMap(cheaperTiers), ...cheaperOptions(results)];
}
