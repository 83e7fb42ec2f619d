import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillWorkspace } from '../../scripts/seed/fill-workspace.ts';
import { newWorkspace } from '../../scripts/seed/new-workspace.ts';
import { draftFacts } from '../../src/main/services/drafts/draft-facts.ts';
import { DraftJson } from '../../src/shared/calls/schemas/draft-json.ts';
import { canonicalJson } from '../../src/shared/domain/document/canonical-json.ts';
import { openWorkspace } from '../../src/main/storage/workspace/workspace.ts';
import { sampleCostBook } from '../../scripts/seed/generated-quotes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotewright-seed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a seeded workspace has quotes with numbers of their own, whose facts are those of their drafts', async () => {
  const file = join(folder, 'workspace.quotewright');
  await newWorkspace(file);
  const opened = await openWorkspace(file, { nativeBinding: undefined, clock: () => new Date(), mayCreate: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { db } = opened.workspace;
  const now = new Date('2026-11-22T09:00:00.000Z');
  await fillWorkspace(opened.workspace, 1010, now, () => undefined);
  await fillWorkspace(opened.workspace, 30, now, () => undefined);
  const rows = await db
    .selectFrom('quotes')
    .innerJoin('revisions', 'revisions.revision_id', 'quotes.revision_id')
    .select(['number', 'customer', 'title', 'quotes.expected_value', 'quotes.committed_value', 'quotes.problem_count'])
    .select(['draft', 'revisions.cost_book_id'])
    .where('is_sample', '=', 0)
    .orderBy('number')
    .execute();
  expect(rows).toHaveLength(1040);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(1040);
  expect(rows.every(({ problem_count }) => problem_count === 0)).toBe(true);
  for (const row of rows.filter((_, at) => at % 97 === 0)) {
    const draft = DraftJson.parse(JSON.parse(row.draft));
    expect(canonicalJson(draft)).toBe(row.draft);
    const facts = draftFacts(draft, row.cost_book_id === null ? undefined : sampleCostBook.costs);
    expect([facts.number, facts.customer?.legalName, facts.title, facts.expectedValue, facts.committedValue]).toEqual([
      row.number,
      row.customer,
      row.title,
      row.expected_value,
      row.committed_value,
    ]);
  }
  await opened.workspace.close();
});
