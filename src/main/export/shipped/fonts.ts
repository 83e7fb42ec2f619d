import { join } from 'node:path';
import { resourceFolder } from './resources.ts';

/** The two families of a contract: serif for its words, Inter with tabular figures for its tables. */
export const serif = 'Serif';
export const sans = 'Sans';

/** The font feature that aligns the digits of amounts. */
export const tabular = ['tnum'];

export type FontFamily = typeof serif | typeof sans;

/** Noto Sans for what the two lack, a family a script, each of one weight. They are opened where a character needs one. */
export const scriptFamilies = ['Greek', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Japanese', 'Korean', 'Chinese'] as const;
export type ScriptFamily = (typeof scriptFamilies)[number];

const scriptFiles: Readonly<Record<ScriptFamily, string>> = {
  // Greek with all its accents, and the Latin, Cyrillic and signs that the two families lack.
  Greek: 'NotoSans-Regular.ttf',
  Hebrew: 'NotoSansHebrew-Regular.ttf',
  Arabic: 'NotoSansArabic-Regular.ttf',
  Devanagari: 'NotoSansDevanagari-Regular.ttf',
  Thai: 'NotoSansThai-Regular.ttf',
  Japanese: 'NotoSansJP-Regular.ttf',
  Korean: 'NotoSansKR-Regular.ttf',
  // Nearly all ideographs of Unicode’s first plane, those of Taiwan and Hong Kong among them, in the forms of the mainland.
  Chinese: 'NotoSansSC-Regular.ttf',
};

type Faces = { readonly normal: string; readonly bold: string; readonly italics: string; readonly bolditalics?: string };
export type FontFiles = Readonly<Record<FontFamily | ScriptFamily, Faces>>;

/** The shipped fonts. */
export function fontsFolder(): string {
  return resourceFolder('fonts', 'Inter-Regular.ttf');
}

/** Paths of every face. Inter is set upright only, and the families of scripts have one face. */
export function fontFiles(folder: string): FontFiles {
  const at = (name: string): string => join(folder, name);
  const one = (name: string): Faces => ({ normal: at(name), bold: at(name), italics: at(name), bolditalics: at(name) });
  return {
    [serif]: {
      normal: at('SourceSerif4-Regular.ttf'),
      bold: at('SourceSerif4-SemiBold.ttf'),
      italics: at('SourceSerif4-Italic.ttf'),
    },
    [sans]: { normal: at('Inter-Regular.ttf'), bold: at('Inter-SemiBold.ttf'), italics: at('Inter-Regular.ttf') },
    Greek: one(scriptFiles.Greek),
    Hebrew: one(scriptFiles.Hebrew),
    Arabic: one(scriptFiles.Arabic),
    Devanagari: one(scriptFiles.Devanagari),
    Thai: one(scriptFiles.Thai),
    Japanese: one(scriptFiles.Japanese),
    Korean: one(scriptFiles.Korean),
    Chinese: one(scriptFiles.Chinese),
  };
}
