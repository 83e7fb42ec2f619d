import type { Assembly } from '../assembly/assembly.ts';
import type { Column, Row, Table } from '../tree/tree.ts';

/** A row of one month or several. Equal rows that follow one another merge into one. */
export type MonthRow = { readonly from: number; readonly to: number; readonly cells: readonly string[] };

export function mergeEqualMonths(rows: readonly MonthRow[]): readonly (MonthRow & { readonly count: number })[] {
  const together: { from: number; to: number; cells: readonly string[]; count: number }[] = [];
  for (const { from, to, cells } of rows) {
    const last = together.at(-1);
    if (last !== undefined && last.to + 1 === from && last.cells.every((cell, index) => cell === cells[index])) {
      last.to = to;
      last.count += 1;
    } else together.push({ from, to, cells, count: 1 });
  }
  return together;
}

/** Months that need not follow one another, in order: "1–5, 9 and 12". */
export function monthsText({ words, wording }: Assembly, months: readonly number[]): string {
  const spans = mergeEqualMonths(months.map((month) => ({ from: month, to: month, cells: [] })));
  const { annex } = words;
  return annex.months(
    spans.map(({ from, to }) => annex.span(from, to)),
    wording.language,
  );
}

/** As wide as the page, in letters of a dense table. */
const pageLetters = 100;
/** Space between columns, in letters. */
const gap = 2;
const mostAbreast = 4;

/** Rows of a narrow table beside one another: down first, then across. The first column names the months. */
export function abreast(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const widest = columns.map(({ head }, at) => Math.max(head.length, ...rows.map((cells) => cells[at]?.length ?? 0)) + gap);
  const fitting = Math.floor(pageLetters / widest.reduce((sum, each) => sum + each, 0));
  const count = Math.max(1, Math.min(mostAbreast, fitting, rows.length));
  const height = Math.ceil(rows.length / count);
  const across = Array.from({ length: Math.ceil(rows.length / height) }, (_, at) => at);
  const empty = columns.map(() => '');
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: across.flatMap(() => columns),
    rows: Array.from({ length: height }, (_, down): Row => ({
      kind: 'row',
      cells: across.flatMap((at) => rows[at * height + down] ?? empty),
    })),
  };
}
