import type { FontFamily, ScriptFamily } from '../../shipped/fonts.ts';
import { sans } from '../../shipped/fonts.ts';

/** The families that may have a character that the font around it lacks, the likeliest first. */
export type Families = readonly (FontFamily | ScriptFamily)[];

type Block = { readonly from: number; readonly to: number };
type Script = Exclude<ScriptFamily, 'Greek' | 'Japanese' | 'Korean' | 'Chinese'> | 'ideographs';

/** Blocks of Unicode by the script that they are of. */
const blocks: readonly (Block & { readonly script: Script })[] = [
  { script: 'Hebrew', from: 0x0590, to: 0x05ff },
  { script: 'Arabic', from: 0x0600, to: 0x06ff },
  { script: 'Arabic', from: 0x0750, to: 0x077f },
  { script: 'Arabic', from: 0x0870, to: 0x08ff },
  { script: 'Devanagari', from: 0x0900, to: 0x097f },
  { script: 'Thai', from: 0x0e00, to: 0x0e7f },
  { script: 'ideographs', from: 0x1100, to: 0x11ff },
  { script: 'Devanagari', from: 0x1cd0, to: 0x1cff },
  { script: 'ideographs', from: 0x2e80, to: 0xa4cf },
  { script: 'Devanagari', from: 0xa8e0, to: 0xa8ff },
  { script: 'ideographs', from: 0xa960, to: 0xa97f },
  { script: 'ideographs', from: 0xac00, to: 0xd7ff },
  { script: 'ideographs', from: 0xf900, to: 0xfaff },
  { script: 'Hebrew', from: 0xfb1d, to: 0xfb4f },
  { script: 'Arabic', from: 0xfb50, to: 0xfdff },
  { script: 'ideographs', from: 0xfe30, to: 0xfe4f },
  { script: 'Arabic', from: 0xfe70, to: 0xfefe },
  { script: 'ideographs', from: 0xff00, to: 0xffef },
  { script: 'ideographs', from: 0x1f000, to: 0x1f2ff },
  { script: 'ideographs', from: 0x20000, to: 0x3ffff },
];

const hangul = /\p{Script=Hangul}/u;

/**
 * Which families have ideographs, by all that is said around them: one text is of one language. Japanese comes first where it has
 * every character; a character that it lacks is Chinese.
 */
export function ideographFamilies(text: string, isJapanese: (text: string) => boolean): Families {
  if (hangul.test(text)) return ['Korean', 'Chinese', 'Japanese'];
  return isJapanese(text) ? ['Japanese', 'Chinese', 'Korean'] : ['Chinese', 'Japanese', 'Korean'];
}

/** Which families may have a character; `ideographs` are those of the text that it is in. */
export function familiesFor(codePoint: number, ideographs: () => Families): Families {
  const block = blocks.find(({ from, to }) => codePoint >= from && codePoint <= to);
  if (block === undefined) return [sans, 'Greek'];
  return block.script === 'ideographs' ? ideographs() : [block.script];
}
