import type { ClauseKey, LibraryText } from '../../../shared/calls/contracts/clause-calls.ts';
import { LibraryText as LibraryTextSchema } from '../../../shared/calls/contracts/clause-calls.ts';
import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';
import type { ClauseRead } from '../../../shared/clauses/language/read-clause.ts';
import { readClause } from '../../../shared/clauses/language/read-clause.ts';
import type { Indexed } from '../../../shared/clauses/lint/library-index.ts';
import { indexed } from '../../../shared/clauses/lint/library-index.ts';
import type { ClauseLookup } from '../../../shared/guardrails/clause-facts.ts';
import { Role } from '../../../shared/guardrails/role.ts';
import type { LibraryClause } from '../../../shared/document/data/contract-clause.ts';
import { libraryClause } from '../../export/shipped/shipped-library.ts';
import type { ClauseRecord, ClauseWrite } from '../../storage/records/clause-records.ts';
import { approvedClauses } from '../../storage/records/clause-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';

export type StoredKey = { readonly clause_id: string; readonly language: string; readonly version: number };

export function storedKey({ clauseId, language, version }: ClauseKey): StoredKey {
  return { clause_id: clauseId, language, version };
}

export function libraryText(record: ClauseRecord): LibraryText {
  return LibraryTextSchema.parse({
    clauseId: record.clause_id,
    language: record.language,
    version: record.version,
    type: record.type,
    title: record.title,
    position: record.position,
    grantedBy: record.granted_by,
    state: record.state,
    source: record.source,
    textHash: record.text_hash,
    reviewDue: record.review_due,
    author: record.author_name,
    approvedBy: record.approved_name,
    approvedAt: record.approved_at,
    saveCount: record.save_count,
    isSample: record.is_sample === 1,
    updatedAt: record.updated_at,
  });
}

/** The stored fields of a text besides its key and its state. */
export function clauseWrite(head: ClauseHead, body: string, source: string, now: string): ClauseWrite {
  const { textHash } = libraryClause(head, body);
  const { type, title, position, grantedBy, reviewDue } = head;
  return { type, title, position, granted_by: grantedBy, source, text_hash: textHash, review_due: reviewDue, updated_at: now };
}

/** Every contract uses the whole library, whose texts seldom change: this reads each text once. */
const contractTexts = new Map<string, LibraryClause>();
const mostTexts = 5000;

function contractText(record: ClauseRecord): LibraryClause {
  const known = contractTexts.get(record.source);
  if (known !== undefined) return known;
  const { head, body } = readStored(record);
  const read = libraryClause(head, body);
  if (contractTexts.size >= mostTexts) contractTexts.clear();
  contractTexts.set(record.source, read);
  return read;
}

function readStored(record: ClauseRecord): ClauseRead & { readonly head: ClauseHead } {
  const read = readClause(record.source);
  if (read.head === null) throw new Error(`The stored text of ${record.clause_id}@${record.version} has no head`);
  return { ...read, head: read.head };
}

const positionOf = (position: string): 'preferred' | 'fallback' | 'walk-away' =>
  position === 'preferred' || position === 'walk-away' ? position : 'fallback';

/** What guardrails ask of a clause by id and version, whatever its language. */
export async function clauseLookup(db: WorkspaceDb): Promise<ClauseLookup> {
  const known = new Map((await approvedClauses(db)).map((record) => [`${record.clause_id}@${record.version}`, record]));
  return (id, version) => {
    const record = known.get(`${id}@${version}`);
    if (record === undefined) return null;
    const role = Role.safeParse(record.granted_by);
    return { type: record.type, position: positionOf(record.position), grantedBy: role.success ? role.data : null };
  };
}

/** The library for the check: every clause's newest text. */
export function newestIndexed(records: readonly ClauseRecord[]): readonly Indexed[] {
  return newest(records).map((record) => {
    const { head, blocks } = readStored(record);
    return indexed({ head, blocks });
  });
}

/** The newest of each clause in each language; records come with their versions rising. */
export function newest(records: readonly ClauseRecord[]): readonly ClauseRecord[] {
  return [...new Map(records.map((record) => [`${record.clause_id} ${record.language}`, record])).values()];
}

/**
 * What contracts are assembled from: every text that was ever approved, by id and version. Retired ones stay for quotes that have them,
 * and are preferred by none.
 */
export async function workspaceLibrary(db: WorkspaceDb): Promise<readonly LibraryClause[]> {
  return (await approvedClauses(db)).map((record) => {
    const clause = contractText(record);
    const { head } = clause;
    const position = record.state === 'retired' && head.position === 'preferred' ? 'walk-away' : head.position;
    return { ...clause, head: { ...head, position } };
  });
}
