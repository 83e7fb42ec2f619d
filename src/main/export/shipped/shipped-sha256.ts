import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../shared/vocabulary/language.ts';
import { sha256 } from '../../sha256.ts';
import { resourceFolder } from './resources.ts';

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted();
}

/**
 * SHA-256 over what a library begins with: which clauses there are, and the templates' texts. A newer text of a clause is no part of it: it
 * is offered where the library is looked at.
 */
export function shippedSha256(): string {
  const clausesFolder = resourceFolder('clauses', 'en');
  const templatesFolder = resourceFolder('templates', 'default.json');
  return sha256(
    [
      ...languages.flatMap((language) => namesIn(join(clausesFolder, language)).map((name) => `${language}/${name}`)),
      ...namesIn(templatesFolder).flatMap((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')]),
    ].join('\n'),
  );
}
