import type { Results } from '../../../../shared/domain/compute.ts';
import type { Actuals } from '../../../../shared/domain/terms/actuals.ts';
import { trueUpSubjects, unmeasuredLines } from '../../../../shared/document/reports/true-up-subject.ts';

export type TrueUpChoice = {
  /** "annual 6": commitment and last month. */
  readonly value: string;
  readonly commitment: string;
  readonly commitmentName: string;
  readonly afterMonth: number;
  /** Whether the use of all its months is known. */
  readonly isMeasured: boolean;
};

/** The true-ups of a quote in order. Each says whether its use is known. */
export function trueUpChoices(results: Results | null, use: Actuals | null): readonly TrueUpChoice[] {
  if (results === null) return [];
  const known = { ...results, actuals: use ?? undefined };
  return trueUpSubjects(results).map(({ commitment, trueUp: { afterMonth } }) => ({
    value: `${commitment.id} ${afterMonth}`,
    commitment: commitment.id,
    commitmentName: commitment.name,
    afterMonth,
    isMeasured: unmeasuredLines(known, commitment, afterMonth).length === 0,
  }));
}

/** The latest whose use is known. */
export function latestMeasured(choices: readonly TrueUpChoice[]): TrueUpChoice | undefined {
  return choices.filter(({ isMeasured }) => isMeasured).toSorted((a, b) => b.afterMonth - a.afterMonth)[0];
}

/** The contract months in which the use of at least one line is known. */
export function monthsOfUse(use: Actuals): number {
  return Math.max(0, ...Object.values(use.usage).map((months) => months.length));
}
