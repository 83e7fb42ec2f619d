import type { Listed } from './source/listed-model.ts';

/** A price that a list has and a cost book can't hold, with how many models have it and some of them. */
export type UnusedCount = { readonly meter: string; readonly models: number; readonly examples: readonly string[] };

const mostExamples = 3;

/** What is not used of a list, the most frequent first. Nothing is left out in silence. */
export function unusedMeters({ models, others }: Listed): readonly UnusedCount[] {
  const found = new Map<string, Set<string>>();
  for (const { id, unused } of [...models, ...others]) {
    for (const { meter } of unused) found.set(meter, (found.get(meter) ?? new Set()).add(id));
  }
  return [...found]
    .map(([meter, ids]) => ({ meter, models: ids.size, examples: [...ids].slice(0, mostExamples) }))
    .toSorted((a, b) => b.models - a.models || (a.meter < b.meter ? -1 : 1));
}
