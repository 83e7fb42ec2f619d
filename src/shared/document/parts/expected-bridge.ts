import { pooledLines } from '../../domain/statements/invoices.ts';
import { committedParts } from '../../domain/statements/totals.ts';
import { invoicedBy, sumOf } from '../../domain/statements/sums.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import type { Assembly } from '../assembly/assembly.ts';

/** An amount with its name, minor units: a step of a bridge. */
export type Step = { readonly amount: bigint; readonly name: string };

/** Use that is invoiced itself, and draws on nothing. */
const useKinds: readonly InvoiceKind[] = ['usage', 'overage', 'credit_overage'];

const hasAmount = ({ amount }: Step): boolean => amount !== 0n;

/** Use by how it is invoiced, each with the one name that every bridge gives it. */
export function usedBeside({ results, words }: Assembly): readonly Step[] {
  return useKinds
    .map((kind): Step => ({ amount: invoicedBy(results.invoices, { kind }), name: words.keyTerms.use[kind] ?? '' }))
    .filter(hasAmount);
}

/** What commitments and credits are invoiced, beside use beyond them. */
const agreedKinds: readonly InvoiceKind[] = ['instalment', 'drawdown', 'shortfall', 'credit_pack'];

/** What of the committed value is of commitments and credits, as agreed. */
function agreedAmounts({ results, words }: Assembly): Step {
  const { commitments, credits, lines } = results;
  const parts = committedParts(lines, commitments, credits).filter(({ kind }) => kind !== 'charge');
  const { agreed } = words.order;
  const name = credits === null ? agreed.commitments : commitments.length === 0 ? agreed.credits : agreed.both;
  return { amount: sumOf(parts.map(({ amount }) => amount)), name };
}

/** What true-ups and other terms of commitments do to the committed value at the forecast; null where they do nothing. */
export function movedCommitment(assembly: Assembly): Step | null {
  const { quote, results, words } = assembly;
  const invoiced = sumOf(agreedKinds.map((kind) => invoicedBy(results.invoices, { kind })));
  const amount = invoiced - agreedAmounts(assembly).amount;
  const truedUp = (quote.commitments ?? []).some(({ trueUp }) => trueUp !== undefined);
  return amount === 0n ? null : { amount, name: truedUp ? words.keyTerms.trueUps : words.keyTerms.commitmentTerms };
}

/** From the sum of charges to the expected value: what draws on commitments is not invoiced; what was agreed, what moves it, and use beyond it come on top. */
export function fromChargesToExpected(assembly: Assembly): readonly Step[] {
  const { results, words } = assembly;
  const pooled = pooledLines(results.commitments);
  const charged = results.lines.filter(({ line }) => line.charge.type !== 'credits');
  const drawn = charged.filter(({ line }) => pooled.has(line.id));
  const moved = movedCommitment(assembly);
  return [
    { amount: sumOf(charged.flatMap(({ charges }) => charges)), name: words.order.sum },
    { amount: -sumOf(drawn.flatMap(({ charges }) => charges)), name: words.order.drawn },
    agreedAmounts(assembly),
    ...(moved === null ? [] : [moved]),
    // Use outside commitments is in the sum of charges.
    ...usedBeside(assembly).filter(({ name }) => name !== words.keyTerms.use.usage),
  ].filter(hasAmount);
}
