import type { AmountRow } from '../charges/amount-rows.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { PoolSums, SummedTerms } from '../commitments/summed-drawdown.ts';
import { drawDownSums, summedTerms } from '../commitments/summed-drawdown.ts';
import type { Quote } from '../terms/quote.ts';
import { minorDigits } from '../values/currency.ts';
import { oncePer } from '../values/once-per.ts';
import { held, inDoubles, sumOf } from '../values/whole-doubles.ts';

/** What a quote bills, earns and costs by contract month, the first month first: minor units, whole numbers in doubles. None is below 0. */
export type MonthSums = PoolSums & { readonly cost: Float64Array };

/** Commitments as their pools are drawn on, and the place of the pool of each line, by the line's place; -1 of a line in none. */
type Pools = { readonly terms: readonly SummedTerms[]; readonly poolOf: Int16Array };

/** Null of a quote with terms that need the whole evaluation: prepaid credits, lines on offer, further terms of a commitment. */
const poolsOf = oncePer(({ lines, commitments = [], credits, termMonths, currency }: Quote): Pools | null => {
  if (credits !== undefined || lines.some(({ optional }) => optional === true)) return null;
  const terms: SummedTerms[] = [];
  const poolOf = new Int16Array(lines.length).fill(-1);
  for (const [pool, commitment] of commitments.entries()) {
    const read = summedTerms(commitment, termMonths, minorDigits(currency));
    if (read === null) return null;
    terms.push(read);
    const own = new Set<string>(commitment.lines);
    for (const [place, { id }] of lines.entries()) {
      if (!own.has(id)) continue;
      if (poolOf[place] !== -1) return null;
      poolOf[place] = pool;
    }
  }
  return { terms, poolOf };
});

/** True of a quote whose sums can be formed without the whole evaluation. */
export function hasMonthSums(quote: Quote): boolean {
  return poolsOf(quote) !== null;
}

function addRow(row: AmountRow, to: Float64Array): void {
  for (let index = 0; index < to.length; index += 1) {
    const amount = row[index] ?? 0;
    to[index] = (to[index] ?? 0) + (typeof amount === 'number' ? amount : held(Number(amount)));
  }
}

/** The sums of an evaluation by month, by the rules of `invoicesOf` and `recognizedSeries`; null where it has to be asked itself. `lines` are all of the quote's. */
export function monthSums(quote: Quote, lines: readonly LineResult[]): MonthSums | null {
  const pools = poolsOf(quote);
  return pools === null ? null : inDoubles(() => summed(pools, lines, quote.termMonths));
}

function summed({ terms, poolOf }: Pools, lines: readonly LineResult[], months: number): MonthSums {
  const row = (): Float64Array => new Float64Array(months);
  const sums: MonthSums = {
    billed: row(),
    earned: row(),
    overage: row(),
    shortfall: row(),
    cost: row(),
    dryMonths: new Set(),
    trueUps: { increase: 0, decrease: 0 },
  };
  const charges = terms.map(row);
  for (let place = 0; place < lines.length; place += 1) {
    const result = lines[place];
    if (result === undefined) continue;
    const pool = charges[poolOf[place] ?? -1];
    addRow(result.rows.costs, sums.cost);
    addRow(result.rows.charges, pool ?? sums.billed);
    if (pool === undefined) addRow(result.line.charge.type === 'usage' ? result.rows.charges : result.earned, sums.earned);
  }
  for (const [pool, own] of terms.entries()) drawDownSums(own, charges[pool] ?? row(), sums);
  // Nothing is below 0: where a sum is one that a double holds exactly, so was every number on the way to it.
  for (const each of [...charges, sums.billed, sums.earned, sums.overage, sums.shortfall, sums.cost]) sumOf(each, 0, months);
  return sums;
}
