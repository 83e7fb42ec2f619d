import { beforeAll, describe, expect, it } from 'vitest';
import { askedForQuery } from '../../../src/main/storage/records/approval-records.ts';
import type { ListFilter, ListOrder } from '../../../src/main/storage/records/quote-list.ts';
import { pageQuery, totalQuery } from '../../../src/main/storage/records/quote-list.ts';
import type { WorkspaceDb } from '../../../src/main/storage/database/schema.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/main/storage/workspace/workspace.ts';
import { planOf } from './plan-of.ts';
import { addQuotes } from './quote-rows.ts';

/** Enough for a plan with a scan to be one; how long a page of 50,000 takes is timed by `npm run bench`. */
const many = 5000;
const live = ['draft', 'issued', 'expired', 'signed', 'lost', 'superseded'] as const;
const first: ListFilter = {
  search: '',
  states: live,
  by: 'updatedAt',
  direction: 'desc',
  offset: 0,
  limit: 100,
  today: '2026-11-22',
};
const orders: readonly ListOrder[] = [
  'updatedAt',
  'number',
  'customer',
  'title',
  'committedValue',
  'expectedValue',
  'validUntil',
];
const words = ['Support', 'desk', 'Agents', 'Pilot', 'Renewal', 'Northbank', 'Vision', 'Claims', 'Routing', 'Coding'];
const word = (index: number): string => words[index % words.length] ?? '';

let db: WorkspaceDb;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotewright-'));
  const outcome = await openWorkspace(join(folder, 'many.sqlite'), {
    nativeBinding: undefined,
    clock: () => new Date(),
    mayCreate: true,
  });
  if (!outcome.ok) throw new Error('The workspace did not open');
  db = outcome.workspace.db;
  await addQuotes(
    outcome.workspace,
    Array.from({ length: many }, (_, index) => ({
      number: `Q-2026-${String(index).padStart(5, '0')}`,
      title: `${word(index)} ${word(Math.floor(index / 10))} ${index}`,
      customer: { legalName: `${word(index * 7)} ${index % 900} GmbH`, party: '{}' },
      currency: index % 3 === 0 ? 'EUR' : 'USD',
      committedValue: `${(index * 7919) % 1_000_003}.50`,
      expectedValue: `${(index * 104_729) % 1_000_003}.25`,
      lines: [`${word(index * 3)} ${word(index * 13)}`, `Seats ${index % 500}`],
      clauses: index % 50 === 0 ? [`Own wording ${index} on indemnity`] : [],
      validUntil: `2026-${String((index % 12) + 1).padStart(2, '0')}-28`,
    })),
  );
  return async () => {
    await outcome.workspace.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 300_000);

const plan = (query: Parameters<typeof planOf>[1]): Promise<string> => planOf(db, query);

describe('the list of many quotes', () => {
  it.each(orders)('is read by %s from an index, without a scan or a sort', async (by) => {
    for (const direction of ['asc', 'desc'] as const) {
      const found = await plan(pageQuery(db, { ...first, by, direction }));
      expect(found).toMatch(/SEARCH quotes USING INDEX quotes_by_\w+ \(is_archived=\?\)/);
      expect(found).not.toMatch(/SCAN quotes|TEMP B-TREE/);
    }
  });

  it('is counted from an index, and searched through the index of words', async () => {
    expect(await plan(totalQuery(db, first))).toMatch(/SEARCH quotes USING COVERING INDEX/);
    const searching = await plan(pageQuery(db, { ...first, search: 'north' }));
    expect(searching).toMatch(/quote_search VIRTUAL TABLE INDEX/);
    expect(searching).not.toMatch(/SCAN quotes(?!_)/);
    // A page of words that many quotes have ends with its last row: none is sorted beforehand.
    expect(searching).toMatch(/SEARCH quotes USING INDEX quotes_by_update \(is_archived=\?\)/);
    expect(searching).not.toMatch(/TEMP B-TREE/);
    const inClauses = await plan(pageQuery(db, { ...first, clause: 'indemnity' }));
    expect(inClauses).toMatch(/clause_search VIRTUAL TABLE INDEX/);
    expect(inClauses).toMatch(/quote_search VIRTUAL TABLE INDEX/);
    expect(inClauses).not.toMatch(/SCAN (quotes(?!_)|clause_texts|clause_uses)/);
  });

  it('is not gone through for the few quotes that approval was asked for', async () => {
    const asked = await plan(askedForQuery(db));
    expect(asked).toMatch(/SEARCH quotes USING INDEX \S+ \(revision_id=\?\)/);
    expect(asked).not.toMatch(/SCAN quotes|SEARCH quotes USING INDEX quotes_by/);
  });

  it('finds the wording of a quote’s own by its clauses, and no other word of it', async () => {
    const found = await pageQuery(db, { ...first, clause: 'wording indemn' }).execute();
    expect(found[0]?.total).toBe(many / 50);
    expect(await pageQuery(db, { ...first, clause: 'Northbank' }).execute()).toEqual([]);
  });

  it('comes in order: values by their size within their currency', async () => {
    const rows = await pageQuery(db, { ...first, by: 'committedValue', direction: 'asc', limit: 1000, offset: 1300 }).execute();
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (before === undefined) continue;
      const later = before.currency < row.currency;
      expect(later || (before.currency === row.currency && Number(before.committed_value) <= Number(row.committed_value))).toBe(
        true,
      );
    }
    expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'USD']));
  });
});
