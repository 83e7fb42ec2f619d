import { expect, test } from 'vitest';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { made, make, sample } from './samples.ts';

test('the same request gives the same bytes: twice, after another document, and in the worker', async () => {
  const request = { ...sample('support-desk'), kind: 'final' } as const;
  const first = await make(request);
  await make({ ...sample('credits'), kind: 'draft' });
  const second = await make(request);
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  const worker = documentWorker();
  const [other, third] = await Promise.all([
    worker.contractPdf({ ...sample('credits'), kind: 'draft' }),
    worker.contractPdf(request),
  ]);
  await worker.close();
  expect(other.ok && third.ok && Buffer.from(third.bytes).equals(Buffer.from(first.bytes))).toBe(true);
});

test('the worker reports what is wrong, and outlives a task that is stopped', async () => {
  const worker = documentWorker();
  const { quote } = sample('support-desk');
  const refused = await worker.contractPdf({ quote, kind: 'final' });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'terms' } });
  await expect(worker.contractPdf({ quote: { ...quote, lines: null as never }, kind: 'final' })).rejects.toThrow('null');
  const given = new AbortController();
  const cut = worker.until(given.signal).contractPdf({ ...sample('forty-lines'), kind: 'final' });
  const [lost] = await Promise.allSettled([cut, Promise.resolve().then(() => given.abort())]);
  expect(lost).toMatchObject({ status: 'rejected', reason: { stopped: { work: 'making-pdf', why: { code: 'cancelled' } } } });
  const again = await worker.contractPdf({ ...sample('credits'), kind: 'final' });
  expect(again.ok).toBe(true);
  await worker.close();
});

test('another issue date, revision, kind or paper is another file', async () => {
  const request = { ...sample('credits'), kind: 'final' } as const;
  const files = await Promise.all([
    made(request),
    made({ ...request, issueDate: '2026-02-01' }),
    made({ ...request, revision: 2 }),
    made({ ...request, kind: 'draft' }),
    made({ ...request, paper: 'LETTER' }),
    made({ ...request, fields: 'none' }),
  ]);
  expect(new Set(files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(6);
  expect(new Set(files.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});
