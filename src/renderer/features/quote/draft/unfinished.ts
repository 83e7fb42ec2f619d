// A draft in mid-sentence: one part is not complete yet, and everything else still has its price.
import type { Problem } from '../../../../shared/domain/document/problem.ts';
import type { Quote, QuoteDraft } from '../../../../shared/domain/terms/quote.ts';

function unfinishedEntries(problems: readonly Problem[], list: 'lines' | 'commitments'): ReadonlySet<number> {
  return new Set(
    problems.flatMap(({ path }) => (path[0] === list && typeof path[1] === 'number' && path.length > 1 ? [path[1]] : [])),
  );
}

function hasProblemAt(problems: readonly Problem[], field: string): boolean {
  return problems.some(({ path }) => path[0] === field);
}

/** The list, with each unfinished entry as it last was, or left out where it never was complete. */
function finished<T extends { id: string }>(
  list: readonly T[] | undefined,
  unfinished: ReadonlySet<number>,
  last: readonly T[] | undefined,
): readonly T[] {
  return (list ?? []).flatMap((entry, index) => {
    if (!unfinished.has(index)) return [entry];
    return last?.filter(({ id }) => id === entry.id) ?? [];
  });
}

const wholeTerms = ['credits', 'adaptivePricing'] as const;
const headFields = ['currency', 'startDate', 'termMonths'] as const;

/**
 * The draft without what is not complete: an unfinished part is as it last was, or left out. Null where nothing is left to price.
 * What names a line that is left out does so no more.
 */
export function finishedPart(draft: QuoteDraft, problems: readonly Problem[], last: Quote | null): QuoteDraft | null {
  const lines = finished(draft.lines, unfinishedEntries(problems, 'lines'), last?.lines);
  if (lines.length === 0) return null;
  const ids = new Set(lines.map(({ id }) => id));
  const there = (names: readonly string[] | undefined): string[] => (names ?? []).filter((id) => ids.has(id));
  const { commitments: _commitments, credits: _credits, adaptivePricing: _adaptive, ...rest } = draft;
  const commitments = finished(draft.commitments, unfinishedEntries(problems, 'commitments'), last?.commitments)
    .map((each) => ({ ...each, lines: there(each.lines) }))
    .filter((each) => each.lines.length > 0);
  const whole = (name: (typeof wholeTerms)[number]): unknown => (hasProblemAt(problems, name) ? last?.[name] : draft[name]);
  const credits = whole('credits');
  const adaptive = whole('adaptivePricing');
  const head = Object.fromEntries(
    headFields.flatMap((name) => (last !== null && hasProblemAt(problems, name) ? [[name, last[name]]] : [])),
  );
  // A draft holds values of any type: `readQuote` decides whether they make a quote.
  return {
    ...rest,
    ...head,
    lines,
    ...(commitments.length === 0 ? {} : { commitments }),
    ...(credits === undefined ? {} : { credits }),
    ...(adaptive === undefined ? {} : { adaptivePricing: adaptive }),
  } as QuoteDraft;
}
