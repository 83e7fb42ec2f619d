import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListFilter, ListOrder } from '../../../src/main/storage/records/quote-list.ts';
import { pageQuery, totalQuery } from '../../../src/main/storage/records/quote-list.ts';
import type { WorkspaceDb } from '../../../src/main/storage/database/schema.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/main/storage/workspace/workspace.ts';
import { addQuotes } from './quote-rows.ts';

const many = 50_000;
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

async function plan(query: { compile(): { sql: string; parameters: readonly unknown[] } }): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const parts = text
    .split('?')
    .map((part, index) => (index === 0 ? sql.raw(part) : sql`${parameters[index - 1]}${sql.raw(part)}`));
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.join(parts, sql.raw(''))}`.execute(db);
  return rows.map(({ detail }) => detail).join('\n');
}

describe('the list of 50,000 quotes', () => {
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
    const inClauses = await plan(pageQuery(db, { ...first, clause: 'indemnity' }));
    expect(inClauses).toMatch(/clause_search VIRTUAL TABLE INDEX/);
    expect(inClauses).toMatch(/quote_search VIRTUAL TABLE INDEX/);
    expect(inClauses).not.toMatch(/SCAN (quotes(?!_)|clause_texts|clause_uses)/);
  });

  it('finds the wording of a quote’s own by its clauses, and no other word of it', async () => {
    const found = await pageQuery(db, { ...first, clause: 'wording indemn' }).execute();
    expect(found[0]?.total).toBe(many / 50);
    expect(await pageQuery(db, { ...first, clause: 'Northbank' }).execute()).toEqual([]);
  });

  it('comes in order: values by their size within their currency', async () => {
    const rows = await pageQuery(db, { ...first, by: 'committedValue', direction: 'asc', limit: 1000, offset: 16_300 }).execute();
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

  it('answers soon: measured here, not judged', async () => {
    const measured: string[] = [];
    const measure = async (name: string, filter: ListFilter): Promise<void> => {
      const times: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        await pageQuery(db, filter).execute();
        times.push(performance.now() - start);
      }
      measured.push(`${name}: ${times.toSorted((a, b) => a - b)[2]?.toFixed(1) ?? '?'} ms`);
    };
    await measure('first page', first);
    await measure('by value', { ...first, by: 'committedValue' });
    await measure('row 15,000', { ...first, offset: 15_000 });
    await measure('drafts only', { ...first, states: ['draft'] });
    await measure('with archived', { ...first, states: [...live, 'archived'] });
    await measure('search "n"', { ...first, search: 'n' });
    await measure('search "support"', { ...first, search: 'support' });
    await measure('search "north 2026 123"', { ...first, search: 'north 2026 123' });
    await measure('search rare', { ...first, search: 'Q-2026-41234' });
    await measure('expired', { ...first, states: ['expired'] });
    await measure('lost', { ...first, states: ['lost'] });
    await measure('nobody owns', { ...first, owners: [null] });
    await measure('owner', { ...first, owners: ['nobody-of-that-id'] });
    await measure('EUR', { ...first, currencies: ['EUR'] });
    await measure('above', { ...first, value: { of: 'committed', from: '999000' } });
    await measure('above EUR by expected', {
      ...first,
      by: 'expectedValue',
      currencies: ['EUR'],
      value: { of: 'expected', from: '999000' },
    });
    await measure('valid until', { ...first, validFrom: '2026-12-01', validTo: '2026-12-31' });
    await measure('product', { ...first, product: 'Seats 17' });
    await measure('product broad', { ...first, product: 'Support desk' });
    await measure('clause', { ...first, clause: 'indemnity' });
    await measure('all', {
      ...first,
      search: 'support',
      owners: [null],
      currencies: ['USD'],
      value: { of: 'committed', from: '500000' },
      product: 'Seats 17',
    });
    console.log(`A page and its total, of ${many} quotes, median of 5:\n  ${measured.join('\n  ')}`);
    expect(measured).toHaveLength(21);
  });
});
