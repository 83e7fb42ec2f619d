import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { failureOf, started, valueOf } from '../running.ts';
import { ownCard, peopled, published } from './catalogue.ts';

describe('a rate card', () => {
  it('is drafted by pricing alone', async () => {
    const { client, sam } = await peopled();
    valueOf(await client.people.switch({ personId: sam }));
    expect(failureOf(await client.catalogue.create({ card: ownCard() }))).toEqual({
      kind: 'refused',
      rule: 'role-not-held',
      roles: ['pricing'],
    });
  });

  it('may be wrong while it is drafted, and is whole before it is reviewed', async () => {
    const { client } = await peopled();
    const made = valueOf(await client.catalogue.create({ card: ownCard({ products: [{ id: 'calls' }] }) }));
    const key = { cardId: 'own', version: 1 };
    expect(made.row).toMatchObject({ ...key, state: 'draft', author: 'Ann', products: 1, isInEffect: false });
    const failure = failureOf(await client.catalogue.submit({ ...key, saveCount: 1 }));
    expect(failure).toMatchObject({ kind: 'invalid-input', problems: [{ path: ['products', 0, 'name'] }, {}] });
    const saved = valueOf(await client.catalogue.saveDraft({ ...key, saveCount: 1, card: ownCard() }));
    expect(saved).toMatchObject({ saveCount: 2, products: 5 });
    expect(valueOf(await client.catalogue.submit({ ...key, saveCount: 2 })).state).toBe('in_review');
  });

  it('is saved by one window at a time', async () => {
    const { client } = await peopled();
    valueOf(await client.catalogue.create({ card: ownCard() }));
    const key = { cardId: 'own', version: 1 };
    valueOf(await client.catalogue.saveDraft({ ...key, saveCount: 1, card: ownCard({ name: 'First' }) }));
    expect(failureOf(await client.catalogue.saveDraft({ ...key, saveCount: 1, card: ownCard({ name: 'Second' }) }))).toEqual({
      kind: 'stale',
      current: 2,
    });
  });

  it('has one draft at a time, and keeps its id and version', async () => {
    const { client } = await peopled();
    valueOf(await client.catalogue.create({ card: ownCard() }));
    expect(failureOf(await client.catalogue.create({ card: ownCard() }))).toMatchObject({ rule: 'card-draft-exists' });
    const other = ownCard({ version: 7 });
    expect(failureOf(await client.catalogue.saveDraft({ cardId: 'own', version: 1, saveCount: 1, card: other }))).toMatchObject({
      rule: 'card-head-differs',
    });
    valueOf(await client.catalogue.discard({ cardId: 'own', version: 1 }));
    expect(valueOf(await client.catalogue.list({})).some(({ cardId }) => cardId === 'own')).toBe(false);
  });

  it('is published by a second person', async () => {
    const { client, lee } = await peopled();
    valueOf(await client.catalogue.create({ card: ownCard() }));
    const key = { cardId: 'own', version: 1 };
    valueOf(await client.catalogue.submit({ ...key, saveCount: 1 }));
    expect(failureOf(await client.catalogue.decide({ ...key, outcome: 'published', remark: '' }))).toMatchObject({
      rule: 'own-card',
    });
    valueOf(await client.people.switch({ personId: lee }));
    expect(valueOf(await client.catalogue.decide({ ...key, outcome: 'returned', remark: 'Seats are too cheap' })).state).toBe(
      'draft',
    );
    const returned = valueOf(await client.catalogue.list({})).find(({ cardId }) => cardId === 'own');
    expect(returned?.returned).toBe('Seats are too cheap');
    expect(failureOf(await client.catalogue.decide({ ...key, outcome: 'published', remark: '' }))).toMatchObject({
      rule: 'card-is-not-in-review',
    });
    valueOf(await client.catalogue.discard(key));
    expect(valueOf(await client.catalogue.create({ card: ownCard() })).row.returned).toBeNull();
  });

  it('is what quotes are made with from its day on, until a newer one’s day', async () => {
    const { client, key, row, ann, lee } = await published();
    expect(row).toMatchObject({ state: 'published', publishedBy: 'Lee', isInEffect: true });
    valueOf(await client.people.switch({ personId: ann }));
    const next = valueOf(await client.catalogue.create({ card: ownCard({ from: '2026-12-01' }) }));
    expect(next.row.version).toBe(2);
    expect(next.card['version']).toBe(2);
    valueOf(await client.catalogue.submit({ cardId: 'own', version: 2, saveCount: 1 }));
    valueOf(await client.people.switch({ personId: lee }));
    valueOf(await client.catalogue.decide({ cardId: 'own', version: 2, outcome: 'published', remark: '' }));
    // It is November by the clock of this test.
    const own = async () =>
      valueOf(await client.catalogue.inEffect({ currency: 'USD' }))
        .filter(({ id }) => id === 'own')
        .map(({ version }) => version);
    expect(await own()).toEqual([1]);
    expect(valueOf(await client.catalogue.retire({ ...key, remark: '' })).state).toBe('retired');
    expect(await own()).toEqual([]);
    expect(valueOf(await client.catalogue.inEffect({ currency: 'EUR' })).filter(({ id }) => id === 'own')).toEqual([]);
    // A quote that was made with it still finds it.
    expect(valueOf(await client.catalogue.versions({ keys: [key, { cardId: 'own', version: 9 }] }))).toHaveLength(1);
  });

  it('holds from no earlier a day than the version before it, unless that one is retired', async () => {
    const { client, ann, lee } = await published(ownCard({ from: '2027-03-01' }));
    valueOf(await client.people.switch({ personId: ann }));
    valueOf(await client.catalogue.create({ card: ownCard({ from: '2027-02-28' }) }));
    const next = { cardId: 'own', version: 2 };
    const refusal = { kind: 'refused', rule: 'card-from-earlier', version: 1, from: '2027-03-01' };
    expect(failureOf(await client.catalogue.submit({ ...next, saveCount: 1 }))).toEqual(refusal);
    valueOf(await client.catalogue.saveDraft({ ...next, saveCount: 1, card: ownCard({ version: 2, from: '2027-03-01' }) }));
    valueOf(await client.catalogue.submit({ ...next, saveCount: 2 }));
    valueOf(await client.people.switch({ personId: lee }));
    valueOf(await client.catalogue.decide({ ...next, outcome: 'published', remark: '' }));
    valueOf(await client.catalogue.create({ card: ownCard({ from: '2026-01-01' }) }));
    const third = { cardId: 'own', version: 3 };
    for (const version of [1, 2]) valueOf(await client.catalogue.retire({ cardId: 'own', version, remark: '' }));
    expect(valueOf(await client.catalogue.submit({ ...third, saveCount: 1 })).state).toBe('in_review');
  });

  it('keeps its currency', async () => {
    const { client, key, ann } = await published();
    valueOf(await client.catalogue.retire({ ...key, remark: '' }));
    valueOf(await client.people.switch({ personId: ann }));
    valueOf(await client.catalogue.create({ card: ownCard({ currency: 'EUR' }) }));
    expect(failureOf(await client.catalogue.submit({ cardId: 'own', version: 2, saveCount: 1 }))).toEqual({
      kind: 'refused',
      rule: 'card-in-other-currency',
      version: 1,
      currency: 'USD',
    });
  });

  it('never changes once it is published, and never goes', async () => {
    const { client, key, environment } = await published();
    expect(failureOf(await client.catalogue.saveDraft({ ...key, saveCount: 1, card: ownCard() }))).toMatchObject({
      rule: 'card-is-no-draft',
    });
    expect(failureOf(await client.catalogue.discard(key))).toMatchObject({ rule: 'card-is-no-draft' });
    const raw = new Database(environment.workspaceFile);
    expect(() => raw.exec(`UPDATE rate_cards SET card = '{}' WHERE card_id = 'own'`)).toThrow(
      'a published rate card never changes',
    );
    expect(() => raw.exec(`UPDATE rate_cards SET state = 'draft', published_at = NULL WHERE card_id = 'own'`)).toThrow(
      'a published rate card never changes',
    );
    expect(() => raw.exec(`DELETE FROM rate_cards WHERE card_id = 'own'`)).toThrow('a published rate card is never deleted');
    raw.close();
  });

  it('that was changed by hand past every guard is told, and nothing is made with it', async () => {
    const { client, key, environment } = await published();
    const raw = new Database(environment.workspaceFile);
    raw.exec('DROP TRIGGER published_card_is_frozen');
    raw.exec(`UPDATE rate_cards SET card = replace(card, '"2500"', '"2.50"') WHERE card_id = 'own'`);
    raw.close();
    const row = valueOf(await client.catalogue.list({})).find(({ cardId }) => cardId === 'own');
    expect(row).toMatchObject({ state: 'published', isAltered: true });
    expect(valueOf(await client.catalogue.inEffect({})).some(({ id }) => id === 'own')).toBe(false);
    expect(valueOf(await client.catalogue.versions({ keys: [key] }))).toEqual([]);
    expect(failureOf(await client.catalogue.exportFile({ ...key, as: 'json', decimals: 'point' }))).toMatchObject({
      rule: 'card-is-altered',
    });
  });

  it('leaves a trail of who did what, chained', async () => {
    const { client } = await published();
    const entries = valueOf(await client.audit.list({ limit: 50 }));
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['card-drafted', 'card-submitted', 'card-published']),
    );
  });
});

describe('a new workspace', () => {
  it('has the cards that its sample quotes are made with', async () => {
    const { client } = await started();
    const cards = valueOf(await client.catalogue.inEffect({}));
    expect(cards.map(({ id, currency }) => [id, currency])).toEqual([
      ['drafting', 'EUR'],
      ['support', 'USD'],
    ]);
  });

  it('loses them with the sample', async () => {
    const { client } = await started();
    valueOf(await client.sample.remove({ edited: 'remove' }));
    expect(valueOf(await client.catalogue.list({}))).toEqual([]);
    valueOf(await client.sample.reset({}));
    expect(valueOf(await client.catalogue.list({}))).toHaveLength(2);
  });
});
