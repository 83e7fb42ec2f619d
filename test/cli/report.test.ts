import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const quote = example('support-desk.quote.json');
const costs = ['--costs', example('costs.json')];
const use = folder.file(
  'use.json',
  JSON.stringify({
    schema: 'quotewright.actuals/1',
    usage: { resolutions: ['9120', '9877', '10420'], summaries: ['820', '990', '1210'] },
  }),
);

describe('report', () => {
  test.each(['billing', 'evaluation', 'true-up'])('%s as PDF, CSV and JSON, from the quote', async (kind) => {
    for (const ending of ['pdf', 'csv', 'json']) {
      const out = folder.file(`${kind}.${ending}`);
      const run = await quotewright('report', kind, quote, ...costs, '--actuals', use, '--final', '--out', out);
      expect([run.status, run.problems]).toEqual([0, '']);
      expect(readFileSync(out).length).toBeGreaterThan(500);
    }
    const verified = await quotewright('verify', folder.file(`${kind}.pdf`));
    expect(verified.status).toBe(0);
    expect(verified.out).toMatch(/^ok: (billing schedule|evaluation|true-up statement) of Q-2025-0042 revision 1, fingerprint/);
    expect(JSON.parse(readFileSync(folder.file(`${kind}.json`), 'utf8'))).toHaveProperty('schema', expect.stringMatching(/\/1$/));
  });

  test('the contract’s own PDF is enough, and gives the same statement as the quote', async () => {
    const contract = folder.file('contract.pdf');
    await quotewright('export', quote, ...costs, '--final', '--out', contract);
    const [own, again] = [folder.file('own.pdf'), folder.file('again.pdf')];
    const run = await quotewright('report', 'true-up', contract, '--actuals', use, '--out', own);
    expect([run.status, run.problems]).toEqual([0, '']);
    await quotewright('report', 'true-up', quote, ...costs, '--actuals', use, '--final', '--out', again);
    expect(readFileSync(own).equals(readFileSync(again))).toBe(true);
  });

  test('says what is wrong, and writes nothing', async () => {
    const out = folder.file('never.pdf');
    const csv = folder.file('never.csv');
    for (const [args, message] of [
      [
        ['invoice', quote, ...costs, '--out', out],
        /^invoice: must be billing, evaluation, true-up, procurement, what-if or memo/,
      ],
      [['billing', quote, ...costs, '--out', folder.file('never.txt')], /^--out: must end in \.pdf, \.csv or \.json/],
      [
        ['true-up', quote, ...costs, '--out', out],
        /^actuals\.usage\.resolutions: a true-up after month 3 counts use up to it, and none is given/,
      ],
      [
        ['true-up', quote, ...costs, '--actuals', use, '--after-month', '6', '--out', out],
        /^actuals\.usage\.resolutions: a true-up after month 6 counts use up to it, and only 3 months of it are given/,
      ],
      [
        ['true-up', quote, ...costs, '--actuals', use, '--after-month', '4', '--out', out],
        /^the contract has no such true-up: annual has one after month 3, 6/,
      ],
      [
        ['true-up', quote, ...costs, '--actuals', use, '--after-month', 'x', '--out', out],
        /^--after-month: must be a whole number/,
      ],
      [['billing', quote, ...costs, '--commitment', 'annual', '--out', out], /^--commitment: is for a true-up/],
      [['billing', quote, ...costs, '--internal', '--out', out], /^--internal: only the evaluation/],
      [['billing', quote, ...costs, '--colour', '#112233', '--out', csv], /^--colour: is for a PDF/],
      [['billing', folder.file('gone.json'), '--out', out], /gone\.json: is not there/],
      [
        ['billing', folder.file('odd.pdf', '%PDF-1.7\nodd'), '--out', out],
        /odd\.pdf: holds no contract that Quotewright exported/,
      ],
      [['billing', quote, ...costs, '--actuals', folder.file('odd.json', '{}'), '--out', out], /^actuals\.schema: is missing/],
    ] as const) {
      const run = await quotewright('report', ...args);
      expect([args, run.status]).toEqual([args, 2]);
      expect(run.problems.replaceAll('\u00A0', ' ')).toMatch(message);
      expect(run.out).toBe('');
    }
    expect([existsSync(out), existsSync(csv)]).toEqual([false, false]);
  });

  test('of a contract, its language is its own, and our costs are not in it', async () => {
    const contract = folder.file('german.pdf');
    await quotewright('export', quote, ...costs, '--final', '--language', 'de', '--out', contract);
    const out = folder.file('german-billing.pdf');
    const other = await quotewright('report', 'billing', contract, '--language', 'en', '--out', out);
    expect(other.problems).toMatch(/^--language: a contract is in its own language/);
    const internal = await quotewright('report', 'evaluation', contract, '--internal', '--out', out);
    expect(internal.problems).toMatch(/^--internal: a contract does not hold our costs/);
    expect(existsSync(out)).toBe(false);
    expect((await quotewright('report', 'billing', contract, '--out', out)).status).toBe(0);
  });
});

describe('report memo', () => {
  test.each(['pdf', 'docx', 'json'])('as %s, the same bytes each time', async (format) => {
    const [first, second] = [folder.file(`memo-1.${format}`), folder.file(`memo-2.${format}`)];
    for (const out of [first, second]) {
      const { status, problems } = await quotewright('report', 'memo', quote, ...costs, '--out', out);
      expect([status, problems]).toEqual([0, '']);
    }
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  test('under a policy, and never as a contract’s file', async () => {
    const out = folder.file('memo.json');
    const policy = example('deals/proportional-breakage.policy.json');
    await quotewright(
      'report',
      'memo',
      example('deals/proportional-breakage.quote.json'),
      '--revenue-policy',
      policy,
      '--out',
      out,
    );
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ policy: { breakage: 'proportional', recurring: 'level' } });
    const pdf = folder.file('memo.pdf');
    await quotewright('report', 'memo', quote, ...costs, '--out', pdf);
    const { status } = await quotewright('verify', pdf);
    expect(status).toBe(2);
  });

  test('says what it does not take', async () => {
    const { status, problems } = await quotewright(
      'report',
      'memo',
      quote,
      '--internal',
      '--final',
      '--out',
      folder.file('x.csv'),
    );
    expect([status, problems]).toEqual([2, '--final, --internal: a memo does not take it; leave it out\n']);
    const other = await quotewright('report', 'memo', quote, '--out', folder.file('x.csv'));
    expect([other.status, other.problems]).toEqual([2, '--out: must end in .pdf, .docx or .json\n']);
  });
});

describe('report procurement', () => {
  test('as PDF, Word and JSON in both languages, the same bytes each time', async () => {
    for (const language of ['en', 'de']) {
      for (const ending of ['pdf', 'docx', 'json']) {
        const [first, second] = [1, 2].map((time) => folder.file(`answers-${language}-${time}.${ending}`));
        for (const out of [first, second]) {
          const run = await quotewright('report', 'procurement', quote, ...costs, '--language', language, '--out', out ?? '');
          expect([run.status, run.problems]).toEqual([0, '']);
        }
        expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
      }
    }
    const data = JSON.parse(readFileSync(folder.file('answers-en-1.json'), 'utf8')) as { readonly answers: readonly unknown[] };
    expect(data.answers).toHaveLength(9);
  });

  test('the contract’s own PDF is enough, in its own language', async () => {
    const contract = folder.file('answered-contract.pdf');
    await quotewright('export', quote, ...costs, '--final', '--out', contract);
    const [own, again] = [folder.file('own-answers.json'), folder.file('quote-answers.json')];
    expect((await quotewright('report', 'procurement', contract, '--out', own)).status).toBe(0);
    await quotewright('report', 'procurement', quote, ...costs, '--final', '--out', again);
    expect(readFileSync(own, 'utf8')).toBe(readFileSync(again, 'utf8'));
    const german = await quotewright('report', 'procurement', contract, '--language', 'de', '--out', own);
    expect(german.status).toBe(2);
  });

  test('what is for other reports is refused by name, and another ending too', async () => {
    const out = folder.file('answers.csv');
    const run = await quotewright('report', 'procurement', quote, ...costs, '--internal', '--after-month', '3', '--out', out);
    expect(run.status).toBe(2);
    expect(run.problems).toContain('--out: must end in .pdf, .docx or .json');
    expect(run.problems).toContain('--after-month, --internal: answers to procurement do not take it; leave it out');
    expect(existsSync(out)).toBe(false);
  });
});

describe('report --known-on', () => {
  const deal = (name: string): string => example(`deals/announced-price.${name}.json`);
  const more = folder.file(
    'more.scenario.json',
    '{"schema":"quotewright.scenario/1","name":"More","events":[{"type":"usage","fromMonth":2,"lines":["invoices"],"factor":"1.5"}]}',
  );

  test.each([
    ['evaluation', ['--internal']],
    ['what-if', ['--internal', '--scenario', more]],
  ])('%s has the prices that were known on the day', async (kind, options) => {
    const [known, then, whole] = ['known', 'then', 'whole'].map((name) => folder.file(`${kind}-${name}.json`));
    const book = JSON.parse(readFileSync(deal('costs'), 'utf8')) as { models: { prices: { knownOn?: string }[] }[] };
    const models = book.models.map((model) => ({
      ...model,
      prices: model.prices.filter(({ knownOn = '' }) => knownOn < '2027'),
    }));
    const cut = folder.file('cut.costs.json', JSON.stringify({ ...book, models }));
    const written = async (costs: string, out: string | undefined, ...day: readonly string[]): Promise<string> => {
      const asked = ['report', kind, deal('quote'), '--costs', costs, ...options, '--as-of', '2027-08-01', ...day];
      const run = await quotewright(...asked, '--out', out ?? '');
      expect([run.status, run.problems]).toEqual([0, '']);
      return readFileSync(out ?? '', 'utf8');
    };
    expect(await written(deal('costs'), known, '--known-on', '2026-12-15')).toBe(await written(cut, then));
    expect(readFileSync(known ?? '', 'utf8')).not.toBe(await written(deal('costs'), whole));
  });

  test.each([
    ['billing', [], '2026-12-15', '--known-on: is for a memo, pages of scenarios or an internal evaluation'],
    ['evaluation', ['--internal'], '2026-02-30', '--known-on: must be a date that exists'],
    ['what-if', ['--scenario', more], '2026-02-30', '--known-on: must be a date that exists'],
    ['procurement', [], '2026-12-15', '--known-on: answers to procurement do not take it'],
  ])('of %s %j on %s is refused', async (kind, options, day, problem) => {
    const out = folder.file('refused.json');
    const run = await quotewright('report', kind, quote, ...costs, ...options, '--known-on', day, '--out', out);
    expect([run.status, existsSync(out)]).toEqual([2, false]);
    expect(run.problems).toContain(problem);
  });
});

describe('report what-if', () => {
  const cut = example('opus-drop.scenario.json');

  test('for the customer and for the deal desk, with a replay', async () => {
    for (const extra of [[], ['--internal'], ['--language', 'de', '--replay', '2024-01-01']]) {
      const out = folder.file('scenarios.pdf');
      const run = await quotewright('report', 'what-if', quote, ...costs, '--scenario', cut, ...extra, '--out', out);
      expect([run.status, run.problems]).toEqual([0, '']);
    }
  });

  test.each([
    [[], 'the quote keeps no scenario: give one with --scenario, or a day with --replay'],
    [['--replay', '2019-01-01'], '2023-11-01'],
    [['--scenario', cut, '--final'], '--final: pages of scenarios do not take it; leave it out'],
    [['--scenario', cut, cut, cut, cut, cut, cut], '--scenario: at most 5 scenarios fit beside the forecast; leave some out'],
    [['--scenario', cut, '--replay', '2024-01-01', '--stands-for', 'nothing=x/y'], 'nothing=x/y'],
  ])('%j is refused', async (options, problem) => {
    const run = await quotewright('report', 'what-if', quote, ...costs, ...options, '--out', folder.file('none.pdf'));
    expect(run.status).toBe(2);
    expect(run.problems).toContain(problem);
    expect(existsSync(folder.file('none.pdf'))).toBe(false);
  });

  test('its options are for it alone', async () => {
    const run = await quotewright(
      'report',
      'billing',
      quote,
      ...costs,
      '--replay',
      '2024-01-01',
      '--out',
      folder.file('none.pdf'),
    );
    expect([run.status, run.problems]).toEqual([2, '--replay: is for what-if; leave it out\n']);
  });
});
