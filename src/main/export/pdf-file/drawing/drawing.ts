import type { Box, Point } from './matrix.ts';

/** Red, green, blue from 0 to 1; a pattern has no one colour. */
export type Colour = readonly [number, number, number] | 'pattern';

/** A letter where it is drawn: the left end of its base line. */
export type Letter = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly colour: Colour;
  /** Degrees that its line is turned by, and 1000 more where it is mirrored. */
  readonly turn: number;
  /** Whether its outline is one of the issued file's: of others a file can say that they are any letter. */
  readonly isSure: boolean;
  /** How many things were drawn before it. */
  readonly order: number;
};

/** A line, an area or a picture, as far as it can be seen. */
export type Shape = {
  readonly kind: 'area' | 'line' | 'picture' | 'shading';
  readonly box: Box;
  readonly colour: Colour;
  /** Of a picture, a hash of what it holds. */
  readonly content: string;
  /** What hides what is beneath it: the outline of an opaque area. */
  readonly covers: readonly (readonly Point[])[] | null;
  readonly order: number;
};

export type Drawing = {
  readonly letters: readonly Letter[];
  /** Letters that are written without ink, or cut off. */
  readonly unseen: readonly Letter[];
  readonly shapes: readonly Shape[];
};
