import { describe, expect, test } from 'vitest';
import { shippedVersionsIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { clauseWrite } from '../../../src/main/services/clauses/clause-texts.ts';
import { clauseVersions, insertClause, setClauseState } from '../../../src/main/storage/records/clause-records.ts';
import { opened, workspacePath } from '../../storage/opened.ts';
import { failureOf, started, valueOf } from '../running.ts';

const at = '2026-01-05T09:00:00.000Z';
const key = { clauseId: 'commitment', language: 'en' } as const;

/** The clause's texts that ever shipped, the newest first. */
const texts = shippedVersionsIn('en')
  .filter(({ head }) => head.id === 'commitment')
  .toSorted((a, b) => b.head.version - a.head.version);

function shipped(version: number) {
  const found = texts.find(({ head }) => head.version === version);
  if (found === undefined) throw new Error('The version is gone');
  return found;
}

const newest = texts[0]?.head.version ?? 0;
const before = newest - 1;

type Old = { readonly has?: number; readonly isSample?: 0 | 1; readonly isRetired?: boolean };

/** Services over a workspace that has one earlier version of the clause alone, with somebody of legal at work. */
async function afterAnUpdate({ has = before, isSample = 1, isRetired = false }: Old = {}) {
  const file = workspacePath();
  const workspace = await opened(file);
  const { head, body, source } = shipped(has);
  await workspace.db.transaction().execute(async (transaction) => {
    await insertClause(transaction, {
      ...clauseWrite(head, body, source, at),
      clause_id: head.id,
      language: head.language,
      version: head.version,
      state: 'approved',
      author_id: null,
      author_name: 'Somebody',
      save_count: 1,
      is_sample: isSample,
      created_at: at,
      approved_by: null,
      approved_name: 'Somebody',
      approved_at: at,
    });
    const [record] = await clauseVersions(transaction, head.id, head.language);
    if (isRetired && record !== undefined) await setClauseState(transaction, record.row, { state: 'retired' });
  });
  await workspace.close();
  const { client } = await started(file);
  const lee = valueOf(await client.people.save({ name: 'Lee', roles: ['legal'] }));
  valueOf(await client.people.switch({ personId: lee.personId }));
  const standing = async () =>
    valueOf(await client.clauses.open(key)).versions.map(({ version, state, source: text }) => [version, state, text] as const);
  return { client, standing };
}

describe('a clause of which the app brings a newer text', () => {
  test('is offered with both texts, and stays as it is until legal says so', async () => {
    const { client, standing } = await afterAnUpdate();
    const offers = valueOf(await client.clauses.shippedOffers({}));
    expect(offers).toMatchObject([
      { ...key, shippedVersion: newest, nextVersion: newest, current: { version: before, source: shipped(before).source } },
    ]);
    expect(offers[0]?.source).toBe(shipped(newest).source);
    expect(await standing()).toEqual([[before, 'approved', shipped(before).source]]);
  });

  test('is offered in its newest text alone, however old the workspace’s own is', async () => {
    expect(newest).toBeGreaterThan(2);
    const { client } = await afterAnUpdate({ has: 1 });
    expect(valueOf(await client.clauses.shippedOffers({}))).toMatchObject([
      { ...key, shippedVersion: newest, nextVersion: newest, current: { version: 1, source: shipped(1).source } },
    ]);
  });

  test('is taken as its next version under review, and chosen by nobody before it is approved', async () => {
    const { client, standing } = await afterAnUpdate();
    const taken = valueOf(await client.clauses.takeShipped({ ...key, shippedVersion: newest }));
    expect(taken).toMatchObject({ version: newest, state: 'in_review', author: 'Quotewright', source: shipped(newest).source });
    expect(await standing()).toEqual([
      [newest, 'in_review', shipped(newest).source],
      [before, 'approved', shipped(before).source],
    ]);
    expect(valueOf(await client.clauses.shippedOffers({}))).toEqual([]);
    valueOf(await client.clauses.decide({ key: { ...key, version: newest }, outcome: 'approved', note: 'Fits us.' }));
    expect((await standing()).map(([version, state]) => [version, state])).toEqual([
      [newest, 'approved'],
      [before, 'approved'],
    ]);
  });

  test('is kept, and not offered again', async () => {
    const { client, standing } = await afterAnUpdate({ isSample: 0 });
    valueOf(await client.clauses.keepOurs({ ...key, shippedVersion: newest }));
    expect(valueOf(await client.clauses.shippedOffers({}))).toEqual([]);
    expect(failureOf(await client.clauses.keepOurs({ ...key, shippedVersion: newest }))).toMatchObject({ kind: 'not-found' });
    expect(await standing()).toEqual([[before, 'approved', shipped(before).source]]);
  });

  test('goes beside the workspace’s own versions, under a number of its own', async () => {
    const { client, standing } = await afterAnUpdate();
    const ours = shipped(newest).source.replace('why: ', 'why: Our own reason. ');
    valueOf(await client.clauses.create({ source: ours }));
    expect(failureOf(await client.clauses.takeShipped({ ...key, shippedVersion: newest }))).toMatchObject({
      rule: 'clause-draft-exists',
    });
    const ann = valueOf(await client.people.save({ name: 'Ann', roles: ['legal'] }));
    valueOf(await client.clauses.submit({ key: { ...key, version: newest }, saveCount: 1, note: 'Ours.' }));
    valueOf(await client.people.switch({ personId: ann.personId }));
    valueOf(await client.clauses.decide({ key: { ...key, version: newest }, outcome: 'approved', note: 'Good.' }));
    expect(valueOf(await client.clauses.shippedOffers({}))).toMatchObject([{ shippedVersion: newest, nextVersion: newest + 1 }]);
    const taken = valueOf(await client.clauses.takeShipped({ ...key, shippedVersion: newest }));
    expect(taken).toMatchObject({ version: newest + 1, state: 'in_review', isSample: false });
    expect(taken.source).toContain(`\nversion: ${newest + 1}\n`);
    expect((await standing())[1]?.[2]).toBe(ours);
    expect(valueOf(await client.clauses.shippedOffers({}))).toEqual([]);
  });

  test('that was retired is not offered, nor is one that is the app’s newest', async () => {
    const retired = await afterAnUpdate({ isRetired: true });
    expect(valueOf(await retired.client.clauses.shippedOffers({}))).toEqual([]);
    const { client } = await started();
    expect(valueOf(await client.clauses.shippedOffers({}))).toEqual([]);
  });

  test('is legal’s to take', async () => {
    const { client } = await afterAnUpdate();
    const sam = valueOf(await client.people.save({ name: 'Sam', roles: ['sales'] }));
    valueOf(await client.people.switch({ personId: sam.personId }));
    expect(failureOf(await client.clauses.takeShipped({ ...key, shippedVersion: newest }))).toMatchObject({
      rule: 'role-not-held',
    });
    expect(failureOf(await client.clauses.keepOurs({ ...key, shippedVersion: newest }))).toMatchObject({ rule: 'role-not-held' });
  });
});
