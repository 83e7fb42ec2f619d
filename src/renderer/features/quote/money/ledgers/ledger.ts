import type { WalkableColumn } from '../../../../ui/table/walkable-table.tsx';
import type { Asked } from '../../how/asked.ts';

/** What a spreadsheet takes for a cell: a decimal with a point, a date as `YYYY-MM-DD`, or words. */
export type CellValue =
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string };

export type LedgerCell = {
  /** As it is read on the screen. */
  readonly text: string;
  readonly value: CellValue;
  /** Null where nothing explains it. */
  readonly asked: Asked | null;
};

/** A table of the money page: what it shows, what a spreadsheet gets of it, and what explains each figure. */
export type Ledger = {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly WalkableColumn[];
  /** The foot among them. */
  readonly rows: number;
  readonly hasFoot: boolean;
  readonly hasLastColumn: boolean;
  readonly rowKey: (row: number) => string;
  readonly cell: (row: number, column: number) => LedgerCell;
  readonly isStrong?: (row: number) => boolean;
  /** What is said where it has no rows. */
  readonly empty: string;
};
