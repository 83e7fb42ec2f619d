import type { Change, ChangeKind, Filled, LeftOut } from './verification.ts';
import { changeKinds } from './verification.ts';

/** What a comparison finds. */
export type Found = {
  readonly changes: readonly Change[];
  readonly filled: readonly Filled[];
  readonly leftOut: readonly LeftOut[];
};

export const nothingFound: Found = { changes: [], filled: [], leftOut: [] };

export function together(...parts: readonly Found[]): Found {
  return {
    changes: parts.flatMap(({ changes }) => changes),
    filled: parts.flatMap(({ filled }) => filled),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

type Details = Partial<Omit<Change, 'kind' | 'page'>>;

export function change(
  kind: ChangeKind,
  page: number | null,
  { place = null, before = null, after = null }: Details = {},
): Change {
  return { kind, page, place, before, after };
}

const hasFigure = ({ before, after }: Change): boolean => /\d/.test(`${before}${after}`);

const isTotal = ({ place }: Change): boolean => place?.includes('evaluation.totals.') === true;

/** The most alarming first: by kind, totals and words with figures before others, then by page. */
export function byAlarm(changes: readonly Change[]): readonly Change[] {
  const rank = (each: Change): number => changeKinds.indexOf(each.kind) * 4 + (isTotal(each) ? 0 : hasFigure(each) ? 1 : 2);
  return changes.toSorted((a, b) => rank(a) - rank(b) || (a.page ?? 0) - (b.page ?? 0));
}
