import { describe, expect, test } from 'vitest';
import { shippedVersionsIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { clauseWrite } from '../../../src/main/services/clauses/clause-texts.ts';
import { clauseVersions, insertClause, setClauseState } from '../../../src/main/storage/records/clause-records.ts';
import { opened, workspacePath } from '../../storage/opened.ts';
import { failureOf, started, valueOf } from '../running.ts';

const at = '2026-01-05T09:00:00.000Z';
const key = { clauseId: 'commitment', language: 'en' } as const;

function shipped(version: number) {
  const found = shippedVersionsIn('en').find(({ head }) => head.id === 'commitment' && head.version === version);
  if (found === undefined) throw new Error('The version is gone');
  return found;
}

type Old = { readonly isSample?: 0 | 1; readonly isRetired?: boolean };

/** Services over a workspace that has the clause's first version alone, with somebody of legal at work. */
async function afterAnUpdate({ isSample = 1, isRetired = false }: Old = {}) {
  const file = workspacePath();
  const workspace = await opened(file);
  const { head, body, source } = shipped(1);
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
      { ...key, shippedVersion: 2, nextVersion: 2, current: { version: 1, source: shipped(1).source } },
    ]);
    expect(offers[0]?.source).toBe(shipped(2).source);
    expect(await standing()).toEqual([[1, 'approved', shipped(1).source]]);
  });

  test('is taken as its next version under review, and chosen by nobody before it is approved', async () => {
    const { client, standing } = await afterAnUpdate();
    const taken = valueOf(await client.clauses.takeShipped({ ...key, shippedVersion: 2 }));
    expect(taken).toMatchObject({ version: 2, state: 'in_review', author: 'Quotewright', source: shipped(2).source });
    expect(await standing()).toEqual([
      [2, 'in_review', shipped(2).source],
      [1, 'approved', shipped(1).source],
    ]);
    expect(valueOf(await client.clauses.shippedOffers({}))).toEqual([]);
    valueOf(await client.clauses.decide({ key: { ...key, version: 2 }, outcome: 'approved', note: 'Fits us.' }));
    expect((await standing()).map(([version, state]) => [version, state])).toEqual([
      [2, 'approved'],
      [1, 'approved'],
    ]);
  });

  test('is kept, and not offered again', async () => {
    const { client, standing } = await afterAnUpdate({ isSample: 0 });
    valueOf(await client.clauses.keepOurs({ ...key, shippedVersion: 2 }));
    expect(valueOf(await client.clauses.shippedOffers({}))).toEqual([]);
    expect(failureOf(await client.clauses.keepOurs({ ...key, shippedVersion: 2 }))).toMatchObject({ kind: 'not-found' });
    expect(await standing()).toEqual([[1, 'approved', shipped(1).source]]);
  });

  test('goes beside the workspace’s own versions, under a number of its own', async () => {
    const { client, standing } = await afterAnUpdate();
    const ours = shipped(2).source.replace('why: ', 'why: Our own reason. ');
    valueOf(await client.clauses.create({ source: ours }));
    expect(failureOf(await client.clauses.takeShipped({ ...key, shippedVersion: 2 }))).toMatchObject({
      rule: 'clause-draft-exists',
    });
    const ann = valueOf(await client.people.save({ name: 'Ann', roles: ['legal'] }));
    valueOf(await client.clauses.submit({ key: { ...key, version: 2 }, saveCount: 1, note: 'Ours.' }));
    valueOf(await client.people.switch({ personId: ann.personId }));
    valueOf(await client.clauses.decide({ key: { ...key, version: 2 }, outcome: 'approved', note: 'Good.' }));
    expect(valueOf(await client.clauses.shippedOffers({}))).toMatchObject([{ shippedVersion: 2, nextVersion: 3 }]);
    const taken = valueOf(await client.clauses.takeShipped({ ...key, shippedVersion: 2 }));
    expect(taken).toMatchObject({ version: 3, state: 'in_review', isSample: false });
    expect(taken.source).toContain('\nversion: 3\n');
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
    expect(failureOf(await client.clauses.takeShipped({ ...key, shippedVersion: 2 }))).toMatchObject({ rule: 'role-not-held' });
    expect(failureOf(await client.clauses.keepOurs({ ...key, shippedVersion: 2 }))).toMatchObject({ rule: 'role-not-held' });
  });
});
