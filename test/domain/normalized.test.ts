import { expect, test } from 'vitest';
import { composed } from '../../src/shared/domain/document/written-text.ts';
import { normalized } from '../../src/shared/domain/document/normalized.ts';

test('letters are composed with their marks, as many as any writing has', () => {
  expect(normalized('e\u0301', 'NFC')).toBe('é');
  expect(normalized(`e${'\u0301'.repeat(30)}`, 'NFC')).toBe(`é${'\u0301'.repeat(29)}`);
  expect(normalized('Nguyê\u0303n', 'NFC')).toBe('Nguyễn');
});

test('a letter with more marks than any stays as it is, at once', () => {
  const long = `e${'\u0301\u0323'.repeat(200_000)}`;
  const began = process.cpuUsage();
  expect(normalized(long, 'NFKD')).toBe(long);
  expect(composed({ title: long })).toEqual({ title: long });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(1000);
});
