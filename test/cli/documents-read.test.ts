// Every document that a command reads: a name that stands twice, and null where nothing takes it, are problems with their place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const quote = example('support-desk.quote.json');
const costs = example('costs.json');
const shipped = (path: string): string => readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8');
const read = (path: string): string => readFileSync(path, 'utf8');
const out = (): string => join(folder.path, 'never.pdf');

type Case = {
  readonly text: string;
  /** Where the document has its first list or choice, as a problem says it. */
  readonly nullAt: string;
  readonly command: (file: string) => readonly string[];
};

const documents: Readonly<Record<string, Case>> = {
  'a rate card': {
    text: shipped('samples/support.ratecard.json'),
    nullAt: 'card.products',
    command: (file) => ['export', quote, '--out', out(), '--card', file],
  },
  'a cost book': { text: read(costs), nullAt: 'costs.models', command: (file) => ['price', quote, '--costs', file] },
  'a cost book of monitor': {
    text: read(costs),
    nullAt: 'costs.models',
    command: (file) => ['monitor', '--book', folder.path, '--costs', file],
  },
  guardrails: {
    text: shipped('policies/sample.policy.json'),
    nullAt: 'policy.rules',
    command: (file) => ['export', quote, '--out', out(), '--policy', file],
  },
  'a scenario': {
    text: read(example('opus-drop.scenario.json')),
    nullAt: 'scenario.events',
    command: (file) => ['price', quote, '--costs', costs, '--scenario', file],
  },
  actuals: {
    text: '{"schema":"quotewright.actuals/1","usage":{"resolutions":["9000"]}}',
    nullAt: 'actuals.usage',
    command: (file) => ['price', quote, '--costs', costs, '--actuals', file],
  },
  'a template': {
    text: shipped('templates/default.json'),
    nullAt: 'template.sections',
    command: (file) => ['export', quote, '--out', out(), '--template', file],
  },
  'a revenue policy': {
    text: '{"schema":"quotewright.revenue-policy/1","breakage":"at_expiry"}',
    nullAt: 'revenuePolicy.breakage',
    command: (file) => ['price', quote, '--costs', costs, '--revenue-policy', file],
  },
};

describe.each(Object.entries(documents))('%s', (name, { text, nullAt, command }) => {
  const [, field = ''] = nullAt.split('.');
  const fileName = name.replaceAll(' ', '-');

  test('that gives a name twice is refused with the name and the line', async () => {
    const file = folder.file(`${fileName}-twice.json`, text.replace('{', '{"schema":"x",'));
    const { status, problems } = await quotewright(...command(file));
    expect(status).toBe(2);
    expect(problems).toMatch(/-twice\.json: gives schema twice; line \d+, column \d+ is the second: remove one\n$/);
  });

  test('with null is refused with the place', async () => {
    const file = folder.file(`${fileName}-null.json`, JSON.stringify({ ...(JSON.parse(text) as object), [field]: null }));
    const { status, problems } = await quotewright(...command(file));
    const lines = problems.trimEnd().split('\n');
    expect([status, lines.filter((line) => line.startsWith(`${nullAt}: `)).length]).toEqual([2, 1]);
    // Sentences about fields alone: no error of the program, and no file of it.
    expect(lines.filter((line) => !/^[a-zA-Z]+[.[]/.test(line) || /\.ts\b|\bat /.test(line))).toEqual([]);
  });
});
