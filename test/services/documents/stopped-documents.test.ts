import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TaskStopped } from '../../../src/main/export/worker/stopped-task.ts';
import { failureSentence } from '../../../src/renderer/client/failure-sentence.ts';
import type { StoppedWork } from '../../../src/shared/vocabulary/stopped-work.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import type { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
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

/** A task that never ends by itself, as the worker has it: it fails as stopped once its signal aborts. */
function endless(work: StoppedWork['work']) {
  const begun = Promise.withResolvers<void>();
  const until = (signal: AbortSignal): Promise<never> => {
    begun.resolve();
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new TaskStopped({ work, why: { code: 'cancelled' } })));
    });
  };
  return { begun: begun.promise, until };
}

test('a check that is given up is stopped where it runs', async () => {
  const { begun, until } = endless('reading-pdf');
  const running = await started(undefined, {});
  const { environment } = running;
  const given = new AbortController();
  Object.assign(environment, {
    until: (signal: AbortSignal) => ({ ...environment, claimedContract: () => until(signal) }),
  });
  const checking = running.client.documents.checkPdf({ chosen: await choice(running) }, { signal: given.signal });
  await begun;
  given.abort();
  expect(failureOf(await checking)).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
});

test('a check that is given up while its file is read goes no further', async () => {
  const running = await started(undefined, { claimedContract: () => Promise.reject(new Error('It was read')) });
  const chosen = await choice(running);
  const given = new AbortController();
  const checking = running.client.documents.checkPdf({ chosen }, { signal: given.signal });
  given.abort();
  expect(failureOf(await checking)).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
});

test('a file that is being made is given up, the quote stays as it was, and the preview that is made beside it goes on', async () => {
  const { begun, until } = endless('making-pdf');
  const running = await started();
  const { client, environment } = running;
  const given = new AbortController();
  let asked = 0;
  Object.assign(environment, {
    until: (signal: AbortSignal) => {
      asked += 1;
      // The file is asked for first, the preview after it.
      return asked === 1 ? { ...environment, contractPdf: () => until(signal) } : environment;
    },
  });
  const [row] = valueOf(await client.quotes.list({ search: 'Q-2025-0042' })).rows;
  if (row === undefined) throw new Error('The sample is there');
  const { quoteId } = row;
  const { revision } = valueOf(await client.quotes.open({ quoteId }));
  const exporting = client.documents.exportPdf(
    { quoteId, kind: 'draft', internal: false, language: 'en' },
    { signal: given.signal },
  );
  await begun;
  const previewing = client.documents.preview({ quoteId, language: 'en' });
  given.abort();
  const failure = failureOf(await exporting);
  expect(failure).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
  expect(failureSentence(failure, windowWords('en'))).toBe('Making the PDF was cancelled.');
  expect(valueOf(await previewing)).toMatchObject({ isFinal: false });
  expect(valueOf(await client.quotes.open({ quoteId })).revision).toEqual(revision);
});

type Running = Started & { readonly quoteId: QuoteId; readonly signal: AbortSignal };

const accompanying = {
  memoFile: ({ client, quoteId, signal }: Running) => client.reports.exportMemo({ quoteId, format: 'pdf' }, { signal }),
  procurementFile: ({ client, quoteId, signal }: Running) =>
    client.reports.exportProcurement({ quoteId, format: 'docx', language: 'en' }, { signal }),
  whatIfFile: ({ client, quoteId, signal }: Running) =>
    client.reports.exportWhatIf({ quoteId, format: 'pdf', internal: false, language: 'en' }, { signal }),
};

test.each(['memoFile', 'procurementFile', 'whatIfFile'] as const)(
  '%s is given up where it is made, and nothing is saved',
  async (task) => {
    const { begun, until } = endless('making-pdf');
    const running = await started();
    const { client, environment } = running;
    Object.assign(environment, { until: (signal: AbortSignal) => ({ ...environment, [task]: () => until(signal) }) });
    const [row] = valueOf(await client.quotes.list({ search: 'Q-2025-0042' })).rows;
    if (row === undefined) throw new Error('The sample is there');
    const given = new AbortController();
    const exporting = accompanying[task]({ ...running, quoteId: row.quoteId, signal: given.signal });
    await begun;
    given.abort();
    expect(failureOf(await exporting)).toMatchObject({ kind: 'stopped', why: { code: 'cancelled' } });
    expect(environment.suggested).toEqual([]);
  },
);
