import { actualsOf } from '../../../domain/compute.ts';
import type { InvoiceResult } from '../../../domain/statements/invoices.ts';
import type { InvoiceKind } from '../../../domain/terms/evaluation.ts';
import type { Assembly } from '../../assembly/assembly.ts';

/** Invoices whose amounts are agreed at signature, and nothing changes. */
export const fixedKinds: ReadonlySet<InvoiceKind> = new Set(['recurring', 'one_time', 'credit_pack']);

/** What the reference of an invoice is called. */
export function refName(assembly: Assembly, ref: string): string {
  if (ref === 'credits' && assembly.quote.credits !== undefined) return assembly.quote.credits.name;
  return assembly.quote.commitments?.find(({ id }) => id === ref)?.name ?? assembly.wording.lineName(ref);
}

/** The basis of an invoice: fixed terms, terms that a true-up may revise, delivered use, or the forecast. */
export type InvoiceBasis = 'fixed' | 'trueUp' | 'measured' | 'forecast';

/** The lines whose use an invoice rests on. */
function usedLines({ quote }: Assembly, { kind, ref }: InvoiceResult): readonly string[] {
  if (kind === 'usage') return [ref];
  if (kind === 'credit_overage') return quote.lines.flatMap(({ id, charge }) => (charge.type === 'credits' ? [id] : []));
  return quote.commitments?.find(({ id }) => id === ref)?.lines ?? [];
}

/** True of an instalment that an agreed amount lowers within a period: how far depends on what use has left by then (pricing §12.10). */
function mayBeCut({ results }: Assembly, { at, month }: InvoiceResult): boolean {
  const commitment = results.commitments[at];
  return (
    commitment?.agreements.some(({ fromMonth, revisions }) => {
      const running = commitment.periods.find(({ from, to }) => from < fromMonth && fromMonth <= to);
      const own = revisions.find(({ from }) => from === month);
      return running !== undefined && own !== undefined && own.to <= running.to && own.original < own.before;
    }) === true
  );
}

export function invoiceBasis(assembly: Assembly, invoice: InvoiceResult): InvoiceBasis {
  if (fixedKinds.has(invoice.kind)) return 'fixed';
  if (invoice.kind === 'instalment') {
    const commitment = assembly.quote.commitments?.find(({ id }) => id === invoice.ref);
    if (commitment?.trueUp !== undefined) return 'trueUp';
    return mayBeCut(assembly, invoice) ? 'forecast' : 'fixed';
  }
  const used = new Set(usedLines(assembly, invoice));
  const { actuals } = assembly.results;
  const lines = assembly.results.lines.map(({ line }) => line).filter(({ id }) => used.has(id));
  const isMeasured = lines.length > 0 && lines.every((line) => actualsOf(actuals, line).length >= invoice.month);
  return isMeasured ? 'measured' : 'forecast';
}
