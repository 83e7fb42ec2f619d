import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlacement, savePlacement } from '../../src/main/shell/saved-placement.ts';

test('what is saved is read again; what is damaged or missing is as if it had not been saved', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'quotewright-place-'));
  expect(readPlacement(profile)).toBeNull();
  const placement = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, maximized: true };
  savePlacement(profile, placement);
  expect(readPlacement(profile)).toEqual(placement);
  for (const damaged of ['', '{', 'null', '{"bounds":{}}', '{"bounds":{"x":1,"y":2,"width":-5,"height":700},"maximized":true}']) {
    await writeFile(join(profile, 'window.json'), damaged);
    expect(readPlacement(profile)).toBeNull();
  }
  await rm(profile, { recursive: true });
  expect(() => savePlacement(profile, placement)).not.toThrow();
});
