import type { Action } from './actions.ts';

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
}

/** How well an action fits: 0 by the beginning of its name, 1 by its name, 2 by another word for it; null not at all. */
function fit(label: string, others: string, sought: string): number | null {
  const name = folded(label);
  if (name.startsWith(sought)) return 0;
  const parts = wordsOf(sought);
  if (parts.length === 0) return null;
  const has = (text: string): boolean => {
    const words = wordsOf(text);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  };
  if (has(name)) return 1;
  return has(`${name} ${folded(others)}`) ? 2 : null;
}

/** The actions that a few letters mean, by their names or by other words for them, the best first; each name once. */
export function foundActions(
  actions: readonly Action[],
  synonyms: Readonly<Record<string, string>>,
  query: string,
): readonly Action[] {
  const sought = folded(query.trim());
  const once = actions.filter((action, index) => actions.findIndex(({ label }) => label === action.label) === index);
  if (sought === '') return once;
  return once
    .flatMap((action) => {
      const rank = fit(action.label, synonyms[action.id] ?? '', sought);
      return rank === null ? [] : [{ action, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ action }) => action);
}
