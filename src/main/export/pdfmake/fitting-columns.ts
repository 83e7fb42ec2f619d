import { columnPart } from './pdfmake-parts.ts';

/** A column while its width is found, in points. */
type Column = { readonly width?: unknown; _calcWidth: number };
type BuildWidths = (columns: readonly Column[], available: number, ...rest: readonly unknown[]) => void;
type Calculator = { buildColumnWidths: BuildWidths };

/** In points; less comes from adding up. */
const slack = 0.01;

const isFixed = ({ width }: Column): boolean =>
  width !== null && width !== undefined && width !== 'auto' && width !== '*' && width !== 'star';

/** The width that no column may have more of, so that all of them have this much together. */
function levelFor(widths: readonly number[], room: number): number {
  let left = room;
  const rising = widths.toSorted((a, b) => a - b);
  for (const [index, width] of rising.entries()) {
    const each = left / (rising.length - index);
    if (width >= each) return each;
    left -= width;
  }
  return Infinity;
}

/** Narrows the widest columns until all fit: pdfmake gives each the width of its longest word, beyond the edge of the page. */
function fit(columns: readonly Column[], available: number): void {
  const total = columns.reduce((sum, { _calcWidth: width }) => sum + width, 0);
  if (total <= available + slack) return;
  const fixed = columns.filter(isFixed).reduce((sum, { _calcWidth: width }) => sum + width, 0);
  const others = columns.filter((column) => !isFixed(column));
  const level = levelFor(
    others.map(({ _calcWidth: width }) => width),
    Math.max(0, available - fixed),
  );
  for (const column of others) column._calcWidth = Math.min(column._calcWidth, level);
}

let installed = false;

/** Has columns stay within the width that is there, whatever words stand in them. */
export function fitColumns(): void {
  if (installed) return;
  installed = true;
  const calculator = columnPart() as Calculator;
  const { buildColumnWidths } = calculator;
  calculator.buildColumnWidths = (columns, available, ...rest) => {
    buildColumnWidths(columns, available, ...rest);
    fit(columns, available);
  };
}
