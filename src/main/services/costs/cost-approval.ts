import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import { costBookHeads, costBookOfHash, insertCostBook } from '../../storage/records/cost-book-records.ts';
import { deleteWorkingCosts, insertCostApproval, workingCostRecord } from '../../storage/records/working-cost-records.ts';
import { sha256 } from '../../sha256.ts';
import { currentPerson } from '../people/people.ts';
import { done, notFound, refused, stale } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';
import { costBookHead } from './costs.ts';
import { costsIn } from './working-costs.ts';

/** Who may approve what contracts are measured with. */
const approvers: readonly Role[] = ['pricing', 'finance'];

export function costApprovalHandlers(session: Session): Pick<Handlers, 'costs.approve'> {
  return {
    'costs.approve': async ({ workingId, saveCount, note: reason }): Promise<Reply<CostBookHead>> => {
      const approved = await write(session, async (transaction): Promise<Reply<string>> => {
        const record = await workingCostRecord(transaction, workingId);
        if (record === undefined) return notFound('working-costs');
        if (record.save_count !== saveCount) return stale(record.save_count);
        const person = await currentPerson(transaction);
        if (person === null) return refused({ rule: 'nobody-chosen' });
        if (!approvers.some((role) => holds(person.roles, role)))
          return refused({ rule: 'role-not-held', roles: [...approvers] });
        if (record.author_id === null) return refused({ rule: 'author-unknown' });
        if (record.author_id === person.personId) return refused({ rule: 'own-request' });
        const hash = sha256(record.costs);
        const there = await costBookOfHash(transaction, hash);
        if (there !== undefined) {
          const heads = await costBookHeads(transaction);
          return refused({ rule: 'cost-book-is-there', name: heads.find((head) => head.cost_book_id === there)?.name ?? '' });
        }
        const { currency, models } = costsIn(record);
        const costBookId = session.environment.newId();
        const at = now(session);
        await insertCostBook(transaction, {
          cost_book_id: costBookId,
          name: record.name,
          currency,
          models: models.length,
          costs: record.costs,
          sha256: hash,
          is_sample: 0,
          imported_at: at,
        });
        await insertCostApproval(transaction, {
          cost_book_id: costBookId,
          base_id: record.base_id,
          author_id: record.author_id,
          author_name: record.author_name,
          approved_by: person.personId,
          approved_name: person.name,
          note: reason.trim(),
          approved_at: at,
        });
        await deleteWorkingCosts(transaction, workingId);
        await note(session, transaction, 'costs-approved', costBookId, { sha256: hash, models: models.length });
        return done(costBookId);
      });
      if (!approved.ok) return approved;
      session.changed('costs', 'audit');
      const head = await costBookHead(session, approved.value);
      return head === undefined ? notFound('cost-book') : done(head);
    },
  };
}
