import type { SavedFile } from '../../../shared/calls/schemas/leaves.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { boundsProblem } from '../../../shared/domain/document/bounds.ts';
import { textProblems } from '../../../shared/domain/document/written-text.ts';
import { sha256 } from '../../sha256.ts';
import { done, failed, invalid } from './answer.ts';
import type { FileKind } from './environment.ts';
import { unfinishedNotes } from './environment.ts';
import { readJsonFile, writeWhole } from '../../files/whole-files.ts';
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

/** Asks for a JSON file and reads it; null where none is chosen. */
export async function openJson({ environment }: Session) {
  const file = await environment.dialogs.openFile('json');
  if (file === null) return done(null);
  const read = await readJsonFile(file);
  if (!read.ok) return failed({ kind: 'file', file, problem: read.problem });
  const unbounded = boundsProblem(read.value.json);
  const problems = unbounded === null ? textProblems(read.value.json) : [unbounded];
  return problems.length === 0 ? done({ file, ...read.value }) : invalid(problems);
}
