import { diffArrays } from 'diff';
import type { Piece } from './redline.ts';
import { redline } from './redline.ts';
import { tokens } from './tokens.ts';

/** A paragraph of two texts: in both, or in one of them. */
export type AlignedParagraph = {
  readonly before: string | null;
  readonly after: string | null;
  readonly pieces: readonly Piece[];
};

/** How alike two paragraphs are, from 0 to 1: the share of words that they have in common. */
function likeness(a: string, b: string): number {
  const words = (text: string): readonly string[] => tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const left = words(a);
  const right = new Set(words(b));
  if (left.length === 0 || right.size === 0) return 0;
  return left.filter((word) => right.has(word)).length / Math.max(left.length, right.size);
}

const alike = 0.4;

/** Removed and inserted paragraphs at one place, paired where they are versions of each other. */
function paired(removed: readonly string[], inserted: readonly string[]): readonly AlignedParagraph[] {
  const left = [...inserted];
  const found: AlignedParagraph[] = [];
  for (const before of removed) {
    const at = left.findIndex((after) => likeness(before, after) >= alike);
    if (at < 0) found.push({ before, after: null, pieces: redline(before, '') });
    else {
      for (const after of left.splice(0, at)) found.push({ before: null, after, pieces: redline('', after) });
      const [after = ''] = left.splice(0, 1);
      found.push({ before, after, pieces: redline(before, after) });
    }
  }
  return [...found, ...left.map((after) => ({ before: null, after, pieces: redline('', after) }))];
}

/** Two texts paragraph by paragraph, each pair as a redline. Paragraphs are separated by empty lines. */
export function alignedRedline(before: string, after: string): readonly AlignedParagraph[] {
  const split = (text: string): string[] => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const changes = diffArrays(split(before), split(after));
  const found: AlignedParagraph[] = [];
  let removed: readonly string[] = [];
  const flush = (inserted: readonly string[]): void => {
    found.push(...paired(removed, inserted));
    removed = [];
  };
  for (const change of changes) {
    if (change.removed) removed = change.value;
    else if (change.added) flush(change.value);
    else {
      flush([]);
      for (const same of change.value) found.push({ before: same, after: same, pieces: redline(same, same) });
    }
  }
  flush([]);
  return found;
}
