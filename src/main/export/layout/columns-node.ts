import type { Content } from '../pdfmake/content.ts';
import { columns } from './page-style.ts';

/** Text that runs from column to column and from page to page. pdfmake fills the first column's place, and needs the others to be named. `width` is a column's, in points. */
export function inColumns(stack: Content[], width: number): Content {
  const others = Array.from({ length: columns.count - 1 }, () => ({ text: '', width }));
  return {
    columns: [{ stack, width }, ...others],
    columnGap: columns.gap,
    snakingColumns: true,
    fontSize: columns.size,
    lineHeight: columns.lineHeight,
  };
}
