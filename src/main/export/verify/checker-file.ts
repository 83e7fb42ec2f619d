import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pageEdition } from '../marks/page-edition.ts';

/** What the checker is called beside a contract: with its edition, for one of another edition may lie in the same folder. */
export const checkerFileName = `quotewright-checker-edition-${pageEdition}.html`;

/** Where the build put the checker: in a checkout four folders up, beside a build one, in development two. Null where there is no build. */
export function builtChecker(): string | null {
  const candidates = ['../../../../out/checker', '../checker', '../../checker'].map((folder) =>
    resolve(import.meta.dirname, folder, 'quotewright-checker.html'),
  );
  return candidates.find((file) => existsSync(file)) ?? null;
}
