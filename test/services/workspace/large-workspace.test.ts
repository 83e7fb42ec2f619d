// A large workspace is read beside everything else when it opens: until it is known to be whole, nothing of it is changed.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

/** A workspace over the size that is looked at before it opens; `alter` is done to it by another program. */
async function large(alter: string | null): Promise<string> {
  const file = join(testFolder(), 'workspace.sqlite');
  const { services } = await started(file);
  await services.close();
  const raw = new Database(file);
  // What is dropped leaves its pages behind.
  raw.exec('CREATE TABLE filler (bytes BLOB); INSERT INTO filler VALUES (zeroblob(12000000)); DROP TABLE filler;');
  if (alter !== null) raw.exec(alter);
  raw.close();
  expect(statSync(file).size).toBeGreaterThan(8_000_000);
  return file;
}

test('what was altered stops the first change, and is not taken for the user’s own', async () => {
  const { client } = await started(await large("UPDATE revisions SET draft = replace(draft, '2500', '25')"));
  expect(valueOf(await client.workspace.status({}))).toMatchObject({ state: 'open' });
  const failure = failureOf(await client.settings.update({ theme: 'dark' }));
  expect(failure).toMatchObject({ kind: 'workspace-unavailable', problem: { code: 'altered' } });
  expect(valueOf(await client.workspace.status({}))).toMatchObject({ state: 'unavailable' });
});

test('a whole one is changed once it is known to be whole', async () => {
  const { client } = await started(await large(null));
  expect(valueOf(await client.settings.update({ theme: 'dark' }))).toMatchObject({ theme: 'dark' });
});
