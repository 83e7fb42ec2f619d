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
  /** The place of its line, commitment or pack in the quote, from 0; 0 of credits beyond the packs. */
  readonly at: number;
  readonly amount: bigint;
};

const creditsRef = 'credits';

/** Ids of the lines that draw on a commitment and are not invoiced on their own. */
export function pooledLines(commitments: readonly CommitmentResult[]): ReadonlySet<string> {
  return new Set(commitments.flatMap(({ terms }) => terms.lines));
}

/** Every invoice but those of amount 0, by date, then kind, then the document's order. */
export function invoicesOf(
  term: Term,
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
): readonly InvoiceResult[] {
  const invoices: InvoiceResult[] = [];
  type Of = Pick<InvoiceResult, 'kind' | 'ref' | 'at'>;
  const add = (of: Of, month: number, date: string, amount: bigint): void => {
    if (amount !== 0n) invoices.push({ date, month, kind: of.kind, ref: of.ref, at: of.at, amount });
  };
  const inAdvance = (of: Of, month: number, amount: bigint): void => add(of, month, startOf(term, month), amount);
  const inArrears = (of: Of, month: number, amount: bigint): void => add(of, month, startOf(term, month + 1), amount);

  const pooled = pooledLines(commitments);
  lines.forEach(({ line, charges }, at) => {
    const { type } = line.charge;
    if (type === 'credits' || pooled.has(line.id)) return;
    const of = { kind: type, ref: line.id, at };
    charges.forEach((amount, index) => (type === 'usage' ? inArrears : inAdvance)(of, index + 1, amount));
  });
  commitments.forEach(({ terms, instalments, periods, months }, at) => {
    const of = (kind: InvoiceKind): Of => ({ kind, ref: terms.id, at });
    const [instalment, drawdown, overage, shortfall] = [of('instalment'), of('drawdown'), of('overage'), of('shortfall')];
    const advance = isInAdvance(terms);
    if (advance) instalments.forEach(({ from, amount }) => inAdvance(instalment, from, amount));
    months.forEach((month, index) => {
      if (!advance) inArrears(drawdown, index + 1, month.drawn);
      inArrears(overage, index + 1, month.overage);
    });
    if (!advance && !isWaived(terms)) periods.forEach((period) => inArrears(shortfall, period.to, period.shortfall));
  });
  credits?.packs.forEach(({ month, invoiced }, at) => inAdvance({ kind: 'credit_pack', ref: creditsRef, at }, month, invoiced));
  const overage: Of = { kind: 'credit_overage', ref: creditsRef, at: 0 };
  credits?.months.forEach((month, index) => inArrears(overage, index + 1, month.overage));

  // The sort keeps the order in which the document lists lines, commitments and packs.
  const rank = new Map(invoiceKinds.map((kind, index) => [kind, index]));
  return invoices.toSorted((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0);
  });
}
