import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Tables, WorkspaceDb } from '../database/schema.ts';
import { searchQuery } from '../database/search-text.ts';

export type ListState = 'draft' | 'issued' | 'archived';
export type ListOrder = 'updatedAt' | 'number' | 'customer' | 'title' | 'committedValue' | 'expectedValue';

export type ListFilter = {
  readonly search: string;
  readonly states: readonly ListState[];
  readonly by: ListOrder;
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
};

/** The columns of an order; each list is an index, after `is_archived`. */
const orders = {
  updatedAt: ['updated_at', 'row'],
  number: ['number_key', 'row'],
  customer: ['customer_key', 'row'],
  title: ['title_key', 'row'],
  committedValue: ['currency', 'committed_key', 'row'],
  expectedValue: ['currency', 'expected_key', 'row'],
} as const satisfies Record<ListOrder, readonly (keyof Tables['quotes'])[]>;

type Quotes<Output> = SelectQueryBuilder<Tables, 'quotes', Output>;

function inStates(states: readonly ListState[]) {
  return (where: ExpressionBuilder<Tables, 'quotes'>) => {
    const archived = states.includes('archived');
    const live = states.filter((state) => state !== 'archived').map((state) => (state === 'issued' ? 1 : 0));
    const one = live.length === 1 ? where('is_issued', '=', live[0] ?? 0) : null;
    if (!archived) return one === null ? where('is_archived', '=', 0) : where.and([where('is_archived', '=', 0), one]);
    if (live.length === 0) return where('is_archived', '=', 1);
    const both = where('is_archived', 'in', [0, 1]);
    return one === null ? both : where.and([both, where.or([where('is_archived', '=', 1), one])]);
  };
}

function filtered<Output>(quotes: Quotes<Output>, { search, states }: ListFilter): Quotes<Output> {
  const match = searchQuery(search);
  const inState = quotes.where(inStates(states));
  return match === null
    ? inState
    : inState.where('row', 'in', (inner) =>
        inner
          .selectFrom('quote_search')
          .select('rowid')
          .where(sql<boolean>`quote_search MATCH ${match}`),
      );
}

/** A page of the list, in order. */
export function pageQuery(db: WorkspaceDb, filter: ListFilter) {
  let quotes = filtered(db.selectFrom('quotes').selectAll(), filter);
  for (const column of orders[filter.by]) quotes = quotes.orderBy(column, filter.direction);
  return quotes.limit(filter.limit).offset(filter.offset);
}

/** How many rows the filter leaves, on all pages. */
export function totalQuery(db: WorkspaceDb, filter: ListFilter) {
  return filtered(
    db.selectFrom('quotes').select(({ fn }) => fn.countAll<number>().as('total')),
    filter,
  );
}
