import type { Results } from '../../../../shared/domain/compute.ts';
import type { Stress } from '../../../../shared/domain/terms/stress.ts';
import type { Names } from '../../../../shared/text/simulation/scenario-text.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';

/** What simulations of a quote rest on; null without a cost book. */
export function whatIfInputs(
  { quote, costs, knownOn }: Results,
  seed: number,
  stress: Stress = { schema: 'quotewright.stress/1' },
): StressInputs | null {
  return costs === undefined ? null : { quote, costs, stress, recorded: recordedMoves, seed, knownOn };
}

/** The name of a model or slot of the cost book. */
export function modelNames({ costs }: Results): (id: string) => string {
  const named = costs === undefined ? [] : [...costs.models, ...(costs.slots ?? [])];
  const names = new Map<string, string>(named.map(({ id, name }) => [id, name ?? id]));
  return (id) => names.get(id) ?? id;
}

/** The names that events are told with. */
export function eventNames(results: Results): Names {
  const { quote, term } = results;
  return {
    line: (id) => quote.lines.find((line) => line.id === id)?.name ?? id,
    model: modelNames(results),
    month: (day) => {
      const at = term.starts.indexOf(day);
      return at < 0 || at >= term.months ? null : at + 1;
    },
  };
}

/** True of results that rest on the very same terms and costs. */
export function isOfSame(one: Results, other: Results): boolean {
  return one.quote === other.quote && one.costs === other.costs;
}
