import type { QuoteStep } from '../../../../shared/calls/quotes/quote-history-calls.ts';
import { withChanges } from '../../../../shared/domain/document/changes.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { Step } from '../../../client/history.ts';

/** What can be undone and done again of a draft that was opened: the states before it, and those that were taken back. */
export type KeptHistory = { readonly past: readonly Step<QuoteDraft>[]; readonly future: readonly Step<QuoteDraft>[] };

type Point = { readonly sha256: string; readonly value: unknown; readonly label: string };

/** The states of a draft, the oldest first: each from the one after it, by taking its step back. */
function pointsOf(draft: QuoteDraft, oldestFirst: readonly QuoteStep[], labelOf: (step: QuoteStep) => string): readonly Point[] {
  const newestFirst = oldestFirst.toReversed();
  let value: unknown = draft;
  const points = newestFirst.map((step): Point => {
    const point = { sha256: step.afterSha256, value, label: labelOf(step) };
    value = withChanges(value, step.changes, 'backwards');
    return point;
  });
  const [first] = oldestFirst;
  return first === undefined ? [] : [{ sha256: first.beforeSha256, value, label: '' }, ...points.toReversed()];
}

/**
 * The history of a draft from its kept steps, the newest first. A step that leads back to a state of before took it back, and one that leads
 * to a state that was taken back did it again: so undo goes on where it was, after the quote was closed and after a restart.
 */
export function keptHistory(draft: QuoteDraft, steps: readonly QuoteStep[], labelOf: (step: QuoteStep) => string): KeptHistory {
  const [begin, ...points] = pointsOf(draft, steps.toReversed(), labelOf);
  if (begin === undefined) return { past: [], future: [] };
  let line: readonly Point[] = [begin];
  let here = 0;
  for (const point of points) {
    const known = line.findLastIndex(({ sha256 }, index) => index !== here && sha256 === point.sha256);
    if (known >= 0) here = known;
    else {
      line = [...line.slice(0, here + 1), point];
      here += 1;
    }
  }
  // A draft is JSON of any shape, as the one that was opened.
  const step = (value: unknown, label: string): Step<QuoteDraft> => ({ label, value: value as QuoteDraft });
  return {
    past: line.slice(0, here).map(({ value }, index) => step(value, line[index + 1]?.label ?? '')),
    future: line.slice(here + 1).map(({ value, label }) => step(value, label)),
  };
}
