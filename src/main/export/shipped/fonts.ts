import { join } from 'node:path';
import { resourceFolder } from './resources.ts';

/** The two families of a contract: serif for its words, Inter with tabular figures for its tables. */
export const serif = 'Serif';
export const sans = 'Sans';

/** The font feature that aligns the digits of amounts. */
export const tabular = ['tnum'];

export type FontFamily = typeof serif | typeof sans;

type Faces = { readonly normal: string; readonly bold: string; readonly italics: string };
export type FontFiles = { readonly [serif]: Faces; readonly [sans]: Faces };

/** The shipped fonts. */
export function fontsFolder(): string {
  return resourceFolder('fonts', 'Inter-Regular.ttf');
}

/** Paths of every face. Inter is set upright only. */
export function fontFiles(folder: string): FontFiles {
  const at = (name: string): string => join(folder, name);
  return {
    [serif]: {
      normal: at('SourceSerif4-Regular.ttf'),
      bold: at('SourceSerif4-SemiBold.ttf'),
      italics: at('SourceSerif4-Italic.ttf'),
    },
    [sans]: { normal: at('Inter-Regular.ttf'), bold: at('Inter-SemiBold.ttf'), italics: at('Inter-Regular.ttf') },
  };
}
