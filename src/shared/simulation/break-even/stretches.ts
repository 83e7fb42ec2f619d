import type { Answer } from './break-even.ts';

/** Percents from which and up to which it holds; null: from the first value that was tried, or up to the last. */
export type Holding = { readonly from: string | null; readonly to: string | null };

/** Where the answer holds, the lowest stretch first. */
export function holdingStretches({ holdsAtFirst, changes }: Answer): readonly Holding[] {
  const stretches: Holding[] = [];
  let from: string | null = null;
  let holds = holdsAtFirst;
  for (const { before, after } of changes) {
    if (holds) stretches.push({ from, to: before });
    from = after;
    holds = !holds;
  }
  return holds ? [...stretches, { from, to: null }] : stretches;
}
