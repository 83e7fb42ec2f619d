import type { Assembly } from '../assembly/assembly.ts';
import { shortDateIn } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block } from '../tree/tree.ts';
import { grounded } from './grounds.ts';
import type { NamedCalculation } from './calculations.ts';
import { calculationOf, calculationTable } from './calculations.ts';

/** Index and multiplier of every measurement; the change is the index less one. */
export function measurementFigures(assembly: Assembly, targets: Targets): readonly Block[] {
  const { annex: words, figures } = assembly.words;
  const measurements = assembly.results.adaptive?.measurements ?? [];
  const rows = measurements.flatMap(({ on }, at) =>
    (['index', 'multiplier'] as const).flatMap((name): NamedCalculation[] => {
      const found = calculationOf(assembly, ['adaptivePricing', 'measurements', at, name]);
      const of = words.measurementFigure(at + 1, shortDateIn(assembly, on), figures.fields[name]);
      return found === null ? [] : [{ name: of, ...found }];
    }),
  );
  if (rows.length === 0) return [];
  const clauses = ['price-index', 'price-reduction', 'price-increase', 'price-timing'];
  return [
    grounded(words.measurementsAre, [{ part: 'adaptive' }, ...clauses.map((clause) => ({ clause }))], assembly, targets),
    calculationTable(assembly, rows, 'other-figures'),
  ];
}
