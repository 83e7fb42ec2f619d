import type { FontFamily, ScriptFamily } from '../../shipped/fonts.ts';
import type { Coverage } from './coverage.ts';
import { replaced } from './replaced-characters.ts';
import type { Families } from './script-fonts.ts';
import { familiesFor, ideographFamilies } from './script-fonts.ts';

/** A stretch of a text in one font: another family than is asked for, or null where the font that is asked for has it. */
export type FontPiece = { readonly text: string; readonly family: FontFamily | ScriptFamily | null };

export type CoverageOf = (family: FontFamily | ScriptFamily) => Coverage;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in the units that no line and no font tears: a letter with its marks. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function hasAll(coverage: Coverage, text: string): boolean {
  for (const character of text) if (!coverage(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function firstLacking(coverage: Coverage, text: string): number | null {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!coverage(codePoint)) return codePoint;
  }
  return null;
}

/**
 * Divides words of one text by the fonts that have their characters. `own` tells of the font that is asked for; another is used for as
 * much of a word as it has, so that no word is set in two without need. What no font has stays in the one that is asked for.
 */
export class FontPieces {
  private readonly coverageOf: CoverageOf;
  private readonly text: string;
  private families: Families | null = null;

  constructor(text: string, coverageOf: CoverageOf) {
    this.text = text;
    this.coverageOf = coverageOf;
  }

  of(word: string, own: Coverage): readonly FontPiece[] {
    const text = replaced(word, own, (character) => this.isAnywhere(character));
    const lacking = firstLacking(own, text);
    if (lacking === null) return [{ text, family: null }];
    const whole = this.familiesFor(lacking).find((family) => hasAll(this.coverageOf(family), text));
    if (whole !== undefined) return [{ text, family: whole }];
    const pieces: { text: string; family: FontPiece['family'] }[] = [];
    for (const grapheme of graphemesOf(text)) {
      const family = this.familyOf(grapheme, own);
      const last = pieces.at(-1);
      if (last !== undefined && last.family === family) last.text += grapheme;
      else pieces.push({ text: grapheme, family });
    }
    return pieces;
  }

  private familyOf(grapheme: string, own: Coverage): FontPiece['family'] {
    const lacking = firstLacking(own, grapheme);
    if (lacking === null) return null;
    const families = this.familiesFor(lacking);
    return families.find((family) => hasAll(this.coverageOf(family), grapheme)) ?? null;
  }

  private familiesFor(codePoint: number): Families {
    return familiesFor(codePoint, () => {
      this.families ??= ideographFamilies(this.text, (text) => this.isJapanese(text));
      return this.families;
    });
  }

  private isJapanese(text: string): boolean {
    const has = this.coverageOf('Japanese');
    return Array.from(text.matchAll(/\p{Script=Han}/gu), ([character]) => character.codePointAt(0) ?? 0).every(has);
  }

  private isAnywhere(codePoint: number): boolean {
    return this.familiesFor(codePoint).some((family) => this.coverageOf(family)(codePoint));
  }
}
