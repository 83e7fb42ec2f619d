import { expect, onTestFinished, test } from 'vitest';
import type { DocumentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { TaskStopped } from '../../../src/main/export/worker/stopped-task.ts';
import type { TaskLimits } from '../../../src/main/export/worker/task-limits.ts';
import { limitsOf } from '../../../src/main/export/worker/task-limits.ts';

const roomy: TaskLimits = { seconds: 60, megabytes: 4096 };

/** The limits are of `claimedContract` alone: other tasks have all the time that a busy machine needs. */
function broken(limits: Partial<TaskLimits> = {}): DocumentWorker {
  const path = new URL('broken-worker.ts', import.meta.url);
  const worker = documentWorker({
    path,
    codeCache: null,
    limits: (task) => (task === 'claimedContract' ? { ...roomy, ...limits } : roomy),
  });
  onTestFinished(async () => void (await worker.close()));
  return worker;
}

/** The worker's answer to a word, which stands where a task has its bytes. */
const asked = (worker: Pick<DocumentWorker, 'claimedContract'>, word: string): Promise<unknown> =>
  worker.claimedContract(word as unknown as Uint8Array);
const answered = (worker: DocumentWorker): Promise<unknown> => worker.verify('well' as unknown as Uint8Array);

/** Why the task was stopped. */
async function stopped(task: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await task };
  } catch (error) {
    return error instanceof TaskStopped ? error.stopped : error;
  }
}

const work = 'reading-pdf';

test('a task that hangs is stopped after its time, and those behind it are done by a new worker', async () => {
  const worker = broken({ seconds: 1 });
  const [hung, behind] = [stopped(asked(worker, 'hang')), answered(worker)];
  expect(await hung).toEqual({ work, why: { code: 'too-long', seconds: 1 } });
  expect(await behind).toBe('well');
});

test('the time of a task begins with its work, not with its waiting', async () => {
  const worker = broken({ seconds: 1 });
  const ends = ['hang', 'hang'].map(async (word) => {
    await stopped(asked(worker, word));
    return performance.now();
  });
  const [first = 0, second = 0] = await Promise.all(ends);
  expect(second - first).toBeGreaterThan(900);
});

test('a task that fills buffers is stopped, though the heap of its thread stays small', async () => {
  const worker = broken({ megabytes: 200 });
  expect(await stopped(asked(worker, 'fill-buffers'))).toEqual({ work, why: { code: 'too-much-memory', megabytes: 200 } });
  expect(await answered(worker)).toBe('well');
});

test.each(['die', 'fill-heap'])('a worker that dies (%s) is replaced, and the task says that it died', async (word) => {
  const worker = broken();
  expect(await stopped(asked(worker, word))).toEqual({ work, why: { code: 'died' } });
  expect(await asked(worker, 'well')).toBe('well');
});

const cancelled = { work, why: { code: 'cancelled' } };

test('what a signal is for is stopped while it runs and while it waits; the same task for somebody else goes on', async () => {
  const worker = broken();
  const mine = new AbortController();
  const [runs, waits] = ['hang', 'well'].map((word) => stopped(asked(worker.until(mine.signal), word)));
  const others = [asked(worker, 'well'), asked(worker.until(new AbortController().signal), 'well')];
  mine.abort();
  expect([await runs, await waits]).toEqual([cancelled, cancelled]);
  expect(await Promise.all(others)).toEqual(['well', 'well']);
});

test('a signal that aborts behind the task of somebody else leaves it running', async () => {
  const worker = broken();
  const mine = new AbortController();
  const first = asked(worker, 'well');
  const waits = stopped(asked(worker.until(mine.signal), 'well'));
  mine.abort();
  expect(await waits).toEqual(cancelled);
  expect(await first).toBe('well');
});

test('a signal that has aborted stops a task before it begins, and stops nothing that is done', async () => {
  const worker = broken();
  const mine = new AbortController();
  expect(await asked(worker.until(mine.signal), 'well')).toBe('well');
  const runs = asked(worker, 'well');
  mine.abort();
  expect(await stopped(asked(worker.until(mine.signal), 'well'))).toEqual(cancelled);
  expect(await runs).toBe('well');
});

test('what can’t be handed to the worker fails, and the next task is done', async () => {
  const worker = broken();
  const sent = worker.claimedContract((() => 0) as unknown as Uint8Array);
  await expect(sent).rejects.toThrow('could not be cloned');
  expect(await asked(worker, 'well')).toBe('well');
});

test('closing ends what hangs, and what is asked afterwards fails', async () => {
  const worker = broken();
  const [hung, behind] = [stopped(asked(worker, 'hang')), stopped(asked(worker, 'well'))];
  expect(await worker.close()).toBe(true);
  expect([await hung, await behind, await stopped(asked(worker, 'well'))]).toEqual([cancelled, cancelled, cancelled]);
});

test('closing does not wait for a thread that can’t be ended, and says so', async () => {
  const worker = broken();
  await asked(worker, 'well');
  const hung = stopped(asked(worker, 'hang-in-native-code'));
  // The thread takes the message before it is told to end.
  await new Promise((resolve) => void setTimeout(resolve, 200));
  // It would be true of a thread that was waited for.
  expect(await worker.close()).toBe(false);
  expect(await hung).toMatchObject({ why: { code: 'cancelled' } });
});

test('reading may take 2 seconds and 512 MB, whatever a person lets take longer', () => {
  const longer = new Set(['making-pdf', 'reading-pdf', 'evaluating'] as const);
  for (const task of ['verify', 'claimedContract', 'readReturnedDocx', 'importPriceList', 'draftPrice'] as const)
    expect(limitsOf(task, longer, 'reading')).toEqual({ seconds: 2, megabytes: 512 });
});

test('what a task says that it begins has limits of its own', async () => {
  const seen: string[] = [];
  const worker = documentWorker({
    path: new URL('broken-worker.ts', import.meta.url),
    codeCache: null,
    limits: (_task, _longer, stage) => {
      seen.push(stage);
      return stage === 'reading' ? { ...roomy, seconds: 0.2 } : roomy;
    },
  });
  onTestFinished(async () => void (await worker.close()));
  expect(await stopped(asked(worker, 'hang-while-reading'))).toEqual({ work, why: { code: 'too-long', seconds: 0.2 } });
  expect(await asked(worker, 'read-and-make')).toBe('read-and-make');
  expect(seen).toEqual(['making', 'reading', 'making', 'reading', 'making']);
});

test('making a document may take 30 seconds and 1 GB, longer where a person lets it, and checking somebody’s file never longer', () => {
  const longer = new Set(['making-pdf', 'reading-pdf'] as const);
  expect(limitsOf('contractPdf', new Set(), 'making')).toEqual({ seconds: 30, megabytes: 1024 });
  expect(limitsOf('contractDocx', longer, 'making')).toEqual({ seconds: 30, megabytes: 1024 });
  expect(limitsOf('contractPdf', longer, 'making')).toEqual({ seconds: 600, megabytes: 4096 });
  expect(limitsOf('verify', longer, 'making')).toEqual(limitsOf('verify', new Set(), 'making'));
});

test('work that a person lets take longer has other limits from its next task on', async () => {
  const seen: boolean[] = [];
  const worker = documentWorker({
    path: new URL('broken-worker.ts', import.meta.url),
    codeCache: null,
    limits: (_, longer) => {
      seen.push(longer.has('making-pdf'));
      return longer.has('making-pdf') ? roomy : { ...roomy, seconds: 0.2 };
    },
  });
  onTestFinished(async () => void (await worker.close()));
  const asks = (word: string): Promise<unknown> =>
    stopped(worker.annexPdf(word as unknown as Parameters<typeof worker.annexPdf>[0]));
  expect(await asks('hang')).toMatchObject({ why: { code: 'too-long' } });
  worker.letTakeLonger('making-pdf');
  expect(await asks('well')).toEqual({ answered: 'well' });
  expect(seen).toEqual([false, true]);
});
