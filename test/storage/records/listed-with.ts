import type { WorkspaceDb } from '../../../src/main/storage/database/schema.ts';
import type { ListFilter } from '../../../src/main/storage/records/quote-list.ts';
import { pageQuery } from '../../../src/main/storage/records/quote-list.ts';

/** Every state but archived, the newest first. */
const allListed: ListFilter = {
  search: '',
  states: ['draft', 'issued', 'expired', 'signed', 'lost', 'superseded'],
  by: 'updatedAt',
  direction: 'desc',
  offset: 0,
  limit: 100,
  today: '2026-11-22',
};

/** The quotes that a filter leaves, by their ids. */
export async function listedWith(db: WorkspaceDb, filter: Partial<ListFilter>): Promise<readonly string[]> {
  const rows = await pageQuery(db, { ...allListed, ...filter }).execute();
  return rows.map(({ quote_id }) => quote_id);
}
