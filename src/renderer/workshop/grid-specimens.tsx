import { useState } from 'react';
import { CellEditor } from '../ui/grid/cell-editor.tsx';
import type { GridColumn, GridEdits } from '../ui/grid/grid-column.ts';
import { GridRow } from '../ui/grid/grid-row.tsx';
import type { GridStore } from '../ui/grid/grid-state.ts';
import { createGridStore } from '../ui/grid/grid-state.ts';
import { GridStatus } from '../ui/grid/grid-status.tsx';
import { Grid } from '../ui/grid/grid.tsx';
import type { SpecimensOf } from './specimen.ts';

type Seat = { readonly name: string; readonly seats: string };

const seats: readonly Seat[] = [
  { name: 'Support', seats: '25' },
  { name: 'Sales', seats: '12' },
  { name: 'Field service', seats: '140' },
];

const columns: readonly GridColumn<Seat>[] = [
  {
    id: 'name',
    head: 'Department',
    width: 160,
    isWide: true,
    kind: 'text',
    isHeader: true,
    shown: ({ name }) => name,
    read: () => ({ ok: true, understood: null }),
  },
  {
    id: 'seats',
    head: 'Seats',
    width: 100,
    kind: 'number',
    shown: ({ seats: count }) => count,
    decimal: ({ seats: count }) => count,
    mark: ({ seats: count }) => (count === '12' ? { text: '+20 %', sentence: '12 instead of 10' } : null),
    read: (typed) => (/^\d+$/.test(typed) ? { ok: true, understood: null } : { ok: false, sentence: 'Use a whole number.' }),
  },
];

function KeptGrid({ count, isLocked }: { readonly count: number; readonly isLocked: boolean }) {
  const [rows, setRows] = useState(() =>
    Array.from({ length: count }, (_, index) => seats[index % seats.length] ?? { name: '', seats: '' }),
  );
  const edits: GridEdits = {
    write: (cells) => {
      const next = [...rows];
      for (const { row, column, text } of cells) next[row] = { name: '', seats: '', ...next[row], [column]: text };
      setRows(next);
      return [];
    },
    remove: (from, removed) => setRows(rows.toSpliced(from, removed)),
  };
  return (
    <Grid
      label="Seats by department"
      columns={columns}
      rows={rows}
      rowKey={(_, index) => index}
      edits={edits}
      invitation="Type a department"
      mostRows={1000}
      isLocked={isLocked}
    />
  );
}

const calls = {
  label: () => 'Seats, row 1',
  follow: () => undefined,
  done: () => undefined,
  cancel: () => undefined,
  left: () => undefined,
};

function RowAlone({ store }: { readonly store: GridStore }) {
  return (
    <div role="grid" aria-label="One row">
      <GridRow
        row={seats[0] ?? null}
        index={0}
        top={0}
        columns={columns}
        store={store}
        calls={calls}
        isLocked={false}
        invitation=""
      />
    </div>
  );
}

function editor(start: string, choices?: readonly string[]) {
  return (
    <CellEditor
      label="Seats, row 1"
      start={start}
      isTyped
      isNumber={choices === undefined}
      read={(text) =>
        /^\d+$/.test(text) ? { ok: true, understood: `${text} seats` } : { ok: false, sentence: 'Use a whole number.' }
      }
      choices={choices}
      follow={() => undefined}
      done={() => undefined}
      cancel={() => undefined}
      left={() => undefined}
    />
  );
}

/** All three rows selected. */
function selected(): GridStore {
  const store = createGridStore();
  store.setState({ anchor: { row: 0, column: 1 }, active: { row: 2, column: 1 } });
  return store;
}

export const gridSpecimens: readonly SpecimensOf[] = [
  {
    component: 'Grid',
    states: [
      { state: 'of three rows', show: () => <KeptGrid count={3} isLocked={false} /> },
      { state: 'without a row', show: () => <KeptGrid count={0} isLocked={false} /> },
      { state: 'locked', show: () => <KeptGrid count={3} isLocked /> },
    ],
  },
  { component: 'GridRow', states: [{ state: 'at rest', show: () => <RowAlone store={createGridStore()} /> }] },
  {
    component: 'GridStatus',
    states: [
      { state: 'of a selection', show: () => <GridStatus rows={seats} columns={columns} store={selected()} said={null} /> },
      {
        state: 'after a paste',
        show: () => <GridStatus rows={seats} columns={columns} store={createGridStore()} said="3 rows are pasted." />,
      },
    ],
  },
  {
    component: 'CellEditor',
    states: [
      { state: 'understood', show: () => editor('25') },
      { state: 'not understood', show: () => editor('many') },
      { state: 'with choices', show: () => editor('', ['monthly', 'quarterly', 'yearly']) },
    ],
  },
];
