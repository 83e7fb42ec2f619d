import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  approvedClauses,
  clauseRecords,
  clausesMatching,
  insertClause,
  usesOfClause,
} from '../../../src/main/storage/records/clause-records.ts';
import { insertPerson } from '../../../src/main/storage/records/people-records.ts';
import { quoteRecord } from '../../../src/main/storage/records/quote-records.ts';
import type { Workspace } from '../../../src/main/storage/workspace/workspace.ts';
import { opened } from '../opened.ts';
import { addQuotes } from './quote-rows.ts';

const now = '2026-11-22T09:00:00.000Z';

const text = (clause_id: string, version: number, more: Record<string, unknown> = {}) => ({
  clause_id,
  language: 'en',
  version,
  type: 'overage',
  title: 'Overage',
  position: 'preferred',
  granted_by: null,
  state: 'approved',
  source: `Use beyond the commitment, version ${version}`,
  text_hash: 'a'.repeat(64),
  review_due: null,
  author_id: 'Ann',
  author_name: 'Ann',
  save_count: 1,
  is_sample: 0,
  created_at: now,
  updated_at: now,
  approved_by: 'Lee',
  approved_name: 'Lee',
  approved_at: now,
  ...more,
});

const draft = { state: 'draft', approved_by: null, approved_name: null, approved_at: null };

async function withClauses(): Promise<Workspace> {
  const workspace = await opened();
  await workspace.db.transaction().execute(async (transaction) => {
    for (const name of ['Ann', 'Lee']) await insertPerson(transaction, name, { name, roles: '["legal"]', now }, true);
    await insertClause(transaction, text('overage', 1));
    await insertClause(transaction, text('overage', 2, draft));
  });
  return workspace;
}

async function refusalOf({ db }: Workspace, statement: string): Promise<string> {
  try {
    await db.transaction().execute((transaction) => sql.raw(statement).execute(transaction));
    return 'not refused';
  } catch (error) {
    return String(error);
  }
}

describe('approved text', () => {
  it('is frozen: it is retired, and nothing else', async () => {
    const workspace = await withClauses();
    for (const change of [
      `source = 'other'`,
      `text_hash = '${'b'.repeat(64)}'`,
      `state = 'draft'`,
      `version = 3`,
      `author_id = 'Lee'`,
    ]) {
      const statement = `UPDATE clause_texts SET ${change} WHERE version = 1`;
      expect(await refusalOf(workspace, statement)).toMatch(/an approved clause never changes|CHECK/);
    }
    expect(await refusalOf(workspace, 'DELETE FROM clause_texts WHERE version = 1')).toMatch(/never deleted/);
    expect(await refusalOf(workspace, `UPDATE clause_texts SET state = 'retired' WHERE version = 1`)).toBe('not refused');
    expect(await refusalOf(workspace, `UPDATE clause_texts SET source = 'other' WHERE version = 1`)).toMatch(/never changes/);
    expect((await approvedClauses(workspace.db)).map(({ version, state }) => [version, state])).toEqual([[1, 'retired']]);
  });

  it('is approved by somebody else than its author', async () => {
    const workspace = await withClauses();
    const approve = (by: string): string =>
      `UPDATE clause_texts SET state = 'approved', approved_by = '${by}', approved_name = '${by}', approved_at = '${now}' WHERE version = 2`;
    expect(await refusalOf(workspace, approve('Ann'))).toMatch(/CHECK/);
    expect(await refusalOf(workspace, approve('Lee'))).toBe('not refused');
  });

  it('has one text under way beside it, not two', async () => {
    const workspace = await withClauses();
    const third = workspace.db.transaction().execute((transaction) => insertClause(transaction, text('overage', 3, draft)));
    await expect(third).rejects.toThrow(/UNIQUE/);
  });
});

describe('what was said', () => {
  it('stays said', async () => {
    const workspace = await withClauses();
    const said = `INSERT INTO clause_comments (clause_id, language, version, kind, text, person_name, at)
      VALUES ('overage', 'en', 1, 'comment', 'Why?', 'Ann', '${now}')`;
    expect(await refusalOf(workspace, said)).toBe('not refused');
    expect(await refusalOf(workspace, `UPDATE clause_comments SET text = 'Because'`)).toMatch(/never changes/);
    expect(await refusalOf(workspace, 'DELETE FROM clause_comments')).toMatch(/never deleted/);
  });
});

describe('where a clause is used', () => {
  it('follows every draft, whatever stands in it', async () => {
    const workspace = await withClauses();
    const [quoteId = ''] = await addQuotes(workspace, [{}]);
    const save = async (clauses: unknown): Promise<readonly [string, number][]> => {
      await workspace.db.transaction().execute(async (transaction) => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) throw new Error('The quote is gone');
        const { save_count } = await transaction
          .selectFrom('revisions')
          .select('save_count')
          .where('revision_id', '=', quote.revision_id)
          .executeTakeFirstOrThrow();
        await sql`UPDATE revisions SET draft = ${JSON.stringify({ clauses })}, save_count = ${save_count + 1}`.execute(
          transaction,
        );
      });
      return (await usesOfClause(workspace.db, 'overage')).map(({ quote_id, version }) => [quote_id, version]);
    };
    expect(await save([{ id: 'overage', version: 2 }])).toEqual([[quoteId, 2]]);
    expect(
      await save([
        { id: 'other', version: 1 },
        { id: 'overage', version: 1 },
        { id: 'overage', version: 1 },
      ]),
    ).toEqual([[quoteId, 1]]);
    expect(await save([{ id: 'overage' }, 'text', null, { id: 7, version: 'x' }])).toEqual([]);
    expect(await save('overage')).toEqual([]);
    expect(await save({ id: 'overage', version: 1 })).toEqual([]);
  });
});

describe('sixty clauses with ten versions each', () => {
  it('are listed, and searched, through an index', async () => {
    const workspace = await opened();
    await workspace.db.transaction().execute(async (transaction) => {
      for (const name of ['Ann', 'Lee']) await insertPerson(transaction, name, { name, roles: '["legal"]', now }, true);
      for (let clause = 1; clause <= 60; clause += 1) {
        for (let version = 1; version <= 10; version += 1) {
          const source = `Clause ${clause} speaks of ${clause === 42 && version === 10 ? 'zeppelins' : 'overage'}. `.repeat(40);
          await insertClause(transaction, text(`clause-${clause}`, version, { source }));
        }
      }
    });
    expect(await clauseRecords(workspace.db)).toHaveLength(600);
    expect(await clausesMatching(workspace.db, 'zeppel')).toEqual([{ clause_id: 'clause-42', language: 'en', version: 10 }]);
    expect(await clausesMatching(workspace.db, '"AND (')).toHaveLength(0);
    expect(await clausesMatching(workspace.db, ' ("" ')).toBeNull();
  });
});
