import type { PeriodResult, PoolMonth } from '../../domain/commitments/drawdown.ts';
import { chargedInMonth, leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import { isCredited } from '../../domain/commitments/period-amounts.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency } from '../assembly/assembly.ts';
import type { Block, Column, Row } from '../tree/tree.ts';
import { uses } from '../what-ifs/what-ifs.ts';
import { useName } from '../parts/use-name.ts';
import { exampleBlocks, noUse } from './worked-use.ts';

type PeriodFigure =
  | 'committed'
  | 'drawn'
  | 'carriedForward'
  | 'overageBase'
  | 'overage'
  | 'shortfall'
  | 'rolledOver'
  | 'forfeited';

/** What the example of each clause shows of a period: its own figures, and those that they come from. */
const shown = {
  use: ['committed', 'drawn', 'overage', 'shortfall'],
  carry: ['committed', 'drawn', 'carriedForward', 'overageBase', 'overage'],
  overage: ['committed', 'drawn', 'overageBase', 'overage'],
  shortfall: ['committed', 'drawn', 'shortfall'],
  rollover: ['committed', 'shortfall', 'rolledOver', 'forfeited'],
} as const satisfies Readonly<Record<string, readonly PeriodFigure[]>>;

const amount = (head: string): Column => ({ head, kind: 'amount' });

/** What the first period of a commitment comes to when use is less, as, and more than forecast. */
export function periodExample(assembly: Assembly, commitment: Commitment, of: keyof typeof shown): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const figures: readonly PeriodFigure[] = shown[of];
  const amounts = (period: PeriodResult): readonly string[] => figures.map((figure) => amountIn(assembly, period[figure] ?? 0n));
  const rows = uses.flatMap((factor): Row[] => {
    const results = assembly.whatIfs.atUse(commitment.lines, factor);
    const period = results?.commitments.find(({ terms }) => terms.id === commitment.id)?.periods[0];
    return period === undefined ? [] : [{ kind: 'row', cells: [useName(assembly, factor), ...amounts(period)] }];
  });
  if (rows.length === 0) return null;
  const heads = figures.map((figure) => examples[figure]);
  return exampleBlocks(
    assembly,
    [
      { head: examples.use, kind: 'text', wide: true },
      ...heads.map((head, index) => amount(index === 0 ? inCurrency(assembly, head) : head)),
    ],
    rows,
  );
}

const shownMonths = 3;

/** The first months at the forecast: what is charged, what it draws on, and what is left. */
export function drawdownExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const result = assembly.results.commitments.find(({ terms }) => terms.id === commitment.id);
  if (result === undefined) return null;
  const { rollover, carryForward, minimum } = commitment;
  type Shown = { readonly head: string; readonly of: (month: PoolMonth) => bigint };
  const when = (holds: boolean, head: string, of: Shown['of']): readonly Shown[] => (holds ? [{ head, of }] : []);
  const columns: readonly Shown[] = [
    { head: examples.charges, of: chargedInMonth },
    ...when(rollover !== undefined, examples.drawnRollover, ({ drawnRollover }) => drawnRollover),
    { head: examples.drawn, of: ({ drawn }) => drawn },
    ...when(isCredited(commitment), examples.drawnCredit, ({ drawnCredit }) => drawnCredit),
    ...when(carryForward !== undefined, examples.carriedForward, ({ carried }) => carried),
    { head: examples.overageBase, of: ({ overageBase }) => overageBase },
    ...when(minimum !== undefined, examples.minimumShortfall, ({ minimumGap }) => minimumGap),
    { head: examples.left, of: leftAfterMonth },
  ];
  return exampleBlocks(
    assembly,
    [
      { head: examples.monthAtForecast, kind: 'text', wide: true },
      ...columns.map(({ head }, at) => amount(at === 0 ? inCurrency(assembly, head) : head)),
    ],
    result.months.slice(0, shownMonths).map((month, index): Row => ({
      kind: 'row',
      cells: [examples.monthOf(index + 1), ...columns.map(({ of }) => amountIn(assembly, of(month)))],
    })),
  );
}

/** What the services of a pool charge in the first month in which any of them is used, and their sum. */
export function poolExample(assembly: Assembly, commitment: Commitment): readonly Block[] {
  const { examples } = assembly.words.clauses;
  const lines = assembly.results.lines.filter(({ line }) => commitment.lines.includes(line.id));
  const months = lines[0]?.charges.length ?? 0;
  const month = Array.from({ length: months }, (_, index) => index).find((index) =>
    lines.some(({ charges }) => (charges[index] ?? 0n) !== 0n),
  );
  if (month === undefined) return noUse(assembly);
  const charged = lines.map(({ line, charges }) => ({ id: line.id, charge: charges[month] ?? 0n }));
  const sum = sumOf(charged.map(({ charge }) => charge));
  return exampleBlocks(
    assembly,
    [
      { head: assembly.words.general.service, kind: 'text', wide: true },
      amount(inCurrency(assembly, examples.chargeOfMonth(month + 1))),
    ],
    [
      ...charged.map(({ id, charge }): Row => ({
        kind: 'row',
        cells: [assembly.wording.lineName(id), amountIn(assembly, charge)],
      })),
      { kind: 'total', cells: [examples.drawsTogether, amountIn(assembly, sum)] },
    ],
  );
}
