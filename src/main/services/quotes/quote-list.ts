import { z } from 'zod';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { QuoteColumn } from '../../../shared/vocabulary/quote-column.ts';
import { QuoteView } from '../../../shared/calls/quotes/quote-list-calls.ts';
import { quoteColumns } from '../../../shared/vocabulary/quote-column.ts';
import { quoteStates } from '../../../shared/calls/quotes/quote-row.ts';
import { PersonId, ViewId } from '../../../shared/calls/schemas/ids.ts';
import { quotesAskedFor } from '../../storage/records/approval-records.ts';
import type { ListFilter } from '../../storage/records/quote-list.ts';
import { haveWords, pageQuery, productNames, totalQuery } from '../../storage/records/quote-list.ts';
import type { QuoteRecord } from '../../storage/records/quote-records.ts';
import { quoteRecords } from '../../storage/records/quote-records.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { quoteRow } from '../drafts/quote-answers.ts';
import { done, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { today, write } from '../session/service-session.ts';

/** How the drafts among these stand that approval was asked for. Few lists have one, and the code that judges it loads with the first. */
async function approvalsOf(
  db: WorkspaceDb,
  asked: readonly QuoteRecord[],
): Promise<ReadonlyMap<string, 'in-approval' | 'approved'>> {
  if (asked.length === 0) return new Map();
  const { listedApprovals } = await import('../approvals/approval-list.ts');
  return listedApprovals(db, asked);
}

/** The clauses of the templates that have the words, which are looked for where somebody asks for a clause. */
async function clauseInTemplate(session: Session, clause: string): Promise<boolean> {
  const { preferredPins } = await import('../clauses/contract-material.ts');
  return haveWords(session.db, clause, await preferredPins(session.db, today(session)));
}

const viewsSetting = 'quoteViews';
const columnsSetting = 'quoteColumns';
const mostProducts = 50;
const usualColumns: readonly QuoteColumn[] = ['number', 'title', 'state', 'committedValue', 'expectedValue', 'updatedAt'];

async function viewsOf(db: WorkspaceDb): Promise<readonly QuoteView[]> {
  return z
    .array(QuoteView)
    .catch([])
    .parse((await readSetting(db, viewsSetting)) ?? []);
}

async function columnsOf(db: WorkspaceDb): Promise<QuoteColumn[]> {
  const stored = z
    .array(z.enum(quoteColumns))
    .min(1)
    .safeParse(await readSetting(db, columnsSetting));
  return stored.success ? stored.data : [...usualColumns];
}

type OwnCalls =
  | 'quotes.list'
  | 'quotes.products'
  | 'quotes.views'
  | 'quotes.saveView'
  | 'quotes.removeView'
  | 'quotes.saveColumns';

export function quoteListHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;

  /** The drafts that stand so with their approvers. Only those that approval was asked for are looked at. */
  async function standing(wanted: readonly ('in-approval' | 'approved')[]): Promise<readonly string[]> {
    const asked = await quoteRecords(db, await quotesAskedFor(db));
    return [...(await approvalsOf(db, asked))].filter(([, state]) => wanted.includes(state)).map(([quoteId]) => quoteId);
  }

  return {
    'quotes.list': async ({ states, sort, offset = 0, limit = 100, search = '', ...conditions }) => {
      const { by, direction } = sort ?? { by: 'updatedAt', direction: 'desc' };
      const wanted = (['in-approval', 'approved'] as const).filter((state) => states?.includes(state) === true);
      const plain = quoteStates.filter((state) => states?.includes(state) ?? state !== 'archived');
      const { clause } = conditions;
      const isClauseInTemplate = clause !== undefined && (await clauseInTemplate(session, clause));
      const base = { ...conditions, isClauseInTemplate, search, by, direction, offset, limit, today: today(session) };
      const filter: ListFilter =
        wanted.length === 0 ? { ...base, states: plain } : { ...base, states: plain, orQuoteIds: await standing(wanted) };
      const rows = await pageQuery(db, filter).execute();
      // Beyond the last page no row says how many there are.
      const total = rows[0]?.total ?? (await totalQuery(db, filter).executeTakeFirstOrThrow()).total;
      const standings = await approvalsOf(
        db,
        rows.filter(({ was_asked }) => Boolean(was_asked)),
      );
      return done({
        rows: rows.map((row) => ({
          ...quoteRow(row, today(session)),
          approval: standings.get(row.quote_id) ?? null,
          ownerId: row.owner_id === null ? null : PersonId.parse(row.owner_id),
          owner: row.owner_name,
        })),
        total,
      });
    },

    'quotes.products': async ({ prefix }) => done([...(await productNames(db, prefix, mostProducts))]),

    'quotes.views': async () => done({ views: [...(await viewsOf(db))], columns: await columnsOf(db) }),

    'quotes.saveView': async ({ viewId, ...view }) => {
      const reply = await write(session, async (transaction) => {
        const views = await viewsOf(transaction);
        if (viewId !== undefined && !views.some((known) => known.viewId === viewId)) return notFound('view');
        const name = view.name.trim();
        const isTaken = views.some((known) => known.viewId !== viewId && known.name.toLowerCase() === name.toLowerCase());
        if (isTaken) return refused({ rule: 'view-name-is-taken' });
        const saved: QuoteView = { ...view, name, viewId: viewId ?? ViewId.parse(session.environment.newId()) };
        const others = views.filter((known) => known.viewId !== saved.viewId);
        const next = [...others, saved].toSorted((a, b) => a.name.localeCompare(b.name));
        await writeSetting(transaction, viewsSetting, next);
        return done(saved);
      });
      if (reply.ok) session.changed('settings');
      return reply;
    },

    'quotes.removeView': async ({ viewId }) => {
      const reply = await write(session, async (transaction) => {
        const views = await viewsOf(transaction);
        const others = views.filter((known) => known.viewId !== viewId);
        if (others.length === views.length) return notFound('view');
        await writeSetting(transaction, viewsSetting, others);
        return done({});
      });
      if (reply.ok) session.changed('settings');
      return reply;
    },

    'quotes.saveColumns': async ({ columns }) => {
      await write(session, (transaction) => writeSetting(transaction, columnsSetting, columns));
      session.changed('settings');
      return done({ columns });
    },
  };
}
