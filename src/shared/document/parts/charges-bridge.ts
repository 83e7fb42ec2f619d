import { sumOf } from '../../domain/statements/sums.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn } from '../assembly/assembly.ts';
import type { Paragraph } from '../tree/tree.ts';
import { fromChargesToExpected } from './expected-bridge.ts';

/** One line from the sum of charges to the expected value; null where they are the same. */
export function chargesBridge(assembly: Assembly): Paragraph | null {
  const { results, words } = assembly;
  const [first, ...further] = fromChargesToExpected(assembly);
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
