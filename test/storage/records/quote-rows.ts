import type { Workspace } from '../../../src/main/storage/workspace/workspace.ts';
import type { DraftFacts } from '../../../src/main/storage/records/quote-records.ts';
import { insertQuote } from '../../../src/main/storage/records/quote-records.ts';

const facts: DraftFacts = {
  number: 'Q-1',
  title: 'A title',
  customer: null,
  currency: 'USD',
  lines: ['Tickets resolved', 'Seats'],
  clauses: [],
  committedValue: '100.00',
  expectedValue: '120.50',
  problemCount: 0,
  validUntil: null,
};

let last = 0;

/** A draft in the workspace, by its facts alone. */
export async function addQuotes(workspace: Workspace, all: readonly Partial<DraftFacts>[]): Promise<readonly string[]> {
  const ids: string[] = [];
  await workspace.db.transaction().execute(async (transaction) => {
    for (const own of all) {
      last += 1;
      const quoteId = `quote-${last}`;
      ids.push(quoteId);
      await insertQuote(transaction, {
        quoteId,
        revisionId: `revision-${last}`,
        draft: '{}',
        facts: { ...facts, ...own },
        costBookId: null,
        isSample: false,
        now: new Date(Date.UTC(2026, 0, 1) + last * 1000).toISOString(),
        newId: () => `customer-${last}`,
      });
    }
  });
  return ids;
}
