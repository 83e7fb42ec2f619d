import type { Results } from '../compute.ts';
import { sumOf } from '../statements/sums.ts';

/** What some lines charge over the term, minor units. */
export function chargedBy({ lines }: Pick<Results, 'lines'>, ids: readonly string[]): bigint {
  const wanted = new Set<string>(ids);
  return sumOf(lines.filter(({ line }) => wanted.has(line.id)).flatMap(({ charges }) => charges));
}
