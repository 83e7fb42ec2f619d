import type { Table } from '../../../shared/calls/schemas/call.ts';
import type { Workspace } from '../../storage/workspace/workspace.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import type { AuditDetail } from '../../storage/records/audit.ts';
import { record } from '../../storage/records/audit.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { Evaluations } from './evaluations.ts';
import type { CostBooks } from './cost-books.ts';
import type { Environment } from './environment.ts';
import type { Readings } from './readings.ts';
import type { Removals } from './removals.ts';

/** An open workspace with the world around it: what every service works on. */
export type Session = {
  readonly environment: Environment;
  readonly workspace: Workspace;
  readonly db: WorkspaceDb;
  readonly costBooks: CostBooks;
  readonly evaluations: Evaluations;
  readonly chosenFiles: ChosenFiles;
  readonly readings: Readings;
  readonly removals: Removals;
  /** Tells the window which tables changed, always after the change is written. */
  readonly changed: (...tables: readonly Table[]) => void;
};

/** The moment as it is stored: ISO 8601 in UTC with milliseconds. */
export function now({ environment }: Session): string {
  return environment.clock().toISOString();
}

/** The day in the user's own time zone, `YYYY-MM-DD`. */
export function today({ environment }: Session): string {
  const date = environment.clock();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Writes in one exclusive transaction, with an entry in the audit trail. */
export function write<T>(session: Session, work: (transaction: WorkspaceTransaction) => Promise<T>): Promise<T> {
  return session.db.transaction().execute(work);
}

export function note(
  session: Session,
  transaction: WorkspaceTransaction,
  action: string,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> {
  return record(transaction, { at: now(session), action, subject, detail });
}
