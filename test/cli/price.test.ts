import { afterAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

describe('price', () => {
  test('one evaluation a line, in the order of the quotes', async () => {
    const { status, out, problems } = await quotewright(
      'price',
      example('support-desk.quote.json'),
      example('forty-lines.quote.json'),
      '--costs',
      example('costs.json'),
      '--json',
    );
    expect(status).toBe(0);
    // What the quotes warn of stands beside the evaluations, each with its file.
    const warned = problems.trimEnd().split('\n');
    expect(warned.map((line) => /^warning: .*?([a-z-]+)\.quote\.json: [a-z]/.exec(line)?.[1])).toEqual([
      ...Array<string>(5).fill('support-desk'),
      ...Array<string>(5).fill('forty-lines'),
    ]);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      exampleJson('expected/support-desk.json'),
      exampleJson('expected/forty-lines.json'),
    ]);
  });

  test('under a scenario, and with actual usage', async () => {
    const actuals = folder.file(
      'actuals.json',
      JSON.stringify({ schema: 'quotewright.actuals/1', usage: { resolutions: ['9120', '9877'] } }),
    );
    const common = ['price', example('support-desk.quote.json'), '--costs', example('costs.json'), '--json'];
    const scenario = await quotewright(...common, '--scenario', example('opus-drop.scenario.json'));
    expect(JSON.parse(scenario.out)).toEqual(exampleJson('expected/support-desk.opus-drop.json'));
    const actual = await quotewright(...common, '--actuals', actuals);
    const { lines } = JSON.parse(actual.out) as { lines: { quantities: string[] }[] };
    expect(lines[3]?.quantities.slice(0, 3)).toEqual(['9120', '9877', '9734']);
  });

  test('without --json, tables that name their totals', async () => {
    const { status, out } = await quotewright('price', example('support-desk.quote.json'), '--costs', example('costs.json'));
    expect(status).toBe(0);
    expect(out).toContain('Committed value, before true-ups  571,054.50');
    expect(out).toMatch(/Expected value +615,122\.10/);
    expect(out).toContain('By the month charged for, not by invoice date.');
  });

  test('one unusable quote among several: nothing is printed but its problems, with the file', async () => {
    const bad = folder.file(
      'bad.quote.json',
      JSON.stringify({ ...(exampleJson('credits.quote.json') as object), termMonths: 0 }),
    );
    const { status, out, problems } = await quotewright('price', example('credits.quote.json'), bad, '--json');
    expect([status, out, problems]).toEqual([2, '', `${bad}: termMonths: must be at least 1\n`]);
  });

  test('a quote that names models needs a cost book', async () => {
    const { status, out, problems } = await quotewright('price', example('support-desk.quote.json'));
    expect([status, out]).toEqual([2, '']);
    expect(problems).toContain('lines[3].servedBy[0].model: names “frontier”, and there is no cost book to look it up in\n');
  });

  test('problems of the cost book start with its name', async () => {
    const costs = folder.file('costs.json', JSON.stringify({ ...(exampleJson('costs.json') as object), currency: 'DOL' }));
    const { status, problems } = await quotewright('price', example('support-desk.quote.json'), '--costs', costs);
    expect([status, problems]).toEqual([2, 'costs.currency: must be an ISO 4217 currency code such as USD, EUR or JPY\n']);
  });
});

describe('check', () => {
  test('a sound quote', async () => {
    expect(await quotewright('check', example('credits.quote.json'))).toEqual({
      status: 0,
      out: 'Q-2026-0007 is well formed: 3 lines, 20 months, in EUR.\n',
      problems: '',
    });
  });

  test('every problem on a separate line', async () => {
    const quote = structuredClone(exampleJson('support-desk.quote.json')) as {
      lines: { charge: { tiers: { upTo: string }[] } }[];
      titel?: string;
    };
    const tier = quote.lines[3]?.charge.tiers[1];
    if (tier !== undefined) tier.upTo = '9000';
    quote.titel = 'x';
    const { status, out, problems } = await quotewright('check', folder.file('two.json', JSON.stringify(quote)));
    expect([status, out]).toEqual([1, '']);
    expect(problems.trimEnd().split('\n')).toEqual([
      'titel: is not a known field; did you mean “title”?',
      'lines[3].charge.tiers[1].upTo: must be greater than 10000',
    ]);
  });
});

describe('files that are no documents', () => {
  test.each([
    ['missing.json', undefined, /missing\.json: is not there; check the name/],
    ['broken.json', '{\n  "schema": "quotewright.quote/1",\n  "number" 12\n}', /broken\.json: is not JSON: line 3, column 12: /],
    ['short.json', '{"schema": ', /short\.json: is not JSON: line 1, column 12: The file ends where a value should be/],
    ['latin.json', Buffer.from([0x22, 0xe4, 0x22]), /latin\.json: is not UTF-8 text from byte \d on; save it as UTF-8/],
    ['empty.json', '', /empty\.json: is not JSON: line 1, column 1: The file ends where a value should be/],
  ])('%s', async (name, content, message) => {
    const { status, out, problems } = await quotewright('check', folder.file(name, content));
    expect([status, out]).toEqual([2, '']);
    expect(problems).toMatch(message);
  });

  test('50 MB are refused before they are read; a folder is none', async () => {
    const large = await quotewright('check', folder.file('large.json', Buffer.alloc(50_000_000, ' ')));
    expect(large.problems).toMatch(/large\.json: is 50 MB large and at most 20 MB are read; is it the right file\?\n$/);
    const inFolder = await quotewright('check', folder.path);
    expect([inFolder.status, inFolder.problems]).toEqual([2, `${folder.path}: is a folder; name a file in it\n`]);
  });

  test('a byte order mark is passed over', async () => {
    const text = JSON.stringify(exampleJson('credits.quote.json'));
    expect((await quotewright('check', folder.file('bom.json', `\uFEFF${text}`))).status).toBe(0);
  });
});

describe('arguments', () => {
  test('what is unknown, missing or not there yet is status 2, on standard error', async () => {
    for (const [args, message] of [
      [['nonsense'], /unknown command 'nonsense'/],
      [['price'], /missing required argument 'quote'/],
      [['price', 'x', '--cost', 'y'], /unknown option '--cost'/],
      [['export', 'x'], /required option '--out <file>' not specified/],
      [['clauses', 'check', 'no-such-file.md'], /^no-such-file\.md: /],
      [['import-costs', 'no-such-file.json'], /^no-such-file\.json: is not there/],
      [['export', 'x', '--out', 'y.pdf', '--template', 'no-such-template'], /^no-such-template: /m],
    ] as const) {
      const { status, out, problems } = await quotewright(...args);
      expect([status, out]).toEqual([2, '']);
      expect(problems).toMatch(message);
    }
  });

  test('help is on standard output, status 0', async () => {
    const { status, out } = await quotewright('--help');
    expect(status).toBe(0);
    for (const command of ['price', 'check', 'export', 'verify', 'demo']) expect(out).toContain(command);
  });
});

const deal = (name: string): string => example(`deals/${name}`);

describe('price with what real deals add', () => {
  test('an amendment, with the month from which it holds', async () => {
    const files = [deal('seats-added-mid-term.new.quote.json'), '--amends', deal('seats-added-mid-term.old.quote.json')];
    const { status, out, problems } = await quotewright('price', ...files, '--from', '5', '--json');
    expect([status, problems]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(exampleJson('deals/expected/seats-added-mid-term.json'));
    const tables = await quotewright('price', ...files, '--from', '5');
    const restated = await quotewright(
      'price',
      ...files,
      '--from',
      '5',
      '--revenue-policy',
      deal('proportional-breakage.policy.json'),
    );
    expect([restated.status, restated.problems]).toEqual([0, expect.stringContaining('recognizes past months again')]);
    expect(tables.out).toContain('Amendment from contract month 5; invoiced on');
    const early = await quotewright('price', ...files, '--from', '1');
    expect([early.status, early.out, early.problems.trim()]).toEqual([2, '', 'fromMonth: must be at least 2']);
    const alone = await quotewright('price', ...files);
    expect([alone.status, alone.out]).toEqual([2, '']);
    expect(alone.problems).toContain('--amends: goes with --from');
  });

  test('a revenue policy, and a book as known on a day', async () => {
    const policy = ['--revenue-policy', deal('proportional-breakage.policy.json'), '--json'];
    const proportional = await quotewright('price', deal('proportional-breakage.quote.json'), ...policy);
    expect(JSON.parse(proportional.out)).toEqual(exampleJson('deals/expected/proportional-breakage.json'));
    const costs = ['--costs', deal('announced-price.costs.json'), '--json'];
    const known = await quotewright('price', deal('announced-price.quote.json'), ...costs, '--known-on', '2026-12-15');
    expect(JSON.parse(known.out)).toEqual(exampleJson('deals/expected/announced-price.json'));
    const never = await quotewright('price', deal('announced-price.quote.json'), ...costs, '--known-on', '2026-02-30');
    expect([never.status, never.problems.trim()]).toEqual([2, '--known-on: must be a date that exists, written YYYY-MM-DD']);
  });
});

test('a period’s table has a column for what its terms add, so that it adds up', async () => {
  const { out } = await quotewright('price', deal('monthly-minimum-in-annual.quote.json'));
  const cells = out.split('\n').find((line) => line.includes('53,500.00'));
  expect(cells?.trim().split(/ {2,}/)).toEqual([
    '1–12',
    '60,000.00',
    '0.00',
    '53,500.00',
    '0.00',
    '0.00',
    '1,500.00',
    '0.00',
    '1,500.00',
    '5,000.00',
  ]);
});

test('lines on offer are listed with what each would add', async () => {
  const { out } = await quotewright('price', deal('options.quote.json'));
  expect(out).toContain('Options\n');
  expect(out).toMatch(/^Line on offer +Committed value +Expected value +Our cost$/m);
});
