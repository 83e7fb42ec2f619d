import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '../../src/main/export/contract/contract-pdf.ts';
import { MonitorResult } from '../../src/shared/simulation/monitor/monitor-result.ts';
import { beforeTheSamplesStart, started, testFolder, valueOf } from '../services/running.ts';
import { quotewright as run } from './command-line.ts';

/** With plain spaces. */
const quotewright: typeof run = async (...args) => {
  const { status, out, problems } = await run(...args);
  return { status, out: out.replaceAll('\u00A0', ' '), problems: problems.replaceAll('\u00A0', ' ') };
};

const sample = (name: string): string => join(import.meta.dirname, '../../resources/samples', name);

type Book = { readonly models: { readonly id: string; readonly prices: object[] }[] };

/** The sample's book, in which the two models that the samples' indexes read become cheaper on a day. */
function cheaper(folder: string): string {
  const book = JSON.parse(readFileSync(sample('costs.json'), 'utf8')) as Book;
  const cuts: Readonly<Record<string, object>> = {
    'openai/gpt-5.1': { inputPerMillion: '0.5', outputPerMillion: '4', cachedInputPerMillion: '0.05' },
    'anthropic/claude-opus-4-5': { inputPerMillion: '2', outputPerMillion: '10', cachedInputPerMillion: '0.20' },
  };
  for (const { id, prices } of book.models) {
    const cut = cuts[id];
    if (cut !== undefined) prices.push({ from: '2026-06-01', ...cut });
  }
  const file = join(folder, 'cheaper.json');
  writeFileSync(file, JSON.stringify(book));
  return file;
}

function folderOf(...names: readonly string[]): string {
  const folder = join(testFolder(), 'book');
  mkdirSync(folder);
  for (const name of names) copyFileSync(sample(name), join(folder, name));
  return folder;
}

const clauses = [
  {
    afterMonth: 9,
    on: '2026-07-31',
    before: { action: 'none', effectiveFrom: null, index: '0.6', multiplier: '0.8' },
    after: { action: 'decrease', effectiveFrom: '2026-08-31', index: '0.48', multiplier: '0.74' },
    acts: true,
    amount: '-23642.94',
  },
];
const moved = {
  number: 'Q-2025-0042',
  customer: 'Northbank Logistics GmbH',
  currency: 'USD',
  before: { expected: '615122.10', cost: '83041.09', marginPercent: '86.50' },
  after: { expected: '591674.60', cost: '48303.72', marginPercent: '91.84' },
  clauses,
};

describe('monitor of a folder', () => {
  it('names the quotes that a book moves: margin, clauses, dates, amounts', async () => {
    const folder = folderOf('support-desk.quote.json', 'credits.quote.json', 'costs.json');
    const asked = ['monitor', '--book', folder, '--costs', cheaper(testFolder())];
    const { status, out, problems } = await quotewright(...asked);
    expect(problems).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('1 deal of 2 moved.');
    expect(out).toMatch(/Q-2025-0042 .* 86\.5% → 91\.84% .* 83,041\.09 → 48,303\.72 .* 615,122\.10 → 591,674\.60/);
    expect(out).toContain(
      '31 Jul 2026: index 0.6 → 0.48: prices go down instead of nothing, from 31 Aug 2026: price × 0.8 → × 0.74',
    );
    const json = await quotewright(...asked, '--json');
    expect(MonitorResult.safeParse(JSON.parse(json.out)).error).toBeUndefined();
    expect(JSON.parse(json.out)).toMatchObject({ schema: 'quotewright.monitor/1', looked: 2, moved: [moved], notPriced: [] });
  });

  it('looks with what was known on a day, where one is named', async () => {
    const folder = folderOf('support-desk.quote.json', 'costs.json');
    const asked = ['monitor', '--book', folder, '--costs', cheaper(testFolder())];
    const before = await quotewright(...asked, '--known-on', '2026-05-31');
    expect(before).toEqual({ status: 0, out: '0 deals of 1 moved.\n', problems: '' });
    const after = await quotewright(...asked, '--known-on', '2026-06-01');
    expect(after.out).toContain('1 deal of 1 moved.');
    const never = await quotewright(...asked, '--known-on', '2026-02-30');
    expect([never.status, never.problems.trim()]).toEqual([2, '--known-on: must be a date that exists, written YYYY-MM-DD']);
  });

  it('moves nothing where the book says the same, whatever it says of its sources', async () => {
    const folder = folderOf('support-desk.quote.json', 'costs.json');
    const { status, out } = await quotewright('monitor', '--book', folder, '--costs', sample('costs.json'));
    expect({ status, out }).toEqual({ status: 0, out: '0 deals of 1 moved.\n' });
  });

  it('says what it can’t compare, and takes the book before by name', async () => {
    const folder = folderOf('support-desk.quote.json');
    writeFileSync(join(folder, 'broken.json'), '{"schema":"quotewright.quote/1","number":"Q-BROKEN"}');
    const asked = ['monitor', '--book', folder, '--costs', cheaper(testFolder())];
    const without = await quotewright(...asked);
    expect(without.problems).toContain('2 deals without a cost book');
    const named = await quotewright(...asked, '--before', sample('costs.json'), '--json');
    expect(named.problems).toContain('warning: Q-BROKEN has no price: ');
    expect(MonitorResult.safeParse(JSON.parse(named.out)).error).toBeUndefined();
    expect(JSON.parse(named.out)).toMatchObject({ looked: 2, moved: [moved], notPriced: [{ number: 'Q-BROKEN' }] });
  });

  it('tells a contract by its own file', async () => {
    const folder = folderOf();
    const services = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const [row] = valueOf(await services.client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    valueOf(await services.client.quotes.issue({ quoteId: row.quoteId, saveCount: 0, language: 'en' }));
    services.environment.answers.push(join(folder, 'contract.pdf'));
    valueOf(await services.client.documents.exportPdf({ quoteId: row.quoteId, kind: 'final', internal: false, language: 'en' }));
    const { out } = await quotewright('monitor', '--book', folder, '--costs', cheaper(testFolder()), '--json');
    const expected = { state: 'contract', revision: 1, clauses, before: { expected: '615122.10', marginPercent: null } };
    expect(JSON.parse(out)).toMatchObject({ looked: 1, moved: [expected] });
  });

  it('refuses two sources, no source, several books, no folder, and no date, and says so', async () => {
    const folder = folderOf('support-desk.quote.json', 'costs.json');
    copyFileSync(sample('costs.json'), join(folder, 'other.json'));
    const costs = ['--costs', cheaper(testFolder())];
    for (const [args, sentence] of [
      [[], /give a workspace/],
      [['--book', folder, '--workspace', 'x'], /not both/],
      [['--book', folder], /has several cost books: costs\.json, other\.json/],
      [['--book', join(folder, 'nowhere')], /is no folder/],
      [['--workspace', 'x', '--before', 'y'], /goes with --book/],
      [['--book', folder, '--as-of', '2026-02-30'], /--as-of: must be a date/],
      [['--workspace', join(folder, 'nowhere.sqlite')], /is not there/],
      [['--workspace', join(folder, 'costs.json')], /is no workspace/],
    ] as const) {
      const { status, out, problems } = await quotewright('monitor', ...args, ...costs);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(problems).toMatch(sentence);
    }
  });
});

describe('monitor of a workspace', () => {
  it('reads open quotes and contracts with the book of each, while the app has it open, and writes nothing', async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    const { client } = await started(file, { clock: beforeTheSamplesStart() });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0, language: 'en' }));
    valueOf(await client.quotes.setState({ quoteId, state: 'signed' }));
    const asked = ['monitor', '--workspace', file, '--costs', cheaper(testFolder()), '--as-of', '2025-10-01', '--json'];
    const before = statSync(file).mtimeMs;
    const { status, out, problems } = await quotewright(...asked);
    // The sample in euros has no book.
    expect({ status, problems }).toEqual({
      status: 0,
      problems: 'warning: 1 deal without a cost book: there is nothing to compare with\n',
    });
    const deals = (JSON.parse(out) as { moved: readonly { number: string; state: string }[] }).moved;
    expect(deals.map(({ number, state }) => [number, state])).toContainEqual(['Q-2025-0042', 'contract']);
    expect(deals.find(({ number }) => number === 'Q-2025-0042')).toMatchObject({ ...moved, state: 'contract', revision: 1 });
    // A draft that follows on the contract does not hide it.
    valueOf(await client.quotes.revise({ quoteId }));
    const later = JSON.parse((await quotewright(...asked)).out) as { moved: readonly { number: string; state: string }[] };
    const own = later.moved.filter(({ number }) => number === 'Q-2025-0042');
    expect(own.map(({ state }) => state).toSorted()).toEqual(['contract', 'draft']);
    expect(statSync(file).mtimeMs).toBe(before);
  });
});
