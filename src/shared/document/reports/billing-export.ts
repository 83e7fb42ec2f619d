import { z } from 'zod';
import { fixed } from '../../domain/values/decimal-text.ts';
import { invoiceKinds } from '../../domain/terms/evaluation.ts';
import { yearOf } from '../../domain/calendar/term.ts';
import { invoiceName } from '../../text/contract/invoice-name.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { invoiceBasis, refName } from '../parts/order/invoice-basis.ts';
import { csvText } from './csv.ts';
import type { ReportData } from './report-data.ts';

/** What an invoice rests on: `true_up` amounts may still be revised. */
const bases = ['fixed', 'true_up', 'measured', 'forecast'] as const;

/** The invoices of a contract for a billing system, `quotewright.billing/1`: net amounts in the order in which they fall due. */
export const BillingSchedule = z.strictObject({
  schema: z.literal('quotewright.billing/1'),
  number: z.string(),
  revision: z.int(),
  /** SHA-256 of the contract's canonical JSON. */
  contract: z.string(),
  seller: z.string(),
  customer: z.string(),
  /** The customer’s own number of the order, where they gave one. */
  purchaseOrderNumber: z.string().optional(),
  currency: z.string(),
  paymentTermsDays: z.int().nullable(),
  invoices: z.array(
    z.strictObject({
      date: z.string(),
      /** Contract month charged for. */
      month: z.int(),
      year: z.int(),
      kind: z.enum(invoiceKinds),
      ref: z.string(),
      name: z.string(),
      basis: z.enum(bases),
      amount: z.string(),
    }),
  ),
  total: z.string(),
});
export type BillingSchedule = z.output<typeof BillingSchedule>;

const basisNames = { fixed: 'fixed', trueUp: 'true_up', measured: 'measured', forecast: 'forecast' } as const;

export function billingSchedule(assembly: Assembly, { contract }: ReportData, contractFingerprint: string): BillingSchedule {
  const { quote, results, words } = assembly;
  const { purchaseOrderNumber } = quote;
  const amount = (units: bigint): string => fixed(units, results.minor);
  return {
    schema: 'quotewright.billing/1',
    number: quote.number,
    revision: contract.revision,
    contract: contractFingerprint,
    seller: quote.seller.legalName,
    customer: quote.customer.legalName,
    ...(purchaseOrderNumber === undefined ? {} : { purchaseOrderNumber }),
    currency: quote.currency,
    paymentTermsDays: quote.paymentTermsDays ?? null,
    invoices: results.invoices.map((invoice) => ({
      date: invoice.date,
      month: invoice.month,
      year: yearOf(invoice.month),
      kind: invoice.kind,
      ref: invoice.ref,
      name: invoiceName(invoice.kind, refName(assembly, invoice.ref), words.billing, invoice.part),
      basis: basisNames[invoiceBasis(assembly, invoice)],
      amount: amount(invoice.amount),
    })),
    total: amount(results.totals.expectedValue),
  };
}

/** One invoice a row. Heads and codes are the same in every language: machines read them. */
export function billingCsv({ number, revision, customer, currency, invoices }: BillingSchedule): string {
  const head = [
    'number',
    'revision',
    'customer',
    'invoice_date',
    'contract_month',
    'contract_year',
    'kind',
    'ref',
    'name',
    'basis',
    'currency',
    'amount',
  ];
  return csvText([
    head,
    ...invoices.map(({ date, month, year, kind, ref, name, basis, amount }) => [
      number,
      String(revision),
      customer,
      date,
      String(month),
      String(year),
      kind,
      ref,
      name,
      basis,
      currency,
      amount,
    ]),
  ]);
}
