import type { CommitmentResult, PoolMonth } from '../../domain/commitments/drawdown.ts';
import { chargedInMonth } from '../../domain/commitments/drawdown.ts';
import type { LedgerMonth } from '../../domain/commitments/pool-ledger.ts';
import { poolLedger } from '../../domain/commitments/pool-ledger.ts';
import { isOverageAtList, overageChange } from '../../domain/commitments/overage.ts';
import { isCredited } from '../../domain/commitments/period-amounts.ts';
import type { Stretch } from '../../domain/calendar/term.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { moneyText, percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency } from '../assembly/assembly.ts';
import { poolNames } from '../assembly/pool-names.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded } from './grounds.ts';
import { amountOrNothing, decimalsOf } from './calculations.ts';
import type { MonthRow } from './month-rows.ts';
import { mergeEqualMonths } from './month-rows.ts';

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
function besides(assembly: Assembly, { minimum, carryForward, shortfall }: Commitment): readonly string[] {
  const words = assembly.words.annex.pool;
  return [
    ...(carryForward === undefined ? [] : [words.carriedIs]),
    ...(shortfall === 'credit' ? [words.creditIs] : []),
    ...(minimum === undefined ? [] : [words.minimumIs]),
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

/** A month with its place in the account. */
type PoolRow = { readonly month: PoolMonth; readonly account: LedgerMonth };
type PoolColumn = { readonly head: string; readonly of: (row: PoolRow) => bigint };

/** What the charges of a month come to: on any balance, or beyond all of them. */
function charging({ words }: Assembly, { terms }: CommitmentResult): readonly PoolColumn[] {
  const { pool } = words.annex;
  return [
    { head: pool.charges, of: ({ month }) => chargedInMonth(month) },
    ...(terms.carryForward === undefined ? [] : [{ head: pool.carried, of: ({ month }: PoolRow) => month.carried }]),
    { head: pool.beyond, of: ({ month }) => month.overageBase },
    { head: pool.overage, of: ({ month }) => month.overage },
  ];
}

/** The account of the commitment: every row adds up. Columns of what never happens are left out. */
function accounting({ words }: Assembly, { terms }: CommitmentResult, rows: readonly PoolRow[]): readonly PoolColumn[] {
  const { pool } = words.annex;
  const used = (column: PoolColumn): readonly PoolColumn[] => (rows.some((row) => column.of(row) !== 0n) ? [column] : []);
  return [
    { head: pool.opening, of: ({ account }) => account.opening },
    { head: pool.added, of: ({ account }) => account.added },
    ...used({ head: pool.drawnRollover, of: ({ month }) => month.drawnRollover }),
    { head: pool.drawn, of: ({ month }) => month.drawn },
    ...(isCredited(terms) ? [{ head: pool.drawnCredit, of: ({ month }: PoolRow) => month.drawnCredit }] : []),
    ...used({ head: pool.minimum, of: ({ account }) => account.minimum }),
    ...used({ head: pool.ended, of: ({ account }) => account.ended }),
    { head: pool.left, of: ({ account }) => account.left },
  ];
}

/** More columns than this do not fit beside one another. */
const mostColumns = 9;

/** What each of some months charges, draws and leaves of a commitment, in one table or in two; the whole term if no months are named. */
export function poolMonthsTables(assembly: Assembly, index: number, within?: Stretch): readonly Table[] {
  const result = assembly.results.commitments[index];
  if (result === undefined) return [];
  const { from = 1, to = assembly.quote.termMonths } = within ?? {};
  const ledger = poolLedger(result);
  const all = result.months.flatMap((month, at): PoolRow[] => {
    const account = ledger[at];
    return account === undefined ? [] : [{ month, account }];
  });
  const rows = all.slice(from - 1, to);
  const [charged, account] = [charging(assembly, result), accounting(assembly, result, rows)];
  const tables = charged.length + account.length > mostColumns ? [charged, account] : [[...charged, ...account]];
  return tables.map((columns) => monthsTable(assembly, columns, rows, from));
}

function monthsTable(assembly: Assembly, columns: readonly PoolColumn[], months: readonly PoolRow[], from: number): Table {
  const { annex, general } = assembly.words;
  const cells = (row: PoolRow): readonly string[] => columns.map(({ of }) => amountOrNothing(assembly, of(row)));
  const rows = months.map((row, at): MonthRow => ({ from: from + at, to: from + at, cells: cells(row) }));
  const heads = columns.map(({ head }, at): Column => ({ head: at === 0 ? inCurrency(assembly, head) : head, kind: 'amount' }));
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [{ head: general.month, kind: 'date', wide: true }, ...heads],
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
    words.accountIs,
    overageWords(assembly, commitment),
    ...besides(assembly, commitment),
  ];
  return [
    { type: 'paragraph', style: 'label', text: commitment.name },
    grounded(sentences.join(' '), groundsOf(commitment, index), assembly, targets),
    ...poolMonthsTables(assembly, index),
  ];
}
