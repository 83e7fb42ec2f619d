import { compute } from '../../domain/compute.ts';
import type { Assembly } from '../assembly.ts';
import { assemblyOf } from '../assembly.ts';
import { indexCosts } from '../index-prices.ts';
import type { ReportData } from './report-data.ts';

/** What a report is made from: the contract's words and numbering over the money as it is known now. */
export function reportAssembly({ contract, prices, actuals, evaluation }: ReportData): Assembly {
  const costs = prices === null ? undefined : indexCosts(prices);
  const results = compute({ quote: contract.quote, costs, actuals: actuals ?? undefined });
  if (!results.ok) throw new Error(`The terms of ${contract.quote.number} were evaluated, and no longer can be`);
  return { ...assemblyOf({ ...contract, prices, evaluation }), results: results.value };
}
