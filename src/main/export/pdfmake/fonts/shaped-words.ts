import type { ShapedFace } from '../../shipped/shaped-words.ts';
import { shapedFaces } from '../../shipped/shaped-words.ts';

/** What PDFKit has of a glyph; its advance is in units of the face. */
export type ShapedGlyph = { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number };

/** As fontkit gives a run and PDFKit scales it: positions of 1000 to the size of the letters. */
export type ShapedRun = {
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }[];
  readonly advanceWidth: number;
};

/** What tells a face from every other version of it. */
type FontFile = {
  readonly postscriptName: string;
  readonly head: { readonly checkSumAdjustment: number };
  readonly unitsPerEm: number;
};

type Face = {
  readonly glyphs: ReadonlyMap<string, ShapedGlyph>;
  /** The kerning of each word; null where it has none. */
  readonly words: ReadonlyMap<string, string | null>;
};

const faces = new Map<ShapedFace, Face>();

function opened(shaped: ShapedFace): Face {
  const known = faces.get(shaped);
  if (known !== undefined) return known;
  const glyphs = Array.from(shaped.letters, (letter, at): [string, ShapedGlyph] => [
    letter,
    { id: shaped.glyphs[at] ?? 0, codePoints: [letter.codePointAt(0) ?? 0], advanceWidth: shaped.advances[at] ?? 0 },
  ]);
  const words = new Map<string, string | null>();
  for (const word of shaped.words) words.set(word, null);
  for (const [at, word] of shaped.kernedWords.entries()) words.set(word, shaped.kerns[at] ?? null);
  const face = { glyphs: new Map(glyphs), words };
  faces.set(shaped, face);
  return face;
}

function runOf(glyphs: readonly ShapedGlyph[], kerns: string | null, scale: number): ShapedRun {
  const moved = glyphs.map(() => 0);
  const pairs = kerns?.split(' ') ?? [];
  for (let at = 0; at < pairs.length; at += 2) moved[Number(pairs[at])] = Number(pairs[at + 1]);
  const positions = glyphs.map(({ advanceWidth }, at) => ({
    xAdvance: (advanceWidth + (moved[at] ?? 0)) * scale,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
    advanceWidth: advanceWidth * scale,
  }));
  return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
}

/** The runs of a face that came with the app shaped, in these features; null for what did not. */
export function shapedWordsOf(font: FontFile, features: readonly string[]): (text: string) => ShapedRun | null {
  const shaped = shapedFaces.find(
    (face) =>
      face.font === font.postscriptName &&
      face.checksum === font.head.checkSumAdjustment &&
      face.features.join() === features.join(),
  );
  if (shaped === undefined) return () => null;
  const { glyphs, words } = opened(shaped);
  const scale = 1000 / font.unitsPerEm;
  return (text) => {
    const kerns = words.get(text);
    if (kerns === undefined) return null;
    const run: ShapedGlyph[] = [];
    for (const letter of text) {
      const glyph = glyphs.get(letter);
      if (glyph === undefined) return null;
      run.push(glyph);
    }
    return runOf(run, kerns, scale);
  };
}
