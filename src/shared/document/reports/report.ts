import type { Assembly } from '../assembly/assembly.ts';
import { assemblyOfData } from '../assembly/assembly.ts';
import type { ReportData } from './report-data.ts';

/** A report: the data that it embeds, and what its parts are made from, the contract's words and numbering over the money as it is known now. */
export type Report = { readonly data: ReportData; readonly assembly: Assembly };

/** A report that is there already, from what it embeds: its terms are evaluated again. */
export function reportOfData(data: ReportData): Report {
  const { contract, prices, actuals } = data;
  return { data, assembly: assemblyOfData({ ...contract, prices }, actuals ?? undefined) };
}
