import shipped from '../../../../resources/fonts/shaped-words.json' with { type: 'json' };

/**
 * How the words of the standard clauses are set in a shipped face: shaping them is most of what a first contract takes. Only words whose
 * letters have a glyph each, on the line; a test holds every one of them against what fontkit makes of it.
 */
export type ShapedFace = {
  /** The face's PostScript name, and the sum over its file that the file itself says. */
  readonly font: string;
  readonly checksum: number;
  /** Asked for besides those that every text has. */
  readonly features: readonly string[];
  /** Letters, and in their order the glyph and the advance of each, in units of the face. */
  readonly letters: string;
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  readonly words: readonly string[];
  /** Words with kerning, and in their order where: the letter from 0 and the units that it is moved on by, in pairs. */
  readonly kernedWords: readonly string[];
  readonly kerns: readonly string[];
};

export const shapedFaces: readonly ShapedFace[] = shipped.faces;
