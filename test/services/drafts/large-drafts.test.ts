// A draft that takes long to evaluate is evaluated beside the process of the services, and kept whatever becomes of that.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentTasks } from '../../../src/main/export/worker/document-tasks.ts';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { TaskStopped } from '../../../src/main/export/worker/stopped-task.ts';
import type { JsonObject } from '../../../src/shared/calls/schemas/draft-json.ts';
import { afterThisTest } from '../../after-each-test.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../running.ts';
import { join } from 'node:path';
import type { Environment } from '../../../src/main/services/session/environment.ts';

const supportDesk = JSON.parse(readFileSync('test/examples/support-desk.quote.json', 'utf8')) as JsonObject & {
  readonly lines: readonly JsonObject[];
};

const workspace = () => join(testFolder(), 'workspace.sqlite');

/** A deal whose text is longer than what is evaluated at once. */
const large: JsonObject = {
  ...supportDesk,
  number: 'Q-LARGE',
  lines: [
    ...supportDesk.lines,
    ...Array.from({ length: 400 }, (_, index) => ({
      id: `more-${index}`,
      name: `One more line of this large deal, ${index}`,
      charge: { type: 'recurring', unitPrice: '100', every: 'month', quantity: '1' },
    })),
  ],
};

test('every evaluation of a large draft is asked of the worker, and the answers are the same', async () => {
  const asked: string[] = [];
  const worker = documentWorker();
  afterThisTest(async () => void (await worker.close()));
  const { client } = await started(workspace(), {
    clock: beforeTheSamplesStart(),
    draftPrice: (...of) => (asked.push('price'), worker.draftPrice(...of)),
    judgedDraft: (...of) => (asked.push('judge'), worker.judgedDraft(...of)),
    comparedDrafts: (...of) => (asked.push('compare'), worker.comparedDrafts(...of)),
  });
  const { quoteId, revisionId } = valueOf(await client.quotes.create({ from: 'document', document: large }));
  expect(asked).toEqual(['price']);
  const direct = await documentTasks.draftPrice(JSON.stringify(large), undefined);
  const [row] = valueOf(await client.quotes.list({ search: 'Q-LARGE' })).rows;
  expect(direct.ok && row?.expectedValue?.replace('.', '')).toBe(direct.ok && String(direct.value.expectedValue));

  const status = valueOf(await client.approvals.status({ quoteId, revisionId }));
  expect(status).toMatchObject({ state: expect.any(String) });
  expect(asked).toEqual(['price', 'judge']);
  // What is asked again within a transaction is known from before it.
  valueOf(await client.approvals.status({ quoteId, revisionId }));
  expect(asked).toEqual(['price', 'judge']);
  const same = { quoteId, revisionId };
  expect(valueOf(await client.quotes.compare({ before: same, after: same })).money).not.toBeNull();
  expect(asked.at(-1)).toBe('compare');
});

test('a draft whose evaluation is stopped is saved without what it comes to, and what needs it says why', async () => {
  const stopped = new TaskStopped({ work: 'evaluating', why: { code: 'too-long', seconds: 30 } });
  const { client } = await started(workspace(), {
    draftPrice: () => Promise.reject(stopped),
    judgedDraft: () => Promise.reject(stopped),
  });
  const { quoteId, revisionId } = valueOf(await client.quotes.create({ from: 'document', document: large }));
  const opened = valueOf(await client.quotes.open({ quoteId }));
  expect(opened.draft).toEqual(large);
  expect(opened.revision).toMatchObject({ committedValue: null, expectedValue: null, problemCount: 0 });
  const { saveCount } = opened.revision;
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount, draft: { ...large, title: 'Saved all the same' } }));
  const failure = { kind: 'stopped', work: 'evaluating', why: { code: 'too-long', seconds: 30 } };
  expect(failureOf(await client.approvals.status({ quoteId, revisionId }))).toEqual(failure);
  expect(failureOf(await client.quotes.issue({ quoteId, saveCount: saveCount + 1 }))).toEqual(failure);
});

test('a comparison and a preview of guardrails that nobody waits for any longer are stopped where they run', async () => {
  const running = await started(workspace(), { clock: beforeTheSamplesStart() });
  const { client, environment } = running;
  const { quoteId, revisionId } = valueOf(await client.quotes.create({ from: 'document', document: large }));
  // The tasks never end by themselves: only their signal ends them.
  let begun = Promise.withResolvers<void>();
  const endless = (signal: AbortSignal) => (): Promise<never> => {
    begun.resolve();
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new TaskStopped({ work: 'evaluating', why: { code: 'cancelled' } })));
    });
  };
  const until: Environment['until'] = (signal) => {
    const task = endless(signal as AbortSignal);
    return { ...environment, comparedDrafts: task, judgedDraft: task };
  };
  Object.assign(environment, { until });
  const same = { quoteId, revisionId };
  const policy = { schema: 'quotewright.policy/1', rules: [] } as const;
  for (const ask of [
    (signal: AbortSignal) => client.quotes.compare({ before: same, after: same }, { signal }),
    (signal: AbortSignal) => client.policy.needs({ policy, quoteId }, { signal }),
  ]) {
    begun = Promise.withResolvers<void>();
    const given = new AbortController();
    const asked = ask(given.signal);
    await begun.promise;
    given.abort();
    expect(failureOf(await asked)).toEqual({ kind: 'stopped', work: 'evaluating', why: { code: 'cancelled' } });
  }
  // What is asked in the same way without stopping is not concerned.
  expect(valueOf(await client.quotes.open({ quoteId })).draft).toEqual(large);
});
