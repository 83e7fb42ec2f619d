import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { isInAdvance } from '../../domain/commitments/period-amounts.ts';
import { instalmentsWithin, sumOf } from '../../domain/statements/sums.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { percentText } from '../../text/number-format.ts';
import { amountIn, inCurrency, monthEnd, monthStart, shortDateIn } from '../assembly/assembly.ts';
import { poolNames } from '../assembly/pool-names.ts';
import type { Block, Row, Table } from '../tree/tree.ts';
import { equalRuns } from './order/equal-runs.ts';
import type { OrderPart, Sub } from './order/order-part.ts';
import { agreedTable, bandSchedule, minimumSchedule, paymentSchedule, periodsAtForecast } from './commitment-terms.ts';

function resultOf(assembly: Assembly, commitment: Commitment): CommitmentResult | undefined {
  return assembly.results.commitments.find(({ terms }) => terms.id === commitment.id);
}

type Instalment = CommitmentResult['instalments'][number];

/** When a period's instalments are invoiced. */
function invoicedWhen(assembly: Assembly, commitment: Commitment): string {
  const { commitment: words } = assembly.words;
  if (!isInAdvance(commitment)) return words.asDrawn;
  return commitment.payments === undefined ? words.inAdvance[commitment.instalment ?? commitment.period] : words.inPayments;
}

/** "4 × 22,500.00". */
function amountsText(assembly: Assembly, amounts: readonly bigint[]): string {
  return equalRuns(amounts)
    .map(({ value, count }) =>
      count === 1 ? amountIn(assembly, value) : assembly.words.totals.times(count, amountIn(assembly, value)),
    )
    .join(' + ');
}

type PeriodTerms = { readonly agreed: readonly bigint[]; readonly original: readonly bigint[] };

/**
 * Each commitment period with its instalments, as agreed at signature and, where other amounts are agreed for later, as those have them:
 * before any true-up. Periods with the same instalments are one row.
 */
function schedule(assembly: Assembly, commitment: Commitment, result: CommitmentResult): Table {
  const { commitment: words } = assembly.words;
  const isAgreed = commitment.agreedAmounts !== undefined;
  const periods = result.periods.map((period): PeriodTerms => {
    const own = instalmentsWithin(result.instalments, period);
    return { agreed: own.map(({ agreed }) => agreed), original: own.map(({ original }) => original) };
  });
  const isEqual = (a: PeriodTerms, b: PeriodTerms): boolean =>
    amountsText(assembly, a.agreed) === amountsText(assembly, b.agreed) &&
    amountsText(assembly, a.original) === amountsText(assembly, b.original);
  const amounts = (original: bigint, agreed: bigint): readonly string[] => [
    amountIn(assembly, original),
    ...(isAgreed ? [amountIn(assembly, agreed)] : []),
  ];
  const rows = equalRuns(periods, isEqual).map(({ value, count, at }): Row => {
    const first = result.periods[at];
    const last = result.periods[at + count - 1];
    const name = count === 1 ? words.period[commitment.period](at + 1) : words.periods[commitment.period](at + 1, at + count);
    return {
      kind: 'row',
      cells: [
        name,
        first === undefined ? '' : shortDateIn(assembly, monthStart(assembly, first.from)),
        last === undefined ? '' : shortDateIn(assembly, monthEnd(assembly, last.to)),
        amountsText(assembly, value.agreed),
        ...amounts(sumOf(value.original), sumOf(value.agreed)),
      ],
    };
  });
  const all = (of: (instalment: Instalment) => bigint): bigint => sumOf(result.instalments.map((each) => of(each)));
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.commitmentPeriod, kind: 'text', wide: true },
      { head: words.from, kind: 'date' },
      { head: words.to, kind: 'date' },
      { head: words.instalments, kind: 'text' },
      { head: inCurrency(assembly, isAgreed ? words.original : words.eachPeriod), kind: 'amount' },
      ...(isAgreed ? [{ head: words.agreed, kind: 'amount' } as const] : []),
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        cells: [
          words.overTheTerm,
          '',
          '',
          '',
          ...amounts(
            all(({ original }) => original),
            all(({ agreed }) => agreed),
          ),
        ],
      },
    ],
  };
}

/** A table of one of the commitment's terms under its name, with what must be known of it; nothing where the deal lacks the term. */
function labelled(label: string, note: string | null, table: Table | null): readonly Block[] {
  if (table === null) return [];
  return [
    { type: 'paragraph', style: 'label', text: label },
    ...(note === null ? [] : [{ type: 'paragraph', style: 'note', text: note } as const]),
    table,
  ];
}

/** What holds for the whole of a commitment, in one sentence each. */
function sentences(assembly: Assembly, commitment: Commitment): string {
  const words = assembly.words.commitment;
  const { trueUp, agreedAmounts, rollover, overage } = commitment;
  const percent = (value: string): string => percentText(value, assembly.wording.language);
  const asAgreed = trueUp === undefined ? words.asAgreed : words.asAgreedBefore;
  const adjust = overage?.adjustPercent;
  return [
    words.covers(poolNames(assembly, commitment)),
    words.isInvoiced(invoicedWhen(assembly, commitment)),
    ...(rollover === undefined ? [] : [words.rollsOver(percent(rollover.percent))]),
    ...(adjust === undefined || isZeroDecimal(adjust) ? [] : [words.overageAt(percent(adjust))]),
    ...(agreedAmounts !== undefined ? [asAgreed] : trueUp === undefined ? [] : [words.asSigned]),
  ].join(' ');
}

function ownBlocks(assembly: Assembly, commitment: Commitment, result: CommitmentResult): readonly Block[] {
  const words = assembly.words.commitment;
  const { trueUp } = commitment;
  return [
    { type: 'paragraph', style: 'body', text: sentences(assembly, commitment) },
    schedule(assembly, commitment, result),
    ...labelled(words.payments, trueUp === undefined ? null : words.paymentsBefore, paymentSchedule(assembly, result)),
    ...labelled(words.agreedAmounts, null, agreedTable(assembly, commitment)),
    ...labelled(words.bands, words.bandsApply(poolNames(assembly, commitment)), bandSchedule(assembly, result)),
    ...labelled(words.minimums, null, minimumSchedule(assembly, result)),
    ...labelled(words.forecast, words.forecastIs, periodsAtForecast(assembly, result)),
  ];
}

/** What every commitment comes to in each of its periods, and how it is invoiced. */
export function commitmentPart(assembly: Assembly): OrderPart | null {
  const { quote, words } = assembly;
  const subs = (quote.commitments ?? []).flatMap((commitment): Sub[] => {
    const result = resultOf(assembly, commitment);
    return result === undefined ? [] : [{ title: commitment.name, blocks: () => ownBlocks(assembly, commitment, result) }];
  });
  return quote.commitments === undefined ? null : { title: words.commitment.section, subs };
}

/** The instalments of a commitment as a table; null where it has none. */
export function commitmentSchedule(assembly: Assembly, commitment: Commitment): Table | null {
  const result = resultOf(assembly, commitment);
  return result === undefined ? null : schedule(assembly, commitment, result);
}
