import type { CreditResult } from '../credits/credit-packs.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import { isInAdvance, isWaived } from '../commitments/drawdown.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { Term } from '../calendar/term.ts';
import { startOf } from '../calendar/term.ts';
import type { InvoiceKind } from '../terms/evaluation.ts';
import { invoiceKinds } from '../terms/evaluation.ts';

/** Amounts in minor units; `month` is the contract month it is charged for (pricing §8). */
export type InvoiceResult = {
  readonly date: string;
  readonly month: number;
  readonly kind: InvoiceKind;
  readonly ref: string;
  readonly amount: bigint;
};

export const creditsRef = 'credits';

/** Every invoice but those of amount 0, by date, then kind, then the document's order. */
export function invoicesOf(
  term: Term,
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
): readonly InvoiceResult[] {
  const invoices: InvoiceResult[] = [];
  const inAdvance = (kind: InvoiceKind, ref: string, month: number, amount: bigint): void => {
    if (amount !== 0n) invoices.push({ date: startOf(term, month), month, kind, ref, amount });
  };
  const inArrears = (kind: InvoiceKind, ref: string, month: number, amount: bigint): void => {
    if (amount !== 0n) invoices.push({ date: startOf(term, month + 1), month, kind, ref, amount });
  };

  const pooled = new Set(commitments.flatMap(({ terms }) => terms.lines));
  for (const { line, charges } of lines) {
    const { type } = line.charge;
    if (type === 'credits' || pooled.has(line.id)) continue;
    charges.forEach((amount, index) => {
      if (type === 'usage') inArrears('usage', line.id, index + 1, amount);
      else inAdvance(type, line.id, index + 1, amount);
    });
  }
  for (const { terms, instalments, periods, months } of commitments) {
    const advance = isInAdvance(terms);
    if (advance) instalments.forEach(({ from, amount }) => inAdvance('instalment', terms.id, from, amount));
    months.forEach(({ drawn, overage }, index) => {
      if (!advance) inArrears('drawdown', terms.id, index + 1, drawn);
      inArrears('overage', terms.id, index + 1, overage);
    });
    if (!advance && !isWaived(terms)) periods.forEach(({ to, shortfall }) => inArrears('shortfall', terms.id, to, shortfall));
  }
  credits?.packs.forEach(({ month, invoiced }) => inAdvance('credit_pack', creditsRef, month, invoiced));
  credits?.months.forEach(({ overage }, index) => inArrears('credit_overage', creditsRef, index + 1, overage));

  // The sort keeps the order in which the document lists lines, commitments and packs.
  const rank = new Map(invoiceKinds.map((kind, index) => [kind, index]));
  return invoices.toSorted((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0);
  });
}
