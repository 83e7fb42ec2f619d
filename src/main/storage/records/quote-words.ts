import type { WorkspaceTransaction } from '../database/schema.ts';
import { searchText } from '../database/search-text.ts';
import { textKey } from '../database/sort-keys.ts';

/** What a quote is found by. `lines` and `clauses` are texts, one after another: names of lines, and wording of the quote's own. */
export type QuoteWords = {
  readonly number: string;
  readonly title: string;
  readonly customer: string;
  readonly lines: readonly string[];
  readonly clauses: readonly string[];
  readonly notes: string;
};

/** Writes the words of a quote in place of those that were there. */
export async function indexWords(transaction: WorkspaceTransaction, row: number, words: QuoteWords): Promise<void> {
  await forgetWords(transaction, row);
  await transaction
    .insertInto('quote_search')
    .values({
      rowid: row,
      number: searchText(words.number),
      title: searchText(words.title),
      customer: searchText(words.customer),
      lines: searchText(words.lines.join('\n')),
      clauses: searchText(words.clauses.join('\n')),
      notes: searchText(words.notes),
    })
    .execute();
}

export async function forgetWords(transaction: WorkspaceTransaction, row: number): Promise<void> {
  await transaction.deleteFrom('quote_search').where('rowid', '=', row).execute();
}

/** Writes the products of a quote: the names of its lines, each once. Nothing is written where they are those there are. */
export async function indexProducts(transaction: WorkspaceTransaction, row: number, lines: readonly string[]): Promise<void> {
  const named = new Map(lines.filter((name) => name.trim() !== '').map((name) => [textKey(name), name.trim()]));
  const there = await transaction.selectFrom('quote_products').select(['name_key', 'name']).where('row', '=', row).execute();
  if (there.length === named.size && there.every(({ name_key, name }) => named.get(name_key) === name)) return;
  await transaction.deleteFrom('quote_products').where('row', '=', row).execute();
  // SQLite takes 32,766 parameters at once; a quote has at most a thousand lines, and a draft that was imported may have more.
  const all = [...named].map(([name_key, name]) => ({ name_key, row, name }));
  for (let from = 0; from < all.length; from += 1000) {
    await transaction
      .insertInto('quote_products')
      .values(all.slice(from, from + 1000))
      .execute();
  }
}
