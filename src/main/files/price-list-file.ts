import type { FileProblem } from '../../shared/calls/reply.ts';
import type { ListSource } from '../../shared/price-lists/read-price-list.ts';
import { readCsv } from './csv-table.ts';
import { jsonFault } from './json-fault.ts';
import { mostJsonBytes, readWhole, textOf } from './whole-files.ts';

export type PriceListFile = { readonly source: ListSource; readonly bytes: Uint8Array };

export type PriceListFileOutcome =
  | { readonly ok: true; readonly value: PriceListFile }
  | { readonly ok: false; readonly problem: FileProblem | { readonly code: 'not-a-table' } };

/** A price list from its bytes: JSON where it begins as one, else a table. */
export function priceListSource(bytes: Uint8Array, isTable: boolean): PriceListFileOutcome {
  const text = isTable ? null : textOf(bytes);
  if (text?.ok === true && /^\s*[{[]/.test(text.value)) {
    const fault = jsonFault(text.value);
    return fault === null ? { ok: true, value: { source: { json: text.value }, bytes } } : { ok: false, problem: fault };
  }
  const table = readCsv(bytes);
  return table.ok ? { ok: true, value: { source: { table: table.value }, bytes } } : table;
}

/** Reads a price list of at most 20 MB. */
export async function readPriceListFile(path: string, isTable: boolean): Promise<PriceListFileOutcome> {
  const read = await readWhole(path, mostJsonBytes);
  return read.ok ? priceListSource(read.value, isTable) : read;
}
