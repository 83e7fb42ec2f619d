import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { customerRows, customersQuery, deleteCustomer } from '../../../src/main/storage/records/customer-records.ts';
import type { WorkspaceDb } from '../../../src/main/storage/database/schema.ts';
import { opened } from '../opened.ts';
import { planOf } from './plan-of.ts';
import { addQuotes } from './quote-rows.ts';

let db: WorkspaceDb;

const names = ['Harborline GmbH', 'Bürobedarf Süd AG', 'Kontor "Nord" & Partner', 'Łódź Sp. z o.o.', 'Weiß OHG', '北京软件'];

beforeEach(async () => {
  const workspace = await opened();
  await addQuotes(
    workspace,
    [...names, ...Array.from({ length: 210 }, (_, index) => `Many ${index} Ltd`)].map((legalName) => ({
      customer: { legalName, party: '{"taxId":"DE 811 907 980"}' },
    })),
  );
  db = workspace.db;
});

const found = async (search: string) => (await customerRows(db, search)).map(({ legal_name }) => legal_name);

describe('customers', () => {
  it.each([
    ['line gm', 'Harborline GmbH'],
    ['h', 'Harborline GmbH'],
    ['ag buro', 'Bürobedarf Süd AG'],
    ['Bu\u0308ro', 'Bürobedarf Süd AG'],
    ['bedarf', 'Bürobedarf Süd AG'],
    ['"nord"', 'Kontor "Nord" & Partner'],
    ['& k', 'Kontor "Nord" & Partner'],
    ['weiss', 'Weiß OHG'],
    ['weiß', 'Weiß OHG'],
    ['o.o.', 'Łódź Sp. z o.o.'],
    ['北京', '北京软件'],
  ])('%s finds %s alone', async (search, name) => {
    expect(await found(search)).toEqual([name]);
  });

  it.each(['arborx', 'ne', 'NOT harborline', 'words:harbor', '*', '""', '\0harb OR'])(
    '%s finds nobody, and is no query',
    async (search) => {
      expect(await found(search)).toEqual([]);
    },
  );

  it('are found by their tax id without its spaces, by name and at most 200 of them', async () => {
    const many = await found('de811907');
    expect(many).toHaveLength(200);
    expect(many.slice(0, 2)).toEqual(['Bürobedarf Süd AG', 'Harborline GmbH']);
    expect((await customerRows(db, 'harbor')).map(({ quotes }) => quotes)).toEqual([1]);
  });

  it('follow a name that changes and a customer that goes', async () => {
    await db.transaction().execute(async (transaction) => {
      await sql`UPDATE customers SET name_key = 'renamed', duplicate_key = 'renamed' WHERE legal_name = 'Many 7 Ltd'`.execute(
        transaction,
      );
      const [gone] = await customerRows(transaction, 'many 8 ltd');
      await deleteCustomer(transaction, gone?.customer_id ?? '');
    });
    expect(await found('renam')).toEqual(['Many 7 Ltd']);
    expect(await found('many 7 ltd')).not.toContain('Many 7 Ltd');
    expect(await found('many 9 ltd')).toContain('Many 9 Ltd');
    const { rows: indexed } = await sql<{ count: number }>`SELECT count(*) AS count FROM customer_search
      WHERE customer_search MATCH '"many"'`.execute(db);
    expect(indexed).toEqual([{ count: 208 }]);
    const { rows } = await sql<{ left: number }>`SELECT count(*) AS left FROM customer_rows`.execute(db);
    expect(rows).toEqual([{ left: names.length + 209 }]);
  });

  it('are looked up through the index of words, and listed from that of names', async () => {
    const searching = await planOf(db, customersQuery(db, 'harbor'));
    expect(searching).toMatch(/customer_search VIRTUAL TABLE INDEX/);
    expect(searching).toMatch(/SEARCH customers USING INDEX \S+ \(customer_id=\?\)/);
    expect(searching).not.toMatch(/SCAN (customers|customer_rows|quotes|found)/);
    const listing = await planOf(db, customersQuery(db, ''));
    expect(listing).toMatch(/SCAN customers USING INDEX/);
    expect(listing).not.toMatch(/TEMP B-TREE/);
  });
});
