import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuildFresh } from '../../scripts/build/is-fresh.ts';

let root: string;
const at = async (path: string, seconds: number): Promise<void> => {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'x');
  await utimes(file, seconds, seconds);
};

const settle = (seconds: number): Promise<void[]> =>
  Promise.all(['src', 'src/main'].map((path) => utimes(join(root, path), seconds, seconds)));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'quotewright-fresh-'));
  await at('src/main/index.ts', 1000);
  await at('package.json', 1000);
  await settle(1000);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const build = async (seconds: number): Promise<void> => {
  const products = ['main/index.js', 'preload/preload.cjs', 'renderer/index.html', 'checker/quotewright-checker.html'];
  for (const file of products) await at(`out/${file}`, seconds);
};

test('nothing built is not fresh', async () => {
  expect(await isBuildFresh(root)).toBe(false);
});

test('what was built after the sources is fresh, and no longer when one changes, comes or goes', async () => {
  await build(2000);
  expect(await isBuildFresh(root)).toBe(true);
  await at('src/main/index.ts', 3000);
  expect(await isBuildFresh(root)).toBe(false);
  await build(4000);
  expect(await isBuildFresh(root)).toBe(true);
  await rm(join(root, 'src/main/index.ts'));
  expect(await isBuildFresh(root)).toBe(false);
});
