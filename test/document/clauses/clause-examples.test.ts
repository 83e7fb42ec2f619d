import { expect, test } from 'vitest';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import type { Assembly } from '../../../src/shared/document/assembly/assembly.ts';
import { indexExample, measuringExample, moveExample } from '../../../src/shared/document/clauses/adaptive-examples.ts';
import { scenarioTable } from '../../../src/shared/document/clauses/scenario-table.ts';
import type { Block } from '../../../src/shared/document/tree/tree.ts';
import type { Commitment } from '../../../src/shared/domain/terms/commitment.ts';
import { dataOf, example } from '../sample-tree.ts';
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

/** The scenarios of the deal by their heads, row by row; of several commitments, under the name of each. */
function scenariosOf(assembly: Assembly): readonly Readonly<Record<string, string>>[] {
  const table = scenarioTable(assembly).find((block) => block.type === 'table');
  return (table?.rows ?? []).map(({ cells }) =>
    Object.fromEntries((table?.columns ?? []).map(({ head }, at) => [head, cells[at] ?? ''])),
  );
}

test('the scenarios are what the engine makes of the first period at each use', () => {
  const { assembly, commitment } = desk();
  const rows = scenariosOf(assembly);
  expect(rows.map((row) => row['Use in the first period'])).toEqual([
    '50% of the forecast',
    'as forecast',
    '150% of the forecast',
  ]);
  expect(Object.keys(rows[0] ?? {}).slice(1)).toEqual([
    'Committed, USD',
    'Drawn',
    'Overage',
    'Shortfall',
    'Rolled over',
    'Lapsed',
  ]);
  const [forecast] = assembly.results.commitments.find(({ terms }) => terms.id === commitment.id)?.periods ?? [];
  expect(units(rows[1]?.['Drawn'])).toBe(forecast?.drawn);
  expect(units(rows[1]?.['Overage'])).toBe(forecast?.overage);
  for (const row of rows) {
    expect(units(row['Committed, USD'])).toBe(units(row['Drawn']) + units(row['Shortfall']));
    expect(units(row['Shortfall'])).toBe(units(row['Rolled over']) + units(row['Lapsed']));
  }
  expect(units(rows[0]?.['Shortfall'])).toBeGreaterThan(units(rows[1]?.['Shortfall']));
  expect(units(rows[2]?.['Overage'])).toBeGreaterThan(units(rows[1]?.['Overage']));
});

test('the scenarios have no column for what no commitment has, and name each of several', () => {
  const { assembly } = desk((quote) => {
    const [{ rollover: _rollover, trueUp: _trueUp, ...only }] = quote['commitments'] as [Json];
    return {
      ...quote,
      commitments: [
        { ...only, id: 'a', name: 'Resolutions', lines: ['resolutions'] },
        { ...only, id: 'b', name: 'Summaries', lines: ['summaries'] },
      ],
    };
  });
  const rows = scenariosOf(assembly);
  expect(Object.keys(rows[0] ?? {}).slice(1)).toEqual(['Committed, USD', 'Drawn', 'Overage', 'Shortfall']);
  expect(rows).toHaveLength(8);
  expect([rows[0], rows[4]].map((row) => Object.values(row ?? {})[0])).toEqual(['Resolutions', 'Summaries']);
});

test('a deal without commitments and credits has no scenarios', () => {
  const { commitments: _commitments, ...without } = example('support-desk.quote.json');
  expect(scenarioTable(assemblyOfData(dataOf('support-desk', () => without)))).toEqual([]);
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
