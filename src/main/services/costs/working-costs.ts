import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { CostBookId, WorkingCostsId } from '../../../shared/calls/schemas/ids.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { readCosts } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { bookDifference } from '../../../shared/price-lists/review/book-difference.ts';
import { shippedHistory } from '../../../shared/price-lists/shipped-history.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import type { WorkingCostRecord } from '../../storage/records/working-cost-records.ts';
import {
  deleteWorkingCosts,
  workingCostRecord,
  workingCostRecords,
  writeWorkingCosts,
} from '../../storage/records/working-cost-records.ts';
import { actingPerson, currentPerson } from '../people/people.ts';
import { done, invalid, notFound, stale } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

/** Of the working book that begins with what ships; people rename nothing here, and it is the same in every language. */
const historyName = 'List prices since 2023-11';

/** The book of a working record. The services write it from a book that was read. */
export function costsIn({ costs, working_id }: WorkingCostRecord): Costs {
  const read = readCosts(JSON.parse(costs));
  if (!read.ok) throw new Error(`The working cost book ${working_id} does not read: ${read.problems.length} problems`);
  return read.value;
}

function workingHead(record: WorkingCostRecord, person: string | null): WorkingHead {
  const { currency, models } = costsIn(record);
  return {
    workingId: WorkingCostsId.parse(record.working_id),
    name: record.name,
    currency,
    models: models.length,
    baseId: record.base_id === null ? null : CostBookId.parse(record.base_id),
    saveCount: record.save_count,
    author: record.author_name,
    isOwn: record.author_id !== null && record.author_id === person,
    updatedAt: record.updated_at,
  };
}

type Written = {
  readonly workingId: string;
  readonly name: string;
  readonly baseId: string | null;
  readonly costs: Costs;
  readonly before: WorkingCostRecord | undefined;
};

/** Writes a working book as changed by who works here now. */
export async function putWorking(
  session: Session,
  transaction: WorkspaceTransaction,
  { workingId, name, baseId, costs, before }: Written,
): Promise<WorkingHead> {
  const { person_id, person_name } = await actingPerson(transaction);
  const at = now(session);
  const record: WorkingCostRecord = {
    working_id: workingId,
    name,
    base_id: baseId,
    costs: canonicalJson(costs),
    save_count: (before?.save_count ?? -1) + 1,
    author_id: person_id,
    author_name: person_name,
    created_at: before?.created_at ?? at,
    updated_at: at,
  };
  await writeWorkingCosts(transaction, record);
  return workingHead(record, person_id);
}

type OwnCalls =
  | 'costs.working'
  | 'costs.getWorking'
  | 'costs.startWorking'
  | 'costs.startHistory'
  | 'costs.saveWorking'
  | 'costs.removeWorking';

export function workingCostHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;
  const me = async (): Promise<string | null> => (await currentPerson(db))?.personId ?? null;
  return {
    'costs.working': async () => {
      const person = await me();
      return done((await workingCostRecords(db)).map((record) => workingHead(record, person)));
    },

    'costs.getWorking': async ({ workingId }) => {
      const record = await workingCostRecord(db, workingId);
      if (record === undefined) return notFound('working-costs');
      const costs = costsIn(record);
      const base = await session.costBooks.get(record.base_id);
      return done({ head: workingHead(record, await me()), costs, difference: bookDifference(base ?? null, costs) });
    },

    'costs.startWorking': async ({ costBookId, name }) => {
      const costs = await session.costBooks.get(costBookId);
      if (costs === undefined) return notFound('cost-book');
      const workingId = session.environment.newId();
      const head = await write(session, (transaction) =>
        putWorking(session, transaction, { workingId, name: name.trim(), baseId: costBookId, costs, before: undefined }),
      );
      session.changed('costs');
      return done(head);
    },

    'costs.startHistory': async () => {
      const workingId = session.environment.newId();
      const of = { workingId, name: historyName, baseId: null, costs: shippedHistory(), before: undefined };
      const head = await write(session, (transaction) => putWorking(session, transaction, of));
      session.changed('costs');
      return done(head);
    },

    'costs.saveWorking': async ({ workingId, saveCount, costs }): Promise<Reply<WorkingHead>> => {
      const read = readCosts(costs);
      if (!read.ok) return invalid(read.problems.map(({ path, reason }) => ({ path: ['costs', ...path], reason })));
      const reply = await write(session, async (transaction): Promise<Reply<WorkingHead>> => {
        const before = await workingCostRecord(transaction, workingId);
        if (before === undefined) return notFound('working-costs');
        if (before.save_count !== saveCount) return stale(before.save_count);
        const of = { workingId, name: before.name, baseId: before.base_id, costs: read.value, before };
        return done(await putWorking(session, transaction, of));
      });
      if (reply.ok) session.changed('costs');
      return reply;
    },

    'costs.removeWorking': async ({ workingId }) => {
      const was = await write(session, async (transaction) => {
        const isGone = await deleteWorkingCosts(transaction, workingId);
        if (isGone) await note(session, transaction, 'working-costs-removed', workingId);
        return isGone;
      });
      if (!was) return notFound('working-costs');
      session.changed('costs', 'audit');
      return done({});
    },
  };
}
