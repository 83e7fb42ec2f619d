import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, MoreHorizontal } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { lazy, memo, useRef } from 'react';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import type { ListedQuote, QuoteFilter, QuoteOrder } from '../../../shared/calls/quotes/quote-list-calls.ts';
import type { QuoteColumn } from '../../../shared/vocabulary/quote-column.ts';
import { FirstPress } from '../../ui/frame/first-press.tsx';
import { StateChip } from '../../ui/frame/state-chip.tsx';
import { useDrawn } from '../../ui/frame/use-drawn.ts';
import { useIsInternal } from '../../ui/audience.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dateOf, timeText, today } from '../../ui/clock.ts';
import type { QuoteCommands } from './quote-commands.ts';

const QuoteMenu = lazy(async () => ({ default: (await import('./quote-menu.tsx')).QuoteMenu }));

type Sort = NonNullable<QuoteFilter['sort']>;
type QuotesTableProps = {
  readonly rows: readonly ListedQuote[];
  readonly columns: readonly QuoteColumn[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly commands: QuoteCommands;
};

const rowHeight = 45;

function SortHead({
  by,
  sort,
  onSort,
  isRight,
  children,
}: Pick<QuotesTableProps, 'sort' | 'onSort'> & {
  readonly by: QuoteOrder;
  readonly isRight?: boolean;
  readonly children: string;
}) {
  const isSorted = sort.by === by;
  const next = isSorted ? (sort.direction === 'asc' ? 'desc' : 'asc') : by === 'updatedAt' || isRight === true ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      className={isRight === true ? 'qw-right' : undefined}
      aria-sort={isSorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className="qw-sort" onClick={() => onSort({ by, direction: next })}>
        {children}
        {isSorted && (sort.direction === 'asc' ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />)}
      </button>
    </th>
  );
}

function StateCell({ row }: { readonly row: ListedQuote }) {
  const words = useWords();
  const isInternal = useIsInternal();
  if (!isInternal) return <StateChip state={row.state} />;
  return (
    <>
      <StateChip state={row.approval ?? row.state} />
      {row.isSample && <span className="qw-chip">{words.frame.sample}</span>}
      {row.problemCount > 0 && <span className="qw-attention">{words.quotes.attention(row.problemCount)}</span>}
    </>
  );
}

function TitleCell({ row }: { readonly row: ListedQuote }) {
  const text = useWords().quotes;
  return (
    <>
      <span>{row.title || <span className="qw-soft">{text.noTitle}</span>}</span>
      <span className="qw-soft qw-small">{row.customer || text.noCustomer}</span>
    </>
  );
}

function AmountCell({ value, currency }: { readonly value: string | null; readonly currency: string }) {
  const language = useLanguage();
  if (value === null) return <span className="qw-soft">–</span>;
  return (
    <>
      <span className="qw-currency">{currency}</span> {numberText(value, language)}
    </>
  );
}

/** What other deals are and come to: not shown while a customer looks on. */
const toldToNobody: ReadonlySet<QuoteColumn> = new Set(['title', 'committedValue', 'expectedValue', 'owner']);

function Cell({ row, column }: { readonly row: ListedQuote; readonly column: Exclude<QuoteColumn, 'number'> }) {
  const language = useLanguage();
  const isInternal = useIsInternal();
  if (!isInternal && toldToNobody.has(column)) return <span className="qw-soft">•••</span>;
  switch (column) {
    case 'title':
      return <TitleCell row={row} />;
    case 'state':
      return <StateCell row={row} />;
    case 'committedValue':
    case 'expectedValue':
      return <AmountCell value={row[column]} currency={row.currency} />;
    case 'validUntil': {
      const until = row.validUntil ?? '';
      return isDate(until) ? briefDateText(until, language) : until;
    }
    case 'owner':
      return row.owner ?? '–';
    case 'updatedAt': {
      const changed = new Date(row.updatedAt);
      const day = dateOf(changed);
      return day === today() ? timeText(changed) : briefDateText(day, language);
    }
  }
}

const classOf: Readonly<Record<QuoteColumn, string>> = {
  number: '',
  title: 'qw-list-title',
  state: '',
  committedValue: 'qw-right qw-number',
  expectedValue: 'qw-right qw-number qw-list-minor',
  validUntil: 'qw-number',
  owner: '',
  updatedAt: 'qw-number qw-soft qw-list-minor',
};

/** Drawn again only where something of its own is another: a letter in the search draws the rows once, with what it finds. */
const Row = memo(function Row({
  row,
  index,
  columns,
  commands,
}: Pick<QuotesTableProps, 'columns' | 'commands'> & { readonly row: ListedQuote; readonly index: number }) {
  const text = useWords().quotes;
  const number = row.number || text.noNumber;
  return (
    // The number is the button; the row is only a larger place to click.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="qw-list-row" aria-rowindex={index + 2} onClick={() => commands.open(row.quoteId)}>
      <td>
        <button
          type="button"
          className="qw-link qw-strong qw-row-open"
          data-row={index}
          aria-label={text.open(number)}
          onClick={(event) => {
            event.stopPropagation();
            commands.open(row.quoteId);
          }}
        >
          {number}
        </button>
      </td>
      {columns.map(
        (column) =>
          column !== 'number' && (
            <td key={column} className={classOf[column]}>
              <Cell row={row} column={column} />
            </td>
          ),
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <td className="qw-list-menu" onClick={(event) => event.stopPropagation()}>
        <FirstPress
          opens="menu"
          renderButton={(press) => (
            <button type="button" className="qw-icon-button" aria-label={text.actionsOf(number)} {...press}>
              <MoreHorizontal size={16} aria-hidden />
            </button>
          )}
        >
          {(button) => <QuoteMenu row={row} commands={commands} button={button} />}
        </FirstPress>
      </td>
    </tr>
  );
});

/** The row that an arrow key leads to; null for any other key. */
function nextRow(key: string, at: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + 10);
    case 'PageUp':
      return Math.max(0, at - 10);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

export function QuotesTable({ rows, columns, sort, onSort, commands }: QuotesTableProps) {
  const words = useWords().quotes;
  const isDrawn = useDrawn();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by the React Compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // What is out of sight waits until the window has drawn what it starts with.
    overscan: isDrawn ? 10 : 0,
    initialRect: { width: 1000, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const gap = (height: number): ReactNode => height > 0 && <tr aria-hidden style={{ height }} />;
  const focusRow = (index: number): void => {
    virtual.scrollToIndex(index);
    // A row that was out of sight is drawn with the next frame.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus());
  };
  const walk = (event: KeyboardEvent): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextRow(event.key, Number(at), rows.length);
    if (next === null) return;
    event.preventDefault();
    focusRow(next);
  };
  return (
    <div ref={scroller} className="qw-list-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the buttons in it */}
      <table className="qw-list" aria-rowcount={rows.length + 1} onKeyDown={walk}>
        <caption className="qw-hidden-label">{words.title}</caption>
        <thead>
          <tr>
            <SortHead by="number" sort={sort} onSort={onSort}>
              {words.number}
            </SortHead>
            {columns.map((column) =>
              column === 'number' ? null : column === 'state' || column === 'owner' ? (
                <th key={column} scope="col">
                  {words.columnNames[column]}
                </th>
              ) : (
                <SortHead
                  key={column}
                  by={column}
                  sort={sort}
                  onSort={onSort}
                  isRight={column === 'committedValue' || column === 'expectedValue'}
                >
                  {words.columnNames[column]}
                </SortHead>
              ),
            )}
            <th scope="col">
              <span className="qw-hidden-label">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {gap(above)}
          {items.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Row key={row.quoteId} row={row} index={index} columns={columns} commands={commands} />
            );
          })}
          {gap(below)}
        </tbody>
      </table>
    </div>
  );
}
