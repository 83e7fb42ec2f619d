import type { Problem } from '../domain/document/problem.ts';
import { readCosts } from '../domain/reading/read.ts';
import type { Costs } from '../domain/terms/costs.ts';
import type { TellShare } from '../domain/values/progress.ts';
import { partOf, untold } from '../domain/values/progress.ts';
import { readGenAiPrices } from './formats/genai-prices.ts';
import { readLiteLlm } from './formats/litellm.ts';
import { readLlmPrices } from './formats/llm-prices.ts';
import { readModelsDev } from './formats/models-dev.ts';
import { readOpenRouter } from './formats/openrouter.ts';
import { listedOf } from './formats/own-costs.ts';
import type { PriceTable } from './formats/table.ts';
import { readPriceTable } from './formats/table.ts';
import type { ListFormat } from './price-list-format.ts';
import { guessedFormat } from './price-list-format.ts';
import type { Listed, ListFault, ListRead } from './source/listed-model.ts';
import type { SourceJson } from './source/source-json.ts';
import { isSourceObject, readSourceJson } from './source/source-json.ts';

/** A published list of model prices, read: for a million tokens, in one currency. */
export type PriceList = Listed & {
  readonly format: ListFormat;
  readonly currency: string;
  /** The cost book, where the list is one: it has slots besides. */
  readonly book: Costs | null;
};

export type PriceListRead =
  | { readonly ok: true; readonly value: PriceList }
  | { readonly ok: false; readonly fault: ListFault; readonly format: ListFormat | null }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly format: 'quotewright' };

/** A file as far as it is read before anybody knows its format: JSON that is JSON, or a table. */
export type ListSource = { readonly json: string } | { readonly table: PriceTable };

/** Public lists are in US dollars. */
const published = 'USD';

/** The share of the work that is done once the text of a list is parsed. */
const parsed = 0.5;

function otherShape(expected: string, format: ListFormat) {
  return { ok: false, fault: { code: 'other-shape', expected }, format } as const;
}

function listRead(json: SourceJson, format: Exclude<ListFormat, 'csv' | 'quotewright'>, progress: TellShare): ListRead {
  if (format === 'genai-prices') return readGenAiPrices(json, progress);
  if (!isSourceObject(json)) return otherShape('an object', format);
  switch (format) {
    case 'litellm':
      return readLiteLlm(json, progress);
    case 'llm-prices':
      return readLlmPrices(json, progress);
    case 'models-dev':
      return readModelsDev(json, progress);
    case 'openrouter':
      return readOpenRouter(json, progress);
  }
}

function ownRead(text: string): PriceListRead {
  const costs = readCosts(JSON.parse(text));
  if (!costs.ok) return { ok: false, problems: costs.problems, format: 'quotewright' };
  const { value } = costs;
  return { ok: true, value: { ...listedOf(value), format: 'quotewright', currency: value.currency, book: value } };
}

/** A price list, all of it or why not; `asked` names the format where it isn't to be guessed. */
export function readPriceList(source: ListSource, asked: ListFormat | null, progress: TellShare = untold): PriceListRead {
  if ('table' in source) {
    if (asked !== null && asked !== 'csv') return otherShape('JSON', asked);
    const read = readPriceTable(source.table, progress);
    if (!read.ok) return { ok: false, fault: read.fault, format: 'csv' };
    return { ok: true, value: { ...read.value, format: 'csv', currency: read.currency ?? published, book: null } };
  }
  const json = readSourceJson(source.json);
  progress(parsed);
  const format = asked ?? guessedFormat(json);
  if (format === null) return { ok: false, fault: { code: 'no-known-format' }, format };
  if (format === 'csv') return otherShape('a table', format);
  if (format === 'quotewright') return ownRead(source.json);
  const read = listRead(json, format, partOf(progress, parsed, 1));
  if (!read.ok) return { ok: false, fault: read.fault, format };
  return { ok: true, value: { ...read.value, format, currency: published, book: null } };
}
