import { pooledLines } from '../../domain/statements/invoices.ts';
import { invoicedBy, sumOf } from '../../domain/statements/sums.ts';
import { invoiceKinds } from '../../domain/terms/evaluation.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn } from '../assembly/assembly.ts';
import type { Paragraph } from '../tree/tree.ts';

/** Invoices of what a line charges itself. All others are of commitments and credits. */
const ofCharges: ReadonlySet<string> = new Set(['recurring', 'one_time', 'usage']);

type Step = { readonly amount: bigint; readonly name: string };

/** What leads from the sum of charges to the expected value: charges that draw on a commitment are not invoiced, and what commitments and credits invoice comes on top. */
function steps({ results, words }: Assembly): readonly Step[] {
  const pooled = pooledLines(results.commitments);
  const charged = results.lines.filter(({ line }) => line.charge.type !== 'credits');
  const sum = sumOf(charged.flatMap(({ charges }) => charges));
  const drawn = sumOf(charged.filter(({ line }) => pooled.has(line.id)).flatMap(({ charges }) => charges));
  return [
    { amount: sum, name: words.order.sum },
    { amount: -drawn, name: words.order.drawn },
    ...invoiceKinds
      .filter((kind) => !ofCharges.has(kind))
      .map((kind) => ({ amount: invoicedBy(results.invoices, { kind }), name: words.billing.groups[kind] })),
  ].filter(({ amount }) => amount !== 0n);
}

/** One line from the sum of charges to the expected value; null where they are the same. */
export function chargesBridge(assembly: Assembly): Paragraph | null {
  const { results, words } = assembly;
  const [first, ...further] = steps(assembly);
  if (first === undefined || further.length === 0) return null;
  const total = sumOf([first, ...further].map(({ amount }) => amount));
  if (total !== results.totals.expectedValue) {
    throw new Error(`The charges lead to ${amountIn(assembly, total)}, and the expected value is another`);
  }
  const said = further.map(({ amount, name }) =>
    amount < 0n ? ` − ${amountIn(assembly, -amount)} (${name})` : ` + ${amountIn(assembly, amount)} (${name})`,
  );
  const text = `${amountIn(assembly, first.amount)} (${first.name})${said.join('')} = ${amountIn(assembly, total)} (${words.general.expected})`;
  return { type: 'paragraph', style: 'note', text };
}
