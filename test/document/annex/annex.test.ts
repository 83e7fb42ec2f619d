import { describe, expect, test } from 'vitest';
import { annexSections } from '../../../src/shared/document/annex/annex-sections.ts';
import { assemble } from '../../../src/shared/document/assemble.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { annexInvoices } from '../../../src/shared/document/parts/annex-invoices.ts';
import { packsTable } from '../../../src/shared/document/parts/credits-part.ts';
import type { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { layoutOf } from '../../../src/shared/document/parts/layout.ts';
import type { Block, Table } from '../../../src/shared/document/tree/tree.ts';
import { fixed, valueOf } from './written-calculation.ts';
import { sumOfAmounts } from '../printed-sum.ts';
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

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Dates as they stand in a list whose years stand once: "31 Oct, 30 Nov 2025; 31 Jan 2026". */
function datesIn(text: string): readonly string[] {
  if (!/^\d/.test(text)) return [];
  return text.split('; ').flatMap((ofYear) => {
    const days = ofYear.replaceAll('\u00A0', ' ').split(', ');
    const year = /\d{4}$/.exec(ofYear)?.[0] ?? '';
    return days.map((day) => {
      const [of = '', month = ''] = day.split(' ');
      return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${of.padStart(2, '0')}`;
    });
  });
}

type WrittenLine = {
  readonly label: string;
  /** By the month. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly months: ReadonlyMap<number, { readonly quantity: string; readonly charge: string }>;
};

/** The usage lines of a section, as a reader takes them in: labels, formulas and months beside one another. */
function writtenLines(blocks: readonly Block[]): readonly WrittenLine[] {
  const lines: WrittenLine[] = [];
  let [label, note] = ['', ''];
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.style === 'label') label = block.text;
    if (block.type === 'paragraph' && block.style === 'note') note = block.text;
    if (block.type === 'linked-note') note = block.runs.map(({ text }) => text).join('');
    if (block.type !== 'table') continue;
    const formulas = new Map<number, string>();
    for (const [, spans = '', formula = ''] of note.matchAll(/^Months? ([\d–, and]+): (.*)$/gm))
      for (const month of spans.split(/, | and /).flatMap(monthsOf)) formulas.set(month, formula);
    const own = new Map<number, { quantity: string; charge: string }>();
    const starts = block.columns.flatMap(({ head }, at) => (head === 'Month' ? [at] : []));
    const width = block.columns.length / starts.length;
    for (const { cells } of block.rows)
      for (const start of starts) {
        const [span = '', ...rest] = cells.slice(start, start + width);
        if (span === '') continue;
        const [quantity = '', charge = ''] = rest.slice(-2).map(plain);
        for (const month of monthsOf(span)) own.set(month, { quantity, charge });
      }
    lines.push({ label, formulas, months: own });
  }
  return lines;
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
    .replace(/^–$/, '0')
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

  test('the charge of every usage line and month is there, and its formula comes to it', () => {
    const written = writtenLines(section(data, 'Use, month by month'));
    const usage = quote.lines.flatMap((line, index) => (line.charge.type === 'usage' ? [{ line, index }] : []));
    for (const { line, index } of usage) {
      const own = written.find(({ label }) => label.startsWith(`${line.name}: `));
      const result = evaluation.lines[index];
      if (own === undefined || result === undefined) throw new Error(`${line.name} is not there`);
      const sum = sumOfAmounts(result.charges, digits);
      expect(plain(own.label.split(': ')[1] ?? '').replace(' over the term', '')).toBe(sum);
      const months = [...own.months].toSorted(([x], [y]) => x - y);
      expect(months.map(([month, { charge }]) => [month, charge])).toEqual(
        result.charges.map((charge, at) => [at + 1, /^[0.]+$/.test(charge) ? '0' : charge]),
      );
      expect(months.map(([, { quantity }]) => quantity)).toEqual(result.rated);
      for (const [month, { quantity, charge }] of months) {
        if (charge === '0') continue;
        const formula = own.formulas.get(month) ?? '';
        const calculated = formula.replaceAll('q', quantity);
        expect([month, formula, fixed(valueOf(calculated, digits), digits)]).toEqual([month, formula, charge]);
      }
    }
    expect(written).toHaveLength(usage.length);
  });

  test('every invoice of a subscription and one-time charge comes to what is written', () => {
    const tables = section(data, 'Subscriptions and one-time charges').filter((block) => block.type === 'table');
    const rows = tables.flatMap((table) => {
      let name = '';
      const [names, counts, texts, each] = [/^Service/, /^Invoices/, /^Calculation/, /^Each/].map((head) => column(table, head));
      return (names ?? []).map((own, at) => {
        if (own !== '') name = own;
        return { name, count: Number(counts?.[at]), text: texts?.[at] ?? '', each: plain(each?.[at] ?? '') };
      });
    });
    for (const { id, name: line } of quote.lines.filter(
      ({ charge }) => charge.type === 'recurring' || charge.type === 'one_time',
    )) {
      const own = rows.filter(({ name: of }) => of === line);
      const invoices = evaluation.invoices.filter(({ ref }) => ref === id).map(({ amount }) => amount);
      expect(own.flatMap(({ each, count }) => Array.from({ length: count }, () => each))).toEqual(invoices);
      for (const { text, each } of own) expect(fixed(valueOf(text, digits), digits)).toBe(each);
    }
  });

  test('a commitment’s months add up, and its periods and true-ups come to what is written', () => {
    const blocks = section(data, 'Commitments, month by month');
    const tables = blocks.filter((block) => block.type === 'table');
    for (const table of tables) {
      const calculations = column(table, /^Calculation/);
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
      const sum = (head: RegExp): string =>
        sumOfAmounts(
          column(table, head).flatMap((cell, row) => monthsOf(table.rows[row]?.cells[0] ?? '').map(() => plain(cell))),
          digits,
        );
      const cells = (head: RegExp, row: number): readonly string[] => [plain(column(table, head)[row] ?? '0')];
      const periods = evaluation.commitments[index]?.periods ?? [];
      expect(sum(/^On commitment/)).toBe(
        sumOfAmounts(
          periods.map(({ drawn }) => drawn),
          digits,
        ),
      );
      expect(sum(/^Overage/)).toBe(
        sumOfAmounts(
          periods.map(({ overage }) => overage),
          digits,
        ),
      );
      let before = '0';
      table.rows.forEach((_, row) => {
        const minus = [/^On /, /^Minimum/, /^Unused/].flatMap((head) =>
          table.columns.flatMap((each, at) => (head.test(each.head) ? [`-${plain(table.rows[row]?.cells[at] ?? '0')}`] : [])),
        );
        const left = cells(/^Left/, row);
        expect(cells(/^Opening/, row)).toEqual([before]);
        expect(sumOfAmounts([...cells(/^Opening/, row), ...cells(/^Added/, row), ...minus], digits)).toBe(
          sumOfAmounts(left, digits),
        );
        const charged = [
          ...cells(/^Beyond/, row),
          ...minus.slice(0, table.columns.filter(({ head }) => head.startsWith('On ')).length),
        ];
        expect(
          sumOfAmounts(
            charged.map((each) => each.replace('-', '')),
            digits,
          ),
        ).toBe(sumOfAmounts(cells(/^Charges/, row), digits));
        [before = '0'] = left;
      });
    });
    expect(pools).toHaveLength(quote.commitments?.length ?? 0);
  });

  test('every true-up follows from its inputs, with factors of six decimals', () => {
    const tables = section(data, 'Commitments, month by month').filter(
      (block): block is Table => block.type === 'table' && block.columns.some(({ head }) => head === 'Factor'),
    );
    expect(tables).toHaveLength(quote.commitments?.filter(({ trueUp }) => trueUp !== undefined).length ?? 0);
    tables.forEach((table, index) => {
      const trueUps = evaluation.commitments[index]?.trueUps ?? [];
      expect(table.rows).toHaveLength(trueUps.length);
      table.rows.forEach(({ cells }, at) => {
        const [, , charges = '', runRate = '', due = '', coming = '', deviation = '', factor = ''] = cells;
        expect(fixed(valueOf(charges, digits), digits)).toBe(plain(runRate));
        expect(plain(runRate)).toBe(trueUps[at]?.runRate);
        const off = [due, coming].map((of) => fixed(valueOf(`${runRate} ÷ (${of}) − 1`, 6), 6));
        const shown = fixed(valueOf(deviation, 6), 6);
        const between = off.some((each) => each.startsWith('-')) && off.some((each) => !each.startsWith('-'));
        expect(between ? ['0.000000'] : off).toContain(shown);
        expect(factor).toMatch(/^\d\.\d{6}$/);
        expect(trimmed(factor)).toBe(trimmed(trueUps[at]?.factor ?? ''));
      });
    });
  });

  test('every measurement comes to what is written, equal ones once', () => {
    const table = section(data, 'Price multiplier, measurement by measurement').find((block) => block.type === 'table');
    expect(table === undefined).toBe(evaluation.adaptivePricing === null);
    if (table === undefined) return;
    const results = column(table, /^Result/);
    column(table, /^Calculation/).forEach((text, row) => {
      expect(results[row]).toMatch(/^\d+\.\d{6}$/);
      expect([text, fixed(valueOf(text, 6), 6)]).toEqual([text, results[row]]);
    });
    const spans = column(table, /^Figure/).map((of) => [/\w+$/.exec(of)?.[0], monthsOf(/[\d–]+/.exec(of)?.[0] ?? '')] as const);
    for (const name of ['index', 'multiplier'] as const) {
      const shown = spans.flatMap(([of, measured], row) => (of === name ? measured.map(() => trimmed(results[row] ?? '')) : []));
      expect(shown).toEqual(evaluation.adaptivePricing?.measurements.map((each) => trimmed(each[name])));
    }
  });

  test('every invoice is there with its date, and all of them add up to the expected value', () => {
    const assembly = assemblyOfData(data);
    const table = annexInvoices(assembly).blocks.find((block) => block.type === 'table');
    if (table === undefined) throw new Error('There are no invoices');
    const rows = table.rows.filter(({ kind }) => kind === 'row');
    const sums = rows.flatMap(({ cells }) => {
      const [first = '', second] = plain(cells[3] ?? '').split(' × ');
      return second === undefined ? [first] : Array.from({ length: Number(first) }, () => second);
    });
    expect(sumOfAmounts(sums, digits)).toBe(evaluation.totals.expectedValue);
    expect(plain(table.rows.at(-1)?.cells[3] ?? '')).toBe(evaluation.totals.expectedValue);
    for (const { cells } of rows.filter(({ cells: of }) => !/worked out/.test(of[2] ?? ''))) {
      const [count = '', each] = plain(cells[2] ?? '').split(' × ');
      const amounts = each === undefined ? [count] : Array.from({ length: Number(count) }, () => each);
      // Of lines that are alike, one is spelled out.
      expect(
        plain(cells[3] ?? '')
          .split(' × ')
          .at(-1),
      ).toBe(sumOfAmounts(amounts, digits));
      expect((cells[1] ?? '').split(/[,;]/)).toHaveLength(amounts.length);
    }
    const dates = rows.flatMap(({ cells }) => datesIn(cells[1] ?? ''));
    const spelled = evaluation.invoices.map(({ date }) => date).filter((date) => dates.includes(date));
    expect(new Set(dates)).toEqual(new Set(spelled));
    expect(dates.length).toBeGreaterThan(0);
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
      'Times one less the discount and the price multiplier of the month; rounded once, to 2 decimals. Agreed in 1.1, 3.4.4, 3.4.6, 6.2 and 5.4.\n' +
      'Months 1–5: q × 0.9 × (1 − 10%) × 1\n' +
      'Months 6–36: (10,000 × 0.9 + (q − 10,000) × 0.72) × (1 − 10%) × 0.8',
  );
  expect(note?.runs.flatMap(({ to }) => to ?? [])).toEqual([
    'order-1',
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
  expect(note?.runs.filter(({ to }) => to !== undefined)).toEqual([{ text: '1.1', to: 'order-1' }]);
});

test('lines that are alike in everything but their name are drawn once, with every name', () => {
  const data = dataOf('support-desk', (quote) => {
    const lines = quote['lines'] as { id: string; name: string }[];
    const line = lines.find(({ id }) => id === 'resolutions');
    const more = Array.from({ length: 9 }, (_, at) => ({ ...line, id: `more-${at}`, name: `More ${at}` }));
    const [commitment] = quote['commitments'] as { lines: string[] }[];
    const { appliesTo, ...adaptive } = quote['adaptivePricing'] as { appliesTo: string[] };
    const ids = more.map(({ id }) => id);
    return {
      ...quote,
      lines: [...lines, ...more],
      commitments: [{ ...commitment, lines: [...(commitment?.lines ?? []), ...ids] }],
      adaptivePricing: { ...adaptive, appliesTo: [...appliesTo, ...ids] },
    };
  });
  const blocks = section(data, 'Use, month by month');
  const labels = blocks.flatMap((block) => (block.type === 'paragraph' && block.style === 'label' ? [block.text] : []));
  expect(labels.map((label) => label.split(':')[0]?.replaceAll('\u00A0', ' '))).toEqual([
    'Automated resolutions and 9 services like it',
    'Call summaries',
  ]);
  expect(JSON.stringify(blocks)).toContain(
    'each of these: Automated resolutions, More 0, More 1, More 2, More 3, More 4, More 5, More 6, More 7, More 8.',
  );
});

test('a line whose tiers add up over a year has a formula of its own in each month', () => {
  const data = dataOf('support-desk', (quote) => {
    const lines = quote['lines'] as { id: string; charge: object }[];
    const yearly = lines.map((line) =>
      line.id === 'resolutions' ? { ...line, charge: { ...line.charge, tierPeriod: 'year' } } : line,
    );
    return { ...quote, lines: yearly };
  });
  const table = section(data, 'Use, month by month').find((block) => block.type === 'table');
  if (table === undefined) throw new Error('The line is not there');
  const charges = column(table, /^Charge/).map(plain);
  const quantities = column(table, /^q$/).map(plain);
  expect(charges).toEqual(data.evaluation.lines[3]?.charges);
  column(table, /^Calculation/).forEach((text, row) => {
    if (/the sum of/.test(text)) return;
    const own = text.replaceAll('q', quantities[row] ?? '');
    expect([text, fixed(valueOf(own, 2), 2)]).toEqual([text, charges[row]]);
  });
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
  column(months, /^Calculation/).forEach((text, row) => expect(trimmed(fixed(valueOf(text, 6), 6))).toBe(used[row]));
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
