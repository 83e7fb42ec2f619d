import { expect, test } from 'vitest';
import { briefDateText, dateText, shortDateText } from '../../src/shared/text/date-format.ts';
import { decimalsShown, moneyText, numberText, percentText } from '../../src/shared/text/number-format.ts';
import { dateTyped } from '../../src/renderer/ui/typed/date-input.ts';
import { countText, listText } from '../../src/shared/text/phrase.ts';

test('numbers keep every digit they were given', () => {
  expect(numberText('1234567890123456789.123456789012', 'en')).toBe('1,234,567,890,123,456,789.123456789012');
  expect(numberText('1234567.50', 'de')).toBe('1.234.567,50');
  expect(numberText('-8', 'en')).toBe('\u22128');
  expect(numberText('999', 'en')).toBe('999');
  expect(numberText('1000', 'en', 2)).toBe('1,000.00');
  expect(numberText('0.0105', 'en', 2)).toBe('0.0105');
});

test('percents and money', () => {
  expect(percentText('12.50', 'en')).toBe('12.5%');
  expect(percentText('100', 'en')).toBe('100%');
  expect(percentText('12.5', 'de')).toBe('12,5\u00A0%');
  expect(moneyText('90000', 'USD', 2, 'en')).toBe('USD\u00A090,000.00');
  expect(moneyText('90000', 'JPY', 0, 'en')).toBe('JPY\u00A090,000');
  expect(moneyText('-1234.5', 'EUR', 2, 'de')).toBe('EUR\u00A0\u22121.234,50');
});

test('the window names the month in every month of both languages', () => {
  const dates = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}-01`);
  const german = dates.map((date) => briefDateText(date, 'de').replaceAll('\u00A0', ' '));
  expect(german.join(', ')).toBe(
    '1. Jan. 2027, 1. Feb. 2027, 1. März 2027, 1. Apr. 2027, 1. Mai 2027, 1. Juni 2027, 1. Juli 2027, 1. Aug. 2027, 1. Sep. 2027, 1. Okt. 2027, 1. Nov. 2027, 1. Dez. 2027',
  );
  expect(briefDateText('2027-02-01', 'en')).toBe('1\u00A0Feb\u00A02027');
  // What a field shows, it reads: the date that was shown.
  for (const [index, date] of dates.entries()) expect(dateTyped(german[index] ?? '')).toBe(date);
});

test('decimals that a column aligns on', () => {
  expect(decimalsShown('1,234.50', 'en')).toBe(2);
  expect(decimalsShown('1.234,5', 'de')).toBe(1);
  expect(decimalsShown('12.5%', 'en')).toBe(1);
  expect(decimalsShown('1,234', 'en')).toBe(0);
});

test('dates', () => {
  expect(dateText('2025-10-31', 'en')).toBe('31\u00A0October\u00A02025');
  expect(dateText('2026-03-01', 'de')).toBe('1.\u00A0März\u00A02026');
  expect(shortDateText('2026-03-01', 'en')).toBe('1\u00A0Mar\u00A02026');
  expect(shortDateText('2026-03-01', 'de')).toBe('01.03.2026');
});

test('lists and counts', () => {
  expect(listText(['a'])).toBe('a');
  expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listText(['a', 'b'], 'or')).toBe('a or b');
  expect(countText(1, 'month')).toBe('1\u00A0month');
  expect(countText(36, 'month')).toBe('36\u00A0months');
  expect(listText(['a', 'b', 'c'], 'and', 'de')).toBe('a, b und c');
  expect(listText(['a', 'b'], 'or', 'de')).toBe('a oder b');
  expect(countText(1, 'Tag', 'Tagen', 'de')).toBe('1\u00A0Tag');
  expect(countText(1200, 'Tag', 'Tagen', 'de')).toBe('1.200\u00A0Tagen');
});
