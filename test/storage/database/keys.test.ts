import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery } from '../../../src/main/storage/database/search-text.ts';
import { amountKey, nameKey, textKey } from '../../../src/main/storage/database/sort-keys.ts';

const sign = (order: number): number => (order > 0 ? 1 : order < 0 ? -1 : 0);

describe('keys', () => {
  it('order amounts as their values are ordered', () => {
    assert(
      property(nat(10 ** 9), nat(10 ** 9), (a, b) => {
        const [first, second] = [a, b].map((cents) => amountKey((cents / 100).toFixed(2)) ?? '');
        return sign((first ?? '').localeCompare(second ?? '', 'en')) === sign(a - b);
      }),
    );
    expect(amountKey(null)).toBeNull();
  });

  it('order texts without case and accents, and numbers in them by value', () => {
    const sorted = ['Q-10', 'Q-9', 'äpfel', 'Zebra', 'apfelmus', 'q-2'].toSorted((a, b) => (textKey(a) < textKey(b) ? -1 : 1));
    expect(sorted).toEqual(['äpfel', 'apfelmus', 'q-2', 'Q-9', 'Q-10', 'Zebra']);
  });

  it('know a name again however it is spaced and cased', () => {
    expect(nameKey('  ACME   gmbh ')).toBe(nameKey('Acme GmbH'));
    expect(nameKey('Acme AG')).not.toBe(nameKey('Acme GmbH'));
  });

  it('make a query of words alone', () => {
    expect(searchQuery('north AND "x" NEAR(y) col:z* -')).toBe('"north"* "AND"* "x"* "NEAR"* "y"* "col"* "z"*');
    expect(searchQuery(' -*"" ')).toBeNull();
  });
});
