import type { shippedCalls } from '../../../shared/calls/contracts/shipped-calls.ts';
import type { ClauseKey } from '../../../shared/calls/contracts/clause-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { Person } from '../../../shared/calls/people/people-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { lint } from '../../../shared/clauses/lint/lint.ts';
import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';
import { readClause } from '../../../shared/clauses/language/read-clause.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import type { ClauseRecord, CommentRecord } from '../../storage/records/clause-records.ts';
import {
  clauseRecord,
  clauseRecords,
  clauseVersions,
  clausesMatching,
  commentsOf,
  deleteClauseText,
  insertClause,
  insertComment,
  overwriteClauseDraft,
  setClauseState,
  usageCounts,
  usesOfClause,
} from '../../storage/records/clause-records.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import { done, notFound, refused, stale } from '../session/answer.ts';
import { clauseWrite, libraryText, newest, newestIndexed, storedKey } from './clause-texts.ts';
import { currentPerson } from '../people/people.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

type OwnCalls = Exclude<Extract<keyof Handlers, `clauses.${string}`>, keyof typeof shippedCalls>;

/** The current person, if they may write the library's clauses and templates. */
export async function drafter(db: WorkspaceDb): Promise<Reply<Person>> {
  const person = await currentPerson(db);
  if (person === null) return refused({ rule: 'nobody-chosen' });
  return holds(person.roles, 'legal') ? done(person) : refused({ rule: 'role-not-held', roles: ['legal'] });
}

type Readable = { readonly head: ClauseHead; readonly body: string };

/** The text as a clause with a readable head. Problems in the body may wait. */
function readable(source: string): Reply<Readable> {
  const { head, body, problems } = readClause(source);
  if (head !== null) return done({ head, body });
  return refused({ rule: 'clause-has-problems', problems: [...problems] });
}

function isSame({ id, language, version }: ClauseHead, key: ClauseKey): boolean {
  return id === key.clauseId && language === key.language && version === key.version;
}

function comment(session: Session, record: ClauseRecord, kind: CommentRecord['kind'], text: string, person: Person) {
  const { clause_id, language, version } = record;
  return { clause_id, language, version, kind, text, person_id: person.personId, person_name: person.name, at: now(session) };
}

export function clauseHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;

  /** Changes one text in a transaction, with a remark and an audit entry; answers with the text as it is then. */
  const change = async (
    key: ClauseKey,
    action: string,
    work: (transaction: WorkspaceTransaction, record: ClauseRecord, person: Person) => Promise<Reply<null>>,
  ) => {
    const reply = await write(session, async (transaction) => {
      const person = await drafter(transaction);
      if (!person.ok) return person;
      const record = await clauseRecord(transaction, storedKey(key));
      if (record === undefined) return notFound('clause');
      const worked = await work(transaction, record, person.value);
      if (!worked.ok) return worked;
      await note(session, transaction, action, `${key.clauseId}@${key.version}`, { language: key.language });
      const after = await clauseRecord(transaction, storedKey(key));
      return after === undefined ? notFound('clause') : done(libraryText(after));
    });
    if (reply.ok) session.changed('clauses', 'audit');
    return reply;
  };

  return {
    'clauses.list': async ({ search }) => {
      const [all, found, uses] = [await clauseRecords(db), await clausesMatching(db, search), await usageCounts(db)];
      const shown = found === null ? null : new Set(found.map(({ clause_id, language }) => `${clause_id} ${language}`));
      const rows = newest(all).filter(({ clause_id, language }) => shown?.has(`${clause_id} ${language}`) ?? true);
      return done(
        rows.map((record) => {
          const { source: _source, ...row } = libraryText(record);
          const versions = all.filter(({ clause_id, language }) => clause_id === row.clauseId && language === row.language);
          const approved = versions.findLast(({ state }) => state === 'approved');
          return {
            ...row,
            versions: versions.length,
            approvedVersion: approved?.version ?? null,
            uses: uses.get(row.clauseId) ?? 0,
          };
        }),
      );
    },

    'clauses.open': async ({ clauseId, language }) => {
      const versions = await clauseVersions(db, clauseId, language);
      if (versions.length === 0) return notFound('clause');
      const comments = await commentsOf(db, clauseId, language);
      return done({
        versions: versions.map(libraryText),
        comments: comments.map(({ version, kind, text, person_name, at }) => ({
          version,
          kind: kind as 'comment',
          text,
          by: person_name,
          at,
        })),
      });
    },

    'clauses.library': async ({ language, pins }) => {
      const own = (await clauseRecords(db)).filter((record) => record.language === language);
      const wanted = new Set([...newest(own), ...newest(own.filter(({ state }) => state === 'approved'))]);
      const pinned = new Set(pins.map(({ clauseId, version }) => `${clauseId}@${version}`));
      return done(
        own.filter((record) => wanted.has(record) || pinned.has(`${record.clause_id}@${record.version}`)).map(libraryText),
      );
    },

    'clauses.uses': async ({ clauseId }) =>
      done(
        (await usesOfClause(db, clauseId)).map((use) => ({
          quoteId: QuoteId.parse(use.quote_id),
          revisionId: RevisionId.parse(use.revision_id),
          number: use.number,
          title: use.title,
          customer: use.customer,
          revision: use.revision,
          version: use.version,
          isIssued: use.issued_at !== null,
        })),
      ),

    'clauses.create': async ({ source }) => {
      const read = readable(source);
      if (!read.ok) return read;
      const { head, body } = read.value;
      const reply = await write(session, async (transaction) => {
        const person = await drafter(transaction);
        if (!person.ok) return person;
        const versions = await clauseVersions(transaction, head.id, head.language);
        const [latest] = versions;
        if (latest?.state === 'draft' || latest?.state === 'in_review') return refused({ rule: 'clause-draft-exists' });
        if (head.version !== (latest?.version ?? 0) + 1) return refused({ rule: 'clause-head-differs' });
        const at = now(session);
        await insertClause(transaction, {
          ...clauseWrite(head, body, source, at),
          clause_id: head.id,
          language: head.language,
          version: head.version,
          state: 'draft',
          author_id: person.value.personId,
          author_name: person.value.name,
          save_count: 1,
          is_sample: 0,
          created_at: at,
        });
        await note(session, transaction, 'clause-drafted', `${head.id}@${head.version}`, { language: head.language });
        const made = await clauseRecord(transaction, { clause_id: head.id, language: head.language, version: head.version });
        return made === undefined ? notFound('clause') : done(libraryText(made));
      });
      if (reply.ok) session.changed('clauses', 'audit');
      return reply;
    },

    'clauses.saveDraft': async ({ key, saveCount, source }) => {
      const read = readable(source);
      if (!read.ok) return read;
      const { head, body } = read.value;
      if (!isSame(head, key)) return refused({ rule: 'clause-head-differs' });
      const reply = await write(session, async (transaction) => {
        const person = await drafter(transaction);
        if (!person.ok) return person;
        const written = clauseWrite(head, body, source, now(session));
        const saved = await overwriteClauseDraft(transaction, storedKey(key), saveCount, written);
        const record = await clauseRecord(transaction, storedKey(key));
        if (record === undefined) return notFound('clause');
        if (saved) return done(libraryText(record));
        return record.state === 'draft' ? stale(record.save_count) : refused({ rule: 'clause-is-no-draft' });
      });
      if (reply.ok) session.changed('clauses');
      return reply;
    },

    'clauses.discard': async ({ key }) => {
      const reply = await write(session, async (transaction) => {
        const person = await drafter(transaction);
        if (!person.ok) return person;
        const record = await clauseRecord(transaction, storedKey(key));
        if (record === undefined) return notFound('clause');
        if (record.state !== 'draft') return refused({ rule: 'clause-is-no-draft' });
        await deleteClauseText(transaction, record.row);
        await note(session, transaction, 'clause-discarded', `${key.clauseId}@${key.version}`, { language: key.language });
        return done({});
      });
      if (reply.ok) session.changed('clauses', 'audit');
      return reply;
    },

    'clauses.submit': ({ key, saveCount, note: remark }) =>
      change(key, 'clause-submitted', async (transaction, record, person) => {
        if (record.state !== 'draft') return refused({ rule: 'clause-is-no-draft' });
        if (record.save_count !== saveCount) return stale(record.save_count);
        const problems = lint(readClause(record.source), newestIndexed(await clauseRecords(transaction)));
        if (problems.length > 0) return refused({ rule: 'clause-has-problems', problems: [...problems] });
        await setClauseState(transaction, record.row, { state: 'in_review', updated_at: now(session) });
        await insertComment(transaction, comment(session, record, 'submitted', remark, person));
        return done(null);
      }),

    'clauses.decide': ({ key, outcome, note: remark }) =>
      change(key, `clause-${outcome}`, async (transaction, record, person) => {
        if (record.state !== 'in_review') return refused({ rule: 'clause-is-not-in-review' });
        if (record.author_id === person.personId) return refused({ rule: 'own-clause' });
        const at = now(session);
        const approved = { state: 'approved', approved_by: person.personId, approved_name: person.name, approved_at: at };
        await setClauseState(transaction, record.row, {
          ...(outcome === 'approved' ? approved : { state: 'draft' }),
          updated_at: at,
        });
        await insertComment(transaction, comment(session, record, outcome, remark, person));
        return done(null);
      }),

    'clauses.comment': async ({ key, text }) => {
      const reply = await write(session, async (transaction) => {
        const person = await currentPerson(transaction);
        if (person === null) return refused({ rule: 'nobody-chosen' });
        const record = await clauseRecord(transaction, storedKey(key));
        if (record === undefined) return notFound('clause');
        await insertComment(transaction, comment(session, record, 'comment', text, person));
        return done({});
      });
      if (reply.ok) session.changed('clauses');
      return reply;
    },

    'clauses.retire': ({ key, note: remark }) =>
      change(key, 'clause-retired', async (transaction, record, person) => {
        if (record.state !== 'approved') return refused({ rule: 'clause-is-not-approved' });
        await setClauseState(transaction, record.row, { state: 'retired', updated_at: now(session) });
        await insertComment(transaction, comment(session, record, 'retired', remark, person));
        return done(null);
      }),
  };
}
