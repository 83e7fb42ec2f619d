// The tables of terms that real deals add to a commitment: pricing §12.
import { exactAlgebra } from '../../domain/algebra/exact-algebra.ts';
import type { Stretch } from '../../domain/calendar/term.ts';
import { bandPercent } from '../../domain/commitments/discount-bands.ts';
import type { CommitmentResult, PeriodResult } from '../../domain/commitments/drawdown.ts';
import { listedAmount } from '../../domain/commitments/instalments.ts';
import { minimumDue, minimumIntervals } from '../../domain/commitments/minimum.ts';
import { paymentAmounts, paymentMonth } from '../../domain/commitments/payments.ts';
import { isCredited } from '../../domain/commitments/period-amounts.ts';
import { instalmentsWithin, sumOf } from '../../domain/statements/sums.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { exact, fromUnits, roundedUnits } from '../../domain/values/exact.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, monthStart, shortDateIn } from '../assembly/assembly.ts';
import type { Column, Row, Table } from '../tree/tree.ts';

const table = (columns: readonly Column[], rows: readonly Row[]): Table => ({ type: 'table', caption: null, columns, rows });
const row = (...cells: readonly string[]): Row => ({ kind: 'row', cells });
const amountColumn = (head: string): Column => ({ head, kind: 'amount' });

/** An amount of the terms. */
export function agreedText(assembly: Assembly, decimal: string): string {
  return amountIn(assembly, roundedUnits(exact(decimal), assembly.results.minor));
}

/** The parts in which a period is paid, as agreed. */
export function paymentShares(assembly: Assembly, { payments }: Commitment): Table | null {
  if (payments === undefined) return null;
  const { commitment: words } = assembly.words;
  return table(
    [
      { head: words.monthOfPeriod, kind: 'text', wide: true },
      { head: words.share, kind: 'quantity' },
    ],
    payments.map(({ month, percent }) => row(String(month), percentText(percent, assembly.wording.language))),
  );
}

/** The payments of each period with their days: of the amounts as last agreed, before any true-up. */
export function paymentSchedule(assembly: Assembly, { terms, periods, instalments }: CommitmentResult): Table | null {
  const { payments } = terms;
  if (payments === undefined) return null;
  const { commitment: words, general } = assembly.words;
  const { minor } = assembly.results;
  const rows = periods.flatMap((period, index): readonly Row[] => {
    const committed = sumOf(instalmentsWithin(instalments, period).map(({ agreed }) => agreed));
    const amounts = paymentAmounts(exactAlgebra, payments, [], fromUnits(committed, minor), minor);
    return payments.map((payment, at) =>
      row(
        words.paymentOf(words.period[terms.period](index + 1), at + 1),
        percentText(payment.percent, assembly.wording.language),
        shortDateIn(assembly, monthStart(assembly, paymentMonth(period, payment))),
        amountIn(assembly, roundedUnits(amounts[at] ?? exactAlgebra.zero, minor)),
      ),
    );
  });
  return table(
    [
      { head: words.payment, kind: 'text', wide: true },
      { head: words.share, kind: 'quantity' },
      { head: words.invoiced, kind: 'date' },
      amountColumn(inCurrency(assembly, general.amount)),
    ],
    rows,
  );
}

/** The bands as agreed. */
export function bandsTable(assembly: Assembly, { discountBands }: Commitment): Table | null {
  if (discountBands === undefined) return null;
  const { commitment: words } = assembly.words;
  return table(
    [
      { head: inCurrency(assembly, words.amountFrom), kind: 'text', wide: true },
      { head: words.sizeDiscount, kind: 'quantity' },
    ],
    discountBands.map(({ from, percent }) => row(agreedText(assembly, from), percentText(percent, assembly.wording.language))),
  );
}

/** The discount that a period has for its size. */
export function sizeDiscountOf({ wording }: Assembly, terms: Commitment, period: number): string {
  return percentText(bandPercent(terms, period), wording.language);
}

/** The band of each period. */
export function bandSchedule(assembly: Assembly, { terms, periods }: CommitmentResult): Table | null {
  if (terms.discountBands === undefined) return null;
  const { commitment: words } = assembly.words;
  return table(
    [
      { head: words.commitmentPeriod, kind: 'text', wide: true },
      amountColumn(inCurrency(assembly, words.amountListed)),
      { head: words.sizeDiscount, kind: 'quantity' },
    ],
    periods.map((_, index) =>
      row(
        words.period[terms.period](index + 1),
        agreedText(assembly, listedAmount(terms, index)),
        sizeDiscountOf(assembly, terms, index),
      ),
    ),
  );
}

/** The minimum of an interval, in minor units. */
function minimumOf({ results }: Assembly, terms: Commitment, interval: Stretch): bigint {
  return roundedUnits(minimumDue(exactAlgebra, terms, [], interval, results.minor), results.minor);
}

/** The minimum of every interval; intervals with equal ones in one row. */
export function minimumSchedule(assembly: Assembly, { terms, periods }: CommitmentResult): Table | null {
  const { minimum } = terms;
  if (minimum === undefined) return null;
  const { commitment: words, annex } = assembly.words;
  const spans: { readonly from: number; to: number; readonly amount: bigint }[] = [];
  for (const interval of periods.flatMap((period) => minimumIntervals(terms, period))) {
    const amount = minimumOf(assembly, terms, interval);
    const last = spans.at(-1);
    if (last?.amount === amount) last.to = interval.to;
    else spans.push({ from: interval.from, to: interval.to, amount });
  }
  return table(
    [
      { head: words.contractMonths, kind: 'text', wide: true },
      amountColumn(inCurrency(assembly, words.minimumEach[minimum.every])),
    ],
    spans.map(({ from, to, amount }) => row(annex.span(from, to), amountIn(assembly, amount))),
  );
}

/** The amounts agreed for later, as agreed. */
export function agreedTable(assembly: Assembly, { agreedAmounts }: Commitment): Table | null {
  if (agreedAmounts === undefined) return null;
  const { commitment: words, general } = assembly.words;
  return table(
    [
      { head: general.effectiveFrom, kind: 'date', wide: true },
      { head: words.contractMonth, kind: 'quantity' },
      amountColumn(inCurrency(assembly, words.eachInstalment)),
    ],
    agreedAmounts.map(({ fromMonth, amount }) =>
      row(shortDateIn(assembly, monthStart(assembly, fromMonth)), String(fromMonth), agreedText(assembly, amount)),
    ),
  );
}

type PeriodColumn = { readonly head: string; readonly of: (period: PeriodResult) => bigint | null };

/** What each period takes over from the one before it and hands on at the forecast; null without terms that do. */
export function periodsAtForecast(assembly: Assembly, { terms, periods }: CommitmentResult): Table | null {
  const { commitment: words } = assembly.words;
  const { figures } = words;
  const when = (holds: boolean, ...columns: readonly PeriodColumn[]): readonly PeriodColumn[] => (holds ? columns : []);
  const [carries, credits] = [terms.carryForward !== undefined, isCredited(terms)];
  if (!carries && !credits && terms.minimum === undefined) return null;
  const columns: readonly PeriodColumn[] = [
    { head: figures.committed, of: ({ committed }) => committed },
    ...when(carries, { head: figures.carriedIn, of: ({ carriedIn }) => carriedIn }),
    { head: figures.drawn, of: ({ drawn }) => drawn },
    ...when(terms.minimum !== undefined, { head: figures.minimumShortfall, of: ({ minimumShortfall }) => minimumShortfall }),
    { head: figures.shortfall, of: ({ shortfall }) => shortfall },
    ...when(carries, { head: figures.carriedForward, of: ({ carriedForward }) => carriedForward }),
    ...when(
      credits,
      { head: figures.credited, of: ({ credited }) => credited },
      { head: figures.drawnCredit, of: ({ drawnCredit }) => drawnCredit },
      { head: figures.lapsed, of: ({ lapsed }) => lapsed },
    ),
  ];
  return table(
    [
      { head: words.commitmentPeriod, kind: 'text', wide: true },
      ...columns.map(({ head }, at) => amountColumn(at === 0 ? inCurrency(assembly, head) : head)),
    ],
    periods.map((period, index) =>
      row(words.period[terms.period](index + 1), ...columns.map(({ of }) => amountIn(assembly, of(period) ?? 0n))),
    ),
  );
}
