import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const desk = example('support-desk.quote.json');
const costs = example('costs.json');

const simulate = (...args: readonly string[]) => quotewright('simulate', desk, '--costs', costs, ...args);

async function stressFile(name: string, text: string): Promise<string> {
  const file = folder.file(name);
  await writeFile(file, text);
  return file;
}

describe('simulate', () => {
  test('the run at a percentile of the margin is a scenario that `price` gives the same figures', async () => {
    const { status, out } = await simulate('--runs', '9', '--seed', '4', '--json');
    expect(status).toBe(0);
    const result = JSON.parse(out) as { marginRuns: { p50: number }; term: Record<string, { p50: string }> };
    const emitted = await simulate('--seed', '4', '--emit-run', String(result.marginRuns.p50));
    const scenario = await stressFile('run.scenario.json', emitted.out);
    const priced = await quotewright('price', desk, '--costs', costs, '--scenario', scenario, '--json');
    const { totals } = JSON.parse(priced.out) as { totals: { recognized: string; cost: string } };
    const margin = (Math.round(Number(totals.recognized) * 100) - Math.round(Number(totals.cost) * 100)) / 100;
    expect(margin.toFixed(2)).toBe(result.term['margin']?.p50);
  });

  test('the same seed says the same, another one something else', async () => {
    const [first, again, other] = await Promise.all([
      simulate('--runs', '5', '--seed', '1'),
      simulate('--runs', '5'),
      simulate('--runs', '5', '--seed', '2'),
    ]);
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
  });

  test.each([
    ['--runs', '0', '--runs: the number of runs is a whole number from 1 to 10,000'],
    ['--runs', '1000000000', '--runs: the number of runs is a whole number from 1 to 10,000'],
    ['--seed', '1.5', '--seed: a seed is a whole number from 0 to 9,007,199,254,740,991'],
    ['--seed', '-1', '--seed: a seed is a whole number from 0 to 9,007,199,254,740,991'],
    ['--emit-run', '0', '--emit-run: runs are numbered from 1 to 10,000'],
  ])('%s %s is refused', async (option, value, problem) => {
    expect(await simulate(`${option}=${value}`)).toEqual({ status: 2, out: '', problems: `${problem}\n` });
  });

  test('--known-on prices with what was known on a day, over one quote and over a folder', async () => {
    const deal = (name: string): string => example(`deals/announced-price.${name}.json`);
    const book = JSON.parse(readFileSync(deal('costs'), 'utf8')) as { models: { prices: { knownOn?: string }[] }[] };
    const models = book.models.map((model) => ({
      ...model,
      prices: model.prices.filter(({ knownOn = '' }) => knownOn < '2027'),
    }));
    const cut = await stressFile('cut.costs.json', JSON.stringify({ ...book, models }));
    const still = await stressFile('still.json', '{"schema":"quotewright.stress/1"}');
    const asked = ['simulate', deal('quote'), '--runs', '3', '--stress', still, '--json'];
    const [whole, known, then] = await Promise.all([
      quotewright(...asked, '--costs', deal('costs')),
      quotewright(...asked, '--costs', deal('costs'), '--known-on', '2026-12-15'),
      quotewright(...asked, '--costs', cut),
    ]);
    expect(known.out).toBe(then.out);
    expect(known.out).not.toBe(whole.out);
    const quotes = mkdtempSync(join(tmpdir(), 'quotes-'));
    copyFileSync(deal('quote'), join(quotes, 'a.json'));
    const inFolder = ['simulate', '--book', quotes, '--json'];
    const knownBook = await quotewright(...inFolder, '--costs', deal('costs'), '--known-on', '2026-12-15');
    expect(knownBook.out).toBe((await quotewright(...inFolder, '--costs', cut)).out);
    expect(knownBook.out).not.toBe((await quotewright(...inFolder, '--costs', deal('costs'))).out);
    rmSync(quotes, { recursive: true });
    for (const refused of [asked, inFolder]) {
      const { status, problems } = await quotewright(...refused, '--costs', cut, '--known-on', '2026-02-30');
      expect([status, problems.trim()]).toEqual([2, '--known-on: must be a date that exists, written YYYY-MM-DD']);
    }
  });

  test('--break-even says how far costs may rise, and --json says it as a document', async () => {
    const { status, out } = await simulate('--break-even', '--runs', '5');
    expect(status).toBe(0);
    expect(out).toMatch(/^All model prices may rise by [\d,.]+% before the margin over the term falls under 0%\./);
    const asJson = JSON.parse((await simulate('--break-even', '--runs', '5', '--json')).out) as { schema: string };
    expect(asJson.schema).toBe('quotewright.break-even/1');
  });

  test('--replay says what the clause would have done', async () => {
    const { status, out } = await simulate('--replay', '2025-09-01');
    expect(status).toBe(0);
    expect(out).toContain('this clause would have cut prices once.');
    const asJson = JSON.parse((await simulate('--replay', '2025-09-01', '--json')).out) as { asked: { acts: unknown[] } };
    expect(asJson.asked.acts).toHaveLength(1);
  });

  test.each([
    [['--replay', '2020-01-01'], '--replay: a day from 2023-11-01 to 2027-01-01, such as 2024-01-01'],
    [['--replay', '2025-02-30'], '--replay: a day from 2023-11-01 to 2027-01-01, such as 2024-01-01'],
    [['--replay', '2025-01-01', '--stands-for', 'other=openai/mid'], '--stands-for other=openai/mid: must be ID=PROVIDER/SLOT'],
    [['--replay', '2025-01-01', '--stands-for', 'general=openai/none'], '--stands-for: openai/none is not a recorded slot'],
  ])('%j is refused', async (args, problem) => {
    const { status, out, problems } = await simulate(...args);
    expect([status, out]).toEqual([2, '']);
    expect(problems).toContain(problem);
  });

  test.each([
    ['negative.json', { usage: { levelSpreadPercent: '-5' } }, 'stress.usage.levelSpreadPercent: must not be negative'],
    ['float.json', { usage: { levelSpreadPercent: 25 } }, 'stress.usage.levelSpreadPercent: '],
    [
      'source.json',
      { models: { moves: [{ on: '2026-01-01', provider: 'openai', slot: 'small', kind: 'new', input: '1', output: '1' }] } },
      'stress.models.moves[0].source: ',
    ],
    ['often.json', { models: { eventsPerYear: '53' } }, 'stress.models.eventsPerYear: '],
    ['unknown.json', { models: { eventPerYear: '2' } }, 'stress.models.eventPerYear: '],
  ])('%s names what is wrong', async (name, fields, problem) => {
    const file = await stressFile(name, JSON.stringify({ schema: 'quotewright.stress/1', ...fields }));
    const { status, problems } = await simulate('--stress', file);
    expect(status).toBe(2);
    expect(problems).toContain(problem);
  });
});
