import { everyMonth } from '../calendar/steps.ts';

/** Amounts by month in minor units, the first month first: integers, or of use under a scenario whole numbers in doubles that hold each exactly. */
export type AmountRow = readonly bigint[] | Float64Array;

/** A row as integers. */
export function integersOf(row: AmountRow): readonly bigint[] {
  return row instanceof Float64Array ? Array.from(row, BigInt) : row;
}

function integerSums(months: number, rows: readonly AmountRow[]): bigint[] {
  const sums = everyMonth(months, 0n);
  for (const row of rows) {
    for (let index = 0; index < months; index += 1) {
      const amount = row[index];
      if (amount !== undefined && amount !== 0n && amount !== 0) sums[index] = (sums[index] ?? 0n) + BigInt(amount);
    }
  }
  return sums;
}

/** Rows added up month by month. No amount of a row in doubles is below 0: where their sum is one that a double holds exactly, so was every sum before. */
export function rowSums(months: number, rows: readonly AmountRow[]): bigint[] {
  const inDoubles = new Float64Array(months);
  const others: AmountRow[] = [];
  for (const row of rows) {
    if (!(row instanceof Float64Array)) {
      others.push(row);
      continue;
    }
    for (let index = 0; index < months; index += 1) inDoubles[index] = (inDoubles[index] ?? 0) + (row[index] ?? 0);
  }
  if (!inDoubles.every(Number.isSafeInteger)) return integerSums(months, rows);
  return integerSums(months, [...others, inDoubles]);
}
