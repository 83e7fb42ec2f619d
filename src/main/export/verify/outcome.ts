import type { Change, Filled } from './verification.ts';
import type { ChangeKind, LeftOut } from '../../../shared/vocabulary/verdict.ts';
import { changeKinds } from '../../../shared/vocabulary/verdict.ts';

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

type Details = Partial<Omit<Change, 'kind' | 'page' | 'times'>>;

export function change(
  kind: ChangeKind,
  page: number | null,
  { place = null, before = null, after = null }: Details = {},
): Change {
  return { kind, page, place, before, after, times: 1 };
}

/** Changes that read the same, told once with how often: every link of a page that leads elsewhere is one line. */
export function groupedChanges(changes: readonly Change[]): readonly Change[] {
  const groups = new Map<string, Change>();
  for (const each of changes) {
    const key = JSON.stringify([each.kind, each.page, each.place, each.before, each.after]);
    const group = groups.get(key);
    groups.set(key, group === undefined ? each : { ...group, times: group.times + each.times });
  }
  return [...groups.values()];
}

const hasFigure = ({ before, after }: Change): boolean => /\d/.test(`${before}${after}`);

const isTotal = ({ place }: Change): boolean => place?.includes('evaluation.totals.') === true;

/** The most alarming first: by kind, totals and words with figures before others, then by page. */
function byAlarm(changes: readonly Change[]): readonly Change[] {
  const rank = (each: Change): number => changeKinds.indexOf(each.kind) * 4 + (isTotal(each) ? 0 : hasFigure(each) ? 1 : 2);
  return changes.toSorted((a, b) => rank(a) - rank(b) || (a.page ?? 0) - (b.page ?? 0));
}

/** So many of one kind are told before others have had their turn: a hundred amounts do not push the words out. */
const mostOfKind = 8;

/** As many changes as are told, each kind with some of its own, the most alarming first. */
export function toldOf(changes: readonly Change[], most: number): readonly Change[] {
  const sorted = byAlarm(changes);
  const counts = new Map<ChangeKind, number>();
  const first = sorted.filter(({ kind }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= mostOfKind;
  });
  const rest = sorted.filter((each) => !first.includes(each));
  const kept = new Set([...first, ...rest].slice(0, most));
  return sorted.filter((each) => kept.has(each));
}
