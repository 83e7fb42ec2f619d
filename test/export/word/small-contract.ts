import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordRequest } from '../../../src/main/export/word/contract-docx.ts';
import { contractDocx } from '../../../src/main/export/word/contract-docx.ts';
import { defaultTemplate, libraryClause } from '../../../src/main/export/shipped/shipped-library.ts';
import { readClause } from '../../../src/shared/clauses/language/read-clause.ts';
import type { LibraryClause } from '../../../src/shared/document/data/contract-clause.ts';
import type { ContractTemplate } from '../../../src/shared/document/data/contract-template.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';

type Json = Record<string, unknown>;

function example(name: string): Json {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8')) as Json;
}

function clause(id: string, type: string, title: string, body: string): LibraryClause {
  const position = id === type ? 'preferred' : 'fallback-1\ngranted-by: legal';
  const read = readClause(
    `---\nid: ${id}\ntype: ${type}\ntitle: ${title}\nlanguage: en\nversion: 1\nposition: ${position}\nwhy: A test.\n---\n${body}\n`,
  );
  if (read.head === null || read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
  return libraryClause(read.head, read.body);
}

export const reduction = clause(
  'reduction',
  'reduction',
  'Reduction',
  `Where the index falls by more than {{term:adaptivePricing.decrease.thresholdPercent}}, prices fall. {#rule}

## What counts

Two things are measured:

- the index on the date before; {#before}
- the index *on* the date.

{{example:adaptivePricing.decrease}}

- a list that begins anew,
- and goes on.

As {{ref:#before}} says, a {{define:measuring-date|Measuring Date}} is named under {{ref:notice}}.`,
);
const notice = clause(
  'notice',
  'notice',
  'Notice',
  'Each {{use:measuring-date}} is told {{term:adaptivePricing.decrease.thresholdPercent}} ahead. {#told}\n\nNotice is given * in text form, as {{ref:reduction#rule}} asks.'.replace(
    ' * ',
    ' ',
  ),
);
export const softNotice = clause(
  'notice-soft',
  'notice',
  'Notice by letter',
  'Each {{use:measuring-date}} is told by letter {{term:adaptivePricing.decrease.thresholdPercent}} ahead. {#told}\n\nNobody is told twice.\n\nNotice is given in text form, as {{ref:reduction#rule}} asks.',
);
const last = clause('last', 'last', 'Last words', 'Nothing follows.');

export const template: ContractTemplate = {
  ...defaultTemplate(),
  sections: [
    { id: 'prices', title: { en: 'Prices', de: 'Preise' }, clauses: ['reduction', 'notice'] },
    { id: 'closing', title: { en: 'Closing', de: 'Schluss' }, clauses: ['last'] },
  ],
};

/** The support desk's quote with a small library of its own; its JSON changed first. */
export function request(change: (quote: Json) => Json = (quote) => quote): WordRequest {
  const quote = readQuote(change(example('support-desk.quote.json')));
  const costs = readCosts(example('costs.json'));
  if (!quote.ok || !costs.ok) throw new Error(JSON.stringify([quote, costs]));
  return { quote: quote.value, costs: costs.value, library: [reduction, notice, softNotice, last], template };
}

export async function word(of: WordRequest = request()): Promise<Uint8Array> {
  const made = await contractDocx(of);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.bytes;
}

export function part(bytes: Uint8Array, name = 'word/document.xml'): string {
  const file = unzipSync(bytes)[name];
  if (file === undefined) throw new Error(`no ${name}`);
  return strFromU8(file);
}

/** The file with one of its parts changed, as another program would leave it. */
export function withPart(bytes: Uint8Array, change: (xml: string) => string, name = 'word/document.xml'): Uint8Array {
  const files = unzipSync(bytes);
  const before = part(bytes, name);
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  return zipSync({ ...files, [name]: strToU8(after) });
}

/** The whole paragraph with this bookmark, tags and all. */
export function paragraphOf(xml: string, bookmark: string): string {
  const found = xml.split(/(?=<w:p>|<w:p )/).find((paragraph) => paragraph.includes(`w:name="${bookmark}"`));
  if (found === undefined) throw new Error(`no ${bookmark}`);
  return found.slice(0, found.indexOf('</w:p>') + '</w:p>'.length);
}
