import type { SavedFile } from '../../../shared/calls/schemas/leaves.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { sha256 } from '../../sha256.ts';
import { done, failed, invalid, refused } from './answer.ts';
import type { ChosenBytes } from './chosen-files.ts';
import type { FileKind } from './environment.ts';
import { unfinishedNotes } from './environment.ts';
import type { CsvOutcome, CsvProblem } from '../../files/csv-table.ts';
import { readCsv } from '../../files/csv-table.ts';
import type { DocumentFailure, DocumentOutcome } from '../../files/json-document.ts';
import { jsonDocument } from '../../files/json-document.ts';
import { mostJsonBytes, readWhole, writeWhole } from '../../files/whole-files.ts';
import type { Session } from './service-session.ts';

/** Asks for a path and writes the whole file; null if the user chose none. */
export async function saveAs(
  { environment }: Session,
  kind: FileKind,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Reply<SavedFile | null>> {
  const file = await environment.dialogs.saveFile(kind, suggestedName);
  if (file === null) return done(null);
  const written = await writeWhole(file, bytes, unfinishedNotes(environment));
  if (!written.ok) return failed({ kind: 'file', file, problem: written.problem });
  return done({ file, bytes: bytes.byteLength, sha256: sha256(bytes) });
}

/** A document as a file that people and tools read: two spaces, a line break at the end. */
export function documentBytes(document: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** Asks for a file of at most 20 MB; null where none is chosen. */
export async function openBytes({ environment }: Session, kind: FileKind): Promise<Reply<ChosenBytes | null>> {
  const file = await environment.dialogs.openFile(kind);
  if (file === null) return done(null);
  const read = await readWhole(file, mostJsonBytes);
  return read.ok ? done({ file, bytes: read.value }) : failed({ kind: 'file', file, problem: read.problem });
}

/** What a file says that has no document. */
export function documentFailure(file: string, failure: DocumentFailure): Reply<never> {
  return failure.of === 'file' ? failed({ kind: 'file', file, problem: failure.problem }) : invalid(failure.problems);
}

/** What a file says that has no table. */
export function noTable(problem: CsvProblem, file: string): Reply<never> {
  return problem.code === 'not-a-table' ? refused({ rule: 'not-a-table' }) : failed({ kind: 'file', file, problem });
}

/** Reading a larger file keeps every window waiting: it is read in the worker. */
const mostBesideWindows = 1_000_000;

/** The JSON of a file, within the bounds of documents, or why not. */
export async function jsonOf({ environment }: Session, bytes: Uint8Array): Promise<DocumentOutcome> {
  return bytes.length > mostBesideWindows ? environment.jsonFile(bytes) : jsonDocument(bytes);
}

/** The table of a CSV file, or why it has none. */
export async function tableIn({ environment }: Session, bytes: Uint8Array): Promise<CsvOutcome> {
  return bytes.length > mostBesideWindows ? environment.tableFile(bytes) : readCsv(bytes);
}

/** Asks for a JSON file and reads it; null where none is chosen. */
export async function openJson(session: Session) {
  const opened = await openBytes(session, 'json');
  if (!opened.ok || opened.value === null) return opened.ok ? done(null) : opened;
  const { file, bytes } = opened.value;
  const document = await jsonOf(session, bytes);
  return document.ok ? done({ file, bytes, json: document.json }) : documentFailure(file, document.failure);
}
