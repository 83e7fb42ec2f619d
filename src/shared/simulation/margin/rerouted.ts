import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Problem, Read } from '../../domain/document/problem.ts';
import { readQuote } from '../../domain/reading/read.ts';
import type { Line, RoutingEntry } from '../../domain/terms/line.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import type { SubstitutionEvaluation } from '../../domain/terms/evaluation.ts';
import { exact, minus, one, ratio, times } from '../../domain/values/exact.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import type { MarginUnder } from './slot-moves.ts';
import { marginOf } from './slot-moves.ts';

/** A share of what one model serves of a line, moved to another. */
export type Rerouting = {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  /** Of the share that `from` has: percent. */
  readonly sharePercent: string;
  /** As measured for the new model, of the old one's: percent; undefined where nobody measured. */
  readonly qualityPercent?: string | undefined;
  /** Tokens of the new model for the same work, of the old one's: percent. */
  readonly tokenFactorPercent?: string | undefined;
};

export type Rerouted = {
  readonly before: MarginUnder & { readonly cost: bigint };
  readonly after: MarginUnder & { readonly cost: bigint };
  /** What the substitution terms say of it; null where the quote has none. */
  readonly outcome: SubstitutionEvaluation | null;
};

const places = 12;

function movedEntry(entry: RoutingEntry, { to, tokenFactorPercent = '100' }: Rerouting, sharePercent: string): RoutingEntry {
  const factor = ratio(tokenFactorPercent);
  const tokens = (count: string): string => trimmed(times(exact(count), factor), places);
  const { cachedInputTokens, cacheWriteTokens } = entry;
  return {
    ...entry,
    model: ModelId.parse(to),
    sharePercent,
    inputTokens: tokens(entry.inputTokens),
    outputTokens: tokens(entry.outputTokens),
    ...(cachedInputTokens === undefined ? {} : { cachedInputTokens: tokens(cachedInputTokens) }),
    ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens: tokens(cacheWriteTokens) }),
  };
}

function reroutedLine(line: Line, rerouting: Rerouting): Line {
  const { servedBy } = line;
  if (servedBy === undefined) return line;
  const share = ratio(rerouting.sharePercent);
  return {
    ...line,
    servedBy: servedBy.flatMap((entry) => {
      if (entry.model !== rerouting.from) return [entry];
      const own = exact(entry.sharePercent);
      const [stays, moves] = [times(own, minus(one, share)), times(own, share)];
      return [
        ...(stays.units === 0n ? [] : [{ ...entry, sharePercent: trimmed(stays, places) }]),
        ...(moves.units === 0n ? [] : [movedEntry(entry, rerouting, trimmed(moves, places))]),
      ];
    }),
  };
}

/** What the substitution terms say of the same move from the first month on. */
function outcomeOf(
  { quote, costs }: Results,
  { from, to, sharePercent, qualityPercent }: Rerouting,
): SubstitutionEvaluation | null {
  if (quote.substitution === undefined) return null;
  const scenario: Scenario = {
    schema: 'quotewright.scenario/1',
    events: [
      {
        type: 'substitute',
        fromMonth: 1,
        from: ModelId.parse(from),
        to: ModelId.parse(to),
        sharePercent,
        ...(qualityPercent === undefined ? {} : { qualityPercent }),
      },
    ],
  };
  const under = compute({ quote, costs, scenario });
  return under.ok ? (under.value.substitutions[0] ?? null) : null;
}

/** Cost and margin over the term if a share of a line were served by another model, and whether the contract permits it. */
export function rerouted(results: Results, rerouting: Rerouting): Read<Rerouted> {
  const { quote, costs, policy } = results;
  const changed = {
    ...quote,
    lines: quote.lines.map((line) => (line.id === rerouting.line ? reroutedLine(line, rerouting) : line)),
  };
  const read = readQuote(changed);
  if (!read.ok) return read;
  const after = compute({ quote: read.value, costs, policy });
  if (!after.ok) {
    // Its places are those of the changed routing: what is named is the new model.
    const problems: readonly Problem[] = after.problems.map(({ reason }) => ({ path: ['to'], reason }));
    return { ok: false, problems };
  }
  const figures = (of: Results) => ({ ...marginOf(of), cost: of.totals.cost });
  return { ok: true, value: { before: figures(results), after: figures(after.value), outcome: outcomeOf(results, rerouting) } };
}
