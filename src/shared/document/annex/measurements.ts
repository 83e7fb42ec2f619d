import type { Assembly } from '../assembly/assembly.ts';
import { shortDateIn } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block } from '../tree/tree.ts';
import { grounded } from './grounds.ts';
import type { NamedCalculation } from './calculations.ts';
import { calculationOf, calculationTable, factorText } from './calculations.ts';
import { indexInputs } from './index-inputs.ts';

/** Measurements that follow one another and are alike in a figure. */
type Alike = { readonly from: number; to: number; readonly calculation: string; readonly result: string };

function alike(assembly: Assembly, name: 'index' | 'multiplier'): readonly Alike[] {
  const together: Alike[] = [];
  (assembly.results.adaptive?.measurements ?? []).forEach((_, at) => {
    const path = ['adaptivePricing', 'measurements', at, name];
    const found = calculationOf(assembly, path);
    if (found === null) return;
    const result = factorText(assembly, found.value);
    const last = together.at(-1);
    if (last !== undefined && last.calculation === found.calculation && last.result === result) last.to = at + 1;
    else together.push({ from: at + 1, to: at + 1, calculation: found.calculation, result });
  });
  return together;
}

/** Index and multiplier of every measurement, equal ones in one row, with the inputs of the index; the change is the index less one. */
export function measurementFigures(assembly: Assembly, targets: Targets): readonly Block[] {
  const { annex: words, figures } = assembly.words;
  const terms = assembly.quote.adaptivePricing;
  const measurements = assembly.results.adaptive?.measurements ?? [];
  const rows = (['index', 'multiplier'] as const).flatMap((name) =>
    alike(assembly, name).map(({ from, to, calculation, result }): NamedCalculation => {
      const [first, last] = [from, to].map((number) => shortDateIn(assembly, measurements[number - 1]?.on ?? ''));
      const of = words.measurementSpan(from, to, first ?? '', last ?? '', figures.fields[name]);
      return { name: of, calculation, result };
    }),
  );
  if (terms === undefined || rows.length === 0) return [];
  const clauses = ['price-index', 'token-factors', 'price-reduction', 'price-increase', 'price-timing'];
  return [
    grounded(words.measurementsAre, [{ part: 'adaptive' }, ...clauses.map((clause) => ({ clause }))], assembly, targets),
    calculationTable(assembly, rows, 'other-figures'),
    { type: 'paragraph', style: 'label', text: words.indexInputs.label },
    indexInputs(assembly, terms),
  ];
}
