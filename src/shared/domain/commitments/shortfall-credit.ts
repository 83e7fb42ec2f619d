import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';

const a = exactAlgebra;

/** What is left of a period's shortfall that became a credit, and the last month in which it can be used: pricing §12.9. */
type ShortfallCredit = { readonly left: Value; readonly last: number };

/** The credits of a commitment, the oldest first. */
export type ShortfallCredits = readonly ShortfallCredit[];

export function creditBalance(credits: ShortfallCredits): Value {
  return a.sum(credits.map(({ left }) => left));
}

/** The credits after so much was drawn on them, the oldest first. */
export function creditsAfterDraw(credits: ShortfallCredits, drawn: Value): ShortfallCredits {
  let rest = drawn;
  return credits.map(({ left, last }) => {
    const taken = a.least(rest, left);
    rest = a.minus(rest, taken);
    return { left: a.minus(left, taken), last };
  });
}

/** What lapses at the end of a month, and the credits that stay. Every one lapses with the term. */
export function lapsedAfter(
  credits: ShortfallCredits,
  month: number,
  termMonths: number,
): { readonly lapsed: Value; readonly staying: ShortfallCredits } {
  const ends = ({ last }: ShortfallCredit): boolean => last <= month || month === termMonths;
  return { lapsed: creditBalance(credits.filter(ends)), staying: credits.filter((credit) => !ends(credit)) };
}
