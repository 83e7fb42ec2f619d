import type { PeriodResult } from '../../domain/commitments/drawdown.ts';
import { isCredited } from '../../domain/commitments/period-amounts.ts';
import { sumOf, sumOfQuantities } from '../../domain/statements/sums.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, quantityIn } from '../assembly/assembly.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';
import { uses } from '../what-ifs/what-ifs.ts';
import { useName } from '../parts/use-name.ts';

type Figure =
  | 'committed'
  | 'drawn'
  | 'carriedForward'
  | 'overage'
  | 'minimumShortfall'
  | 'shortfall'
  | 'rolledOver'
  | 'credited'
  | 'forfeited';

/** The figures of a period that any of the deal's commitments has, in the order in which they come about. */
function figuresOf(commitments: readonly Commitment[]): readonly Figure[] {
  const when = (has: (commitment: Commitment) => boolean, ...figures: readonly Figure[]): readonly Figure[] =>
    commitments.some((commitment) => has(commitment)) ? figures : [];
  return [
    'committed',
    'drawn',
    ...when(({ carryForward }) => carryForward !== undefined, 'carriedForward'),
    'overage',
    ...when(({ minimum }) => minimum !== undefined, 'minimumShortfall'),
    'shortfall',
    ...when(({ rollover }) => rollover !== undefined, 'rolledOver'),
    ...when(isCredited, 'credited'),
    ...when((commitment) => commitment.rollover !== undefined || isCredited(commitment), 'forfeited'),
  ];
}

/** A row for less, as much, and more use than forecast: what the first period of the commitment then comes to. */
function rowsOf(assembly: Assembly, { id, lines }: Commitment, figures: readonly Figure[]): readonly Row[] {
  return uses.flatMap((factor): readonly Row[] => {
    const results = assembly.whatIfs.atUse(lines, factor);
    const period: PeriodResult | undefined = results?.commitments.find(({ terms }) => terms.id === id)?.periods[0];
    if (period === undefined) return [];
    return [
      { kind: 'row', cells: [useName(assembly, factor), ...figures.map((figure) => amountIn(assembly, period[figure] ?? 0n))] },
    ];
  });
}

function commitmentScenarios(assembly: Assembly): Table | null {
  const { quote, words } = assembly;
  const { examples } = words.clauses;
  const commitments = quote.commitments ?? [];
  const figures = figuresOf(commitments);
  const rows = commitments.flatMap((commitment): readonly Row[] => {
    const own = rowsOf(assembly, commitment, figures);
    return commitments.length === 1 ? own : [{ kind: 'note', cells: [commitment.name] }, ...own];
  });
  if (!rows.some(({ kind }) => kind === 'row')) return null;
  const columns = figures.map((figure, at): Column => ({
    head: at === 0 ? inCurrency(assembly, examples[figure]) : examples[figure],
    kind: 'amount',
  }));
  return { type: 'table', caption: null, columns: [{ head: examples.use, kind: 'text', wide: true }, ...columns], rows };
}

/** Credits used, and used beyond all packs, over the term. */
function creditScenarios(assembly: Assembly): Table | null {
  const { examples } = assembly.words.clauses;
  const lines = assembly.quote.lines.filter(({ charge }) => charge.type === 'credits').map(({ id }) => id);
  if (lines.length === 0) return null;
  const rows = uses.flatMap((factor): readonly Row[] => {
    const credits = assembly.whatIfs.atUse(lines, factor)?.credits ?? null;
    if (credits === null) return [];
    const { months } = credits;
    const cells = [
      useName(assembly, factor),
      quantityIn(assembly, sumOfQuantities(months.map(({ burned }) => burned))),
      quantityIn(assembly, sumOfQuantities(months.map(({ overageCredits }) => overageCredits))),
      amountIn(assembly, sumOf(months.map(({ overage }) => overage))),
    ];
    return [{ kind: 'row', cells }];
  });
  if (rows.length === 0) return null;
  const columns: readonly Column[] = [
    { head: examples.useOverTerm, kind: 'text', wide: true },
    { head: examples.creditsUsed, kind: 'quantity' },
    { head: examples.creditsBeyond, kind: 'quantity' },
    { head: inCurrency(assembly, examples.chargedBeyond), kind: 'amount' },
  ];
  return { type: 'table', caption: null, columns, rows };
}

/**
 * What the deal's commitments and credits come to at half of the forecast, at the forecast, and at half as much again, by the engine: the one
 * worked example of all clauses on them. Empty where the deal has neither.
 */
export function scenarioTable(assembly: Assembly): readonly Block[] {
  const { examples } = assembly.words.clauses;
  const tables = [commitmentScenarios(assembly), creditScenarios(assembly)].filter((table) => table !== null);
  if (tables.length === 0) return [];
  return [
    { type: 'paragraph', style: 'label', text: examples.scenarios },
    ...tables,
    { type: 'paragraph', style: 'note', text: examples.computed },
  ];
}
