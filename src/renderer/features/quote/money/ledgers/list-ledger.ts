import type { WalkableColumn } from '../../../../ui/table/walkable-table.tsx';
import { noCell } from './cells.ts';
import type { Ledger, LedgerCell } from './ledger.ts';

export type ListColumn<Row> = WalkableColumn & {
  /** `index` counts the rows from 0. */
  readonly of: (row: Row, index: number) => LedgerCell;
  readonly foot?: LedgerCell;
};

type ListLedger<Row> = Pick<Ledger, 'id' | 'caption' | 'empty'> & {
  readonly list: readonly Row[];
  readonly listColumns: readonly ListColumn<Row>[];
};

/** A table with a row for each of a list: invoices, periods, measurements. */
export function listLedger<Row>({ id, caption, empty, list, listColumns }: ListLedger<Row>): Ledger {
  const hasFoot = list.length > 0 && listColumns.some(({ foot }) => foot !== undefined);
  return {
    id,
    caption,
    empty,
    columns: listColumns.map(({ id: column, head, kind }) => ({ id: column, head, kind })),
    rows: list.length + (hasFoot ? 1 : 0),
    hasFoot,
    hasLastColumn: false,
    rowKey: String,
    cell: (row, column) => {
      const of = listColumns[column];
      const entry = list[row];
      return entry === undefined ? (of?.foot ?? noCell) : (of?.of(entry, row) ?? noCell);
    },
  };
}
