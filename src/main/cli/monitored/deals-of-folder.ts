import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { indexCosts } from '../../../shared/document/data/index-prices.ts';
import { entered } from '../../../shared/domain/reading/entered.ts';
import { readCosts, readQuote } from '../../../shared/domain/reading/read.ts';
import type { Deal } from '../../../shared/simulation/monitor/monitored.ts';
import { monitorSentences as sentences } from '../../../shared/text/command-line/monitor-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { contractIn } from '../../export/contract/contract-in-file.ts';
import { readJsonFile, readWhole } from '../../files/whole-files.ts';
import type { FromFile } from '../documents.ts';
import { problemLines } from '../documents.ts';
import { reading } from '../watch/watched-command.ts';

type Found = {
  readonly quotes: readonly { file: string; json: unknown }[];
  readonly books: readonly { file: string; json: unknown }[];
};

const schemaOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null ? Reflect.get(json, 'schema') : undefined;
const textAt = (json: unknown, ...path: readonly string[]): string => {
  const found = path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    json,
  );
  return typeof found === 'string' ? found : '';
};

async function documentsIn(folder: string, names: readonly string[]): Promise<FromFile<Found>> {
  const quotes: { file: string; json: unknown }[] = [];
  const books: { file: string; json: unknown }[] = [];
  const lines: string[] = [];
  for (const name of names) {
    const read = await reading(() => readJsonFile(join(folder, name)));
    if (!read.ok) lines.push(`${join(folder, name)}: ${fileSentence(read.problem)}`);
    else if (schemaOf(read.value.json) === 'quotewright.quote/1') quotes.push({ file: name, json: read.value.json });
    else if (schemaOf(read.value.json) === 'quotewright.costs/1') books.push({ file: name, json: read.value.json });
  }
  return lines.length === 0 ? { ok: true, value: { quotes, books } } : { ok: false, lines };
}

/** The book that the quotes are priced with: the one that is named, or the only one in the folder. */
async function bookOf(folder: string, books: Found['books'], named: Costs | undefined): Promise<FromFile<Costs | undefined>> {
  if (named !== undefined) return { ok: true, value: named };
  const [only, ...others] = books;
  if (only === undefined) return { ok: true, value: undefined };
  if (others.length > 0) return { ok: false, lines: [`${folder}: ${sentences.severalBooks(books.map(({ file }) => file))}`] };
  const read = await reading(() => entered(only.json, readCosts));
  return read.ok ? read : { ok: false, lines: problemLines(read.problems).map((line) => `${join(folder, only.file)}: ${line}`) };
}

async function contractDeal(folder: string, name: string): Promise<FromFile<Deal | null>> {
  const bytes = await readWhole(join(folder, name));
  if (!bytes.ok) return { ok: false, lines: [`${join(folder, name)}: ${fileSentence(bytes.problem)}`] };
  const contract = await reading(() => contractIn(bytes.value));
  // A PDF of another kind is none of our contracts.
  if (contract === null) return { ok: true, value: null };
  const { quote, revision, issueDate, prices } = contract.data;
  return {
    ok: true,
    value: {
      number: quote.number,
      title: quote.title,
      customer: quote.customer.legalName,
      revision,
      state: contract.kind === 'draft' ? 'issued' : 'contract',
      issueDate,
      quote: { ok: true, value: quote },
      costs: prices === null ? undefined : indexCosts(prices),
    },
  };
}

/** The quotes and contracts of a folder, by the names of their files. */
export async function dealsOfFolder(folder: string, named: Costs | undefined): Promise<FromFile<readonly Deal[]>> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return { ok: false, lines: [`${folder}: ${sentences.noFolder}`] };
  const sorted = names.toSorted();
  const documents = await documentsIn(
    folder,
    sorted.filter((name) => name.toLowerCase().endsWith('.json')),
  );
  if (!documents.ok) return documents;
  const book = await bookOf(folder, documents.value.books, named);
  if (!book.ok) return book;
  const quotes: Deal[] = [];
  for (const { file, json } of documents.value.quotes) {
    quotes.push({
      number: textAt(json, 'number') || file,
      title: textAt(json, 'title'),
      customer: textAt(json, 'customer', 'legalName'),
      revision: null,
      state: 'draft',
      issueDate: null,
      quote: await reading(() => entered(json, readQuote)),
      costs: book.value,
    });
  }
  const contracts: Deal[] = [];
  for (const name of sorted.filter((each) => each.toLowerCase().endsWith('.pdf'))) {
    const deal = await contractDeal(folder, name);
    if (!deal.ok) return deal;
    if (deal.value !== null) contracts.push(deal.value);
  }
  return { ok: true, value: [...quotes, ...contracts] };
}
