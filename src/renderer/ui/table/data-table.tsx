import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { ScrollRegion } from '../frame/scroll-region.tsx';
import { useWords } from '../language.tsx';

export type DataColumn<Row> = {
  readonly id: string;
  readonly head: string;
  /** Numbers align right, with digits of equal width. */
  readonly kind: 'text' | 'number' | 'date';
  /** `index` counts the rows from 0. */
  readonly cell: (row: Row, index: number) => ReactNode;
  readonly foot?: ReactNode;
};

type DataTableProps<Row> = {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string | number;
  readonly empty: string;
};

/** From this many rows on, the table draws only the visible ones. */
const longFrom = 80;
const rowHeight = 32;

/** A table of numbers: heads that stay, a sum at the foot, and as many rows as there are. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  const words = useWords().frame;
  const scroller = useRef<HTMLElement>(null);
  const isLong = rows.length >= longFrom;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by the React Compiler
  const virtual = useVirtualizer({
    count: isLong ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  if (rows.length === 0) return <p className="qw-soft">{empty}</p>;
  const items = isLong ? virtual.getVirtualItems() : [];
  const first = items[0]?.index ?? 0;
  const shown = isLong ? rows.slice(first, (items.at(-1)?.index ?? -1) + 1) : rows;
  const above = items[0]?.start ?? 0;
  const below = isLong ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const gap = (height: number): ReactNode => height > 0 && <tr aria-hidden style={{ height }} />;
  const hasFoot = columns.some(({ foot }) => foot !== undefined);
  return (
    <ScrollRegion ref={scroller} label={words.table(caption)} className="qw-table-scroll">
      <table className="qw-table" aria-rowcount={rows.length + 1}>
        <caption className={hideCaption === true ? 'qw-hidden-label' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, kind }) => (
              <th key={id} scope="col" data-kind={kind}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gap(above)}
          {shown.map((row, index) => (
            <tr key={rowKey(row, first + index)} {...(isLong ? { 'aria-rowindex': first + index + 2 } : {})}>
              {columns.map(({ id, kind, cell }) => (
                <td key={id} data-kind={kind}>
                  {cell(row, first + index)}
                </td>
              ))}
            </tr>
          ))}
          {gap(below)}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>
              {columns.map(({ id, kind, foot }) => (
                <td key={id} data-kind={kind}>
                  {foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
