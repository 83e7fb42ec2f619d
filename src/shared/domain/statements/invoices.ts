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

/** What is invoiced of commitments or credits, in minor units, by the month that it is charged for. */
export type Charged = Pick<InvoiceResult, 'kind' | 'month' | 'amount' | 'part'>;

/** Kinds that are invoiced on the first day of their month; the others on the first day after it. */
const inAdvance: ReadonlySet<InvoiceKind> = new Set(['recurring', 'one_time', 'instalment', 'credit_pack']);

/** `at` is its place among the lines. */
type InvoicedLine = {
  readonly result: LineResult;
  readonly at: number;
  readonly kind: Exclude<LineResult['line']['charge']['type'], 'credits'>;
};

/** Lines that are invoiced on their own, each month's charge by itself: the others draw on a commitment or burn credits. */
export function invoicedLines(lines: readonly LineResult[], commitments: readonly CommitmentResult[]): readonly InvoicedLine[] {
  const pooled = pooledLines(commitments);
  return lines.flatMap((result, at) => {
    const { type } = result.line.charge;
    return type === 'credits' || pooled.has(result.line.id) ? [] : [{ result, at, kind: type }];
  });
}

/** What a commitment invoices: instalments, drawdown, overage, minimums and shortfalls (pricing §5, §12.4, §12.7); none of amount 0. */
export function chargedByPool(commitment: CommitmentResult, minor: number): readonly Charged[] {
  const { terms, periods, months } = commitment;
  const charged: Charged[] = [];
  const add = (kind: InvoiceKind, month: number, amount: bigint, part: InvoicePart | null = null): void => {
    if (amount !== 0n) charged.push({ kind, month, amount, part });
  };
  const isAdvance = isInAdvance(terms);
  if (isAdvance)
    for (const { month, amount, part } of instalmentInvoices(commitment, minor)) add('instalment', month, amount, part);
  months.forEach(({ drawn, carried, overage }, index) => {
    if (!isAdvance) add('drawdown', index + 1, drawn + carried);
    add('overage', index + 1, overage);
  });
  months.forEach(({ minimumGap }, index) => add('shortfall', index + 1, minimumGap, { kind: 'minimum' }));
  if (!isAdvance && !isWaived(terms)) for (const { to, shortfall } of periods) add('shortfall', to, shortfall);
  return charged;
}

/** What prepaid credits invoice: each pack, and use beyond them; none of amount 0. `at` is the place of the pack. */
export function chargedByCredits({ packs, months }: CreditResult): readonly (Charged & Pick<InvoiceResult, 'at'>)[] {
  const all = [
    ...packs.map(({ month, invoiced }, at) => ({ kind: 'credit_pack' as const, at, month, amount: invoiced, part: null })),
    ...months.map(({ overage }, index) => ({
      kind: 'credit_overage' as const,
      at: 0,
      month: index + 1,
      amount: overage,
      part: null,
    })),
  ];
  return all.filter(({ amount }) => amount !== 0n);
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
  const add = (ref: string, at: number, charged: readonly Charged[]): void => {
    for (const { kind, month, amount, part } of charged) {
      const date = startOf(term, inAdvance.has(kind) ? month : month + 1);
      invoices.push({ date, month, kind, ref, at, amount, part });
    }
  };
  for (const { result, at, kind } of invoicedLines(lines, commitments)) {
    const charged = result.charges.map((amount, index) => ({ kind, month: index + 1, amount, part: null }));
    add(
      result.line.id,
      at,
      charged.filter(({ amount }) => amount !== 0n),
    );
  }
  commitments.forEach((commitment, at) => add(commitment.terms.id, at, chargedByPool(commitment, minor)));
  for (const charged of credits === null ? [] : chargedByCredits(credits)) add(creditsRef, charged.at, [charged]);

  // The sort keeps the order in which the document lists lines, commitments and packs.
  const rank = new Map(invoiceKinds.map((kind, index) => [kind, index]));
  return invoices.toSorted((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0);
  });
}
