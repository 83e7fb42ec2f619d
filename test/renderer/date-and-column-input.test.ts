import { expect, test } from 'vitest';
import { dateTyped } from '../../src/renderer/ui/typed/date-input.ts';
import { pastedColumn } from '../../src/renderer/ui/typed/pasted-column.ts';
import { shortDateText } from '../../src/shared/text/date-format.ts';

test.each([
  ['2027-01-31', '2027-01-31'],
  ['2027-1-5', '2027-01-05'],
  ['31.1.2027', '2027-01-31'],
  ['31 Jan 2027', '2027-01-31'],
  ['31. Januar 2027', '2027-01-31'],
  ['January 31, 2027', '2027-01-31'],
  ['1. März 2027', '2027-03-01'],
  ['31/1/2027', '2027-01-31'],
  ['1/31/2027', '2027-01-31'],
  ['1/2/2027', null],
  ['31 Feb 2027', null],
  ['2027-02-30', null],
  ['soon', null],
])('%s is %s', (typed, date) => {
  expect(dateTyped(typed)).toBe(date);
});

test('a date that is shown reads back as itself', () => {
  for (const date of ['2024-02-29', '2027-10-31', '2031-05-01']) {
    expect(dateTyped(shortDateText(date, 'en'))).toBe(date);
    expect(dateTyped(shortDateText(date, 'de'))).toBe(date);
  }
});

test('a column of a spreadsheet becomes decimals, its heading left out and what is no number kept', () => {
  expect(pastedColumn('Units\r\n1,200\r\n1,300.5\r\n', 'en')).toEqual(['1200', '1300.5']);
  expect(pastedColumn('1200\t1300\t1400', 'en')).toEqual(['1200', '1300', '1400']);
  expect(pastedColumn('10\nabout 20\n30', 'en')).toEqual(['10', 'about 20', '30']);
  expect(pastedColumn('1200', 'en')).toBeNull();
});
