import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Measurement } from '../../domain/adaptive/adaptive.ts';
import { startOf } from '../../domain/calendar/term.ts';
import { marginText, numberText } from '../../domain/figure-text.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Read } from '../../domain/document/problem.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import { compare } from '../../domain/values/exact.ts';
import { readsMoved } from './moved-models.ts';

/** What a quote comes to under a book: decimals in its currency; null where it has no costs to earn above. */
export type Worth = { readonly expected: string; readonly cost: string; readonly marginPercent: string | null };

/** What a clause measures on a day: the index, what it does, and the multiplier of prices after it, decimals. */
export type Measured = Pick<Measurement, 'action' | 'effectiveFrom'> & { readonly index: string; readonly multiplier: string };

/** A measurement that another book makes otherwise. `amount`: what it adds to the charges until the next one that moves prices. */
export type ClauseMove = {
  readonly afterMonth: number;
  readonly on: string;
  readonly before: Measured;
  readonly after: Measured;
  /** Whether it does something else, and not only measures another index. */
  readonly acts: boolean;
  readonly amount: string;
};

export type PriceMove = {
  readonly before: Worth;
  readonly after: Worth;
  readonly clauses: readonly ClauseMove[];
};

function hasCosts({ quote }: Results): boolean {
  return quote.lines.some(({ servedBy, otherCostPerUnit }) => servedBy !== undefined || otherCostPerUnit !== undefined);
}

function worthOf(results: Results): Worth {
  const { totals, minor } = results;
  const margin = hasCosts(results) ? totals.grossMarginHundredths : null;
  return {
    expected: fixed(totals.expectedValue, minor),
    cost: fixed(totals.cost, minor),
    marginPercent: margin === null ? null : marginText(margin),
  };
}

function measured({ action, effectiveFrom, index, multiplier }: Measurement): Measured {
  return { action, effectiveFrom, index: numberText(index), multiplier: numberText(multiplier) };
}

/** What the lines charge in each month, the first first. */
function monthlyCharges({ lines, term }: Results): readonly bigint[] {
  return Array.from({ length: term.months }, (_, month) => lines.reduce((sum, { charges }) => sum + (charges[month] ?? 0n), 0n));
}

/** The measurement whose price a month has, under either book: the last one that took effect by its first day. */
function measurementOf(month: string, before: readonly Measurement[], after: readonly Measurement[]): number {
  const tookEffect = ({ effectiveFrom }: Measurement): boolean => effectiveFrom !== null && effectiveFrom <= month;
  return Math.max(before.findLastIndex(tookEffect), after.findLastIndex(tookEffect));
}

function clauseMoves(before: Results, after: Results): readonly ClauseMove[] {
  const [from, to] = [before.adaptive?.measurements ?? [], after.adaptive?.measurements ?? []];
  const [charged, charges] = [monthlyCharges(before), monthlyCharges(after)];
  const amounts = new Map<number, bigint>();
  charges.forEach((amount, month) => {
    const at = measurementOf(startOf(before.term, month + 1), from, to);
    amounts.set(at, (amounts.get(at) ?? 0n) + amount - (charged[month] ?? 0n));
  });
  return from.flatMap((own, index) => {
    const next = to[index];
    if (next === undefined) return [];
    const [past, pastNext] = [from[index - 1], to[index - 1]];
    const movesPrices = own.action !== 'none' || next.action !== 'none';
    const acts = own.action !== next.action || (movesPrices && compare(own.multiplier, next.multiplier) !== 0);
    // An index that stays where it was at the last measurement is no news.
    const isOld =
      past !== undefined &&
      pastNext !== undefined &&
      compare(past.index, own.index) === 0 &&
      compare(pastNext.index, next.index) === 0;
    if (!acts && (isOld || compare(own.index, next.index) === 0)) return [];
    const { afterMonth, on } = own;
    const amount = fixed(amounts.get(index) ?? 0n, before.minor);
    return [{ afterMonth, on, before: measured(own), after: measured(next), acts, amount }];
  });
}

/** What the prices of another book do to a quote or contract; null where they change nothing of it. */
export function priceMove(quote: Quote, before: Costs, after: Costs): Read<PriceMove | null> {
  if (!readsMoved(quote, before, after)) return { ok: true, value: null };
  const [was, is] = [compute({ quote, costs: before }), compute({ quote, costs: after })];
  if (!was.ok) return was;
  if (!is.ok) return is;
  const move = { before: worthOf(was.value), after: worthOf(is.value), clauses: clauseMoves(was.value, is.value) };
  const isSame =
    move.before.cost === move.after.cost && move.before.expected === move.after.expected && move.clauses.length === 0;
  return { ok: true, value: isSame ? null : move };
}
