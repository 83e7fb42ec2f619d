import { randomUUID } from 'node:crypto';
import { sha256 } from '../../src/main/sha256.ts';
import { costBookOfHash } from '../../src/main/storage/records/cost-book-records.ts';
import { insertQuote, numbersFrom } from '../../src/main/storage/records/quote-records.ts';
import type { Workspace } from '../../src/main/storage/workspace/workspace.ts';
import { generatedQuotes, sampleCostBook } from './generated-quotes.ts';

const PER_TRANSACTION = 1000;
const SECOND = 1000;

function greatest(numbers: readonly string[]): number {
  return numbers.reduce((most, number) => Math.max(most, Number(/^S-(\d+)$/.exec(number)?.[1] ?? 0)), 0);
}

/** Adds so many generated quotes, each with a number of its own, however often it is called; `written` hears how many there are so far. */
export async function fillWorkspace(
  { db }: Workspace,
  count: number,
  now: Date,
  written: (count: number) => void,
): Promise<void> {
  const taken = await numbersFrom(db, 'S-');
  const costBookId = (await costBookOfHash(db, sha256(sampleCostBook.text))) ?? null;
  const quotes = generatedQuotes(count, greatest(taken) + 1, costBookId === null ? undefined : sampleCostBook.costs);
  for (let from = 0; from < count; from += PER_TRANSACTION) {
    const upTo = Math.min(from + PER_TRANSACTION, count);
    await db.transaction().execute(async (transaction) => {
      for (let done = from; done < upTo; done += 1) {
        const { value } = quotes.next();
        if (value === undefined) throw new Error('There are fewer quotes than were asked for.');
        await insertQuote(transaction, {
          ...value,
          quoteId: randomUUID(),
          revisionId: randomUUID(),
          costBookId: value.isOfCostBook ? costBookId : null,
          isSample: false,
          // One a second, the last of them now: the list has an order.
          now: new Date(now.getTime() - (count - done) * SECOND).toISOString(),
          newId: randomUUID,
        });
      }
    });
    written(upTo);
  }
}
