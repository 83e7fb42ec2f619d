import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { partOf, untold } from '../../../shared/domain/values/progress.ts';
import type { FileProblem } from '../../../shared/calls/reply.ts';
import type { ListFormat } from '../../../shared/price-lists/price-list-format.ts';
import { readPriceList } from '../../../shared/price-lists/read-price-list.ts';
import type { Import, ImportProblem, ImportTerms } from '../../../shared/price-lists/review/import-list.ts';
import { importList } from '../../../shared/price-lists/review/import-list.ts';
import type { ListFault } from '../../../shared/price-lists/source/listed-model.ts';
import { priceListSource } from '../../files/price-list-file.ts';
import { sha256 } from '../../sha256.ts';

export type PriceListRequest = {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly format: ListFormat | null;
  readonly into: Costs | null;
  readonly terms: Omit<ImportTerms, 'source' | 'target'>;
  readonly target: { readonly currency: string; readonly rate: string; readonly source: string | null } | null;
};

export type PriceListFailure =
  | { readonly of: 'file'; readonly problem: FileProblem }
  | { readonly of: 'list'; readonly fault: ListFault }
  | { readonly of: 'book'; readonly problems: readonly Problem[] }
  | { readonly of: 'import'; readonly problem: ImportProblem };

export type PriceListOutcome =
  | { readonly ok: true; readonly value: Import & { readonly sha256: string } }
  | { readonly ok: false; readonly failure: PriceListFailure };

/** The shares of the work that are done once the text is JSON or a table, and once the list is read. */
const [sourceRead, listRead] = [0.15, 0.7];

/** A price list from its bytes, compared with a cost book and merged into it, all or why not. */
export function importPriceList(
  { bytes, file, format, into, terms, target }: PriceListRequest,
  progress: TellShare = untold,
): PriceListOutcome {
  const source = priceListSource(bytes, format === 'csv');
  if (!source.ok) {
    const { problem } = source;
    const failure: PriceListFailure =
      problem.code === 'not-a-table' ? { of: 'list', fault: { code: 'no-known-format' } } : { of: 'file', problem };
    return { ok: false, failure };
  }
  progress(sourceRead);
  const list = readPriceList(source.value.source, format, partOf(progress, sourceRead, listRead));
  if (!list.ok) {
    if ('problems' in list) return { ok: false, failure: { of: 'book', problems: list.problems } };
    return { ok: false, failure: { of: 'list', fault: list.fault } };
  }
  const hash = sha256(bytes);
  const all = {
    ...terms,
    source: { format: list.value.format, file, sha256: hash, on: terms.on },
    target:
      target === null
        ? null
        : {
            currency: target.currency,
            from: {
              currency: list.value.currency,
              rate: target.rate,
              on: terms.on,
              ...(target.source === null ? {} : { source: target.source }),
            },
          },
  };
  const made = importList(into, list.value, all, partOf(progress, listRead, 1));
  if (!made.ok) return { ok: false, failure: { of: 'import', problem: made.problem } };
  return { ok: true, value: { ...made.value, sha256: hash } };
}
