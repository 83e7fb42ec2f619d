import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../scripts/electron/cache-folder.ts';

test.each([
  [{}, join('/home/ann', '.cache', 'quotewright')],
  [{ XDG_CACHE_HOME: '/var/cache/ann' }, join('/var/cache/ann', 'quotewright')],
  [{ XDG_CACHE_HOME: '' }, join('/home/ann', '.cache', 'quotewright')],
  [{ XDG_CACHE_HOME: 'relative' }, join('/home/ann', '.cache', 'quotewright')],
])('with %o the cache is %s', (environment, folder) => {
  expect(cacheFolder(environment, '/home/ann')).toBe(folder);
});
