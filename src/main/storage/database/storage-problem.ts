import Database from 'better-sqlite3';

/** What a user knows a row as. */
export type AlteredKind =
  | 'quote'
  | 'issued-document'
  | 'customer'
  | 'cost-book'
  | 'rate-card'
  | 'clause'
  | 'approval'
  | 'person'
  | 'setting'
  | 'scenario'
  | 'audit-trail'
  | 'other';

/** Something of the workspace that is not as it was written; `quote` is the number of the quote that it belongs to. */
export type Altered = { readonly kind: AlteredKind; readonly quote: string | null };

/** Why a workspace can't be opened or written to. The file is as it was. */
export type StorageProblem =
  | {
      readonly code:
        | 'not-sqlite'
        | 'not-a-workspace'
        | 'read-only'
        | 'no-permission'
        | 'full'
        | 'is-a-folder'
        | 'missing'
        | 'locked'
        /** Nothing is in it: no byte, or a database without a table. */
        | 'empty';
    }
  | { readonly code: 'newer'; readonly schema: number; readonly reads: number }
  | { readonly code: 'folder-is-a-file'; readonly folder: string }
  /** It lacks saves; the last of them has the number `lastSave`. They changed these quotes, by their numbers. */
  | {
      readonly code: 'behind';
      readonly saves: number;
      readonly lastSave: number;
      readonly lastAt: string;
      readonly quotes: readonly string[];
    }
  /** Rows are not as they were written; none where the whole is older than the last save. */
  | { readonly code: 'altered'; readonly rows: number; readonly places: readonly Altered[] }
  | { readonly code: 'damaged' | 'upgrade-failed' | 'backup-failed' | 'unknown'; readonly detail: string };

const byNode: Readonly<Record<string, StorageProblem>> = {
  ENOSPC: { code: 'full' },
  EDQUOT: { code: 'full' },
  EROFS: { code: 'read-only' },
  EACCES: { code: 'no-permission' },
  EPERM: { code: 'no-permission' },
  ENOENT: { code: 'missing' },
  EISDIR: { code: 'is-a-folder' },
};

/** Extended codes that mean more than the plain code they begin with. */
const byExtendedCode: Readonly<Record<string, StorageProblem>> = {
  // Shared memory for the log could not be given its size: only a full disk does that.
  SQLITE_IOERR_SHMSIZE: { code: 'full' },
};

const bySqlite: readonly (readonly [string, (detail: string) => StorageProblem])[] = [
  ['SQLITE_NOTADB', () => ({ code: 'not-sqlite' })],
  ['SQLITE_CORRUPT', (detail) => ({ code: 'damaged', detail })],
  ['SQLITE_READONLY', () => ({ code: 'read-only' })],
  ['SQLITE_FULL', () => ({ code: 'full' })],
  ['SQLITE_BUSY', () => ({ code: 'locked' })],
  ['SQLITE_LOCKED', () => ({ code: 'locked' })],
  ['SQLITE_PERM', () => ({ code: 'no-permission' })],
  ['SQLITE_AUTH', () => ({ code: 'no-permission' })],
];

/** What an error of SQLite or of the file system means for the workspace; null where it is another kind of error. */
export function storageProblemOf(error: unknown): StorageProblem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  if (!(error instanceof Database.SqliteError)) return byNode[code] ?? null;
  // A constraint is a fault of the app, not of the file.
  if (code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_ERROR') return null;
  const special = byExtendedCode[code];
  if (special !== undefined) return special;
  const known = bySqlite.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  return known === undefined ? { code: 'unknown', detail: `${code}: ${error.message}` } : known[1](error.message);
}
