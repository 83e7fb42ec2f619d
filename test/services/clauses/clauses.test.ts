import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client.ts';
import type { LibraryText } from '../../../src/shared/calls/contracts/clause-calls.ts';
import { failureOf, started, valueOf } from '../running.ts';

/** Two people of legal and one of sales; the first works here. */
async function peopled() {
  const running = await started();
  const { client } = running;
  const save = async (name: string, roles: readonly ('legal' | 'sales')[]) =>
    valueOf(await client.people.save({ name, roles: [...roles] })).personId;
  const [ann, lee, sam] = [await save('Ann', ['legal']), await save('Lee', ['legal']), await save('Sam', ['sales'])];
  valueOf(await client.people.switch({ personId: ann }));
  return { ...running, ann, lee, sam };
}

const source = (version: number, body: string): string =>
  [
    '---',
    'id: own-notices',
    'type: own-notices',
    'title: Notices',
    'language: en',
    `version: ${version}`,
    'position: preferred',
    'why: Notices must reach somebody.',
    '---',
    body,
    '',
  ].join('\n');

const keyOf = ({ clauseId, language, version }: LibraryText) => ({ clauseId, language, version });

async function drafted(client: Client): Promise<LibraryText> {
  return valueOf(await client.clauses.create({ source: source(1, 'Notices to {{term:customer.legalName}} are in writing.') }));
}

describe('a clause', () => {
  it('is drafted, handed in, returned, mended, approved by somebody else, and frozen', async () => {
    const { client, lee } = await peopled();
    const first = await drafted(client);
    expect(first).toMatchObject({ state: 'draft', version: 1, author: 'Ann', saveCount: 1 });
    const key = keyOf(first);
    const submitted = valueOf(await client.clauses.submit({ key, saveCount: 1, note: 'Please read.' }));
    expect(submitted.state).toBe('in_review');
    expect(failureOf(await client.clauses.decide({ key, outcome: 'approved', note: '' }))).toMatchObject({ rule: 'own-clause' });
    expect(failureOf(await client.clauses.saveDraft({ key, saveCount: 1, source: source(1, 'Other.') }))).toMatchObject({
      rule: 'clause-is-no-draft',
    });
    valueOf(await client.people.switch({ personId: lee }));
    expect(valueOf(await client.clauses.decide({ key, outcome: 'returned', note: 'By e-mail too.' })).state).toBe('draft');
    const mended = source(1, 'Notices to {{term:customer.legalName}} are in writing or by e-mail.');
    expect(valueOf(await client.clauses.saveDraft({ key, saveCount: 1, source: mended })).saveCount).toBe(2);
    expect(failureOf(await client.clauses.submit({ key, saveCount: 1, note: '' }))).toMatchObject({ kind: 'stale', current: 2 });
    valueOf(await client.clauses.submit({ key, saveCount: 2, note: '' }));
    const approved = valueOf(await client.clauses.decide({ key, outcome: 'approved', note: 'Good.' }));
    expect(approved).toMatchObject({ state: 'approved', approvedBy: 'Lee', source: mended });
    expect(failureOf(await client.clauses.discard({ key }))).toMatchObject({ rule: 'clause-is-no-draft' });
    const { versions, comments } = valueOf(await client.clauses.open({ clauseId: key.clauseId, language: 'en' }));
    expect(versions).toHaveLength(1);
    expect(comments.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'submitted Ann',
      'returned Lee',
      'submitted Lee',
      'approved Lee',
    ]);
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
  });

  it('has its next version beside the approved one, and goes on being chosen until that is approved', async () => {
    const { client, lee } = await peopled();
    const key = keyOf(await drafted(client));
    expect(failureOf(await client.clauses.create({ source: source(2, 'Two.') }))).toMatchObject({ rule: 'clause-draft-exists' });
    valueOf(await client.clauses.submit({ key, saveCount: 1, note: '' }));
    valueOf(await client.people.switch({ personId: lee }));
    valueOf(await client.clauses.decide({ key, outcome: 'approved', note: '' }));
    expect(failureOf(await client.clauses.create({ source: source(5, 'Five.') }))).toMatchObject({ rule: 'clause-head-differs' });
    valueOf(await client.clauses.create({ source: source(2, 'Notices go to {{term:customer.legalName}}.') }));
    const row = valueOf(await client.clauses.list({ search: '' })).find(({ clauseId }) => clauseId === 'own-notices');
    expect(row).toMatchObject({ version: 2, state: 'draft', versions: 2, approvedVersion: 1 });
    const library = valueOf(await client.clauses.library({ language: 'en', pins: [] }));
    expect(library.filter(({ clauseId }) => clauseId === 'own-notices').map(({ version }) => version)).toEqual([1, 2]);
    expect(valueOf(await client.clauses.retire({ key, note: 'Replaced.' })).state).toBe('retired');
  });

  it('is not submitted while the check finds problems', async () => {
    const { client } = await peopled();
    const made = valueOf(await client.clauses.create({ source: source(1, 'Within 30 days of {{term:customer.naem}}.') }));
    const failure = failureOf(await client.clauses.submit({ key: keyOf(made), saveCount: 1, note: '' }));
    expect(failure).toMatchObject({ rule: 'clause-has-problems' });
    expect(failure.kind === 'refused' && 'problems' in failure ? failure.problems.map(({ rule }) => rule) : []).toEqual([
      'literal-period',
      'unknown-term',
    ]);
  });

  it('is legal’s to write', async () => {
    const { client, sam } = await peopled();
    const key = keyOf(await drafted(client));
    valueOf(await client.people.switch({ personId: sam }));
    const body = source(1, 'Other.');
    expect(failureOf(await client.clauses.saveDraft({ key, saveCount: 1, source: body }))).toMatchObject({
      rule: 'role-not-held',
    });
    valueOf(await client.clauses.comment({ key, text: 'Customers ask for e-mail.' }));
    valueOf(await client.people.switch({ personId: null }));
    expect(failureOf(await client.clauses.discard({ key }))).toMatchObject({ rule: 'nobody-chosen' });
  });

  it('without a head that can be read is refused, with its problems; one of two megabytes too', async () => {
    const { client } = await peopled();
    expect(failureOf(await client.clauses.create({ source: 'No head.' }))).toMatchObject({ rule: 'clause-has-problems' });
    const huge = source(1, 'x'.repeat(2_000_000));
    expect(failureOf(await client.clauses.create({ source: huge }))).toMatchObject({ kind: 'invalid-input' });
  });
});

describe('templates', () => {
  it('come with the app, and are saved whole or refused with every problem', async () => {
    const { client } = await peopled();
    const [first] = valueOf(await client.templates.list({}));
    expect(first).toMatchObject({ templateId: 'default', isSample: true });
    if (first === undefined) throw new Error('There is no template');
    const changed = { ...first.template, omitted: 'reserve' };
    expect(valueOf(await client.templates.save({ template: changed, saveCount: first.saveCount }))).toMatchObject({
      isSample: false,
    });
    expect(failureOf(await client.templates.save({ template: changed, saveCount: first.saveCount }))).toMatchObject({
      kind: 'stale',
    });
    expect(failureOf(await client.templates.save({ template: { ...changed, sections: [] }, saveCount: 2 }))).toMatchObject({
      kind: 'invalid-input',
      problems: [{ path: ['sections'], reason: { code: 'empty-list' } }],
    });
  });
});
