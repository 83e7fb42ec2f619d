import type { ShippedKey, ShippedOffer } from '../../../shared/calls/contracts/shipped-calls.ts';
import { ShippedOffer as ShippedOfferSchema } from '../../../shared/calls/contracts/shipped-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Person } from '../../../shared/calls/people/people-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { writeClause } from '../../../shared/clauses/language/write-clause.ts';
import type { ShippedClause } from '../../export/shipped/shipped-library.ts';
import { shippedClauses } from '../../export/shipped/shipped-library.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import type { ClauseRecord } from '../../storage/records/clause-records.ts';
import { clauseRecord, clauseRecords, insertClause } from '../../storage/records/clause-records.ts';
import { insertShippedAnswer, shippedAnswers } from '../../storage/records/shipped-answers.ts';
import { done, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';
import { clauseWrite, libraryText } from './clause-texts.ts';
import { drafter } from './clauses.ts';

/** The author of texts that come with the app. */
export const shippedAuthor = 'Quotewright';

/** A text of the app's that is newer than any that the workspace has of it or has answered, with the workspace's newest. */
type Offer = { readonly shipped: ShippedClause; readonly current: ClauseRecord };

/** The version that the taken text gets: the app's own where that is free, so that quotes name the same text everywhere. */
function nextVersion({ shipped, current }: Offer): number {
  return Math.max(current.version + 1, shipped.head.version);
}

/** What the library is offered. A clause that it retired is left alone; one that it lacks came with the start. */
async function offers(db: WorkspaceDb): Promise<readonly Offer[]> {
  const records = await clauseRecords(db);
  const answers = await shippedAnswers(db);
  return shippedClauses().flatMap((shipped): readonly Offer[] => {
    const { id, language, version } = shipped.head;
    const own = records.filter((record) => record.clause_id === id && record.language === language);
    const current = own.at(-1);
    if (current === undefined || current.state === 'retired') return [];
    const known = [
      ...own.filter(({ is_sample }) => is_sample === 1).map((record) => record.version),
      ...answers.filter((answer) => answer.clause_id === id && answer.language === language).map((answer) => answer.version),
    ];
    return version > Math.max(1, ...known) ? [{ shipped, current }] : [];
  });
}

function offered(offer: Offer): ShippedOffer {
  const { shipped, current } = offer;
  const { id, language, version, type, title } = shipped.head;
  return ShippedOfferSchema.parse({
    clauseId: id,
    language,
    shippedVersion: version,
    type,
    title,
    source: shipped.source,
    current: libraryText(current),
    nextVersion: nextVersion(offer),
  });
}

export function shippedHandlers(
  session: Session,
): Pick<Handlers, 'clauses.shippedOffers' | 'clauses.takeShipped' | 'clauses.keepOurs'> {
  /** Answers one offer in a transaction: what it was, and who answered. */
  const answer = async <T>(
    { clauseId, language, shippedVersion }: ShippedKey,
    given: 'taken' | 'kept',
    work: (transaction: WorkspaceTransaction, offer: Offer, person: Person) => Promise<Reply<T>>,
  ): Promise<Reply<T>> => {
    const reply = await write(session, async (transaction) => {
      const person = await drafter(transaction);
      if (!person.ok) return person;
      const offer = (await offers(transaction)).find(
        ({ shipped: { head } }) => head.id === clauseId && head.language === language && head.version === shippedVersion,
      );
      if (offer === undefined) return notFound('clause');
      const worked = await work(transaction, offer, person.value);
      if (!worked.ok) return worked;
      await insertShippedAnswer(transaction, {
        clause_id: clauseId,
        language,
        version: shippedVersion,
        answer: given,
        person_id: person.value.personId,
        person_name: person.value.name,
        at: now(session),
      });
      await note(session, transaction, `shipped-clause-${given}`, `${clauseId}@${shippedVersion}`, { language });
      return worked;
    });
    if (reply.ok) session.changed('clauses', 'audit');
    return reply;
  };

  return {
    'clauses.shippedOffers': async () => done((await offers(session.db)).map(offered)),

    'clauses.takeShipped': (key) =>
      answer(key, 'taken', async (transaction, offer) => {
        const { shipped, current } = offer;
        if (current.state === 'draft' || current.state === 'in_review') return refused({ rule: 'clause-draft-exists' });
        const version = nextVersion(offer);
        const isSame = version === shipped.head.version;
        const head = { ...shipped.head, version };
        const at = now(session);
        await insertClause(transaction, {
          ...clauseWrite(head, shipped.body, isSame ? shipped.source : writeClause(head, shipped.body), at),
          clause_id: head.id,
          language: head.language,
          version,
          state: 'in_review',
          author_id: null,
          author_name: shippedAuthor,
          save_count: 1,
          is_sample: isSame ? 1 : 0,
          created_at: at,
        });
        const made = await clauseRecord(transaction, { clause_id: head.id, language: head.language, version });
        return made === undefined ? notFound('clause') : done(libraryText(made));
      }),

    'clauses.keepOurs': (key) => answer(key, 'kept', () => Promise.resolve(done({}))),
  };
}
