import { readCosts } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { untold } from '../../../shared/domain/values/progress.ts';
import type { DocumentFailure } from '../../files/json-document.ts';
import { jsonDocument } from '../../files/json-document.ts';
import { sha256 } from '../../sha256.ts';

export type CostBookOutcome =
  | { readonly ok: true; readonly costs: Costs; readonly sha256: string }
  | { readonly ok: false; readonly failure: DocumentFailure };

/** The share of the work that is done once the text of a book is parsed. */
const parsed = 0.4;

/** The cost book in a file. */
export function costBookFile(bytes: Uint8Array, progress: TellShare = untold): CostBookOutcome {
  const document = jsonDocument(bytes);
  if (!document.ok) return document;
  progress(parsed);
  const read = readCosts(document.json);
  if (!read.ok) return { ok: false, failure: { of: 'document', problems: read.problems } };
  progress(1);
  return { ok: true, costs: read.value, sha256: sha256(bytes) };
}
