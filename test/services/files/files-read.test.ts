import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { percentIn, progressPlace } from '../../../src/main/export/worker/progress-place.ts';
import { cardFile } from '../../../src/main/export/rate-card/card-file.ts';
import { cardFromTable } from '../../../src/main/export/rate-card/card-table.ts';
import { costBookFile } from '../../../src/main/export/price-list/cost-book-file.ts';
import { importPriceList } from '../../../src/main/export/price-list/import-price-list.ts';
import { cardOfProducts } from '../../../scripts/benches/card-of-products.ts';
import history from '../../../resources/history/list-prices.costs.json' with { type: 'json' };
import type { Reply } from '../../../src/shared/calls/reply.ts';
import type { Progress } from '../../../src/shared/calls/handlers.ts';
import type { Client, Following } from '../../../src/renderer/client/client.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

const worker = documentWorker({ codeCache: null });
afterAll(() => worker.close());

const bytesOf = (document: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

/** A list as LiteLLM publishes it, of so many models. */
function longList(models: number): Uint8Array {
  const entry = (index: number): object => ({
    litellm_provider: 'openai',
    mode: 'chat',
    input_cost_per_token: 1.25e-6 + index * 1e-9,
    output_cost_per_token: 1e-5,
    source: 'x'.repeat(600),
  });
  return bytesOf(Object.fromEntries(Array.from({ length: models }, (_, index) => [`model-${index}`, entry(index)])));
}

const listRequest = (bytes: Uint8Array) => ({
  bytes,
  file: 'list.json',
  format: null,
  into: null,
  terms: { on: '2026-08-10', limit: '50', knownOn: null, confirmed: new Map<string, string>() },
  target: null,
});

const card = cardOfProducts(400);
const csv = new TextEncoder().encode(`id,price\n${card.products.map(({ id }) => `${id},9`).join('\n')}\n`);

test.each([
  ['a price list', (tell: (share: number) => void) => importPriceList(listRequest(longList(400)), tell).ok],
  ['a cost book', (tell: (share: number) => void) => costBookFile(bytesOf(history), tell).ok],
  ['a rate card', (tell: (share: number) => void) => cardFile(bytesOf(card), tell).ok],
  ['a table', (tell: (share: number) => void) => cardFromTable({ bytes: csv, mapping: ['id', 'price'], card }, tell).ok],
])('the reading of %s tells how far it is, from the beginning to the end and never back', (_, read) => {
  const shares: number[] = [];
  expect(read((share) => shares.push(share))).toBe(true);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeLessThan(0.5);
  expect(shares.at(-1)).toBe(1);
});

test('a task tells from its own thread', async () => {
  const place = progressPlace();
  const read = await worker.cardFile(bytesOf(card), place);
  expect(read.ok).toBe(true);
  expect(percentIn(place)).toBe(100);
});

/** A workspace whose files are read in the worker, and whose next dialog answers with this one. */
async function withFile(name: string, bytes: Uint8Array) {
  const running = await started(join(testFolder(), 'workspace.sqlite'), { ...worker });
  const file = join(testFolder(), name);
  writeFileSync(file, bytes);
  running.environment.answers.push(file);
  return running;
}

/** Follows a call until it tells how far it is, and stops it there; what it told. */
async function stoppedAtFirst<T>(
  call: (following: Following) => Promise<Reply<T>>,
  isIt: (progress: Progress) => boolean,
): Promise<{ readonly told: readonly Progress[]; readonly reply: Reply<T> }> {
  const stop = new AbortController();
  const told: Progress[] = [];
  const hear = (progress: Progress): void => {
    told.push(progress);
    if (isIt(progress)) stop.abort();
  };
  return { reply: await call({ signal: stop.signal, hear }), told };
}

/** A cost book of so many models. */
function longBook(models: number): object {
  const [model] = history.models;
  return {
    ...history,
    slots: undefined,
    models: Array.from({ length: models }, (_, index) => ({ ...model, id: `maker/model-${index}` })),
  };
}

const stopped = { kind: 'stopped', work: 'reading-prices', why: { code: 'cancelled' } };

test('while a price list is read its share is told, and it is stopped: nothing is stored', async () => {
  const { client } = await withFile('list.json', longList(20_000));
  const list = valueOf(await client.costs.chooseList({}));
  if (list === null) throw new Error('A file was chosen');
  const { chosen } = list;
  const terms = { chosen, format: null, into: { costBookId: null }, on: '2026-08-10', limit: '50', rate: null };
  // The services answer meanwhile: the thread that reads is another one.
  const { told, reply } = await stoppedAtFirst(
    (following) => client.costs.previewImport(terms, following),
    ({ done }) => done > 0,
  );
  expect(told.at(-1)?.done).toBeLessThan(100);
  expect(failureOf(reply)).toEqual(stopped);
  expect(valueOf(await client.costs.working({}))).toEqual([]);
});

test.each([
  [
    'a rate card',
    'card.json',
    bytesOf(cardOfProducts(9000)),
    (client: Client, following?: Following): Promise<Reply<unknown>> => client.catalogue.readFile({}, following),
  ],
  [
    'a cost book',
    'costs.json',
    bytesOf(longBook(9000)),
    (client: Client, following?: Following): Promise<Reply<unknown>> => client.costs.importFile({}, following),
  ],
] as const)('%s is stopped too, and read afterwards by another worker', async (_, name, bytes, read) => {
  const { client, environment } = await withFile(name, bytes);
  const [again] = environment.answers;
  const { reply } = await stoppedAtFirst(
    (following) => read(client, following),
    () => true,
  );
  expect(failureOf(reply)).toEqual(stopped);
  environment.answers.push(again ?? null);
  expect(valueOf(await read(client))).not.toBeNull();
});

test.each([
  [
    'a quote',
    'jsonFile',
    'quote.json',
    (size: number) =>
      bytesOf({ schema: 'quotewright.quote/1', number: 'Q', notes: Array.from({ length: size / 400 }, () => 'x'.repeat(397)) }),
    (client: Client): Promise<Reply<unknown>> => client.quotes.importFile({}),
  ],
  [
    'a table of customers',
    'tableFile',
    'customers.csv',
    (size: number) => new TextEncoder().encode(`name,city\n${'Alder,Hamburg\n'.repeat(size / 14)}`),
    (client: Client): Promise<Reply<unknown>> => client.customers.chooseFile({}),
  ],
] as const)(
  '%s of more than a megabyte is read in the worker, and a small one beside the window',
  async (_, task, name, of, read) => {
    for (const [size, asked] of [
      [100_000, 0],
      [2_000_000, 1],
    ] as const) {
      let count = 0;
      const file = join(testFolder(), name);
      writeFileSync(file, of(size));
      const counted = {
        jsonFile: (bytes: Uint8Array) => ((count += 1), worker.jsonFile(bytes)),
        tableFile: (bytes: Uint8Array) => ((count += 1), worker.tableFile(bytes)),
      };
      const { client, environment } = await started(join(testFolder(), 'workspace.sqlite'), { [task]: counted[task] });
      environment.answers.push(file);
      expect(valueOf(await read(client))).not.toBeNull();
      expect([size, count]).toEqual([size, asked]);
    }
  },
);
