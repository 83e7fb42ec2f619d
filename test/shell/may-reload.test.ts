import { expect, test } from 'vitest';
import { mayReload } from '../../src/main/shell/may-reload.ts';

test('a page that crashes now and then is loaded again', () => {
  expect(mayReload([1_000_000], 1_000_000)).toBe(true);
  expect(mayReload([0, 100_000, 200_000, 300_000, 400_000], 400_000)).toBe(true);
});

test('a page that crashes over and over is not', () => {
  expect(mayReload([0, 1_000, 2_000, 3_000], 3_000)).toBe(false);
});
