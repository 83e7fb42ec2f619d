import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClauseHead } from '../../shared/clauses/language/clause-text.ts';
import type { ClauseRead } from '../../shared/clauses/language/read-clause.ts';
import { readClause } from '../../shared/clauses/language/read-clause.ts';
import { resourceFolder } from '../export/resources.ts';

export type ClauseFile = { readonly file: string; readonly source: string; readonly read: ClauseRead };
export type ShippedClause = ClauseFile & { readonly head: ClauseHead };

/** The clauses that come with the app: samples, which need counsel. By type and position, English first. */
export async function shippedClauses(): Promise<readonly ShippedClause[]> {
  const folder = resourceFolder('clauses', 'en');
  const languages = ['en', 'de'] as const;
  const files = await Promise.all(
    languages.map(async (language) => {
      const names = (await readdir(join(folder, language))).filter((name) => name.endsWith('.md')).toSorted();
      return Promise.all(names.map((name) => clauseFile(join(folder, language, name))));
    }),
  );
  return files.flat().map((file) => {
    if (file.read.head === null) throw new Error(`${file.file} ships without a head that can be read`);
    return { ...file, head: file.read.head };
  });
}

async function clauseFile(file: string): Promise<ClauseFile> {
  const source = await readFile(file, 'utf8');
  return { file, source, read: readClause(source) };
}
