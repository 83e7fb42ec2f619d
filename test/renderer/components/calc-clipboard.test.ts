// What LibreOffice Calc 7.4 itself wrote of a sheet, with the filter that it fills the clipboard by: `soffice --convert-to 'html:HTML (StarCalc)'`.
// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlTable, readClipboard, tabSeparated } from '../../../src/renderer/ui/grid/clipboard-table.ts';

const html = readFileSync(join(import.meta.dirname, 'calc-7.4.html'), 'utf8');

test('a range that was copied in Calc comes with its numbers, whatever their formats show of them', () => {
  expect(readClipboard({ html, text: '' })).toEqual([
    ['Name', 'Price', 'Quantity', 'Discount', 'From', 'Note'],
    ['Platform fee', '1800.5', '1', '12.5%', '2027-02-01', 'two\nlines'],
    ['Seats', '49', '25.5', '0.0%', '2027-03-01', 'says "hi"'],
    ['API calls', '0.0123456789', '80000', '0', '2027-02-01', '2'],
    ['Big <b>&', '1234567.891', '-3', '0', '2027-02-01', '007'],
  ]);
});

test('what is copied here is read here as it was, by either form', () => {
  const rows = [
    ['Platform fee', '1,800.50', 'two\nlines'],
    ['says "hi"', '−3', '<b>&'],
    ['tab\there', '007', '=1+1'],
  ];
  expect(readClipboard({ html: '', text: tabSeparated(rows) })).toEqual(rows);
  expect(readClipboard({ html: htmlTable(rows.slice(0, 2)), text: '' })).toEqual(rows.slice(0, 2));
});
