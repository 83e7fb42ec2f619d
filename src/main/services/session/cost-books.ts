import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { costBookText } from '../../storage/records/cost-book-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { readSetting } from '../../storage/records/setting-records.ts';

/** The setting that names the book of new quotes. */
export const currentCostBook = 'currentCostBook';

/** The workspace's cost books, each read once: a book never changes. */
export type CostBooks = {
  /** Undefined for an unknown id. */
  get(costBookId: string | null): Promise<Costs | undefined>;
  /** The id of the book that new quotes are priced with; null for none. */
  current(): Promise<string | null>;
};

export function costBooksOf(db: WorkspaceDb): CostBooks {
  const known = new Map<string, Costs>();
  return {
    get: async (costBookId) => {
      if (costBookId === null) return undefined;
      const there = known.get(costBookId);
      if (there !== undefined) return there;
      const text = await costBookText(db, costBookId);
      if (text === undefined) return undefined;
      const { readCosts } = await import('../../../shared/domain/reading/read.ts');
      const read = readCosts(JSON.parse(text));
      if (!read.ok)
        throw new Error(`The cost book ${costBookId} in the workspace does not read: ${read.problems.length} problems`);
      known.set(costBookId, read.value);
      return read.value;
    },
    current: async () => {
      const set = await readSetting(db, currentCostBook);
      return typeof set === 'string' ? set : null;
    },
  };
}
