import { expect, test } from 'vitest';
import { printed } from '../../../src/shared/domain/printed.ts';
import type { Assembly } from '../../../src/shared/document/assembly/assembly.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { layoutOf } from '../../../src/shared/document/parts/layout.ts';
import { annexPart } from '../../../src/shared/document/parts/annex-part.ts';
import type { Block, Table } from '../../../src/shared/document/tree/tree.ts';
import { sumOfAmounts } from '../printed-sum.ts';
import { dataOf } from '../sample-tree.ts';

const names = ['support-desk', 'credits', 'forty-lines'] as const;

/** The annex of a contract, its references leading where they do there. */
function annexOf(assembly: Assembly): readonly Block[] {
  return annexPart(assembly, 1, layoutOf(assembly).targets);
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.type === 'table');
}

const plain = (text: string): string => text.replaceAll(/[\u00A0,]/g, (mark) => (mark === ',' ? '' : ' ')).replaceAll('−', '-');
test.each(names)('%s: every sum is spelled out by parts that add up to it', (name) => {
  const assembly = assemblyOfData(dataOf(name));
  const digits = assembly.wording.minorDigits;
  const { committedValue, expectedValue, byYear } = printed(assembly.results).totals;
  const [committed, expected] = tablesOf(annexOf(assembly));
  const last = (cells: readonly string[]): string => plain(cells.at(-1) ?? '');
  for (const [table, total] of [
    [committed, committedValue],
    [expected, expectedValue],
  ] as const) {
    const parts = (table?.rows ?? []).filter(({ kind }) => kind === 'row').map(({ cells }) => last(cells));
    expect(sumOfAmounts(parts, digits)).toBe(total);
    expect(last(table?.rows.at(-1)?.cells ?? [])).toBe(total);
  }
  for (const { cells } of committed?.rows ?? []) {
    const sum = plain(cells[0] ?? '')
      .split(': ')
      .at(1);
    if (sum === undefined || sum.includes('amounts')) continue;
    const amounts = sum.split(' + ').flatMap((part) => {
      const [first = '', second] = part.split(' × ');
      return second === undefined ? [first] : Array.from({ length: Number(first) }, () => second);
    });
    expect(sumOfAmounts(amounts, digits)).toBe(last(cells));
  }
  const totals = expected?.rows.at(-1)?.cells.slice(1, -1).map(plain) ?? [];
  expect(totals).toEqual(byYear.map(({ invoiced }) => invoiced));
});

test('years that do not fit side by side are printed below each other', () => {
  const data = dataOf('support-desk', (quote) => ({ ...quote, termMonths: 72 }));
  const [, expected] = tablesOf(annexOf(assemblyOfData(data)));
  const totals = expected?.rows.filter(({ kind }) => kind === 'total').map(({ cells }) => plain(cells.at(-1) ?? ''));
  const { byYear, expectedValue } = data.evaluation.totals;
  expect(totals).toEqual([...byYear.map(({ invoiced }) => invoiced), expectedValue]);
});
