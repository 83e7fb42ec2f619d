// Whether out/ was built from the sources as they are.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'checker.vite.config.ts', 'package.json', 'package-lock.json'];
const products = [
  'out/main/index.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/checker/quotewright-checker.html',
];

async function timesOf(path: string): Promise<readonly number[]> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return [entry.mtimeMs];
  const below = await readdir(path, { recursive: true, withFileTypes: true });
  const times = await Promise.all(below.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
  // A folder's own time counts: it is what a deleted file leaves behind.
  return [entry.mtimeMs, ...times];
}

export async function isBuildFresh(root: string = projectRoot): Promise<boolean> {
  const built = products.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return false;
  const oldestProduct = Math.min(...(await Promise.all(built.map(timesOf))).flat());
  const present = sources.map((path) => join(root, path)).filter((path) => existsSync(path));
  const newestSource = (await Promise.all(present.map(timesOf))).flat().reduce((newest, time) => Math.max(newest, time), 0);
  return newestSource < oldestProduct;
}
