import { z } from 'zod';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { quoteRecord } from '../../storage/records/quote-records.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, write } from '../session/service-session.ts';

const setting = 'quoteTemplates';
const Ids = z.array(z.string());

async function templateIds(db: WorkspaceDb): Promise<readonly string[]> {
  return Ids.catch([]).parse((await readSetting(db, setting)) ?? []);
}

/** Quotes that others begin from. A quote that left the workspace is none any more. */
export function templateHandlersOfQuotes(session: Session): Pick<Handlers, 'quotes.templates' | 'quotes.keepTemplate'> {
  const { db } = session;
  return {
    'quotes.templates': async () => {
      const records = [];
      for (const id of await templateIds(db)) {
        const quote = await quoteRecord(db, id);
        if (quote !== undefined) records.push(quote);
      }
      return done(
        records
          .map(({ quote_id, number, title, customer, currency }) => ({
            quoteId: QuoteId.parse(quote_id),
            number,
            title,
            customer,
            currency,
          }))
          .toSorted((one, other) => one.title.localeCompare(other.title, 'en')),
      );
    },
    'quotes.keepTemplate': async ({ quoteId, kept }) => {
      const isThere = await write(session, async (transaction) => {
        if ((await quoteRecord(transaction, quoteId)) === undefined) return false;
        const ids = await templateIds(transaction);
        if (ids.includes(quoteId) === kept) return true;
        await writeSetting(transaction, setting, kept ? [...ids, quoteId] : ids.filter((id) => id !== quoteId));
        await note(session, transaction, kept ? 'template-kept' : 'template-dropped', quoteId);
        return true;
      });
      if (!isThere) return notFound('quote');
      session.changed('settings', 'audit');
      return done({ kept });
    },
  };
}
