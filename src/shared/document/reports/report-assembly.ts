import type { Assembly } from '../assembly.ts';
import { assemblyOfData } from '../assembly.ts';
import type { ReportData } from './report-data.ts';

/** What a report is made from: the contract's words and numbering over the money as it is known now. */
export function reportAssembly({ contract, prices, actuals }: ReportData): Assembly {
  return assemblyOfData({ ...contract, prices }, actuals ?? undefined);
}
