import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { readCosts, readQuote } from '../../../shared/domain/reading/read.ts';
import type { Deal } from '../../../shared/simulation/monitor/monitored.ts';
import { monitorSentences as sentences } from '../../../shared/text/command-line/monitor-text.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { costBookText } from '../../storage/records/cost-book-records.ts';
import { monitoredAfter } from '../../storage/records/monitored-records.ts';
import type { ReadProblem } from '../../storage/workspace/read-workspace.ts';
import { readWorkspace } from '../../storage/workspace/read-workspace.ts';
import type { FromFile } from '../documents.ts';

/** Quotes that are read at once. */
const stretch = 200;

function sentenceOf(problem: ReadProblem): string {
  if (problem.code === 'older') return sentences.older;
  const { unread } = sentences;
  return Object.hasOwn(unread, problem.code) ? unread[problem.code as keyof typeof unread] : unread.other;
}

async function booksOf(db: WorkspaceDb, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Costs>> {
  const books = new Map<string, Costs>();
  for (const id of ids) {
    const text = await costBookText(db, id);
    const read = text === undefined ? undefined : readCosts(JSON.parse(text));
    if (read?.ok === true) books.set(id, read.value);
  }
  return books;
}

/** Every open quote and contract of a workspace on a day. */
export async function dealsOfWorkspace(file: string, day: string): Promise<FromFile<readonly Deal[]>> {
  const read = await readWorkspace(file, { nativeBinding: undefined }, async (db) => {
    const deals: Deal[] = [];
    for (let after: number | null = 0; after !== null;) {
      const { records, next } = await monitoredAfter(db, { after, limit: stretch, day });
      const books = await booksOf(db, new Set(records.flatMap(({ revision }) => revision.cost_book_id ?? [])));
      for (const { quote, revision, state } of records) {
        deals.push({
          number: quote.number,
          title: quote.title,
          customer: quote.customer,
          revision: revision.revision,
          state,
          issueDate: revision.issue_date,
          quote: readQuote(JSON.parse(revision.draft)),
          costs: books.get(revision.cost_book_id ?? ''),
        });
      }
      after = next;
    }
    return deals;
  });
  return read.ok ? read : { ok: false, lines: [`${file}: ${sentenceOf(read.problem)}`] };
}
