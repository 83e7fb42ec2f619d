import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dropSamplePeople, insertPerson, peopleRecords, personOfName } from '../../../src/main/storage/records/people-records.ts';
import { insertPolicy } from '../../../src/main/storage/records/policy-records.ts';
import { decisionHash, record, verifyChain } from '../../../src/main/storage/records/audit.ts';
import {
  decisionRecord,
  insertDecision,
  insertRequest,
  quotesAskedFor,
  requestsOf,
} from '../../../src/main/storage/records/approval-records.ts';
import { setArchived, quoteRecord } from '../../../src/main/storage/records/quote-records.ts';
import type { Workspace } from '../../../src/main/storage/workspace/workspace.ts';
import { opened } from '../opened.ts';
import { addQuotes } from './quote-rows.ts';

const now = '2026-11-22T09:00:00.000Z';

/** A workspace with a quote, of which Ann asked for an approval that Lee gave. */
async function decided(): Promise<{ workspace: Workspace; quoteId: string; revisionId: string }> {
  const workspace = await opened();
  const [quoteId = ''] = await addQuotes(workspace, [{}]);
  const quote = await quoteRecord(workspace.db, quoteId);
  const revisionId = quote?.revision_id ?? '';
  await workspace.db.transaction().execute(async (transaction) => {
    for (const name of ['Ann', 'Lee', 'Zoe']) await insertPerson(transaction, name, { name, roles: '["legal"]', now }, true);
    const saved = { policy: '{}', sha256: 'a'.repeat(64), is_sample: 0, saved_at: now };
    expect(await insertPolicy(transaction, { ...saved, policy_id: 'p1', saved_by: 'Ann', saved_name: 'Ann' })).toBe(1);
    expect(await insertPolicy(transaction, { ...saved, policy_id: 'p2', saved_by: null, saved_name: null })).toBe(2);
    await insertRequest(transaction, {
      request_id: 'r',
      quote_id: quoteId,
      revision_id: revisionId,
      revision: 1,
      fingerprint: 'f'.repeat(64),
      policy_id: 'p1',
      cost_book_id: null,
      needs: '[]',
      note: '',
      requested_by: 'Ann',
      requested_name: 'Ann',
      requested_at: now,
    });
    await insertDecision(transaction, decision('d', 'Lee'));
  });
  return { workspace, quoteId, revisionId };
}

const decision = (decision_id: string, by: string) => ({
  decision_id,
  request_id: 'r',
  role: 'legal',
  outcome: 'approved',
  reason: '',
  covers: '[]',
  decided_by: by,
  decided_name: by,
  decided_at: now,
});

async function refusalOf(workspace: Workspace, statement: string): Promise<string> {
  try {
    await workspace.db.transaction().execute((transaction) => sql.raw(statement).execute(transaction));
    return `Not refused: ${statement}`;
  } catch (error) {
    return `${String(error)}: ${statement}`;
  }
}

/** Changes the file as someone with another program would, past every trigger. */
function tamper(workspace: Workspace, statement: string): void {
  const other = new Database(workspace.file);
  const triggers = other.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) other.exec(`DROP TRIGGER ${String(trigger)}`);
  other.exec(statement);
  other.close();
}

describe('the audit trail', () => {
  it.each([
    ['another name under a decision', `UPDATE approval_decisions SET decided_name = 'Lea'`],
    ['a decision that covers something else', `UPDATE approval_decisions SET covers = '["rule:other"]'`],
    ['a removed decision', `DELETE FROM approval_decisions`],
  ])('shows %s', async (_, statement) => {
    const { workspace } = await decided();
    const { db } = workspace;
    const kept = await decisionRecord(db, 'd');
    if (kept === undefined) throw new Error('There is no decision');
    const detail = { decisionId: 'd', decisionSha256: decisionHash(kept) };
    await db
      .transaction()
      .execute((transaction) => record(transaction, { at: now, action: 'approval-decided', subject: 'q', detail }));
    expect(await verifyChain(db)).toMatchObject({ intact: true, entries: 1 });
    tamper(workspace, statement);
    expect(await verifyChain(db)).toEqual({ intact: false, entry: 1, reason: 'decision-changed' });
  });
});

describe('the record of approvals', () => {
  it('takes rows and gives none up, whatever statement comes', async () => {
    const { workspace, revisionId } = await decided();
    await workspace.db
      .transaction()
      .execute((transaction) =>
        sql`INSERT INTO issue_approvals VALUES (${revisionId}, ${'f'.repeat(64)}, 'p1')`.execute(transaction),
      );
    for (const table of ['policies', 'approval_requests', 'approval_decisions', 'issue_approvals']) {
      const column = table === 'issue_approvals' ? 'revision_id' : table === 'policies' ? 'policy_id' : 'request_id';
      for (const attempt of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
      ]) {
        expect(await refusalOf(workspace, attempt)).toMatch(/(never changes|is never deleted)/);
      }
    }
  });

  it('takes no decision from who asked, none without a reason to decline, and no request twice', async () => {
    const { workspace } = await decided();
    const insert = (values: string): Promise<string> =>
      refusalOf(
        workspace,
        `INSERT INTO approval_decisions (decision_id, request_id, role, outcome, reason, covers, decided_by, decided_name, decided_at)
         VALUES (${values}, '${now}')`,
      );
    expect(await insert(`'x', 'r', 'legal', 'approved', '', '[]', 'Ann', 'Ann'`)).toMatch(/who asks for an approval/);
    expect(await insert(`'x', 'r', 'legal', 'declined', ' ', '[]', 'Lee', 'Lee'`)).toMatch(/CHECK constraint/);
    expect(await insert(`'x', 'r', 'legal', 'perhaps', 'No.', '[]', 'Lee', 'Lee'`)).toMatch(/CHECK constraint/);
    expect(await insert(`'x', 'none', 'legal', 'declined', 'No.', '[]', 'Lee', 'Lee'`)).toMatch(/FOREIGN KEY/);
    const again = `INSERT INTO approval_requests SELECT 'r2', quote_id, revision_id, revision, fingerprint, policy_id, cost_book_id,
      needs, note, requested_by, requested_name, requested_at FROM approval_requests`;
    expect(await refusalOf(workspace, again)).toMatch(/UNIQUE constraint/);
  });

  it('gives a request with its decisions in their order, and the quotes that wait', async () => {
    const { workspace, quoteId, revisionId } = await decided();
    const { db } = workspace;
    await db.transaction().execute((transaction) => insertDecision(transaction, decision('e', 'Zoe')));
    const found = await requestsOf(db, [revisionId, 'another']);
    expect(found.map(({ request, decisions }) => [request.request_id, decisions.map(({ decision_id }) => decision_id)])).toEqual([
      ['r', ['d', 'e']],
    ]);
    expect(await requestsOf(db, [])).toEqual([]);
    expect(await quotesAskedFor(db)).toEqual([quoteId]);
    const quote = await quoteRecord(db, quoteId);
    if (quote !== undefined) await db.transaction().execute((transaction) => setArchived(transaction, quote, true));
    expect(await quotesAskedFor(db)).toEqual([]);
  });

  it('keeps the sample’s people who are on it, as people who left', async () => {
    const { workspace } = await decided();
    const { db } = workspace;
    expect(await personOfName(db, ' ann')).toMatchObject({ person_id: 'Ann' });
    await db.transaction().execute((transaction) => dropSamplePeople(transaction, now));
    const left = await peopleRecords(db);
    expect(left.map(({ name, is_retired }) => [name, is_retired])).toEqual([
      ['Ann', 1],
      ['Lee', 1],
    ]);
  });
});
