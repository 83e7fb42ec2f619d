import type { ExpressionBuilder, ExpressionWrapper, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Tables, WorkspaceDb } from '../database/schema.ts';
import { searchQuery } from '../database/search-text.ts';
import { amountKey, textKey } from '../database/sort-keys.ts';

export type ListState = 'draft' | 'issued' | 'expired' | 'signed' | 'lost' | 'superseded' | 'archived';
export type ListOrder = 'updatedAt' | 'number' | 'customer' | 'title' | 'committedValue' | 'expectedValue' | 'validUntil';

/** Bounds are included; what is left out is no bound. Days as `YYYY-MM-DD`, amounts as decimals of 0 or more. */
export type ListFilter = {
  readonly search: string;
  readonly states: readonly ListState[];
  readonly by: ListOrder;
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
  /** By which a quote that was issued has expired. */
  readonly today: string;
  /** Besides those in the states, these quotes too, if they are not archived. */
  readonly orQuoteIds?: readonly string[] | undefined;
  /** Null: quotes that nobody owns. */
  readonly owners?: readonly (string | null)[] | undefined;
  readonly currencies?: readonly string[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly value?:
    | { readonly of: 'committed' | 'expected'; readonly from?: string | undefined; readonly to?: string | undefined }
    | undefined;
  /** The name of a line. */
  readonly product?: string | undefined;
  /** Words of a clause that the quote has: of its own wording, or of the library. */
  readonly clause?: string | undefined;
  /** Whether the texts of the template have those words: they are those of quotes that name no clause. */
  readonly isClauseInTemplate?: boolean | undefined;
};

type ClauseMatch = { readonly match: string; readonly isInTemplate: boolean };

/** The columns of an order; each list is an index, after `is_archived`. */
const orders = {
  updatedAt: ['updated_at', 'row'],
  number: ['number_key', 'row'],
  customer: ['customer_key', 'row'],
  title: ['title_key', 'row'],
  committedValue: ['currency', 'committed_key', 'row'],
  expectedValue: ['currency', 'expected_key', 'row'],
  validUntil: ['valid_until', 'row'],
} as const satisfies Record<ListOrder, readonly (keyof Tables['quotes'])[]>;

type Quotes<Output> = SelectQueryBuilder<Tables, 'quotes', Output>;
type Where = ExpressionBuilder<Tables, 'quotes'>;
type Condition = ExpressionWrapper<Tables, 'quotes', SqlBool>;

/** Compared by itself: by the index of expiry the quotes would come in another order than is asked for, and be sorted. */
const validity = sql<string | null>`+valid_until`;

/**
 * How quotes are held against the rows that words were found in. `ordered`: quotes come from the index of the order, and each is looked up
 * among those rows, so that a page of words that many quotes have ends early. `found`: each of those rows is looked up among the quotes.
 */
type Walk = 'ordered' | 'found';
const rowBy = { ordered: sql<number>`+quotes.row`, found: sql<number>`quotes.row` } as const satisfies Record<Walk, unknown>;

function inState(where: Where, state: Exclude<ListState, 'archived'>, today: string): Condition {
  switch (state) {
    case 'draft':
      return where.and([where('is_issued', '=', 0), where('outcome', 'is', null)]);
    case 'issued':
      return where.and([
        where('is_issued', '=', 1),
        where('outcome', 'is', null),
        where.or([where(validity, 'is', null), where(validity, '>=', today)]),
      ]);
    case 'expired':
      return where.and([where('is_issued', '=', 1), where('outcome', 'is', null), where(validity, '<', today)]);
    case 'signed':
    case 'lost':
    case 'superseded':
      return where('outcome', '=', state);
  }
}

const liveStates = ['draft', 'issued', 'expired', 'signed', 'lost', 'superseded'] as const;

/** Of the archived quotes all; of the others those in the states. */
function inStates({ states, today, orQuoteIds }: ListFilter, archived: 0 | 1) {
  return (where: Where): Condition => {
    const there = where('is_archived', '=', archived);
    const live = liveStates.filter((state) => states.includes(state));
    if (archived === 1 || live.length === liveStates.length) return there;
    const named = orQuoteIds === undefined ? [] : [where('quote_id', 'in', orQuoteIds)];
    return where.and([there, where.or([...live.map((state) => inState(where, state, today)), ...named])]);
  };
}

function matching<Output>(quotes: Quotes<Output>, match: string, walk: Walk): Quotes<Output> {
  return quotes.where(rowBy[walk], 'in', (inner) =>
    inner
      .selectFrom('quote_search')
      .select('rowid')
      .where(sql<boolean>`quote_search MATCH ${match}`),
  );
}

/**
 * With the words in its clauses: in wording of its own, in the text of the library that it uses, or, of a quote that names no clause, in that
 * of its template. Each is a set of rows that is found once, through the indexes of words and of uses.
 */
function withClause<Output>(quotes: Quotes<Output>, { match, isInTemplate }: ClauseMatch, walk: Walk): Quotes<Output> {
  const following = isInTemplate
    ? sql`UNION SELECT following.row FROM quotes AS following
        WHERE NOT EXISTS (SELECT 1 FROM clause_uses WHERE clause_uses.revision_id = following.revision_id)`
    : sql``;
  return quotes.where(
    sql<boolean>`${rowBy[walk]} IN (
      SELECT rowid FROM quote_search WHERE quote_search MATCH ${`clauses : (${match})`}
      UNION SELECT used.row FROM clause_search
        JOIN clause_texts ON clause_texts.row = clause_search.rowid
        JOIN clause_uses ON clause_uses.clause_id = clause_texts.clause_id AND clause_uses.version = clause_texts.version
        JOIN quotes AS used ON used.revision_id = clause_uses.revision_id
        WHERE clause_search MATCH ${match}
      ${following})`,
  );
}

/** Whether one of these texts of the library has the words. */
export async function haveWords(
  db: WorkspaceDb,
  typed: string,
  pins: readonly { readonly id: string; readonly version: number }[],
): Promise<boolean> {
  const match = searchQuery(typed);
  if (match === null) return false;
  const { rows } = await sql<{ id: string; version: number }>`SELECT clause_id AS id, version FROM clause_texts
    WHERE row IN (SELECT rowid FROM clause_search WHERE clause_search MATCH ${match})`.execute(db);
  return rows.some(({ id, version }) => pins.some((pin) => pin.id === id && pin.version === version));
}

function filtered<Output>(all: Quotes<Output>, filter: ListFilter, archived: 0 | 1, walk: Walk): Quotes<Output> {
  const { owners, currencies, validFrom, validTo, value, product } = filter;
  const match = searchQuery(filter.search);
  const clause = filter.clause === undefined ? null : searchQuery(filter.clause);
  let quotes = all.where(inStates(filter, archived));
  if (match !== null) quotes = matching(quotes, match, walk);
  if (owners !== undefined) {
    const named = owners.filter((owner) => owner !== null);
    quotes = quotes.where((where) =>
      where.or([where('owner_id', 'in', named), ...(owners.includes(null) ? [where('owner_id', 'is', null)] : [])]),
    );
  }
  if (currencies !== undefined) quotes = quotes.where('currency', 'in', currencies);
  if (validFrom !== undefined) quotes = quotes.where(validity, '>=', validFrom);
  if (validTo !== undefined) quotes = quotes.where(validity, '<=', validTo);
  if (value !== undefined) {
    const column = value.of === 'committed' ? 'committed_key' : 'expected_key';
    if (value.from !== undefined) quotes = quotes.where(column, '>=', amountKey(value.from));
    // Of two decimals, the one with more places sorts after: "1." is before "1.00".
    if (value.to !== undefined) quotes = quotes.where(column, '<=', `${amountKey(value.to) ?? ''}\u{10ffff}`);
  }
  if (product !== undefined) {
    quotes = quotes.where(rowBy[walk], 'in', (inner) =>
      inner.selectFrom('quote_products').select('quote_products.row').where('name_key', '=', textKey(product)),
    );
  }
  return clause === null ? quotes : withClause(quotes, { match: clause, isInTemplate: filter.isClauseInTemplate === true }, walk);
}

/** Quotes that are not archived, those that are, or both: each is a part of the indexes. */
function partsOf({ states, orQuoteIds }: ListFilter): readonly (0 | 1)[] {
  const live = orQuoteIds !== undefined || states.some((state) => state !== 'archived');
  return [...(live ? [0 as const] : []), ...(states.includes('archived') ? [1 as const] : [])];
}

function ordered<Output>(all: Quotes<Output>, { by, direction }: ListFilter): Quotes<Output> {
  let quotes = all;
  for (const column of orders[by]) quotes = quotes.orderBy(column, direction);
  return quotes;
}

/** The rows of both parts that a page can have, each read in order from its part: only these are sorted. */
function ofBoth<Output>(all: Quotes<Output>, filter: ListFilter): Quotes<Output> {
  const { limit, offset } = filter;
  const firstOf = (inner: Where, archived: 0 | 1) =>
    inner
      .selectFrom(
        ordered(filtered(inner.selectFrom('quotes').select('row'), filter, archived, 'ordered'), filter)
          .limit(limit + offset)
          .as('part'),
      )
      .select('part.row');
  return all.where((where) => where.or([where('row', 'in', firstOf(where, 0)), where('row', 'in', firstOf(where, 1))]));
}

/**
 * A page of the list in order, in one query: each row with its owner's name, whether an approval was asked for, and how many rows there
 * are on all pages.
 */
export function pageQuery(db: WorkspaceDb, filter: ListFilter) {
  const quotes = db
    .selectFrom('quotes')
    .selectAll('quotes')
    .select((row) => [
      row.selectFrom('people').select('people.name').whereRef('people.person_id', '=', 'quotes.owner_id').as('owner_name'),
      row
        .exists(
          row
            .selectFrom('approval_requests')
            .select('request_id')
            .whereRef('approval_requests.revision_id', '=', 'quotes.revision_id'),
        )
        .as('was_asked'),
      totalOf(db, filter).as('total'),
    ]);
  const [only, ...others] = partsOf(filter);
  const found = only !== undefined && others.length === 0 ? filtered(quotes, filter, only, 'ordered') : ofBoth(quotes, filter);
  return ordered(found, filter).limit(filter.limit).offset(filter.offset);
}

function totalOf(db: WorkspaceDb, filter: ListFilter): RawBuilder<number> {
  const counts = partsOf(filter).map((archived) =>
    filtered(
      db.selectFrom('quotes').select(({ fn }) => fn.countAll<number>().as('count')),
      filter,
      archived,
      'found',
    ),
  );
  return counts.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(counts, sql.raw(' + '))})`;
}

/** How many rows the filter leaves, on all pages. */
export function totalQuery(db: WorkspaceDb, filter: ListFilter) {
  return db.selectNoFrom(totalOf(db, filter).as('total'));
}

/** Names of lines that begin so, each once, by name; from the index of products alone. */
export async function productNames(db: WorkspaceDb, prefix: string, most: number): Promise<readonly string[]> {
  const key = textKey(prefix);
  const upTo = `${key}\u{10ffff}`;
  // One step down the index a name, however many quotes have it.
  const { rows } = await sql<{ name: string }>`
    WITH RECURSIVE key (name_key, count) AS (
      SELECT min(name_key), 1 FROM quote_products WHERE name_key >= ${key} AND name_key < ${upTo}
      UNION ALL
      SELECT (SELECT min(name_key) FROM quote_products WHERE name_key > key.name_key AND name_key < ${upTo}), count + 1
      FROM key WHERE key.name_key IS NOT NULL AND count < ${most}
    )
    SELECT (SELECT name FROM quote_products WHERE quote_products.name_key = key.name_key LIMIT 1) AS name
    FROM key WHERE key.name_key IS NOT NULL`.execute(db);
  return rows.map(({ name }) => name);
}
