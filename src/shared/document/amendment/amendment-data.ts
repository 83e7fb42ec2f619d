import { z } from 'zod';
import { CalendarDate, schemaName } from '../../domain/terms/leaf.ts';
import { ContractData } from '../data/contract-data.ts';

/**
 * The data embedded in an amendment, `quotewright.amendment-document/1`: the contract as it was and as it shall be, each as a contract embeds
 * it. As safe for the customer as a contract's. Its canonical JSON is what the amendment's fingerprint is taken of.
 */
export const AmendmentData = z.strictObject({
  schema: schemaName('quotewright.amendment-document/1'),
  /** The contract month from which it holds, 2 or later. */
  fromMonth: z.int().min(2),
  issueDate: CalendarDate,
  /** What is invoiced on that month's first day for what was invoiced before; below 0, credited (pricing §12.16). */
  adjustment: z.string(),
  before: ContractData,
  after: ContractData,
});
export type AmendmentData = z.output<typeof AmendmentData>;
