import { diffArrays } from 'diff';
import { tokens } from './tokens.ts';

export type Change = 'same' | 'removed' | 'inserted';
export type Piece = { readonly change: Change; readonly text: string };

/** What comparing may take, in milliseconds, before two texts count as wholly different. */
const patience = 1500;

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.change === piece.change) found[found.length - 1] = { change: last.change, text: last.text + piece.text };
    else if (piece.text !== '') found.push(piece);
  }
  return found;
}

/**
 * What changed between two texts, by whole words and whole numbers, in the order of reading: removed before inserted. Texts that are too
 * different to compare in time are one removal and one insertion.
 */
export function redline(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ change: 'same', text: before }];
  const changes = diffArrays([...tokens(before)], [...tokens(after)], { timeout: patience });
  if (changes === undefined) {
    return joined([
      { change: 'removed', text: before },
      { change: 'inserted', text: after },
    ]);
  }
  return joined(
    changes.map(({ added, removed, value }) => ({
      change: added ? 'inserted' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Whether a redline shows no change. */
export const isUnchanged = (pieces: readonly Piece[]): boolean => pieces.every(({ change }) => change === 'same');
