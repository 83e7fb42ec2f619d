import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { CellPlace } from '../../../ui/table/walk.ts';
import type { Session } from '../draft/edit-session.ts';
import type { LineMeasure } from './ledgers/line-ledger.ts';
import type { ColumnSpan } from './ledgers/periods.ts';

/** Where somebody was on the money page. */
export type MoneyPlace = {
  readonly span: ColumnSpan;
  /** The line that is shown with all its figures; null: all lines. */
  readonly line: string | null;
  readonly measure: LineMeasure;
  /** The table that the cursor was in last, by the ledger's id. */
  readonly table: string | null;
  /** The cursor of each table. */
  readonly cursors: ReadonlyMap<string, CellPlace>;
};

const places = new WeakMap<Session, StoreApi<MoneyPlace>>();

/** The place within an open quote: it is kept while the quote is open, whatever else is looked at meanwhile. */
export function moneyPlaceOf(session: Session): StoreApi<MoneyPlace> {
  const known = places.get(session);
  if (known !== undefined) return known;
  const place = createStore<MoneyPlace>(() => ({
    span: 'year',
    line: null,
    measure: 'charges',
    table: null,
    cursors: new Map(),
  }));
  places.set(session, place);
  return place;
}
