import type { Connection } from '../database/connection.ts';
import type { Altered, AlteredKind } from '../database/storage-problem.ts';
import type { KeptTable } from './kept-tables.ts';
import { hasChecksums, keptTables, keyExpression } from './kept-tables.ts';
import type { ChecksumSum, Stored } from './row-checksum.ts';
import { rowChecksum, sumText, withRow } from './row-checksum.ts';
import { chainHolds, lastSave } from './save-chain.ts';

/** Rows that differ from what was written, that are missing, or that nothing of the app wrote. */
export type AlteredRows = { readonly rows: number; readonly places: readonly Altered[] };

const kindOf: Readonly<Record<string, AlteredKind>> = {
  quotes: 'quote',
  revisions: 'quote',
  quote_states: 'quote',
  quote_steps: 'quote',
  retained_revisions: 'quote',
  issued_pdfs: 'issued-document',
  issued_annexes: 'issued-document',
  customers: 'customer',
  customer_contacts: 'customer',
  customer_names: 'customer',
  cost_books: 'cost-book',
  working_cost_books: 'cost-book',
  cost_book_approvals: 'cost-book',
  rate_cards: 'rate-card',
  card_uses: 'rate-card',
  clause_texts: 'clause',
  clause_comments: 'clause',
  contract_templates: 'clause',
  shipped_answers: 'clause',
  policies: 'approval',
  approval_requests: 'approval',
  approval_decisions: 'approval',
  issue_approvals: 'approval',
  people: 'person',
  settings: 'setting',
  scenarios: 'scenario',
  audit: 'audit-trail',
};

/** More are counted and not named. */
const mostPlaces = 10;

const quoteColumns = {
  quotes: "row = json_extract(@key, '$[0]')",
  quote_states: "quote_id = (SELECT quote_id FROM quote_states WHERE row = json_extract(@key, '$[0]'))",
  quote_steps: "quote_id = json_extract(@key, '$[0]')",
} as const satisfies Readonly<Record<string, string>>;
const ofRevision = "quote_id = (SELECT quote_id FROM revisions WHERE revision_id = json_extract(@key, '$[0]'))";
const ofRevisions: ReadonlySet<string> = new Set([
  'revisions',
  'issued_pdfs',
  'issued_annexes',
  'issue_approvals',
  'retained_revisions',
]);

function isOfQuotes(table: string): table is keyof typeof quoteColumns {
  return Object.hasOwn(quoteColumns, table);
}

/** The number of the quote that a row belongs to, where it still says so. */
function quoteOf(connection: Connection, table: string, key: string): string | null {
  const where = isOfQuotes(table) ? quoteColumns[table] : ofRevisions.has(table) ? ofRevision : null;
  if (where === null) return null;
  return connection.prepare<{ key: string }, string>(`SELECT number FROM quotes WHERE ${where}`).pluck().get({ key }) ?? null;
}

type Found = { readonly key: string; readonly isAltered: boolean };

/** Every row of a table, and every checksum without a row. The sum takes what the checksums say, as it did when they were written. */
function* rowsOf(connection: Connection, table: KeptTable, add: (key: string, checksum: Buffer) => void): Generator<Found> {
  const key = keyExpression(table, 'kept');
  const rows = connection
    .prepare<[string], [Buffer | null, string, ...Stored[]]>(
      `SELECT checksum.sha256, ${key}, kept.* FROM ${table.quoted} AS kept
        LEFT JOIN row_checksums AS checksum ON checksum.of_table = ? AND checksum.row_key = ${key}`,
    )
    .raw();
  let matched = 0;
  for (const [checksum, rowKey, ...values] of rows.iterate(table.name)) {
    if (checksum !== null) {
      matched += 1;
      add(rowKey, checksum);
    }
    yield { key: rowKey, isAltered: checksum === null || !checksum.equals(rowChecksum(values)) };
  }
  const count = connection.prepare<[string], number>('SELECT count(*) FROM row_checksums WHERE of_table = ?').pluck();
  if ((count.get(table.name) ?? 0) === matched) return;
  const missing = connection.prepare<[string], { row_key: string; sha256: Buffer }>(
    `SELECT row_key, sha256 FROM row_checksums WHERE of_table = ?
      AND row_key NOT IN (SELECT ${key} FROM ${table.quoted} AS kept)`,
  );
  for (const { row_key, sha256 } of missing.iterate(table.name)) {
    add(row_key, sha256);
    yield { key: row_key, isAltered: true };
  }
}

/** Holds every row against its checksum, and all of them against the last save; null where all is as it was written. */
export function alteredRows(connection: Connection): AlteredRows | null {
  // In one transaction, of one moment: another process may save meanwhile.
  return connection.transaction(() => (hasChecksums(connection) ? alteredAtOnce(connection) : null)).deferred();
}

function alteredAtOnce(connection: Connection): AlteredRows | null {
  let sum: ChecksumSum = 0n;
  let rows = 0;
  const places = new Map<string, Altered>();
  for (const table of keptTables(connection)) {
    const add = (key: string, checksum: Buffer): void => void (sum = withRow(sum, table.name, key, checksum));
    for (const { key, isAltered } of rowsOf(connection, table, add)) {
      if (!isAltered) continue;
      rows += 1;
      if (places.size >= mostPlaces) continue;
      const place: Altered = { kind: kindOf[table.name] ?? 'other', quote: quoteOf(connection, table.name, key) };
      places.set(`${place.kind} ${place.quote ?? ''}`, place);
    }
  }
  if (rows > 0) return { rows, places: [...places.values()] };
  const last = lastSave(connection);
  // Rows and checksums agree: then it is as a whole another state than the one that was saved last.
  const isOfLastSave = last !== null && sumText(sum) === last.sum && chainHolds(connection);
  return isOfLastSave ? null : { rows: 0, places: [] };
}
