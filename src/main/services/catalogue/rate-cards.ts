import type { CardKey, CardRow, OpenCard } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Person } from '../../../shared/calls/people/people-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import type { CardRecord } from '../../storage/records/card-records.ts';
import {
  cardRecord,
  cardRecords,
  cardsInEffect,
  cardVersions,
  deleteCard,
  insertCard,
  overwriteCardDraft,
  setCardState,
} from '../../storage/records/card-records.ts';
import { currentPerson } from '../people/people.ts';
import { done, invalid, notFound, refused, stale } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';
import { cardRows, cardWrite, draftOf, isAltered, publishedCard, storedKey } from './stored-cards.ts';

/** Who keeps the catalogue. */
const keepers: readonly Role[] = ['pricing'];

/** The current person, if they may write rate cards. */
async function keeper(db: WorkspaceDb): Promise<Reply<Person>> {
  const person = await currentPerson(db);
  if (person === null) return refused({ rule: 'nobody-chosen' });
  return keepers.some((role) => holds(person.roles, role)) ? done(person) : refused({ rule: 'role-not-held', roles: keepers });
}

/**
 * Holds a version against those that were published before it. Days go forward with versions, or an older one would never come into
 * effect; a retired one gives way. The currency stays: quotes compare their prices with every version.
 */
async function afterFormer(from: WorkspaceDb, record: CardRecord): Promise<Reply<null>> {
  const former = (await cardVersions(from, record.card_id)).filter(
    ({ state, version }) => (state === 'published' || state === 'retired') && version < record.version,
  );
  const other = former.find(({ currency }) => currency !== record.currency);
  if (other !== undefined) return refused({ rule: 'card-in-other-currency', version: other.version, currency: other.currency });
  const later = former.find(({ state, from_date }) => state === 'published' && from_date > record.from_date);
  return later === undefined ? done(null) : refused({ rule: 'card-from-earlier', version: later.version, from: later.from_date });
}

type OwnCalls =
  | 'catalogue.list'
  | 'catalogue.open'
  | 'catalogue.inEffect'
  | 'catalogue.versions'
  | 'catalogue.create'
  | 'catalogue.saveDraft'
  | 'catalogue.discard'
  | 'catalogue.submit'
  | 'catalogue.decide'
  | 'catalogue.retire';

const subjectOf = ({ cardId, version }: CardKey): string => `${cardId}@${version}`;

export function rateCardHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;

  const rowOf = async (from: WorkspaceDb, record: CardRecord): Promise<Reply<CardRow>> => {
    const [row] = await cardRows(from, [record], today(session));
    return row === undefined ? notFound('rate-card') : done(row);
  };

  const opened = async (from: WorkspaceDb, key: CardKey): Promise<Reply<OpenCard>> => {
    const record = await cardRecord(from, storedKey(key));
    if (record === undefined) return notFound('rate-card');
    const row = await rowOf(from, record);
    return row.ok ? done({ row: row.value, card: draftOf(record) }) : row;
  };

  /** Changes one version in a transaction, with an audit entry; answers with its row as it is then. */
  const change = async (
    key: CardKey,
    action: string,
    detail: Readonly<Record<string, string>>,
    work: (transaction: WorkspaceTransaction, record: CardRecord, person: Person) => Promise<Reply<null>>,
  ): Promise<Reply<CardRow>> => {
    const reply = await write(session, async (transaction): Promise<Reply<CardRow>> => {
      const person = await keeper(transaction);
      if (!person.ok) return person;
      const record = await cardRecord(transaction, storedKey(key));
      if (record === undefined) return notFound('rate-card');
      const worked = await work(transaction, record, person.value);
      if (!worked.ok) return worked;
      await note(session, transaction, action, subjectOf(key), { ...detail, sha256: record.sha256 });
      const after = await cardRecord(transaction, storedKey(key));
      return after === undefined ? notFound('rate-card') : rowOf(transaction, after);
    });
    if (reply.ok) session.changed('catalogue', 'audit');
    return reply;
  };

  return {
    'catalogue.list': async () => done([...(await cardRows(db, await cardRecords(db), today(session)))]),

    'catalogue.open': (key) => opened(db, key),

    'catalogue.inEffect': async ({ currency }) => {
      const records = await cardsInEffect(db, today(session));
      return done(
        records.flatMap((record) => {
          const card = currency === undefined || record.currency === currency ? publishedCard(record) : null;
          return card === null ? [] : [card];
        }),
      );
    },

    'catalogue.versions': async ({ keys }) => {
      const cards = [];
      for (const key of keys) {
        const record = await cardRecord(db, storedKey(key));
        const card = record === undefined ? null : publishedCard(record);
        if (card !== null) cards.push(card);
      }
      return done(cards);
    },

    'catalogue.create': async ({ card }) => {
      const { id } = card;
      if (typeof id !== 'string' || id.trim() === '') return invalid([{ path: ['card', 'id'], reason: { code: 'missing' } }]);
      const reply = await write(session, async (transaction) => {
        const person = await keeper(transaction);
        if (!person.ok) return person;
        const [latest] = await cardVersions(transaction, id);
        if (latest?.state === 'draft' || latest?.state === 'in_review') return refused({ rule: 'card-draft-exists' });
        const version = (latest?.version ?? 0) + 1;
        const at = now(session);
        await insertCard(transaction, {
          ...cardWrite({ ...card, version }, at),
          card_id: id,
          version,
          state: 'draft',
          author_id: person.value.personId,
          author_name: person.value.name,
          save_count: 1,
          is_sample: 0,
          created_at: at,
        });
        await note(session, transaction, 'card-drafted', `${id}@${version}`);
        return opened(transaction, { cardId: id, version });
      });
      if (reply.ok) session.changed('catalogue', 'audit');
      return reply;
    },

    'catalogue.saveDraft': async ({ cardId, version, saveCount, card }) => {
      if (card['id'] !== cardId || card['version'] !== version) return refused({ rule: 'card-head-differs' });
      const key = storedKey({ cardId, version });
      const reply = await write(session, async (transaction) => {
        const person = await keeper(transaction);
        if (!person.ok) return person;
        const saved = await overwriteCardDraft(transaction, key, saveCount, cardWrite(card, now(session)));
        const record = await cardRecord(transaction, key);
        if (record === undefined) return notFound('rate-card');
        if (saved) return rowOf(transaction, record);
        return record.state === 'draft' ? stale(record.save_count) : refused({ rule: 'card-is-no-draft' });
      });
      if (reply.ok) session.changed('catalogue');
      return reply;
    },

    'catalogue.discard': async (key) => {
      const reply = await write(session, async (transaction) => {
        const person = await keeper(transaction);
        if (!person.ok) return person;
        const record = await cardRecord(transaction, storedKey(key));
        if (record === undefined) return notFound('rate-card');
        if (record.state !== 'draft') return refused({ rule: 'card-is-no-draft' });
        await deleteCard(transaction, record.row);
        await note(session, transaction, 'card-discarded', subjectOf(key));
        return done({});
      });
      if (reply.ok) session.changed('catalogue', 'audit');
      return reply;
    },

    'catalogue.submit': ({ saveCount, ...key }) =>
      change(key, 'card-submitted', {}, async (transaction, record) => {
        if (record.state !== 'draft') return refused({ rule: 'card-is-no-draft' });
        if (record.save_count !== saveCount) return stale(record.save_count);
        const read = readRateCard(draftOf(record));
        if (!read.ok) return invalid(read.problems);
        const follows = await afterFormer(transaction, record);
        if (!follows.ok) return follows;
        await setCardState(transaction, record.row, { state: 'in_review', updated_at: now(session) });
        return done(null);
      }),

    'catalogue.decide': ({ outcome, remark, ...key }) =>
      change(key, `card-${outcome}`, { remark }, async (transaction, record, person) => {
        if (record.state !== 'in_review') return refused({ rule: 'card-is-not-in-review' });
        const at = now(session);
        if (outcome === 'returned') {
          await setCardState(transaction, record.row, { state: 'draft', updated_at: at });
          return done(null);
        }
        if (record.author_id === person.personId) return refused({ rule: 'own-card' });
        // What was in review may have been changed by hand: it is read once more before it freezes.
        const read = readRateCard(draftOf(record));
        if (!read.ok) return invalid(read.problems);
        const follows = await afterFormer(transaction, record);
        if (!follows.ok) return follows;
        await setCardState(transaction, record.row, {
          state: 'published',
          published_by: person.personId,
          published_name: person.name,
          published_at: at,
          updated_at: at,
        });
        return done(null);
      }),

    'catalogue.retire': ({ remark, ...key }) =>
      change(key, 'card-retired', { remark }, async (transaction, record) => {
        if (record.state !== 'published') return refused({ rule: 'card-is-not-published' });
        if (isAltered(record)) return refused({ rule: 'card-is-altered' });
        await setCardState(transaction, record.row, { state: 'retired', updated_at: now(session) });
        return done(null);
      }),
  };
}
