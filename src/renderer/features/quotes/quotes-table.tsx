import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import type { ListedQuote, QuoteFilter, QuoteOrder } from '../../../shared/calls/quotes/quote-list-calls.ts';
import { StateChip } from '../../ui/frame/state-chip.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dateOf, timeText, today } from '../../ui/clock.ts';
import { QuoteMenu } from './quote-menu.tsx';
import type { QuoteCommands } from './quote-commands.ts';

type Sort = NonNullable<QuoteFilter['sort']>;
type QuotesTableProps = {
  readonly rows: readonly ListedQuote[];
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

function Row({ row, commands }: { readonly row: ListedQuote; readonly commands: QuoteCommands }) {
  const words = useWords();
  const text = words.quotes;
  const language = useLanguage();
  const number = row.number || text.noNumber;
  const amount = (value: string | null): ReactNode =>
    value === null ? (
      <span className="qw-soft">–</span>
    ) : (
      <>
        <span className="qw-currency">{row.currency}</span> {numberText(value, language)}
      </>
    );
  const changed = new Date(row.updatedAt);
  const day = dateOf(changed);
  return (
    // The number is the button; the row is only a larger place to click.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="qw-list-row" onClick={() => commands.open(row.quoteId)}>
      <td>
        <button
          type="button"
          className="qw-link qw-strong"
          aria-label={text.open(number)}
          onClick={(event) => {
            event.stopPropagation();
            commands.open(row.quoteId);
          }}
        >
          {number}
        </button>
      </td>
      <td className="qw-list-title">
        <span>{row.title || <span className="qw-soft">{text.noTitle}</span>}</span>
        <span className="qw-soft qw-small">{row.customer || text.noCustomer}</span>
      </td>
      <td>
        <StateChip state={row.approval ?? row.state} />
        {row.isSample && <span className="qw-chip">{words.frame.sample}</span>}
        {row.problemCount > 0 && <span className="qw-attention">{text.attention(row.problemCount)}</span>}
      </td>
      <td className="qw-right qw-number">{amount(row.committedValue)}</td>
      <td className="qw-right qw-number">{amount(row.expectedValue)}</td>
      <td className="qw-number qw-soft">{day === today() ? timeText(changed) : briefDateText(day, language)}</td>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <td className="qw-list-menu" onClick={(event) => event.stopPropagation()}>
        <QuoteMenu row={row} number={number} commands={commands} />
      </td>
    </tr>
  );
}

export function QuotesTable({ rows, sort, onSort, commands }: QuotesTableProps) {
  const words = useWords().quotes;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by the React Compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 1000, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const gap = (height: number): ReactNode => height > 0 && <tr aria-hidden style={{ height }} />;
  return (
    <div ref={scroller} className="qw-list-scroll">
      <table className="qw-list" aria-rowcount={rows.length + 1}>
        <caption className="qw-hidden-label">{words.title}</caption>
        <thead>
          <tr>
            <SortHead by="number" sort={sort} onSort={onSort}>
              {words.number}
            </SortHead>
            <SortHead by="title" sort={sort} onSort={onSort}>
              {words.quoteTitle}
            </SortHead>
            <th scope="col">{words.stateHead}</th>
            <SortHead by="committedValue" sort={sort} onSort={onSort} isRight>
              {words.committed}
            </SortHead>
            <SortHead by="expectedValue" sort={sort} onSort={onSort} isRight>
              {words.expected}
            </SortHead>
            <SortHead by="updatedAt" sort={sort} onSort={onSort}>
              {words.changed}
            </SortHead>
            <th scope="col">
              <span className="qw-hidden-label">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {gap(above)}
          {items.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : <Row key={row.quoteId} row={row} commands={commands} />;
          })}
          {gap(below)}
        </tbody>
      </table>
    </div>
  );
}
