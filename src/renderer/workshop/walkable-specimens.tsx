import { useState } from 'react';
import type { CellPlace } from '../ui/table/walk.ts';
import { WalkableTable } from '../ui/table/walkable-table.tsx';
import type { SpecimensOf } from './specimen.ts';

const columnsOf = (count: number) => [
  { id: 'name', head: 'Line', kind: 'text' as const },
  ...Array.from({ length: count }, (_, index) => ({ id: `month-${index}`, head: `Month ${index + 1}`, kind: 'number' as const })),
];

const cellText = (row: number, column: number): string => (column === 0 ? `Line ${row + 1}` : `${row + 1},${column}00.00`);

function Walked({ rows, columns, hasSums }: { readonly rows: number; readonly columns: number; readonly hasSums: boolean }) {
  const [cursor, setCursor] = useState<CellPlace>({ row: 0, column: 1 });
  return (
    <WalkableTable
      caption={`Amounts of ${rows} lines`}
      columns={columnsOf(columns)}
      rows={rows}
      hasFoot={hasSums}
      hasLastColumn={hasSums}
      rowKey={String}
      cellText={cellText}
      cursor={cursor}
      onCursor={setCursor}
      empty="There are no lines."
    />
  );
}

export const walkableSpecimens: readonly SpecimensOf[] = [
  {
    component: 'WalkableTable',
    states: [
      { state: 'walked with the arrow keys', show: () => <Walked rows={3} columns={3} hasSums={false} /> },
      { state: 'wide and long, with sums', isWide: true, show: () => <Walked rows={400} columns={60} hasSums /> },
      { state: 'empty', show: () => <Walked rows={0} columns={3} hasSums={false} /> },
    ],
  },
];
