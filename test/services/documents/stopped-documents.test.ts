import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TaskStopped } from '../../../src/main/export/worker/stopped-task.ts';
import { failureSentence } from '../../../src/renderer/client/failure-sentence.ts';
import type { StoppedWork } from '../../../src/shared/vocabulary/stopped-work.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import type { Started } from '../running.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

async function choice({ client, environment }: Started) {
  const file = join(testFolder(), 'returned.pdf');
  writeFileSync(file, '%PDF-1.7');
  environment.answers.push(file);
  const chosen = valueOf(await client.documents.choosePdf({}));
  if (chosen === null) throw new Error('Nothing was chosen');
  return chosen.chosen;
}

const why: readonly (readonly [StoppedWork['why'], RegExp])[] = [
  [{ code: 'too-long', seconds: 60 }, /^Reading the PDF took longer than 60 seconds and was stopped\. The file may be damaged/],
  [{ code: 'too-much-memory', megabytes: 1536 }, /^Reading the PDF took more than 1536 MB of memory and was stopped\./],
  [{ code: 'died' }, /^Reading the PDF ended before it was done/],
];

test.each(why)('a check that is stopped says what failed and what to do (%j)', async (reason, sentence) => {
  const stopped: StoppedWork = { work: 'reading-pdf', why: reason };
  const running = await started(undefined, { claimedContract: () => Promise.reject(new TaskStopped(stopped)) });
  const failure = failureOf(await running.client.documents.checkPdf({ chosen: await choice(running) }));
  expect(failure).toEqual({ kind: 'stopped', ...stopped });
  expect(failureSentence(failure, windowWords('en'))).toMatch(sentence);
});

test('a check that is given up is stopped where it runs', async () => {
  const cancelled = Promise.withResolvers<null>();
  const begun = Promise.withResolvers<void>();
  const named: string[] = [];
  const running = await started(undefined, {
    claimedContract: () => {
      begun.resolve();
      return cancelled.promise;
    },
    cancel: (...tasks) => {
      named.push(...tasks);
      cancelled.reject(new TaskStopped({ work: 'reading-pdf', why: { code: 'cancelled' } }));
    },
  });
  const checking = running.client.documents.checkPdf({ chosen: await choice(running) });
  await begun.promise;
  expect(valueOf(await running.client.documents.stopCheck({}))).toBeNull();
  expect(failureOf(await checking)).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
  expect(named).toEqual(['claimedContract', 'verify']);
});

test('a check that is given up while its file is read goes no further', async () => {
  const running = await started(undefined, { claimedContract: () => Promise.reject(new Error('It was read')) });
  const chosen = await choice(running);
  const checking = running.client.documents.checkPdf({ chosen });
  valueOf(await running.client.documents.stopCheck({}));
  expect(failureOf(await checking)).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
});

test('a file that is being made is given up, and the quote stays as it was', async () => {
  const cancelled = Promise.withResolvers<never>();
  const begun = Promise.withResolvers<void>();
  const named: string[] = [];
  const { client } = await started(undefined, {
    contractPdf: () => {
      begun.resolve();
      return cancelled.promise;
    },
    cancel: (...tasks) => {
      named.push(...tasks);
      cancelled.reject(new TaskStopped({ work: 'making-pdf', why: { code: 'cancelled' } }));
    },
  });
  const [row] = valueOf(await client.quotes.list({ search: 'Q-2025-0042' })).rows;
  if (row === undefined) throw new Error('The sample is there');
  const { revision } = valueOf(await client.quotes.open({ quoteId: row.quoteId }));
  const exporting = client.documents.exportPdf({ quoteId: row.quoteId, kind: 'draft', internal: false, language: 'en' });
  await begun.promise;
  expect(valueOf(await client.documents.stopMaking({}))).toBeNull();
  const failure = failureOf(await exporting);
  expect(failure).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
  expect(failureSentence(failure, windowWords('en'))).toBe('Making the PDF was cancelled.');
  expect(named).toContain('contractPdf');
  expect(valueOf(await client.quotes.open({ quoteId: row.quoteId })).revision).toEqual(revision);
});
