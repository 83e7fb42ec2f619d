// Worked examples of terms that real deals add to a commitment: pricing §12.
import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { chargedInMonth } from '../../domain/commitments/drawdown.ts';
import type { Results } from '../../domain/compute.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { listedAmount } from '../../domain/commitments/instalments.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, monthStart, shortDateIn } from '../assembly/assembly.ts';
import { agreedText, paymentSchedule, sizeDiscountOf } from '../parts/commitment-terms.ts';
import type { Block, Column, Row } from '../tree/tree.ts';
import { exampleBlocks, noUse } from './worked-use.ts';

const amount = (head: string): Column => ({ head, kind: 'amount' });

function resultOf(results: Results | null, { id }: Commitment): CommitmentResult | undefined {
  return results?.commitments.find(({ terms }) => terms.id === id);
}

const shownPeriods = 3;

/** What the first month of use in each of the first periods costs without the discount for its size, and with it. */
export function bandsExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { clauses, commitment: words } = assembly.words;
  const { examples } = clauses;
  const result = resultOf(assembly.results, commitment);
  const without = resultOf(assembly.whatIfs.withoutBands(), commitment);
  if (result === undefined || without === undefined) return null;
  const rows = result.periods.slice(0, shownPeriods).flatMap((period, at): Row[] => {
    const charged = without.months.slice(period.from - 1, period.to).findIndex((month) => chargedInMonth(month) !== 0n);
    const [before, after] = [without, result].map(({ months }) => months[period.from - 1 + charged]);
    if (charged < 0 || before === undefined || after === undefined) return [];
    const cells = [
      words.period[commitment.period](at + 1),
      agreedText(assembly, listedAmount(commitment, at)),
      sizeDiscountOf(assembly, commitment, at),
      amountIn(assembly, chargedInMonth(before)),
      amountIn(assembly, chargedInMonth(after)),
    ];
    return [{ kind: 'row', cells }];
  });
  if (rows.length === 0) return noUse(assembly);
  return exampleBlocks(
    assembly,
    [
      { head: words.commitmentPeriod, kind: 'text', wide: true },
      amount(inCurrency(assembly, words.amountListed)),
      { head: words.sizeDiscount, kind: 'quantity' },
      amount(examples.monthWithout),
      amount(examples.monthWith),
    ],
    rows,
  );
}

/** The payments of the first period. */
export function paymentsExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const result = resultOf(assembly.results, commitment);
  const schedule = result === undefined ? null : paymentSchedule(assembly, result);
  if (schedule === null) return null;
  return exampleBlocks(assembly, schedule.columns, schedule.rows.slice(0, commitment.payments?.length));
}

const shownInstalments = 4;

/** The first instalments that agreed amounts change at the forecast. */
export function agreedExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { clauses, commitment: words } = assembly.words;
  const { examples } = clauses;
  const result = resultOf(assembly.results, commitment);
  if (result === undefined) return null;
  const changed = result.agreements.flatMap(({ revisions }) => revisions.filter(({ before, after }) => before !== after));
  if (changed.length === 0) return [{ type: 'paragraph', style: 'note', text: examples.nothingAgreed }];
  return exampleBlocks(
    assembly,
    [
      { head: words.instalmentFrom, kind: 'date', wide: true },
      amount(inCurrency(assembly, examples.before)),
      amount(examples.after),
    ],
    changed.slice(0, shownInstalments).map(({ from, before, after }): Row => ({
      kind: 'row',
      cells: [shortDateIn(assembly, monthStart(assembly, from)), amountIn(assembly, before), amountIn(assembly, after)],
    })),
  );
}
