import type { Drawer, DrawnLetter, DrawnOn } from './draw-instructions.ts';
import { windings } from './draw-path.ts';
import { Instructions } from './draw-instructions.ts';
import type { DrawState } from './draw-state.ts';
import { firstState } from './draw-state.ts';
import type { Colour, Drawing, Letter, Shape } from './drawing.ts';
import { isInHiddenLayer } from './layers.ts';
import type { Box, Matrix, Point } from './matrix.ts';
import { boxAround, boxPlaced, holds, identity, overlap, placed, times } from './matrix.ts';
import type { PdfFile, PdfStream } from '../pdf-file.ts';
import { asArray, asName, asNumber } from '../pdf-file.ts';
import type { PdfDictionary, PdfValue } from '../pdf-syntax.ts';

/** What beginning a form costs in steps of the budget: a page of a contract has some, one that draws itself again and again has no end of them. */
const stepsOfForm = 500;

/** What is seen on a page is kept, and compared with what else is seen. */
const stepsOfShape = 6;
const stepsOfPicture = 10;

/** Points of an outline that cuts off which are gone through in one step. */
const pointsOfStep = 6;

/** Forms within forms: deeper is made to exhaust the reader. */
const deepest = 24;

function matrixOf(file: PdfFile, value: PdfValue | undefined): Matrix {
  const [a, b, c, d, e, f] = (asArray(file.resolve(value)) ?? []).slice(0, 6).map((each) => asNumber(file.resolve(each)) ?? 0);
  return f === undefined ? identity : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

export function boxOf(file: PdfFile, value: PdfValue | undefined): Box | null {
  const [a, b, c, d] = (asArray(file.resolve(value)) ?? []).slice(0, 4).map((each) => asNumber(file.resolve(each)) ?? 0);
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? null
    : boxAround([
        [a, b],
        [c, d],
      ]);
}

/** A colour as it comes out on white: what lets through is paler. What is mixed otherwise has no one colour. */
function inkOf(colour: Colour, alpha: number, isMixed: boolean): Colour {
  if (isMixed || colour === 'pattern') return 'pattern';
  const on = (part: number): number => 1 - (1 - part) * alpha;
  return alpha >= 1 ? colour : [on(colour[0]), on(colour[1]), on(colour[2])];
}

/** Nine points of a box: what cuts off all of them leaves nothing of it that is seen. */
function gridOf([left, bottom, right, top]: Box): readonly Point[] {
  const parts = [0.02, 0.5, 0.98];
  return parts.flatMap((x) => parts.map((y): Point => [left + (right - left) * x, bottom + (top - bottom) * y]));
}

/** Draws what instructions draw, as letters and shapes with their places: the one who reads them is a comparison and no eye. */
export class PageDrawer implements Drawer {
  private readonly letters: Letter[] = [];
  private readonly unseen: Letter[] = [];
  private readonly shapes: Shape[] = [];
  private order = 0;
  private readonly on: DrawnOn;
  private readonly visible: Box;

  constructor(on: DrawnOn, visible: Box) {
    this.on = on;
    this.visible = visible;
  }

  get drawing(): Drawing {
    return { letters: this.letters, unseen: this.unseen, shapes: this.shapes };
  }

  /** Runs the instructions of a page. */
  page(contents: Uint8Array, resources: PdfDictionary | null): void {
    this.run(contents, resources, firstState(this.visible), 0);
  }

  /** Draws a form into a rectangle of the page, as the appearance of an annotation is drawn. */
  appearance(form: PdfStream, value: PdfValue, into: Box): void {
    const { file } = this.on;
    const own = matrixOf(file, form.dictionary.entries.get('Matrix'));
    const box = boxPlaced(boxOf(file, form.dictionary.entries.get('BBox')) ?? [0, 0, 1, 1], own);
    const [wide, high] = [box[2] - box[0], box[3] - box[1]];
    if (!(wide > 0 && high > 0)) return;
    const [sx, sy] = [(into[2] - into[0]) / wide, (into[3] - into[1]) / high];
    this.form(form, value, null, firstState(this.visible, [sx, 0, 0, sy, into[0] - box[0] * sx, into[1] - box[1] * sy]), 0);
  }

  private form(form: PdfStream, value: PdfValue, resources: PdfDictionary | null, state: DrawState, depth: number): void {
    const { file, hiddenLayers } = this.on;
    file.budget.step(stepsOfForm);
    if (depth > deepest || isInHiddenLayer(file, hiddenLayers, form.dictionary.entries.get('OC'))) return;
    const own = file.dictionary(form.dictionary.entries.get('Resources')) ?? resources;
    const matrix = times(matrixOf(file, form.dictionary.entries.get('Matrix')), state.matrix);
    const box = boxOf(file, form.dictionary.entries.get('BBox'));
    const clip = box === null ? state.clip : overlap(state.clip, boxPlaced(box, matrix));
    if (clip !== null) this.run(file.stream(value) ?? new Uint8Array(), own, { ...state, matrix, clip }, depth + 1);
  }

  private run(contents: Uint8Array, resources: PdfDictionary | null, first: DrawState, depth: number): void {
    new Instructions(this, this.on, resources, first, depth).run(contents);
  }

  /** Draws what is named among the resources: a form or a picture. */
  named(name: string, resources: PdfDictionary | null, state: DrawState, depth: number): void {
    const { file, hiddenLayers } = this.on;
    const value = file.dictionary(resources?.entries.get('XObject'))?.entries.get(name);
    const stored = file.stored(value);
    if (value === undefined || stored === null) return;
    const kind = asName(file.get(stored.dictionary, 'Subtype'));
    if (kind === 'Form') this.form(stored, value, resources, { ...state }, depth);
    else if (kind === 'Image' && !isInHiddenLayer(file, hiddenLayers, stored.dictionary.entries.get('OC'))) {
      this.picture(state, file.pictureHash(stored));
    }
  }

  picture(state: DrawState, content: string): void {
    if (state.fillAlpha === 0) return;
    this.on.file.budget.step(stepsOfPicture);
    const corners: readonly Point[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    const outline = corners.map((corner) => placed(corner, state.matrix));
    const isOpaque = state.fillAlpha > 0.9 && !state.isMixed;
    this.shape('picture', boxAround(outline), state, 'pattern', isOpaque ? [outline] : null, content);
  }

  shading(state: DrawState): void {
    this.shape('shading', state.clip, state, 'pattern', null);
  }

  areas(parts: readonly (readonly Point[])[], state: DrawState): void {
    const { fill, fillAlpha, isMixed } = state;
    if (fillAlpha === 0) return;
    const isOpaque = fillAlpha > 0.9 && !isMixed;
    const ink = inkOf(fill, fillAlpha, isMixed);
    for (const part of parts) this.shape('area', boxAround(part), state, ink, isOpaque ? [part] : null);
  }

  lines(parts: readonly (readonly Point[])[], state: DrawState): void {
    const { stroke, strokeAlpha, lineWidth, matrix, isMixed } = state;
    if (strokeAlpha === 0) return;
    const ink = inkOf(stroke, strokeAlpha, isMixed);
    const wide = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    for (const part of parts) {
      const [left, bottom, right, top] = boxAround(part);
      const half = wide / 2;
      // A straight line is the area that it paints: programs write the one for the other.
      const [across, along] = [right - left < 0.01 ? half : 0, top - bottom < 0.01 ? half : 0];
      const isThick = Math.min(right - left, top - bottom) < 0.01 && wide > 2 && !isMixed;
      const box: Box = [left - across, bottom - along, right + across, top + along];
      const outline: readonly Point[] = [
        [box[0], box[1]],
        [box[2], box[1]],
        [box[2], box[3]],
        [box[0], box[3]],
      ];
      this.shape(across + along > 0 ? 'area' : 'line', box, state, ink, isThick && strokeAlpha > 0.9 ? [outline] : null);
    }
  }

  private shape(
    kind: Shape['kind'],
    box: Box,
    { clip, clips }: Pick<DrawState, 'clip' | 'clips'>,
    colour: Colour,
    covers: Shape['covers'],
    content = '',
  ): void {
    this.order += 1;
    const seen = overlap(box, clip);
    if (seen === null || (clips.length > 0 && !gridOf(seen).some((point) => this.isWithinClips(point, clips)))) return;
    this.on.file.budget.step(stepsOfShape);
    this.shapes.push({ kind, box: seen, colour, content, covers, order: this.order });
  }

  private isWithinClips(point: Point, clips: DrawState['clips']): boolean {
    return clips.every(({ parts, isEvenOdd }) => {
      this.on.file.budget.step(Math.ceil(parts.reduce((sum, part) => sum + part.length, 0) / pointsOfStep));
      const turns = windings(parts, point);
      return isEvenOdd ? turns % 2 !== 0 : turns !== 0;
    });
  }

  letter({ text, at, width, size, turn, isSure }: DrawnLetter, state: DrawState): void {
    this.order += 1;
    const isDrawn = state.mode !== 3 && state.mode !== 7;
    const [alpha, colour] = state.mode === 1 ? [state.strokeAlpha, state.stroke] : [state.fillAlpha, state.fill];
    // The middle of a small letter: a letter whose foot is cut off is still read.
    const middle: Point = [at[0] + width / 2, at[1] + size * 0.3];
    const isCut = !holds(state.clip, middle, 0.5) || !this.isWithinClips(middle, state.clips);
    const isSeen = isDrawn && alpha >= 0.05 && size >= 0.2 && !isCut;
    const ink = inkOf(colour, alpha, state.isMixed);
    const letter: Letter = { text, x: at[0], y: at[1], width, size, colour: ink, turn, isSure, order: this.order };
    (isSeen ? this.letters : this.unseen).push(letter);
  }
}
