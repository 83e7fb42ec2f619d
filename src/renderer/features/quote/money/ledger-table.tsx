import { useCallback } from 'react';
import { useStore } from 'zustand/react';
import type { CellPlace } from '../../../ui/table/walk.ts';
import { WalkableTable } from '../../../ui/table/walkable-table.tsx';
import { useSession } from '../draft/edit-session.ts';
import type { Ledger } from './ledgers/ledger.ts';
import { moneyPlaceOf } from './money-place.ts';

/** Where the cursor of a table begins: at the first amount that can be explained. */
function firstAmount(ledger: Ledger): CellPlace {
  if (ledger.rows === 0) return { row: 0, column: 0 };
  const column = ledger.columns.findIndex((_, at) => ledger.cell(0, at).asked !== null);
  return { row: 0, column: Math.max(column, 0) };
}

type LedgerTableProps = { readonly ledger: Ledger; readonly hideCaption?: boolean; readonly explain: () => void };

/** A ledger as a table. Its cursor is kept while the quote is open. */
export function LedgerTable({ ledger, hideCaption = false, explain }: LedgerTableProps) {
  const place = moneyPlaceOf(useSession());
  const cursor = useStore(place, ({ cursors }) => cursors.get(ledger.id)) ?? firstAmount(ledger);
  const cellText = useCallback((row: number, column: number) => ledger.cell(row, column).text, [ledger]);
  const take = (): void => {
    if (place.getState().table !== ledger.id) place.setState({ table: ledger.id });
  };
  return (
    <div onFocus={take} data-ledger={ledger.id}>
      <WalkableTable
        caption={ledger.caption}
        hideCaption={hideCaption}
        columns={ledger.columns}
        rows={ledger.rows}
        hasFoot={ledger.hasFoot}
        hasLastColumn={ledger.hasLastColumn}
        rowKey={ledger.rowKey}
        cellText={cellText}
        {...(ledger.isStrong === undefined ? {} : { isStrong: ledger.isStrong })}
        cursor={cursor}
        onCursor={(to) => place.setState(({ cursors }) => ({ table: ledger.id, cursors: new Map(cursors).set(ledger.id, to) }))}
        onOpen={explain}
        empty={ledger.empty}
      />
    </div>
  );
}

/** The amount that the cursor of a ledger is on, and the nearest table's where it is on none. */
export function askedAt(
  ledgers: readonly Ledger[],
  {
    table,
    cursors,
  }: { readonly table: string | null; readonly cursors: ReadonlyMap<string, { readonly row: number; readonly column: number }> },
) {
  const ledger = ledgers.find(({ id }) => id === table) ?? ledgers[0];
  if (ledger === undefined) return null;
  const { row, column } = cursors.get(ledger.id) ?? firstAmount(ledger);
  return ledger.cell(Math.min(row, ledger.rows - 1), Math.min(column, ledger.columns.length - 1)).asked;
}
