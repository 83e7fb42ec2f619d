import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, percentIn, quantityIn } from '../assembly/assembly.ts';
import type { Block, Row } from '../tree/tree.ts';
import { uses } from '../what-ifs/what-ifs.ts';
import { useName } from '../parts/use-name.ts';
import { exampleBlocks } from './worked-use.ts';

/** What the first true-up does when use is less, as, and more than forecast. */
export function trueUpExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const rows = uses.flatMap((factor): Row[] => {
    const results = assembly.whatIfs.atUse(commitment.lines, factor);
    const trueUp = results?.commitments.find(({ terms }) => terms.id === commitment.id)?.trueUps[0];
    if (trueUp === undefined) return [];
    const { runRate, deviation, action, factor: multiplied } = trueUp;
    const cells = [
      useName(assembly, factor),
      amountIn(assembly, runRate),
      deviation === null ? '–' : percentIn(assembly, deviation),
      examples.actions[action],
      multiplied === null ? '–' : quantityIn(assembly, multiplied),
    ];
    return [{ kind: 'row', cells }];
  });
  if (rows.length === 0) return [{ type: 'paragraph', style: 'note', text: examples.noTrueUp }];
  return exampleBlocks(
    assembly,
    [
      { head: examples.use, kind: 'text', wide: true },
      { head: inCurrency(assembly, examples.runRate), kind: 'amount' },
      { head: examples.deviation, kind: 'quantity' },
      { head: examples.change, kind: 'text' },
      { head: examples.factor, kind: 'quantity' },
    ],
    rows,
  );
}
