import type { Letter } from '../../pdf-file/drawing/drawing.ts';
import type { Box, Point } from '../../pdf-file/drawing/matrix.ts';
import { areaOf, holds } from '../../pdf-file/drawing/matrix.ts';
import type { PdfPage } from '../../pdf-file/pdf-pages.ts';
import type { Word } from '../../pdf-file/drawing/page-words.ts';
import { addedActions } from './compare-actions.ts';
import type { Lacks } from './compare-annotations.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareShapes } from './compare-shapes.ts';
import type { WordChange } from './compare-words.ts';
import { compareWords } from './compare-words.ts';
import type { Found } from '../outcome.ts';
import { change, nothingFound, together } from '../outcome.ts';
import { laidOn } from './page-fit.ts';
import type { Seen } from '../seen.ts';
import { seenOf } from '../seen.ts';
import type { SigningAreas } from '../signing-areas.ts';
import { signingAreas } from '../signing-areas.ts';
import type { Change, Filled } from '../verification.ts';

const slack = 1;
const millimetres = (points: number): number => Math.round((points * 25.4) / 72);
const sizeText = ([left, bottom, right, top]: Box): string => `${millimetres(right - left)} × ${millimetres(top - bottom)} mm`;
const sizeOf = ([left, bottom, right, top]: Box): readonly [number, number] => [right - left, top - bottom];
const textOf = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(' ');

/** A page that is a picture: nothing on it can be read, and a picture takes up most of it. */
export function isPicture(page: PdfPage): boolean {
  const { letters, shapes } = page.drawing();
  const pictured = shapes.filter(({ kind }) => kind === 'picture').reduce((sum, { box }) => sum + areaOf(box), 0);
  return letters.length < 3 && pictured > 0.5 * areaOf(page.visible);
}

function frameChanges(before: PdfPage, after: PdfPage, page: number): readonly Change[] {
  const changes: Change[] = [];
  const differs = (a: Box, b: Box): boolean => sizeOf(a).some((side, index) => Math.abs(side - (sizeOf(b)[index] ?? 0)) > slack);
  const isShifted = before.visible.some((side, index) => Math.abs(side - (after.visible[index] ?? 0)) > slack);
  if (differs(before.visible, after.visible)) {
    changes.push(change('cropped', page, { before: sizeText(before.visible), after: sizeText(after.visible) }));
  } else if (!isShifted && differs(before.trimmed, after.trimmed)) {
    changes.push(change('trimmed', page, { before: sizeText(before.trimmed), after: sizeText(after.trimmed) }));
  }
  if (before.rotation !== after.rotation) {
    changes.push(change('rotated', page, { before: String(before.rotation), after: String(after.rotation) }));
  }
  if (Math.abs(before.unit - after.unit) > 0.001) {
    changes.push(change('unit', page, { before: String(before.unit), after: String(after.unit) }));
  }
  if (after.turnsItself && !before.turnsItself) changes.push(change('view', page, { after: 'Dur, Trans' }));
  return changes;
}

const middleOf = ({ x, y, width, size }: Letter): Point => [x + width / 2, y + size * 0.3];

type Compared = {
  readonly before: Seen;
  readonly after: Seen;
  readonly page: number;
  readonly areas: SigningAreas;
  readonly after_: PdfPage;
};

/** A file's letters as if its page began where the other's does: programs move the origin. */
function shifted(seen: Seen, [dx, dy]: readonly [number, number]): Seen {
  if (Math.abs(dx) < 0.001 && Math.abs(dy) < 0.001) return seen;
  const move = (letter: Letter): Letter => ({ ...letter, x: letter.x + dx, y: letter.y + dy });
  const box = ([left, bottom, right, top]: Box): Box => [left + dx, bottom + dy, right + dx, top + dy];
  return {
    letters: seen.letters.map(move),
    unseen: seen.unseen.map(move),
    shapes: seen.shapes.map((shape) => ({ ...shape, box: box(shape.box) })),
  };
}

function wordFindings({ before, after, page, areas, after_ }: Compared): Found {
  const { changed, moved, recoloured, unsure } = compareWords(before.letters, after.letters);
  const changes: Change[] = [];
  const filled: Filled[] = [];
  const mayStand = (word: Word): boolean => word.letters.every((letter) => areas.mayWrite(middleOf(letter)));
  const isInField = (word: Word): boolean =>
    word.letters.every((letter) => areas.fields.some((box) => holds(box, middleOf(letter), 2)));
  const notes = after_.annotations.filter(({ kind }) => kind !== 'Widget' && kind !== 'Link').map(({ box }) => box);
  const isOfNote = (word: Word): boolean => word.letters.every((letter) => notes.some((box) => holds(box, middleOf(letter), 2)));
  const isUnseen = (word: Word): boolean =>
    word.letters.every((letter) =>
      after.unseen.some(
        (other) => other.text === letter.text && Math.abs(other.x - letter.x) < 1.5 && Math.abs(other.y - letter.y) < 1.5,
      ),
    );
  for (const { before: was, after: is } of changed) {
    const isFilled = was.every(isInField) && is.every(mayStand);
    if (isFilled && is.length === 0) continue;
    if (isFilled) filled.push({ page, place: null, text: textOf(is) });
    else if (is.length === 0 && was.every(isUnseen)) changes.push(change('hidden', page, { before: textOf(was) }));
    // What a note says is told with the note.
    else if (was.length > 0 || !is.every(isOfNote)) {
      changes.push(
        change('words', page, { before: was.length === 0 ? null : textOf(was), after: is.length === 0 ? null : textOf(is) }),
      );
    }
  }
  // What a field held is drawn again by the service that fills or flattens it, in its own font and place within the field.
  const isInOneField = ({ before: was, after: is }: WordChange): boolean =>
    areas.fields.some((box) =>
      [...was, ...is].every(({ letters }) => letters.every((letter) => holds(box, middleOf(letter), 2))),
    );
  const elsewhere = moved.filter((each) => !isInOneField(each)).flatMap(({ before: was }) => was);
  if (elsewhere.length > 0) changes.push(change('moved', page, { before: textOf(elsewhere) }));
  if (recoloured.length > 0) changes.push(change('recoloured', page, { before: textOf(recoloured) }));
  // A service draws what is filled in in a font of its own.
  const lying = unsure.filter((word) => !isInField(word) && !mayStand(word));
  if (lying.length > 0) changes.push(change('font', page, { before: textOf(lying) }));
  return { changes, filled, leftOut: [] };
}

function shapeFindings({ before, after, page, areas, after_ }: Compared): Found {
  const { missing, added, exchanged } = compareShapes(before.shapes, after.shapes);
  const corners = ([left, bottom, right, top]: Box): readonly Point[] => [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
    [(left + right) / 2, (bottom + top) / 2],
  ];
  const notes = after_.annotations.filter(({ kind }) => kind !== 'Widget' && kind !== 'Link').map(({ box }) => box);
  const isSigned = (box: Box): boolean =>
    corners(box).every((corner) => areas.mayWrite(corner)) ||
    notes.some((note) => corners(box).every((corner) => holds(note, corner, 2)));
  const extra = added.filter((shape) => !exchanged.includes(shape) && !isSigned(shape.box));
  const isInField = (box: Box): boolean => corners(box).every((corner) => areas.fields.some((field) => holds(field, corner, 3)));
  const gone = missing.filter(({ box }) => !isInField(box));
  const pictures = [...extra, ...gone].some(({ kind }) => kind === 'picture') || exchanged.length > 0;
  const drawings = [...extra, ...gone].some(({ kind }) => kind !== 'picture');
  // A signature is a picture or strokes, and stands wholly where something may be written.
  const isWritten = added.some(
    (shape) => !exchanged.includes(shape) && corners(shape.box).every((corner) => areas.mayWrite(corner)),
  );
  return {
    changes: [...(pictures ? [change('picture', page)] : []), ...(drawings ? [change('drawing', page)] : [])],
    filled: isWritten ? [{ page, place: null, text: '' }] : [],
    leftOut: [],
  };
}

/** The same instructions with another font draw other letters: a program that writes a font again writes the instructions again. */
function fontFindings(before: PdfPage, after: PdfPage, page: number): Found {
  if (before.instructions !== after.instructions || before.contents === after.contents) return nothingFound;
  const known = before.fontPrograms();
  return [...after.fontPrograms()].every((program) => known.has(program))
    ? nothingFound
    : { ...nothingFound, changes: [change('font', page)] };
}

/** Compares one page with the issued one, which `edition` drew. */
export function comparePage(before: PdfPage, after: PdfPage, page: number, lacks: Lacks, edition: string | null): Found {
  const frame = frameChanges(before, after, page);
  const isSameFrame = before.visible.every((side, index) => Math.abs(side - (after.visible[index] ?? 0)) < 0.01);
  const actions = addedActions(before.actions, after.actions, page, '');
  const done: Found = { changes: [...frame, ...actions], filled: [], leftOut: [] };
  const areas = signingAreas(before, edition);
  const top = together(done, compareAnnotations(before, after, page, areas, lacks));
  const isDrawnOver = [...before.annotations, ...after.annotations].some(({ appearance }) => appearance !== null);
  if (before.contents === after.contents && isSameFrame && !isDrawnOver) return top;
  if (isPicture(after) && !isPicture(before)) return together(top, { ...nothingFound, changes: [change('scanned', page)] });
  const isCropped = frame.some(({ kind }) => kind === 'cropped');
  const by = isCropped
    ? ([0, 0] as const)
    : ([before.visible[0] - after.visible[0], before.visible[1] - after.visible[1]] as const);
  const was = seenOf(before.drawing());
  const compared: Compared = {
    before: was,
    after: laidOn(was, shifted(seenOf(after.drawing()), by)),
    page,
    areas,
    after_: after,
  };
  const words = wordFindings(compared);
  // What is cut off is told once, by the size of the page.
  const told = isCropped ? { ...words, changes: words.changes.filter(({ kind }) => kind !== 'hidden') } : words;
  return together(top, fontFindings(before, after, page), told, isCropped ? nothingFound : shapeFindings(compared));
}
