import { tokens } from '../../../shared/clauses/redline/tokens.ts';
import { plainSpaces } from './reworded.ts';

/** A paragraph that was sent, and one that came back. */
export type Sent = { readonly text: string; readonly bookmark: string | null };
export type Returned = { readonly text: string; readonly bookmarks: readonly string[] };

const wordsOf = (text: string): readonly string[] => tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token));

/** The share of words that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const left = wordsOf(a);
  const right = new Set(wordsOf(b));
  return left.length === 0 || right.size === 0
    ? 0
    : left.filter((word) => right.has(word)).length / Math.max(left.length, right.size);
}

const alike = 0.4;

/**
 * Which sent paragraph each returned one is, by its place in `sent`; null: a new one. The same words come first, wherever they stand now; then the
 * bookmark; then words that are alike.
 */
export function matched(sent: readonly Sent[], returned: readonly Returned[]): readonly (number | null)[] {
  const found: (number | null)[] = returned.map(() => null);
  const taken = new Set<number>();
  const take = (fits: (before: Sent, after: Returned) => boolean): void => {
    returned.forEach((after, index) => {
      if (found[index] !== null) return;
      const at = sent.findIndex((before, place) => !taken.has(place) && fits(before, after));
      if (at < 0) return;
      found[index] = at;
      taken.add(at);
    });
  };
  const isMarked = (before: Sent, after: Returned): boolean =>
    before.bookmark !== null && after.bookmarks.includes(before.bookmark);
  const isSame = (before: Sent, after: Returned): boolean => plainSpaces(before.text) === plainSpaces(after.text);
  take((before, after) => isSame(before, after) && isMarked(before, after));
  take(isSame);
  take(isMarked);
  take((before, after) => likeness(before.text, after.text) >= alike);
  return found;
}

/** The places that stay in order: the longest run of matches that rises. What is matched and not among them was moved. */
export function inOrder(places: readonly (number | null)[]): ReadonlySet<number> {
  const known = places.filter((place) => place !== null);
  const best: { readonly length: number; readonly before: number }[] = [];
  known.forEach((place, index) => {
    let length = 1;
    let before = -1;
    for (let at = 0; at < index; at += 1) {
      const one = best[at];
      if (one !== undefined && (known[at] ?? 0) < place && one.length + 1 > length) {
        length = one.length + 1;
        before = at;
      }
    }
    best.push({ length, before });
  });
  const rising = new Set<number>();
  let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), 0);
  while (at >= 0 && best[at] !== undefined) {
    rising.add(known[at] ?? 0);
    at = best[at]?.before ?? -1;
  }
  return rising;
}
