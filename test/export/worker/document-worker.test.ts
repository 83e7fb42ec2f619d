import { MessageChannel } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { documentTasks } from '../../../src/main/export/worker/document-tasks.ts';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { ownBuffers } from '../../../src/main/export/worker/message.ts';

const worker = documentWorker({ codeCache: null });
afterAll(() => worker.close());

const noPdf = (): Uint8Array => Uint8Array.from({ length: 10_000 }, () => 0x20);

test('the worker does every task of the table, and nothing else but to stop, to take longer and to close', () => {
  expect(Object.keys(worker).toSorted()).toEqual([...Object.keys(documentTasks), 'close', 'letTakeLonger', 'until'].toSorted());
});

test('a file to be verified is handed over, and one that is only read is not', async () => {
  const [read, verified, issued] = [noPdf(), noPdf(), noPdf()];
  expect(await worker.claimedContract(read)).toBeNull();
  expect(read).toHaveLength(10_000);
  expect(await worker.verify(verified, issued)).toMatchObject({ verdict: 'unreadable' });
  expect([verified, issued].map(({ byteLength }) => byteLength)).toEqual([0, 0]);
});

test('the worker’s output goes to the caller without a copy', () => {
  const { port1, port2 } = new MessageChannel();
  const made = { ok: true, bytes: noPdf(), fingerprint: 'f' };
  port1.postMessage(made, ownBuffers(made));
  expect(made.bytes.byteLength).toBe(0);
  port1.close();
  port2.close();
});

test('bytes that share their buffer are copied, and a buffer is handed over once', () => {
  const buffer = new ArrayBuffer(100);
  const whole = new Uint8Array(buffer);
  expect(ownBuffers({ bytes: new Uint8Array(buffer, 10, 20) })).toEqual([]);
  expect(ownBuffers([whole, whole, 'text', null])).toEqual([buffer]);
  expect(ownBuffers(whole)).toEqual([buffer]);
  expect(ownBuffers(null)).toEqual([]);
});
