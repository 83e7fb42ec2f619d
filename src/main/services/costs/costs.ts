import { basename } from 'node:path';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { CostBookId } from '../../../shared/calls/schemas/ids.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { costBookHeads, costBookOfHash, insertCostBook } from '../../storage/records/cost-book-records.ts';
import type { CostApprovalRecord } from '../../storage/records/working-cost-records.ts';
import { costApprovals } from '../../storage/records/working-cost-records.ts';
import { writeSetting } from '../../storage/records/setting-records.ts';
import { done, notFound, refused } from '../session/answer.ts';
import { currentCostBook } from '../session/cost-books.ts';
import { safeName } from '../../files/file-name.ts';
import { documentBytes, documentFailure, openBytes, saveAs } from '../session/dialog-files.ts';
import { followedTask } from '../session/followed-task.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';
import { knownBook } from './known-book.ts';

function approvalOf(record: CostApprovalRecord | undefined): CostBookHead['approval'] {
  if (record === undefined) return null;
  const { author_name: author, approved_name: approvedBy, approved_at: approvedAt, note: reason } = record;
  return { author, approvedBy, approvedAt, note: reason };
}

async function heads(session: Session): Promise<CostBookHead[]> {
  const current = await session.costBooks.current();
  const rows = await costBookHeads(session.db);
  const approvals = new Map((await costApprovals(session.db)).map((approval) => [approval.cost_book_id, approval]));
  return rows.map((row) => ({
    costBookId: CostBookId.parse(row.cost_book_id),
    name: row.name,
    currency: row.currency,
    models: row.models,
    sha256: row.sha256,
    importedAt: row.imported_at,
    isCurrent: row.cost_book_id === current,
    isSample: row.is_sample === 1,
    quotes: row.quotes,
    approval: approvalOf(approvals.get(row.cost_book_id)),
  }));
}

export async function costBookHead(session: Session, costBookId: string): Promise<CostBookHead | undefined> {
  return (await heads(session)).find((head) => head.costBookId === costBookId);
}

type OwnCalls = 'costs.list' | 'costs.get' | 'costs.importFile' | 'costs.exportFile' | 'costs.use';

export function costHandlers(session: Session): Pick<Handlers, OwnCalls> {
  return {
    'costs.list': async () => done(await heads(session)),

    'costs.get': async ({ costBookId, knownOn }) => {
      const head = await costBookHead(session, costBookId);
      const costs = await session.costBooks.get(costBookId);
      if (head === undefined || costs === undefined) return notFound('cost-book');
      const known = knownOn === undefined ? costs : knownBook(costs, knownOn);
      return known.models.length === 0 ? refused({ rule: 'nothing-known' }) : done({ head, costs: known });
    },

    'costs.importFile': async (_input, call) => {
      const opened = await openBytes(session, 'json');
      if (!opened.ok) return opened;
      if (opened.value === null) return done(null);
      const { file, bytes } = opened.value;
      const read = await followedTask(call, (at) => session.environment.until(call.signal).costBookFile(bytes, at));
      if (!read.ok) return documentFailure(file, read.failure);
      const { costs, sha256: hash } = read;
      const known = await costBookOfHash(session.db, hash);
      const costBookId = known ?? session.environment.newId();
      if (known === undefined) {
        // The first book becomes the one of new quotes. A later one does so only at the user's request.
        const isFirst = (await session.costBooks.current()) === null;
        await write(session, async (transaction) => {
          await insertCostBook(transaction, {
            cost_book_id: costBookId,
            name: basename(file).replace(/(\.costs)?\.json$/i, ''),
            currency: costs.currency,
            models: costs.models.length,
            costs: canonicalJson(costs),
            sha256: hash,
            is_sample: 0,
            imported_at: now(session),
          });
          if (isFirst) await writeSetting(transaction, currentCostBook, costBookId);
          await note(session, transaction, 'costs-imported', costBookId, { sha256: hash, models: costs.models.length });
        });
        session.changed('costs', 'audit');
      }
      const head = await costBookHead(session, costBookId);
      return head === undefined ? notFound('cost-book') : done(head);
    },

    'costs.exportFile': async ({ costBookId }) => {
      const head = await costBookHead(session, costBookId);
      const costs = await session.costBooks.get(costBookId);
      if (head === undefined || costs === undefined) return notFound('cost-book');
      return saveAs(session, 'json', `${safeName(head.name, 'costs')}.json`, documentBytes(costs));
    },

    'costs.use': async ({ costBookId }) => {
      if ((await costBookHead(session, costBookId)) === undefined) return notFound('cost-book');
      await write(session, async (transaction) => {
        await writeSetting(transaction, currentCostBook, costBookId);
        await note(session, transaction, 'costs-used', costBookId);
      });
      session.changed('costs', 'audit');
      const head = await costBookHead(session, costBookId);
      return head === undefined ? notFound('cost-book') : done(head);
    },
  };
}
