import { expect, it } from 'vitest';
import { nextNumber } from '../../../src/main/services/quotes/quote-number.ts';

it('numbers of quotes go on from the greatest there is', () => {
  const day = '2026-11-22';
  expect(nextNumber('Q-{year}-####', day, [])).toBe('Q-2026-0001');
  expect(nextNumber('Q-{year}-####', day, ['Q-2026-0041', 'Q-2026-0009', 'Q-2025-0999', 'Q-2026-41b'])).toBe('Q-2026-0042');
  expect(nextNumber('Q-{year}-####', day, ['Q-2026-9999'])).toBe('Q-2026-10000');
  expect(nextNumber('{year}{month}/##-X', day, ['202611/07-X'])).toBe('202611/08-X');
});
