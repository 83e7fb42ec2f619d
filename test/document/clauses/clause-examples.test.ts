import { expect, test } from 'vitest';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import type { Assembly } from '../../../src/shared/document/assembly/assembly.ts';
import { indexExample, measuringExample, moveExample } from '../../../src/shared/document/clauses/adaptive-examples.ts';
import { drawdownExample, periodExample, poolExample } from '../../../src/shared/document/clauses/commitment-examples.ts';
import type { Block } from '../../../src/shared/document/tree/tree.ts';
import type { Commitment } from '../../../src/shared/domain/terms/commitment.ts';
import { dataOf } from '../sample-tree.ts';
import { printed } from '../../../src/shared/domain/printed.ts';

type Json = Record<string, unknown>;

function desk(change: (quote: Json) => Json = (quote) => quote): { assembly: Assembly; commitment: Commitment } {
  const assembly = assemblyOfData(dataOf('support-desk', change));
  const [commitment] = assembly.quote.commitments ?? [];
  if (commitment === undefined) throw new Error('no commitment');
  return { assembly, commitment };
}

function adaptive(change: Json): (quote: Json) => Json {
  return (quote) => ({ ...quote, adaptivePricing: { ...(quote['adaptivePricing'] as Json), ...change } });
}

/** The cells of the first table, row by row. */
function rowsOf(blocks: readonly Block[] | null): readonly (readonly string[])[] {
  const table = blocks?.find((block) => block.type === 'table');
  return table?.rows.map(({ cells }) => cells) ?? [];
}

const units = (text: string | undefined): bigint => BigInt((text ?? '').replaceAll(/[,.]/g, ''));

test('a pool’s example adds up to what the evaluation charges in that month', () => {
  const { assembly, commitment } = desk();
  const rows = rowsOf(poolExample(assembly, commitment));
  expect(rows).toHaveLength(3);
  expect(units(rows[2]?.[1])).toBe(units(rows[0]?.[1]) + units(rows[1]?.[1]));
  const charges = assembly.results.lines.filter(({ line }) => commitment.lines.includes(line.id)).map(({ charges: of }) => of[0]);
  expect(rows.slice(0, 2).map((row) => units(row[1]))).toEqual(charges);
});

test('without any use a pool has a sentence for an example', () => {
  const { assembly, commitment } = desk((quote) => ({
    ...quote,
    lines: (quote['lines'] as Json[]).map((line) =>
      line['forecast'] === undefined ? line : { ...line, forecast: { type: 'flat', quantity: '0' } },
    ),
  }));
  expect(rowsOf(poolExample(assembly, commitment))).toEqual([]);
  expect(JSON.stringify(poolExample(assembly, commitment))).toContain('has no use');
});

test('a drawdown’s example goes on from month to month', () => {
  const { assembly, commitment } = desk();
  const rows = rowsOf(drawdownExample(assembly, commitment));
  expect(rows.map(([month]) => month)).toEqual(['Contract month 1', 'Contract month 2', 'Contract month 3']);
  const [first, second] = rows;
  // Month, charges, drawn on rollover, drawn, beyond, left.
  expect(units(first?.[5])).toBe(90_000_00n - units(first?.[3]));
  expect(units(second?.[5])).toBe(units(first?.[5]) - units(second?.[3]));
  expect(units(second?.[1])).toBe(units(second?.[2]) + units(second?.[3]) + units(second?.[4]));
});

test('the example of each clause of a commitment shows the figures of that clause', () => {
  const { assembly, commitment } = desk();
  const heads = (of: 'use' | 'overage' | 'shortfall' | 'rollover'): readonly string[] => {
    const table = periodExample(assembly, commitment, of)?.find((block) => block.type === 'table');
    return table?.columns.map(({ head }) => head) ?? [];
  };
  expect(heads('overage')).toEqual(['Use in the first period', 'Committed, USD', 'Drawn', 'Beyond it', 'Overage']);
  expect(heads('shortfall')).toEqual(['Use in the first period', 'Committed, USD', 'Drawn', 'Shortfall']);
  expect(heads('rollover')).toEqual(['Use in the first period', 'Committed, USD', 'Shortfall', 'Rolled over', 'Lapsed']);
  const [half] = rowsOf(periodExample(assembly, commitment, 'rollover'));
  expect(units(half?.[2])).toBe(units(half?.[3]) + units(half?.[4]));
});

test('the index example has the prices that the measured index is made of', () => {
  const { assembly } = desk();
  const rows = rowsOf(indexExample(assembly));
  const weighted = rows
    .slice(0, -1)
    .map(([, weight, before, after]) => (Number(weight) * Number(after)) / Number(before) / 100)
    .reduce((sum, part) => sum + part, 0);
  expect(rows.at(-1)).toEqual(['Index', '', '', printed(assembly.results).adaptivePricing?.measurements[0]?.index]);
  expect(weighted).toBeCloseTo(Number(rows.at(-1)?.[3]), 5);
});

test('where the term ends before the first measurement, each example says so instead', () => {
  const { assembly } = desk(adaptive({ measureEveryMonths: 60 }));
  for (const blocks of [indexExample(assembly), measuringExample(assembly), moveExample(assembly, 'cut')])
    expect(blocks).toEqual([{ type: 'paragraph', style: 'note', text: 'Within this term no measurement can bring this about.' }]);
});

test('the measuring example is the evaluation’s first measurements', () => {
  const { assembly } = desk();
  const multipliers = printed(assembly.results)
    .adaptivePricing?.measurements.slice(0, 3)
    .map(({ multiplier }) => multiplier);
  expect(rowsOf(measuringExample(assembly)).map((row) => row[3])).toEqual(multipliers);
});
