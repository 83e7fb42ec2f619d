// Small files that were made to stop whoever reads them: the worker answers, and makes the next document.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { sample } from './samples.ts';

const worker = documentWorker();
afterAll(() => worker.close());

test.each([
  ['pdf-W-huge-width', 'unreadable'],
  ['pdf-names-fan-out', 'not-ours'],
])('%s is answered, and a contract is made after it', async (name, verdict) => {
  const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, 'cases', `${name}.pdf`)));
  expect(await worker.verify(bytes)).toMatchObject({ verdict });
  expect(await worker.contractPdf({ ...sample('credits'), kind: 'draft' })).toMatchObject({ ok: true });
});
