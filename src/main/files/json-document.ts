import type { FileProblem } from '../../shared/calls/reply.ts';
import { boundsProblem } from '../../shared/domain/document/bounds.ts';
import type { Problem } from '../../shared/domain/document/problem.ts';
import { textProblems } from '../../shared/domain/document/written-text.ts';
import { parseJsonBytes } from './whole-files.ts';

/** Why a file has no document that is worth reading: it is no JSON, or it is larger or otherwise written than any document. */
export type DocumentFailure =
  | { readonly of: 'file'; readonly problem: FileProblem }
  | { readonly of: 'document'; readonly problems: readonly Problem[] };

export type DocumentOutcome =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly failure: DocumentFailure };

/** The JSON of a file, within the bounds of documents, or why not. */
export function jsonDocument(bytes: Uint8Array): DocumentOutcome {
  const parsed = parseJsonBytes(bytes);
  if (!parsed.ok) return { ok: false, failure: { of: 'file', problem: parsed.problem } };
  const unbounded = boundsProblem(parsed.value);
  const problems = unbounded === null ? textProblems(parsed.value) : [unbounded];
  return problems.length === 0 ? { ok: true, json: parsed.value } : { ok: false, failure: { of: 'document', problems } };
}
