import type { PoolMonth } from '../../domain/commitments/drawdown.ts';
import { chargedInMonth, leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import { overageChange } from '../../domain/commitments/overage.ts';
import type { Stretch } from '../../domain/calendar/term.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { listText } from '../../text/phrase.ts';
import { moneyText, percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';
import { grounded } from './grounds.ts';
import type { MonthRow } from './calculations.ts';
import { mergeEqualMonths, decimalsOf } from './calculations.ts';

/** Beyond this many services, the text only states how many there are. The order's schedule names them. */
const mostNames = 6;

/** What the overage of a month is made of: its base at the terms' adjustment, at most the cap. */
function overageWords(assembly: Assembly, commitment: Commitment): string {
  const words = assembly.words.annex.pool;
  const { language, currency, minorDigits } = assembly.wording;
  const { price, percent } = overageChange(commitment);
  const adjustment = `${price === 'discount' ? '−' : '+'} ${percentText(percent, language)}`;
  const is = price === 'as_listed' ? words.overageAsIs : words.overageIs(adjustment, decimalsOf(assembly));
  const cap = commitment.overage?.monthlyCap;
  return cap === undefined ? is : `${is} ${words.capIs(moneyText(cap, currency, minorDigits, language))}`;
}

function poolNames(assembly: Assembly, { lines }: Commitment): string {
  if (lines.length > mostNames) return assembly.words.annex.pool.lineCount(lines.length);
  return listText(
    lines.map((id) => assembly.wording.lineName(id)),
    'and',
    assembly.wording.language,
  );
}

/** What each of some months charges, draws and leaves of a commitment; the whole term if no months are named. */
export function poolMonthsTable(assembly: Assembly, index: number, within?: Stretch): Table {
  const { annex, general } = assembly.words;
  const words = annex.pool;
  const result = assembly.results.commitments[index];
  const { from = 1, to = assembly.quote.termMonths } = within ?? {};
  const rolls = result?.periods.some(({ rolloverIn }) => rolloverIn !== 0n) === true;
  const text = (units: bigint): string => amountIn(assembly, units);
  const cells = (month: PoolMonth): readonly string[] => [
    text(chargedInMonth(month)),
    ...(rolls ? [text(month.drawnRollover)] : []),
    text(month.drawn),
    text(month.overageBase),
    text(month.overage),
    text(leftAfterMonth(month)),
  ];
  const months = result?.months.slice(from - 1, to) ?? [];
  const rows = months.map((month, at): MonthRow => ({ from: from + at, to: from + at, cells: cells(month) }));
  const amount = (head: string): Column => ({ head, kind: 'amount' });
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: general.month, kind: 'text', wide: true },
      amount(inCurrency(assembly, words.charges)),
      ...(rolls ? [amount(words.drawnRollover)] : []),
      amount(words.drawn),
      amount(words.beyond),
      amount(words.overage),
      amount(words.left),
    ],
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
  const at = { each: 'commitments', index } as const;
  return [
    { type: 'paragraph', style: 'label', text: commitment.name },
    grounded(
      `${words.are(poolNames(assembly, commitment), rolls)} ${overageWords(assembly, commitment)}`,
      [
        { clause: 'drawdown', at },
        { clause: 'overage', at },
      ],
      assembly,
      targets,
    ),
    poolMonthsTable(assembly, index),
  ];
}
