import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookCommand } from '../../src/main/cli/commands/book.ts';
import { example, Folder, quotewright } from './command-line.ts';
import { BookResultDocument } from '../../src/shared/simulation/book/book-result.ts';

const folder = new Folder();
afterAll(() => folder.remove());
const costs = example('costs.json');
const book = folder.file('book');

const simulate = (...args: readonly string[]) => quotewright('simulate', '--book', book, '--costs', costs, ...args);

beforeAll(async () => {
  await mkdir(book, { recursive: true });
  for (const name of ['support-desk.quote.json', 'forty-lines.quote.json', 'costs.json'])
    await copyFile(example(name), join(book, name));
});

test('a folder of quotes under dearer models: what changes, where it falls most, and how it is spread', async () => {
  const { status, out, problems } = await simulate('--json');
  expect([status, problems]).toEqual([0, '']);
  const result = BookResultDocument.parse(JSON.parse(out));
  expect([result.quotes, result.hit]).toEqual([2, 2]);
  expect(result.rows.map(({ name }) => name)).toEqual(['forty-lines.quote.json', 'support-desk.quote.json']);
  expect(result.worst.every(({ margin }) => Number(margin) < 0)).toBe(true);
  expect(result.toLeave.names).toHaveLength(result.worst.length);
  const text = await simulate();
  expect(text.out).toContain('2 quotes, of which 2 change. Net of VAT.');
  expect(text.out).toContain('What happens: every model price is 20% higher from the day after a quote’s start on.');
});

test('each row is the quote priced under the same events', async () => {
  const { out } = await simulate('--scenario', example('opus-drop.scenario.json'), '--json');
  const { rows } = BookResultDocument.parse(JSON.parse(out));
  for (const { name, before, after } of rows) {
    const priced = async (...more: readonly string[]): Promise<string> => {
      const { out: json } = await quotewright('price', join(book, name), '--costs', costs, '--json', ...more);
      const { totals } = JSON.parse(json) as { totals: { expectedValue: string } };
      return totals.expectedValue;
    };
    expect(await priced()).toBe(before.bill);
    expect(await priced('--scenario', example('opus-drop.scenario.json'))).toBe(after.bill);
  }
});

test('a change of nothing changes nothing', async () => {
  const { out } = await simulate('--change', '0', '--json');
  const result = BookResultDocument.parse(JSON.parse(out));
  expect([result.hit, Number(result.margin), result.concentration, result.worst]).toEqual([0, 0, null, []]);
  expect((await simulate('--change', '0')).out).toContain('No margin falls.');
});

test('thousands of files are told of from the first one on, and to the last', async () => {
  const told: string[] = [];
  const many = folder.file('many');
  await mkdir(many);
  for (let index = 0; index < 25; index += 1)
    await copyFile(example('support-desk.quote.json'), join(many, `q-${String(index).padStart(2, '0')}.json`));
  const { status } = await bookCommand(many, { costs, onProgress: (done, of) => told.push(`${done} of ${of}`) });
  expect([status, told]).toEqual([0, ['1 of 25', '11 of 25', '21 of 25', '25 of 25']]);
});

test('files that are no quotes are named, and stop no other', async () => {
  const broken = join(book, 'broken.quote.json');
  const typo = join(book, 'typo.quote.json');
  await writeFile(broken, '{ "schema": ');
  const quote = JSON.parse(await readFile(example('support-desk.quote.json'), 'utf8')) as Record<string, unknown>;
  await writeFile(typo, JSON.stringify({ ...quote, termMonth: 12 }));
  const { status, out, problems } = await simulate('--json');
  expect(status).toBe(0);
  expect(BookResultDocument.parse(JSON.parse(out)).quotes).toBe(2);
  expect(problems).toContain('broken.quote.json: ');
  expect(problems).toContain('typo.quote.json: termMonth: ');
  expect((await simulate()).out).toContain('2 more left out: standard error names each and says why.');
});

test('events that name a slot or model which the cost book lacks leave every quote out, with the place', async () => {
  const event = { type: 'slot_assignment', on: '2026-01-01', slot: 'turbo', model: 'openai/o3' };
  const scenario = folder.file('unknown.scenario.json');
  await writeFile(scenario, JSON.stringify({ schema: 'quotewright.scenario/1', name: 'Unknown', events: [event] }));
  const { status, out, problems } = await simulate('--scenario', scenario);
  expect([status, out]).toEqual([2, '']);
  expect(problems).toContain(
    'support-desk.quote.json: scenario.events[0].slot: names the slot “turbo”, which is not in the cost book',
  );
});

test.each([
  [['--change', 'much'], '--change: a percent'],
  [['--change=-100'], '--change: a percent'],
  [['--change', '1001'], '--change: a percent'],
  [['--change', '1', '--scenario', example('opus-drop.scenario.json')], '--scenario and --change: one of the two'],
  [['--scenario', 'nowhere.json'], 'nowhere.json'],
])('%j is refused', async (args, problem) => {
  const { status, out, problems } = await simulate(...args);
  expect([status, out]).toEqual([2, '']);
  expect(problems).toContain(problem);
});

test('neither a quote nor a folder, both, an empty folder and one that is not there are refused', async () => {
  const one = 'simulate takes one quote, or --book with a folder of them\n';
  expect(await quotewright('simulate', '--costs', costs)).toEqual({ status: 2, out: '', problems: one });
  expect(await simulate(example('support-desk.quote.json'))).toEqual({ status: 2, out: '', problems: one });
  const empty = folder.file('empty');
  await mkdir(empty);
  const none = await quotewright('simulate', '--book', empty, '--costs', costs);
  expect(none).toEqual({ status: 2, out: '', problems: `${empty}: has no quote that can be evaluated\n` });
  expect((await quotewright('simulate', '--book', folder.file('gone'), '--costs', costs)).status).toBe(2);
});
