import type { AuditEntry } from '../../../shared/calls/workspace/audit-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { numbersOfQuotes } from '../../storage/records/quote-records.ts';
import { auditRows, verifyChain } from '../../storage/records/audit.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

export function auditHandlers({ db }: Session): Pick<Handlers, 'audit.list' | 'audit.verify'> {
  return {
    'audit.list': async ({ before, limit = 100, subject }) => {
      const rows = await auditRows(db, { before, limit, subject });
      const numbers = await numbersOfQuotes(
        db,
        rows.map((row) => row.subject),
      );
      return done(
        rows.map(({ entry, at, action, subject, detail, hash }) => ({
          entry,
          at,
          action,
          subject,
          number: numbers.get(subject) ?? null,
          // The answer's schema checks its contents.
          detail: JSON.parse(detail) as AuditEntry['detail'],
          hash,
        })),
      );
    },
    'audit.verify': async () => done(await verifyChain(db)),
  };
}
