import type { Results } from './compute.ts';
import { actualsOf } from './compute.ts';

/** The contract months of which every line's use is known, from the first on. */
export function measuredMonths({ lines, actuals }: Pick<Results, 'lines' | 'actuals'>): number {
  const used = lines.map(({ line }) => line).filter(({ charge }) => charge.type === 'usage' || charge.type === 'credits');
  return used.length === 0 ? 0 : Math.min(...used.map((line) => actualsOf(actuals, line).length));
}
