import { actualsOf } from '../../domain/compute.ts';
import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { TrueUp } from '../../domain/commitments/true-up.ts';
import type { Results } from '../../domain/compute.ts';

/** One true-up with its commitment, and their places in the quote. */
export type TrueUpSubject = {
  readonly commitment: Commitment;
  readonly commitmentIndex: number;
  readonly result: CommitmentResult;
  readonly trueUp: TrueUp;
  readonly trueUpIndex: number;
};

/** Every true-up of the term, in the order of commitments and months. */
export function trueUpSubjects({ commitments }: Results): readonly TrueUpSubject[] {
  return commitments.flatMap((result, commitmentIndex) =>
    result.trueUps.map((trueUp, trueUpIndex): TrueUpSubject => ({
      commitment: result.terms,
      commitmentIndex,
      result,
      trueUp,
      trueUpIndex,
    })),
  );
}

/** The lines of a commitment whose use is not known up to a month, each with how many months of it are known. */
export function unmeasuredLines(
  { lines, actuals }: Results,
  { lines: pool }: Pick<Commitment, 'lines'>,
  month: number,
): readonly { readonly id: string; readonly months: number }[] {
  return lines
    .filter(({ line }) => pool.includes(line.id))
    .map(({ line }) => ({ id: line.id, months: actualsOf(actuals, line).length }))
    .filter(({ months }) => months < month);
}

/** The true-up of that name; one that was chosen is there. */
export function trueUpSubjectOf(
  results: Results,
  named: { readonly commitment: string; readonly afterMonth: number },
): TrueUpSubject {
  const found = trueUpSubjects(results).find(
    ({ commitment, trueUp }) => commitment.id === named.commitment && trueUp.afterMonth === named.afterMonth,
  );
  if (found === undefined) throw new Error(`${named.commitment} has no true-up after month ${named.afterMonth}`);
  return found;
}
