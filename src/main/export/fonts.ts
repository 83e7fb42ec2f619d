import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The two families of a contract: serif for its words, Inter with tabular figures for its tables. */
export const serif = 'Serif';
export const sans = 'Sans';

type Faces = { readonly normal: string; readonly bold: string; readonly italics: string };
export type FontFiles = { readonly [serif]: Faces; readonly [sans]: Faces };

/** The shipped fonts: in a checkout and beside a build, three folders up or one less; in a packaged app, its resources. */
export function fontsFolder(): string {
  const candidates = ['../../../resources/fonts', '../../resources/fonts', '../resources/fonts'].map((path) =>
    resolve(import.meta.dirname, path),
  );
  const resources = (process as { readonly resourcesPath?: string }).resourcesPath;
  if (resources !== undefined) candidates.push(join(resources, 'fonts'), join(resources, 'resources', 'fonts'));
  const found = candidates.find((folder) => existsSync(join(folder, 'Inter-Regular.ttf')));
  if (found === undefined) throw new Error(`The fonts of the contract are not there; looked in ${candidates.join(', ')}`);
  return found;
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
