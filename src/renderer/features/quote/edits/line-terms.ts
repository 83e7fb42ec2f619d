// Edits of a line's terms that are more than one field, and what keeps a term from being chosen: pricing §12.1, §12.2, §12.14.
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { LineDraft } from './line-kind.ts';

/** The line in some months of the term, all of them at first; or in the whole term again. */
export function withMonths(line: LineDraft, isLimited: boolean, termMonths: number | undefined): LineDraft {
  const { fromMonth: _from, toMonth: _to, ...rest } = line;
  return isLimited ? { ...rest, fromMonth: 1, ...(termMonths === undefined ? {} : { toMonth: termMonths }) } : rest;
}

/** The line on offer, or taken. */
export function withOption(line: LineDraft, isOffered: boolean): LineDraft {
  const { optional: _optional, ...rest } = line;
  return isOffered ? { ...rest, optional: true } : rest;
}

/** The commitment that would be left with lines on offer alone if this line were one of them; null if there is none. */
export function commitmentOfOptionsAlone({ lines, commitments }: Pick<QuoteDraft, 'lines' | 'commitments'>, id: string) {
  const isOffered = (other: string): boolean => lines?.find((line) => line.id === other)?.optional === true;
  return (
    commitments?.find((each) => each.lines?.includes(id) && each.lines.every((other) => other === id || isOffered(other))) ?? null
  );
}

type Route = NonNullable<LineDraft['servedBy']>[number];

/** True if an entry of a routing has tokens written to a cache, or a cost of its own. */
export function hasFinerCosts(routes: readonly Route[]): boolean {
  return routes.some(({ cacheWriteTokens, costMultiplier }) => cacheWriteTokens !== undefined || costMultiplier !== undefined);
}

/** The routing with a cost factor of 1 in its first entry, or without what is finer than input and output. */
export function withFinerCosts(routes: readonly Route[], isWanted: boolean): readonly Route[] {
  return routes.map((route, index) => {
    if (isWanted) return index === 0 && !hasFinerCosts(routes) ? { ...route, costMultiplier: '1' } : route;
    const { cacheWriteTokens: _tokens, costMultiplier: _factor, ...rest } = route;
    return rest;
  });
}
