import type { Colour } from './drawing.ts';
import type { Box, Matrix, Point } from './matrix.ts';
import { identity } from './matrix.ts';
import type { PdfFont } from '../pdf-font.ts';

/** What cuts off all around it: parts of a path, and which of two rules says what is within. */
export type ClipOutline = { readonly parts: readonly (readonly Point[])[]; readonly isEvenOdd: boolean };

/** What drawing instructions set and what later ones draw with; `q` keeps it and `Q` brings it back. */
export type DrawState = {
  matrix: Matrix;
  clip: Box;
  /** Outlines that what is drawn has to be in, besides the box. */
  clips: readonly ClipOutline[];
  fill: Colour;
  stroke: Colour;
  fillSpace: string;
  strokeSpace: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** Whether what is drawn is mixed with what is beneath it in a way that can make it vanish. */
  isMixed: boolean;
  lineWidth: number;
  font: PdfFont | null;
  size: number;
  letterSpace: number;
  wordSpace: number;
  /** Of the width of letters, 1 for 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  /** How letters are drawn: 3 draws none. */
  mode: number;
};

export function firstState(clip: Box, matrix: Matrix = identity): DrawState {
  return {
    matrix,
    clip,
    clips: [],
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    fillSpace: 'DeviceGray',
    strokeSpace: 'DeviceGray',
    fillAlpha: 1,
    strokeAlpha: 1,
    isMixed: false,
    lineWidth: 1,
    font: null,
    size: 1,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}
