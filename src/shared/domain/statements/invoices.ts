import type { CreditResult } from '../credits/credit-packs.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import { instalmentInvoices } from '../commitments/instalment-invoices.ts';
import { isInAdvance, isWaived } from '../commitments/period-amounts.ts';
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
  /** What it is one part of: a period's payments, or the minimums beside a period's own shortfall. */
  readonly part: InvoicePart | null;
};

export type InvoicePart =
  | { readonly kind: 'minimum' }
  | { readonly kind: 'payment'; readonly period: number; readonly payment: number };

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
  minor: number,
): readonly InvoiceResult[] {
  const invoices: InvoiceResult[] = [];
  type Of = Pick<InvoiceResult, 'kind' | 'ref' | 'at'>;
  const add = (of: Of, month: number, date: string, amount: bigint, part: InvoicePart | null): void => {
    if (amount !== 0n) invoices.push({ date, month, kind: of.kind, ref: of.ref, at: of.at, amount, part });
  };
  const inAdvance = (of: Of, month: number, amount: bigint, part: InvoicePart | null = null): void =>
    add(of, month, startOf(term, month), amount, part);
  const inArrears = (of: Of, month: number, amount: bigint, part: InvoicePart | null = null): void =>
    add(of, month, startOf(term, month + 1), amount, part);

  const pooled = pooledLines(commitments);
  lines.forEach((result, at) => {
    const { line } = result;
    const { type } = line.charge;
    if (type === 'credits' || pooled.has(line.id)) return;
    const of = { kind: type, ref: line.id, at };
    result.charges.forEach((amount, index) => (type === 'usage' ? inArrears : inAdvance)(of, index + 1, amount));
  });
  commitments.forEach((commitment, at) => {
    const { terms, periods, months } = commitment;
    const of = (kind: InvoiceKind): Of => ({ kind, ref: terms.id, at });
    const [instalment, drawdown, overage, shortfall] = [of('instalment'), of('drawdown'), of('overage'), of('shortfall')];
    const advance = isInAdvance(terms);
    if (advance)
      instalmentInvoices(commitment, minor).forEach(({ month, amount, part }) => inAdvance(instalment, month, amount, part));
    months.forEach((month, index) => {
      if (!advance) inArrears(drawdown, index + 1, month.drawn + month.carried);
      inArrears(overage, index + 1, month.overage);
    });
    months.forEach(({ minimumGap }, index) => inArrears(shortfall, index + 1, minimumGap, { kind: 'minimum' }));
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
