import { Kysely } from 'kysely';
import type { ConnectionOptions } from '../database/connection.ts';
import { openToRead } from '../database/connection.ts';
import type { Tables, WorkspaceDb } from '../database/schema.ts';
import { WorkspaceDialect } from '../database/sqlite-dialect.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { storageProblemOf } from '../database/storage-problem.ts';
import { migrations } from '../migrations/migrations.ts';
import { formProblem } from './content-problem.ts';
import { fileState } from './file-state.ts';

/** Why a workspace can't be read without being opened: `older` is brought up to date when the app opens it. */
export type ReadProblem = StorageProblem | { readonly code: 'older' };

export type WorkspaceRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ReadProblem };

const patienceMilliseconds = 5000;

/** Reads a workspace, whether or not it is open elsewhere, and changes nothing of it. */
export async function readWorkspace<T>(
  file: string,
  options: ConnectionOptions,
  work: (db: WorkspaceDb) => Promise<T>,
): Promise<WorkspaceRead<T>> {
  const found = fileState(file, migrations.length);
  if (found.state === 'absent') return { ok: false, problem: { code: 'missing' } };
  if (found.state === 'unusable') return { ok: false, problem: found.problem };
  try {
    const connection = openToRead(file, { ...options, busyMilliseconds: patienceMilliseconds });
    try {
      const form = formProblem(connection, migrations.length);
      if (form !== null) return { ok: false, problem: form };
      if (Number(connection.pragma('user_version', { simple: true })) < migrations.length) {
        return { ok: false, problem: { code: 'older' } };
      }
      const dialect = new WorkspaceDialect({ database: connection, ends: () => null, patienceMilliseconds });
      const db = new Kysely<Tables>({ dialect });
      // One state of it, whatever is written meanwhile.
      connection.exec('BEGIN');
      return { ok: true, value: await work(db) };
    } finally {
      connection.close();
    }
  } catch (error) {
    const problem = storageProblemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}
