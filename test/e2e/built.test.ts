// The build has nothing of `npm run dev` in it: no server that it would ask, no socket that its policy would allow.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const out = resolve(import.meta.dirname, '../../out');
const code = (folder: string): string =>
  readdirSync(join(out, folder))
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(out, folder, name), 'utf8'))
    .join('\n');

test('the main process of the build asks no server of development', () => {
  const main = code('main');
  expect(main).toContain('host-resolver-rules');
  for (const mark of ['ELECTRON_RENDERER_URL', 'development.pid', 'ws://']) expect(main).not.toContain(mark);
});

test('the window and the bridge of the build have nothing of the hot reload', () => {
  const text = `${code('preload')}\n${code('renderer/assets')}`;
  for (const mark of ['@vite/client', 'vite-hmr', 'react-refresh']) expect(text).not.toContain(mark);
});
