import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, isDate } from '../../../src/shared/domain/values/date.ts';

const day = 86_400_000;
const date = fc
  .integer({ min: Date.UTC(1000, 0, 1) / day, max: Date.UTC(8900, 0, 1) / day })
  .map((count) => new Date(count * day).toISOString().slice(0, 10));

describe('calendar dates', () => {
  test('days are those of the calendar', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -800, max: 4000 }), (from, days) => {
        expect(addDays(from, days)).toBe(new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10));
      }),
    );
  });

  test('day numbers are set apart by days', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const apart = (Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / day;
        expect(dayNumber(a) - dayNumber(b)).toBe(apart);
      }),
    );
  });

  test('months hold to the length of theirs, and a leap day comes back', () => {
    expect([1, 2, 3, 13].map((months) => addMonths('2027-01-31', months))).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2028-02-29',
    ]);
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  test('only dates that exist are dates', () => {
    for (const right of ['2024-02-29', '2026-12-31', '2000-02-29']) expect(isDate(right)).toBe(true);
    for (const wrong of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '0000-01-01',
      '2026-01-01T00',
    ]) {
      expect(isDate(wrong)).toBe(false);
    }
  });
});
