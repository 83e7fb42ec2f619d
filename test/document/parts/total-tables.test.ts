import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/shared/domain/document/canonical-json.ts';
import type { Formula } from '../../../src/shared/domain/algebra/formula.ts';
import { printed } from '../../../src/shared/domain/printed.ts';
import { explainResult } from '../../../src/shared/domain/explain/explain.ts';
import type { Assembly } from '../../../src/shared/document/assembly/assembly.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { layoutOf } from '../../../src/shared/document/parts/layout.ts';
import { annexPart } from '../../../src/shared/document/parts/annex-part.ts';
import type { Block, Table } from '../../../src/shared/document/tree/tree.ts';
import { workedLines, workedOthers } from '../../../src/shared/document/parts/worked-figures.ts';
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
const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
const numbers = (text: string): readonly string[] => [...plain(text).matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => trimmed(found));

/** Values that a formula names for what they mean: calculated from terms and printed figures, and neither of them itself. */
function steps(formula: Formula): readonly string[] {
  if (formula.kind === 'value') return [trimmed(formula.value).replace('-', '')];
  return 'of' in formula ? [formula.of].flat().flatMap((each) => steps(each)) : [];
}

function stepsOf(assembly: Assembly): readonly string[] {
  return [...workedLines(assembly).figures, ...workedOthers(assembly)].flatMap(({ figure }) => {
    const explained = explainResult(assembly.results, figure);
    return explained === null ? [] : steps(explained.formula);
  });
}

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

test.each(names)('%s: every number of the annex is in the terms or the evaluation', (name) => {
  const data = dataOf(name);
  const assembly = assemblyOfData(data);
  const allowed = new Set(numbers(canonicalJson(data)));
  for (const step of stepsOf(assembly)) allowed.add(step);
  const [, , worked] = tablesOf(annexOf(assembly));
  const rows = worked?.rows ?? [];
  expect(rows.length).toBeGreaterThan(0);
  // Counted by the words themselves: months and places of a list, amounts too many to stand in a line, a rounding step.
  const counted =
    /(month|tier|step|phase|entry|true-up|instalment|measurement|pack) \d+|the sum of \d+ amounts|and \d+ values|\d+ decimals?|on \d+ \w+ \d+|\^\d+/gi;
  const ofRules = new Set(['0', '1', '100']);
  const printed = rows.flatMap(({ cells }) => numbers(plain(cells.join(' ')).replaceAll(counted, '')));
  expect(printed.filter((found) => !ofRules.has(found) && !allowed.has(found))).toEqual([]);
});

test('one month of each usage line, one overage, one true-up and one measurement are worked out', () => {
  const [, , worked] = tablesOf(annexOf(assemblyOfData(dataOf('support-desk'))));
  const heads = worked?.rows.filter(({ kind }) => kind === 'row').map(({ cells }) => cells.map(plain).join(' '));
  expect(heads).toEqual([
    'Automated resolutions charge of month 1 = USD 6706.80',
    'Call summaries charge of month 1 = USD 234.00',
    'Annual usage commitment overage of month 12 = USD 2367.71',
    'Annual usage commitment true-up 10 run rate = USD 14759.09',
    'Annual usage commitment true-up 10 deviation = 18.0727%',
    'Annual usage commitment true-up 10 factor = 1.180727',
    'Annual usage commitment instalment 11 amount = USD 44300.00',
    'Measurement 1 index = 0.6',
    'Measurement 1 change = -40%',
    'Measurement 1 multiplier = 0.8',
  ]);
});

test('of very many usage lines, the first of each price model is worked out, and that is said', () => {
  const assembly = assemblyOfData(dataOf('forty-lines'));
  expect(workedLines(assembly)).toMatchObject({ all: false, figures: [{ prefix: 'Agent action 1' }] });
  expect(JSON.stringify(annexOf(assembly))).toContain('the first of each price model is shown');
});

test('years that do not fit side by side are printed below each other', () => {
  const data = dataOf('support-desk', (quote) => ({ ...quote, termMonths: 72 }));
  const [, expected] = tablesOf(annexOf(assemblyOfData(data)));
  const totals = expected?.rows.filter(({ kind }) => kind === 'total').map(({ cells }) => plain(cells.at(-1) ?? ''));
  const { byYear, expectedValue } = data.evaluation.totals;
  expect(totals).toEqual([...byYear.map(({ invoiced }) => invoiced), expectedValue]);
});
