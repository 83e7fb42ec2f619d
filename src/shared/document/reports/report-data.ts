import { z } from 'zod';
import { Actuals } from '../../domain/terms/actuals.ts';
import { CalendarDate, PositiveCount, schemaName, Text } from '../../domain/terms/leaf.ts';
import { ContractData } from '../data/contract-data.ts';
import { CustomerEvaluation } from '../data/customer-evaluation.ts';
import { IndexPrices } from '../data/index-prices.ts';

/** What a report shows: the invoices, the whole evaluation, or one true-up, named by its commitment and the last month it counts. */
export const ReportSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('billing') }),
  z.strictObject({ kind: z.literal('evaluation') }),
  z.strictObject({ kind: z.literal('true-up'), commitment: Text, afterMonth: PositiveCount }),
]);
export type ReportSubject = z.output<typeof ReportSubject>;

/**
 * The data embedded in a report, `quotewright.report/1`: the contract it belongs to, as that embeds it, and what has become known since.
 * As safe for the customer as a contract's. Its canonical JSON is what the report's fingerprint is taken of.
 */
export const ReportData = z.strictObject({
  schema: schemaName('quotewright.report/1'),
  report: ReportSubject,
  /** The day the report speaks of itself, from which its times run. */
  date: CalendarDate,
  contract: ContractData,
  /** What the index reads of the cost book as it is known on the date; null where the contract has no adaptive pricing. */
  prices: IndexPrices.nullable(),
  /** Delivered quantities of the first months; later ones are at the forecast. Null where none are known. */
  actuals: Actuals.nullable(),
  evaluation: CustomerEvaluation,
});
export type ReportData = z.output<typeof ReportData>;
