import { describe, expect, test } from 'vitest';
import { annexSections } from '../../../src/shared/document/annex/annex-sections.ts';
import { assemble } from '../../../src/shared/document/assemble.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { packsTable } from '../../../src/shared/document/parts/credits-part.ts';
import type { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { layoutOf } from '../../../src/shared/document/parts/layout.ts';
import type { Block, Table } from '../../../src/shared/document/tree/tree.ts';
import { fixed, valueOf } from './written-calculation.ts';
import { dataOf } from '../sample-tree.ts';

const names = ['support-desk', 'credits', 'forty-lines'] as const;

type Section = { readonly heading: string; readonly blocks: readonly Block[] };

function sectionsOf(data: ContractData): readonly Section[] {
  const assembly = assemblyOfData(data);
  return annexSections(assembly, layoutOf(assembly).targets);
}

function section(data: ContractData, heading: string): readonly Block[] {
  return sectionsOf(data).find((each) => each.heading === heading)?.blocks ?? [];
}

/** The tables of a section by the label over each. */
function labelled(blocks: readonly Block[]): ReadonlyMap<string, Table> {
  const found = new Map<string, Table>();
  let label = '';
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.style === 'label') label = block.text;
    if (block.type === 'table') found.set(label, block);
  }
  return found;
}

const plain = (text: string): string =>
  text
    .replaceAll(/[\u00A0]/g, ' ')
    .replaceAll(',', '')
    .replaceAll('−', '-')
    .replace(/^[A-Z]{3} /, '');

const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

function column({ columns, rows }: Table, head: RegExp): readonly string[] {
  const at = columns.findIndex((each) => head.test(each.head));
  return rows.map(({ cells }) => cells[at] ?? '');
}

/** "1–12" as its months. */
function monthsOf(span: string): readonly number[] {
  const [from = '', to = from] = span.split('–');
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
}

describe.each(names)('%s', (name) => {
  const data = dataOf(name);
  const { quote, evaluation } = data;
  const digits = quote.currency === 'JPY' ? 0 : 2;

  test('the charge of every usage line and month is there, and what is written comes to it', () => {
    const tables = labelled(section(data, 'Use, month by month'));
    const usage = quote.lines.flatMap((line, index) => (line.charge.type === 'usage' ? [{ line, index }] : []));
    for (const { line, index } of usage) {
      const table = tables.get(line.name);
      const result = evaluation.lines[index];
      if (table === undefined || result === undefined) throw new Error(`${line.name} is not there`);
      const shown = column(table, /^Charge/);
      const spans = column(table, /^Month/).map(monthsOf);
      expect(spans.flat()).toEqual(result.charges.map((_, at) => at + 1));
      const byMonth = spans.flatMap((months, row) => months.map(() => plain(shown[row] ?? '')));
      expect(byMonth).toEqual(result.charges);
      const calculations = column(table, /reckoned/);
      calculations.forEach((text, row) =>
        expect([text, fixed(valueOf(text, digits), digits)]).toEqual([text, plain(shown[row] ?? '')]),
      );
    }
    expect(tables.size).toBe(usage.length);
  });

  test('every invoice of a subscription and one-time charge comes to what is written', () => {
    const tables = labelled(section(data, 'Subscriptions and one-time charges'));
    for (const { id, name: line } of quote.lines.filter(
      ({ charge }) => charge.type === 'recurring' || charge.type === 'one_time',
    )) {
      const table = tables.get(line);
      if (table === undefined) throw new Error(`${line} is not there`);
      const each = column(table, /^Each/).map(plain);
      const counts = column(table, /^Invoices/).map(Number);
      const invoices = evaluation.invoices.filter(({ ref }) => ref === id).map(({ amount }) => amount);
      expect(each.flatMap((amount, row) => Array.from({ length: counts[row] ?? 0 }, () => amount))).toEqual(invoices);
      column(table, /reckoned/).forEach((text, row) => expect(fixed(valueOf(text, digits), digits)).toBe(each[row]));
    }
  });

  test('a commitment’s months add up, and its periods and true-ups come to what is written', () => {
    const blocks = section(data, 'Commitments, month by month');
    const tables = blocks.filter((block) => block.type === 'table');
    for (const table of tables) {
      const calculations = column(table, /reckoned/);
      if (calculations.length === 0 || table.columns.length !== 3) continue;
      const results = column(table, /^Result/);
      column(table, /^Figure/).forEach((figure, row) => {
        const [text = '', result = ''] = [calculations[row], results[row]];
        if (/^parts? /.test(text)) return;
        const written = plain(result).replace('%', '');
        // As many decimals as are written: an amount has the currency's, a ratio what it needs.
        const decimals = written.split('.')[1]?.length ?? 0;
        expect([text, fixed(valueOf(text, /deviation|factor/.test(figure) ? 6 : digits), decimals)]).toEqual([text, written]);
      });
    }
    const pools = tables.filter(({ columns }) => columns.some(({ head }) => head === 'Left'));
    pools.forEach((table, index) => {
      const sum = (head: RegExp): number =>
        column(table, head).reduce(
          (total, cell, row) => total + Number(plain(cell)) * monthsOf(table.rows[row]?.cells[0] ?? '').length,
          0,
        );
      const periods = evaluation.commitments[index]?.periods ?? [];
      expect(sum(/^On commitment/)).toBeCloseTo(
        periods.reduce((total, { drawn }) => total + Number(drawn), 0),
        6,
      );
      expect(sum(/^Overage/)).toBeCloseTo(
        periods.reduce((total, { overage }) => total + Number(overage), 0),
        6,
      );
    });
    expect(pools).toHaveLength(quote.commitments?.length ?? 0);
  });

  test('every measurement comes to what is written', () => {
    for (const table of section(data, 'Price multiplier, measurement by measurement').filter((block) => block.type === 'table')) {
      const results = column(table, /^Result/);
      column(table, /reckoned/).forEach((text, row) =>
        expect([text, trimmed(fixed(valueOf(text, 6), 6))]).toEqual([text, plain(results[row] ?? '')]),
      );
    }
  });

  test('what it is agreed in leads to places of this contract', () => {
    const bound = { ...data, template: { ...data.template, parts: [...data.template.parts, 'annex' as const] } };
    const tree = assemble(assemblyOfData(bound), 'ab'.repeat(32), { kind: 'final', internal: null });
    const ids = new Set(
      tree.parts
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.type === 'heading' || block.type === 'numbered' ? [block.id] : [])),
    );
    const notes = tree.parts.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'linked-note');
    const targets = notes.flatMap(({ runs }) => runs.flatMap(({ to }) => (to === undefined ? [] : [to])));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((to) => !ids.has(to))).toEqual([]);
  });
});

test('a charge for use is grounded in the order, the rule for use and the rule of rounding', () => {
  const data = dataOf('support-desk');
  const note = section(data, 'Use, month by month').find((block) => block.type === 'linked-note');
  expect(note?.runs.map(({ text }) => text).join('')).toBe(
    'Usage; each tier prices the units that fall in it, counted by contract month. Of what is delivered, 92% is charged. ' +
      'Times one less the discount and the price multiplier of the month; rounded once, to 2 decimals. Agreed in 1, 7.4.4, 7.4.6, 10.1 and 9.4.',
  );
  expect(note?.runs.flatMap(({ to }) => to ?? [])).toEqual([
    'order',
    'clause-invoicing-4',
    'clause-invoicing-6',
    'clause-outcome',
    'clause-price-timing',
  ]);
});

test('without standard terms, only the order holds the agreement', () => {
  const data = dataOf('support-desk');
  const alone = { ...data, template: { ...data.template, parts: data.template.parts.filter((part) => part !== 'terms') } };
  const note = section(alone, 'Use, month by month').find((block) => block.type === 'linked-note');
  expect(note?.runs.at(-2)).toEqual({ text: '1', to: 'order' });
});

test('with very many months, one of each line is worked out, and every quantity and charge is there', () => {
  const data = dataOf('forty-lines', (quote) => {
    const lines = quote['lines'] as { id: string; name: string }[];
    const more = lines.map((line) => ({ ...line, id: `${line.id}-more`, name: `${line.name} more` }));
    return { ...quote, lines: [...lines, ...more] };
  });
  const blocks = section(data, 'Use, month by month');
  expect(JSON.stringify(blocks)).toContain('One month of each service is worked out');
  const table = labelled(blocks).get('Agent action 1');
  const result = data.evaluation.lines[0];
  const cells = [0, 3, 6].flatMap((at) => table?.rows.map((row) => row.cells.slice(at, at + 3)) ?? []);
  expect(cells.map(([month, quantity, charge]) => [month, plain(quantity ?? ''), plain(charge ?? '')])).toEqual(
    result?.charges.map((charge, at) => [String(at + 1), result.rated[at], charge]),
  );
});

test('credits are worked out by pack and month', () => {
  const tables = labelled(section(dataOf('credits'), 'Credits, month by month'));
  const { credits } = dataOf('credits').evaluation;
  const months = [...tables.values()].at(-1);
  if (months === undefined) throw new Error('There are no months');
  const used = column(months, /^Used/).map(plain);
  expect(used.flatMap((each, row) => monthsOf(months.rows[row]?.cells[0] ?? '').map(() => each))).toEqual(
    credits?.months.map(({ burned }) => burned),
  );
  column(months, /reckoned/).forEach((text, row) => expect(trimmed(fixed(valueOf(text, 6), 6))).toBe(used[row]));
});

test('each pack has its own price, whatever the order of the packs and whichever cost nothing', () => {
  const packs = [
    { month: 13, credits: '100', pricePerCredit: '2' },
    { month: 1, credits: '1', pricePerCredit: '0.001' },
    { month: 1, credits: '50', pricePerCredit: '3' },
    { month: 1, credits: '10', pricePerCredit: '0' },
  ];
  const data = dataOf('credits', (quote) => ({ ...quote, termMonths: 24, credits: { ...(quote['credits'] as object), packs } }));
  const worked = [...labelled(section(data, 'Credits, month by month')).values()][0];
  expect(worked?.rows.map(({ cells }) => cells.map(plain))).toEqual([
    ['Pack 3 month 1', '50 × 3', '150.00'],
    ['Pack 1 month 13', '100 × 2', '200.00'],
  ]);
  const assembly = assemblyOfData(data);
  const { credits } = assembly.quote;
  if (credits === undefined) throw new Error('There are no credits');
  expect(column(packsTable(assembly, credits), /^Pack price/)).toEqual(['200.00', '0.00', '150.00', '0.00']);
});
