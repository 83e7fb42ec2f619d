import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';
import type { ClauseRead } from '../../../shared/clauses/language/read-clause.ts';
import { readClause, readWritten } from '../../../shared/clauses/language/read-clause.ts';
import type { LibraryClause } from '../../../shared/document/data/contract-clause.ts';
import { hashedText } from '../../../shared/document/data/contract-clause.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { languages } from '../../../shared/vocabulary/language.ts';
import type { ContractTemplate } from '../../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../../shared/document/data/contract-template.ts';
import { sha256 } from '../../sha256.ts';
import { resourceFolder } from './resources.ts';

/** A clause of a library from its file's text, as far as its head can be read. */
export function libraryClause(head: ClauseHead, body: string): LibraryClause {
  return { head, body, textHash: sha256(hashedText({ ...head, body }, head.language)) };
}

export type ShippedClause = LibraryClause & { readonly file: string; readonly source: string; readonly read: ClauseRead };

function shippedFile(file: string): ShippedClause {
  const source = readFileSync(file, 'utf8');
  const { head, body } = readWritten(source);
  if (head === null) throw new Error(`${file} ships without a head that can be read`);
  let read: ClauseRead | null = null;
  return {
    file,
    source,
    get read() {
      read ??= readClause(source);
      return read;
    },
    ...libraryClause(head, body),
  };
}

const clauses = new Map<string, readonly ShippedClause[]>();
let templates: readonly ContractTemplate[] | null = null;

/** The clauses of a folder of the library, by id. */
function clausesOf(folder: string): readonly ShippedClause[] {
  const known = clauses.get(folder);
  if (known !== undefined) return known;
  const path = join(resourceFolder('clauses', 'en'), folder);
  const read = readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => shippedFile(join(path, name)));
  clauses.set(folder, read);
  return read;
}

/** The clauses of one language that come with the app, by id, each in its newest version. */
export function shippedClausesIn(language: Language): readonly ShippedClause[] {
  return clausesOf(language);
}

/** Every version that ever came with the app, the newest ones first: what a quote that pins an earlier one is made of. */
export function shippedVersionsIn(language: Language): readonly ShippedClause[] {
  return [...clausesOf(language), ...clausesOf(join('earlier', language))];
}

/** Every version in every language. */
export function shippedVersions(): readonly ShippedClause[] {
  return languages.flatMap(shippedVersionsIn);
}

/** The clauses that come with the app: samples, which need counsel. English first, by id. */
export function shippedClauses(): readonly ShippedClause[] {
  return languages.flatMap(shippedClausesIn);
}

/** The templates that come with the app, the default one first. */
export function shippedTemplates(): readonly ContractTemplate[] {
  const folder = resourceFolder('templates', 'default.json');
  templates ??= readdirSync(folder)
    .toSorted((a, b) => Number(b === 'default.json') - Number(a === 'default.json') || a.localeCompare(b, 'en'))
    .map((name) => {
      const read = readTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!read.ok) throw new Error(`${name} ships as a template that can't be read`);
      return read.value;
    });
  return templates;
}

/** The template that comes with the app under an id. */
export function shippedTemplate(id: string | undefined): ContractTemplate | undefined {
  return shippedTemplates().find((template) => template.id === id);
}

export function defaultTemplate(): ContractTemplate {
  const [first] = shippedTemplates();
  if (first === undefined) throw new Error('The app ships without a template');
  return first;
}
