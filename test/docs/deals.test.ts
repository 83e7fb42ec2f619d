// docs/deals.md names files and figures: each is what the engine makes of the file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/deals.md', root), 'utf8');

function evaluationOf(name: string): Evaluation {
  const read = readQuote(JSON.parse(readFileSync(new URL(`resources/samples/${name}.quote.json`, root), 'utf8')));
  const evaluated = read.ok ? evaluate(read.value) : read;
  if (!evaluated.ok) throw new Error(`${name}: ${JSON.stringify(evaluated.problems)}`);
  return evaluated.value;
}

/** The cells of every row that names a file, by the number of its columns. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && /`(?:shapes|structures)\//.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const unticked = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');
const plain = (amount: string | undefined): string => (amount ?? '').replaceAll(',', '');

const deals = rows.filter((cells) => cells[1]?.startsWith('`s') === true);
const figures = rows.filter((cells) => cells[0]?.startsWith('`s') === true);

test('the page lists every shape and every structure once', () => {
  const files = ['shapes', 'structures'].flatMap((folder) =>
    readdirSync(new URL(`resources/samples/${folder}/`, root)).map((file) => `${folder}/${file.replace('.quote.json', '')}`),
  );
  expect(deals.map(([, file]) => unticked(file)).toSorted()).toEqual(files.toSorted());
  expect(deals.filter(([, file]) => file?.includes('structures/')).length).toBe(8);
  expect(existsSync(new URL('docs/pricing.md', root))).toBe(true);
});

describe.each(deals.map((cells) => [unticked(cells[1]), cells] as const))('%s', (name, cells) => {
  test('is worth what the page says', () => {
    const { currency, totals } = evaluationOf(name);
    expect([plain(cells[2]), plain(cells[3])]).toEqual([
      `${currency} ${totals.committedValue}`,
      `${currency} ${totals.expectedValue}`,
    ]);
    expect(totals.recognized).toBe(totals.expectedValue);
  });

  test('says how near it comes, and what is missing', () => {
    if (!name.startsWith('structures/')) return;
    const [, , , , source, priced, missing] = cells;
    expect(source).not.toBe('');
    expect(['exact', 'near']).toContain(priced);
    expect(missing?.startsWith('Nothing')).toBe(priced === 'exact');
  });
});

test.each(figures.map(([file, figure, amount]) => [unticked(file), unticked(figure), plain(amount)] as const))(
  '%s: %s',
  (name, figure, amount) => {
    const found = figure
      .split('.')
      .reduce<unknown>(
        (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
        evaluationOf(name),
      );
    expect(found).toBe(amount);
  },
);
