import type { LineResult } from '../../../../../shared/domain/charges/line-result.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import type { Path } from '../../../../../shared/domain/document/problem.ts';
import { sumOf, sumOfQuantities } from '../../../../../shared/domain/statements/sums.ts';
import { zero } from '../../../../../shared/domain/values/exact.ts';
import type { Writing } from './cells.ts';
import { quantitySumCell, sumCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { ColumnSpan, Period } from './periods.ts';
import { monthsOf } from './periods.ts';
import type { TimeRow } from './time-ledger.ts';
import { timeLedger } from './time-ledger.ts';

export const lineMeasures = ['charges', 'quantities', 'rated', 'costs'] as const;
/** What is shown of every line. */
export type LineMeasure = (typeof lineMeasures)[number];

/** What may be shown of lines: our costs only inside. */
export function shownMeasures({ audience }: Pick<Writing, 'audience'>): readonly LineMeasure[] {
  return lineMeasures.filter((measure) => measure !== 'costs' || audience === 'internal');
}

function measureRow(line: LineResult, at: number, measure: LineMeasure, name: string, writing: Writing): TimeRow {
  const figures = (period: Period): readonly Path[] =>
    monthsOf(period).flatMap((month): Path[] => {
      const value = line[measure][month];
      const isZero = typeof value === 'bigint' ? value === 0n : value === undefined || value.units === 0n;
      return isZero ? [] : [['lines', at, measure, month]];
    });
  const cell = (period: Period) => {
    const called = `${name}, ${period.head}`;
    if (measure === 'charges' || measure === 'costs') {
      return sumCell(sumOf(monthsOf(period).map((month) => line[measure][month] ?? 0n)), called, figures(period), writing);
    }
    const sum = sumOfQuantities(monthsOf(period).map((month) => line[measure][month] ?? zero));
    return quantitySumCell(sum, called, figures(period), writing);
  };
  return { id: `${line.line.id} ${measure}`, name, in: cell, total: cell };
}

/** One measure of every line. Amounts have a sum under them; quantities of several lines have none. */
export function linesLedger(results: Results, measure: LineMeasure, span: ColumnSpan, writing: Writing): Ledger {
  const { words } = writing;
  const rows = results.lines.map((line, at) => measureRow(line, at, measure, line.line.name, writing));
  const isAmount = measure === 'charges' || measure === 'costs';
  const sum = (period: Period) => {
    const amounts = isAmount
      ? results.lines.map((line) => sumOf(monthsOf(period).map((month) => line[measure][month] ?? 0n)))
      : [];
    const parts = isAmount
      ? results.lines.flatMap((line, at) =>
          monthsOf(period).flatMap((month): Path[] =>
            (line[measure][month] ?? 0n) === 0n ? [] : [['lines', at, measure, month]],
          ),
        )
      : [];
    return sumCell(
      sumOf(amounts),
      `${words.evaluation[measure === 'costs' ? 'costs' : 'charges']}, ${period.head}`,
      parts,
      writing,
    );
  };
  const foot: TimeRow = { id: 'sum', name: words.evaluation.total, in: sum, total: sum };
  return timeLedger(
    {
      id: `lines-${measure}`,
      caption: words.money.ofLines[measure],
      empty: words.evaluation.empty,
      head: words.evaluation.line,
      rows: isAmount && rows.length > 0 ? [...rows, foot] : rows,
      hasFoot: isAmount && rows.length > 0,
    },
    results.term,
    span,
    writing,
  );
}

/** Every measure of one line. */
export function lineLedger(results: Results, at: number, span: ColumnSpan, writing: Writing): Ledger {
  const { words } = writing;
  const line = results.lines[at];
  const rows =
    line === undefined
      ? []
      : shownMeasures(writing).map((measure) => measureRow(line, at, measure, words.money.measures[measure], writing));
  return timeLedger(
    { id: 'line', caption: line?.line.name ?? '', empty: words.evaluation.empty, head: words.money.measure, rows },
    results.term,
    span,
    writing,
  );
}
