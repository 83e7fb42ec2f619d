// What a spreadsheet gets of a table of the money page.
import { expect, test } from 'vitest';
import { fileRows, htmlTable, tabSeparated } from '../../../src/renderer/features/quote/money/copy/spreadsheet.ts';
import type { CellValue, Ledger } from '../../../src/renderer/features/quote/money/ledgers/ledger.ts';
import { csvText } from '../../../src/shared/document/reports/csv.ts';

const formulas = ['=1+1', '+1', '-1-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'];

function ledger(rows: readonly (readonly CellValue[])[]): Ledger {
  return {
    id: 'some',
    caption: 'Some <table>',
    columns: [
      { id: 'name', head: 'Name', kind: 'text' },
      { id: 'on', head: '=On', kind: 'date' },
      { id: 'amount', head: 'Amount', kind: 'number' },
    ],
    rows: rows.length,
    hasFoot: false,
    hasLastColumn: false,
    rowKey: String,
    cell: (row, column) => ({ text: '', value: rows[row]?.[column] ?? { kind: 'text', text: '' }, asked: null }),
    empty: '',
  };
}

const row = (name: string, decimal: string): readonly CellValue[] => [
  { kind: 'text', text: name },
  { kind: 'date', date: '2027-05-01' },
  { kind: 'number', decimal },
];

test('numbers have the language’s point and no grouping, dates the language’s form, heads are no formulas', () => {
  const table = ledger([row('Seats', '-1234567.50')]);
  expect(tabSeparated(table, 'en')).toBe("Name\t'=On\tAmount\nSeats\t1 May 2027\t-1234567.50");
  expect(tabSeparated(table, 'de')).toBe("Name\t'=On\tAmount\nSeats\t01.05.2027\t-1234567,50");
});

test('HTML says each number once more for any locale, and is escaped', () => {
  const html = htmlTable(ledger([row('<b>"A" & B</b>', '1200.5')]), 'de');
  expect(html).toContain('<td>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</td>');
  expect(html).toContain('<td align="right" sdval="1200.5">1200,5</td>');
  expect(html).toContain('<caption>Some &lt;table&gt;</caption>');
});

test.each(formulas)('%j is words in a copy and in a file, and never a formula', (text) => {
  const table = ledger([row(text, '1.00')]);
  const [, copied] = tabSeparated(table, 'en').split('\n');
  expect(copied?.startsWith("'")).toBe(true);
  expect(copied?.split('\t')).toHaveLength(3);
  const written = csvText(fileRows(table));
  expect(written).toMatch(/\r\n"?'/);
});

test('a file has numbers with a point and dates that sort', () => {
  expect(fileRows(ledger([row('Seats', '-1.50')]))).toEqual([
    ['Name', '=On', 'Amount'],
    ['Seats', '2027-05-01', '-1.50'],
  ]);
  expect(csvText([['-1.50', '=On']])).toBe("\uFEFF-1.50,'=On\r\n");
});
