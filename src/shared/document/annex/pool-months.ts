import type { CommitmentResult, PoolMonth } from '../../domain/commitments/drawdown.ts';
import { chargedInMonth, leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import { isOverageAtList, overageChange } from '../../domain/commitments/overage.ts';
import { isCredited } from '../../domain/commitments/period-amounts.ts';
import type { Stretch } from '../../domain/calendar/term.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { moneyText, percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency } from '../assembly/assembly.ts';
import { poolNames } from '../assembly/pool-names.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded } from './grounds.ts';
import type { MonthRow } from './calculations.ts';
import { mergeEqualMonths, decimalsOf } from './calculations.ts';

/** What the overage of a month is made of: its base, at list where the terms say so, at their adjustment, at most the cap. */
function overageWords(assembly: Assembly, commitment: Commitment): string {
  const words = assembly.words.annex.pool;
  const { language, currency, minorDigits } = assembly.wording;
  const { price, percent } = overageChange(commitment);
  const adjustment = price === 'as_listed' ? null : `${price === 'discount' ? '−' : '+'} ${percentText(percent, language)}`;
  const decimals = decimalsOf(assembly);
  const atContract = adjustment === null ? words.overageAsIs : words.overageIs(adjustment, decimals);
  const is = isOverageAtList(commitment) ? words.overageAtList(adjustment, decimals) : atContract;
  const cap = commitment.overage?.monthlyCap;
  return cap === undefined ? is : `${is} ${words.capIs(moneyText(cap, currency, minorDigits, language))}`;
}

/** What else happens to the commitment in a month, a sentence a term. */
function besides(assembly: Assembly, { minimum, carryForward, agreedAmounts, shortfall }: Commitment): readonly string[] {
  const words = assembly.words.annex.pool;
  return [
    ...(carryForward === undefined ? [] : [words.carriedIs]),
    ...(shortfall === 'credit' ? [words.creditIs] : []),
    ...(minimum === undefined ? [] : [words.minimumIs]),
    ...(agreedAmounts === undefined ? [] : [words.agreedIs]),
  ];
}

/** Where the months of a commitment are agreed: drawdown and overage, and the clause of each further term. */
function groundsOf({ minimum, carryForward, agreedAmounts, shortfall }: Commitment, index: number): readonly Ground[] {
  const clauses = [
    'drawdown',
    'overage',
    ...(carryForward === undefined ? [] : ['carry-forward']),
    ...(shortfall === 'credit' ? ['shortfall-credit'] : []),
    ...(minimum === undefined ? [] : ['minimum']),
    ...(agreedAmounts === undefined ? [] : ['agreed-amounts']),
  ];
  return clauses.map((clause) => ({ clause, at: { each: 'commitments', index } }));
}

type PoolColumn = { readonly head: string; readonly of: (month: PoolMonth) => bigint };

const when = (holds: boolean, ...columns: readonly PoolColumn[]): readonly PoolColumn[] => (holds ? columns : []);

/** True of terms by which a month may open with another balance than the one before it left. */
function opensAnew({ minimum, carryForward, agreedAmounts, shortfall }: Commitment): boolean {
  return minimum !== undefined || carryForward !== undefined || agreedAmounts !== undefined || shortfall === 'credit';
}

/** What a month opens with, charges and draws; columns of terms that the deal lacks are left out. */
function drawing({ words }: Assembly, { terms, periods }: CommitmentResult): readonly PoolColumn[] {
  const { pool } = words.annex;
  const rolls = periods.some(({ rolloverIn }) => rolloverIn !== 0n);
  return [
    ...when(opensAnew(terms), { head: pool.opening, of: ({ balance, rollover }) => balance + rollover }),
    { head: pool.charges, of: chargedInMonth },
    ...when(rolls, { head: pool.drawnRollover, of: ({ drawnRollover }) => drawnRollover }),
    { head: pool.drawn, of: ({ drawn }) => drawn },
    ...when(isCredited(terms), { head: pool.drawnCredit, of: ({ drawnCredit }) => drawnCredit }),
    ...when(terms.carryForward !== undefined, { head: pool.carried, of: ({ carried }) => carried }),
    { head: pool.beyond, of: ({ overageBase }) => overageBase },
    { head: pool.overage, of: ({ overage }) => overage },
  ];
}

/** What a month takes at its end and leaves. */
function leaving({ words }: Assembly, { terms }: CommitmentResult): readonly PoolColumn[] {
  const { pool } = words.annex;
  return [
    ...when(terms.minimum !== undefined, { head: pool.minimum, of: ({ minimumGap }) => minimumGap }),
    { head: pool.left, of: leftAfterMonth },
    ...when(
      isCredited(terms),
      { head: pool.creditLapsed, of: ({ lapsed }) => lapsed },
      { head: pool.creditLeft, of: ({ credit, drawnCredit, lapsed }) => credit - drawnCredit - lapsed },
    ),
  ];
}

/** More columns than this do not fit beside one another. */
const mostColumns = 7;

/** What each of some months charges, draws and leaves of a commitment, in one table or in two; the whole term if no months are named. */
export function poolMonthsTables(assembly: Assembly, index: number, within?: Stretch): readonly Table[] {
  const result = assembly.results.commitments[index];
  if (result === undefined) return [];
  const { from = 1, to = assembly.quote.termMonths } = within ?? {};
  const [drawn, left] = [drawing(assembly, result), leaving(assembly, result)];
  const tables = drawn.length + left.length > mostColumns ? [drawn, left] : [[...drawn, ...left]];
  return tables.map((columns) => monthsTable(assembly, columns, result.months.slice(from - 1, to), from));
}

function monthsTable(assembly: Assembly, columns: readonly PoolColumn[], months: readonly PoolMonth[], from: number): Table {
  const { annex, general } = assembly.words;
  const cells = (month: PoolMonth): readonly string[] => columns.map(({ of }) => amountIn(assembly, of(month)));
  const rows = months.map((month, at): MonthRow => ({ from: from + at, to: from + at, cells: cells(month) }));
  const heads = columns.map(({ head }, at): Column => ({ head: at === 0 ? inCurrency(assembly, head) : head, kind: 'amount' }));
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [{ head: general.month, kind: 'text', wide: true }, ...heads],
    rows: mergeEqualMonths(rows).map(({ from: first, to: last, cells: shown }): Row => ({
      kind: 'row',
      cells: [annex.span(first, last), ...shown],
    })),
  };
}

/** A commitment's months in words, with where they are agreed, and as a table; `index` is its place in the quote. */
export function poolMonths(assembly: Assembly, commitment: Commitment, index: number, targets: Targets): readonly Block[] {
  const words = assembly.words.annex.pool;
  const rolls = assembly.results.commitments[index]?.periods.some(({ rolloverIn }) => rolloverIn !== 0n) === true;
  const sentences = [
    words.are(poolNames(assembly, commitment), rolls),
    overageWords(assembly, commitment),
    ...besides(assembly, commitment),
  ];
  return [
    { type: 'paragraph', style: 'label', text: commitment.name },
    grounded(sentences.join(' '), groundsOf(commitment, index), assembly, targets),
    ...poolMonthsTables(assembly, index),
  ];
}
