import { resolve, sep } from 'node:path';
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { Asset } from '../../src/main/shell/resolve-asset.ts';
import { resolveAsset } from '../../src/main/shell/resolve-asset.ts';
import { foreignUrls } from './attacks.ts';

const root = resolve('/srv/app/out/renderer');
const base = 'app://quotewright';
const isContained = (asset: Asset): boolean => !asset.ok || asset.path.startsWith(root + sep);

test.each([
  ['/index.html', 'index.html'],
  ['/assets/index-1a2b.js', 'assets/index-1a2b.js'],
  ['/assets/a%20b.ttf', 'assets/a b.ttf'],
  ['/assets/../index.html', 'index.html'],
  ['/index.html?v=1#part', 'index.html'],
])('%s is the file %s', (path, file) => {
  expect(resolveAsset(root, 'GET', base + path)).toEqual({ ok: true, path: resolve(root, file) });
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get', ''])('the method "%s" is not one', (method) => {
  expect(resolveAsset(root, method, `${base}/index.html`)).toEqual({ ok: false, status: 405 });
});

test.each(foreignUrls)('%s serves nothing', (url) => {
  expect(resolveAsset(root, 'GET', url).ok).toBe(false);
});

test.each([
  '',
  '/',
  '/.',
  '/assets/..',
  '/%2e%2e/main/index.js',
  '/..%2fmain/index.js',
  '/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%2f..%2f..%2fetc/passwd',
  '/..%5c..%5cwindows',
  '/..\\..\\windows',
  '/%00',
  '/index.html%00.png',
  '/C:/windows/system.ini',
  '/index.html::$DATA',
  '/%E0%A4%A',
  '/..%2frenderer-of-another/index.html',
])('%s does not lead out of the folder', (path) => {
  expect(isContained(resolveAsset(root, 'GET', base + path))).toBe(true);
});

test('no path whatever leads out of the folder', () => {
  const piece = constantFrom(
    '..',
    '.',
    '%2e',
    '%2E%2e',
    '/',
    '%2f',
    '\\',
    '%5c',
    '%00',
    'a',
    'index.html',
    ':',
    '//',
    '?',
    '#',
    '%25',
    '~',
  );
  assert(
    property(array(piece, { maxLength: 12 }), (pieces) => {
      expect(isContained(resolveAsset(root, 'GET', `${base}/${pieces.join('')}`))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
