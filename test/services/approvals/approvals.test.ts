import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client.ts';
import type { DraftJson, JsonObject } from '../../../src/shared/calls/schemas/draft-json.ts';
import type { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

/** Puts a person of the sample to work here. */
async function as(client: Client, name: string): Promise<void> {
  const { people } = valueOf(await client.people.list({}));
  const person = people.find((each) => each.name.startsWith(name));
  if (person === undefined) throw new Error(`${name} is not there`);
  valueOf(await client.people.switch({ personId: person.personId }));
}

function discounted(draft: DraftJson, percent: string): DraftJson {
  const lines = (draft['lines'] as readonly JsonObject[]).map((line) =>
    line['id'] === 'seats' ? { ...line, discountPercent: percent } : line,
  );
  return { ...draft, lines };
}

/** The support desk with a discount of 35 % on seats: pricing and finance are asked. */
async function outside() {
  const running = await started();
  const { client } = running;
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const inside = valueOf(await client.quotes.open({ quoteId })).draft;
  const draft = discounted(inside, '35');
  const saveCount = await save(client, quoteId, draft);
  return { ...running, quoteId, inside, draft, saveCount };
}

async function save(client: Client, quoteId: QuoteId, draft: DraftJson): Promise<number> {
  const { revision } = valueOf(await client.quotes.open({ quoteId }));
  return valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft })).saveCount;
}

async function standings(client: Client, quoteId: QuoteId) {
  const { state, needs } = valueOf(await client.approvals.status({ quoteId }));
  return [state, ...needs.map(({ need, standing }) => `${need.approver} ${need.key} ${standing}`)];
}

/** The request of the sample's sales person, and who decides on it. */
async function requested() {
  const running = await outside();
  const { client, quoteId, saveCount } = running;
  const { requests } = valueOf(await client.approvals.request({ quoteId, saveCount, note: 'Key account.' }));
  const requestId = requests[0]?.requestId;
  if (requestId === undefined) throw new Error('There is no request');
  return { ...running, requestId };
}

describe('a quote inside the band', () => {
  it('needs no approval and is issued as it is', async () => {
    const { client } = await started();
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    expect(valueOf(await client.approvals.status({ quoteId }))).toMatchObject({ state: 'draft', needs: [], requests: [] });
    expect(failureOf(await client.approvals.request({ quoteId, saveCount: 0 }))).toMatchObject({ rule: 'nothing-to-approve' });
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
    expect(valueOf(await client.approvals.status({ quoteId })).state).toBe('issued');
  });
});

/** A clause of the type `own-notices`, of which nothing ships, drafted by legal and approved by an admin. */
async function approveClause(client: Client, id: string, head: readonly string[]): Promise<void> {
  const lines = ['---', `id: ${id}`, 'type: own-notices', 'title: Notices', 'language: en', 'version: 1', ...head];
  const source = [...lines, 'why: Notices must reach somebody.', '---', 'Notices are in writing.', ''].join('\n');
  await as(client, 'Lena');
  const { clauseId, language, version, saveCount } = valueOf(await client.clauses.create({ source }));
  const key = { clauseId, language, version };
  valueOf(await client.clauses.submit({ key, saveCount, note: '' }));
  await as(client, 'Alex');
  valueOf(await client.clauses.decide({ key, outcome: 'approved', note: '' }));
}

describe('clauses of a quote', () => {
  it('go to legal in words of their own, where they are left out, and where the library does not know them', async () => {
    const { client } = await started();
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    const asked = async (...clauses: readonly JsonObject[]) => {
      await save(client, quoteId, { ...draft, clauses });
      const { needs } = valueOf(await client.approvals.status({ quoteId }));
      return needs.map(({ need }) => `${need.approver} ${need.key}`);
    };
    const clause = { id: 'nowhere', version: 1 };
    expect(await asked({ ...clause, text: 'In words of our own.' })).toEqual(['legal law:custom-text']);
    expect(await asked({ ...clause, omitted: true })).toEqual(['legal rule:clause-omitted']);
    expect(await asked(clause)).toEqual(['legal law:custom-text']);
    await approveClause(client, 'own-notices', ['position: preferred']);
    await approveClause(client, 'own-notices-later', ['position: fallback-1', 'granted-by: finance']);
    await approveClause(client, 'own-notices-never', ['position: fallback-2', 'granted-by: sales']);
    expect(await asked({ id: 'own-notices', version: 1 })).toEqual([]);
    expect(await asked({ id: 'own-notices-later', version: 1 })).toEqual(['finance rule:clause-fallback']);
    expect(await asked({ id: 'own-notices-never', version: 1 })).toEqual([]);
    expect(valueOf(await client.approvals.clausePlaces({}))).toContainEqual({
      id: 'own-notices-later',
      version: 1,
      type: 'own-notices',
      position: 'fallback',
      grantedBy: 'finance',
    });
  });
});

describe('a quote outside the band', () => {
  it('is asked for, approved by others, and issued', async () => {
    const { client, quoteId, saveCount, requestId } = await requested();
    expect(await standings(client, quoteId)).toEqual([
      'in-approval',
      'pricing rule:line-discount open',
      'finance rule:deep-discount open',
    ]);
    const roles = ['pricing', 'finance'];
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount }))).toEqual({
      kind: 'refused',
      rule: 'needs-approval',
      roles,
    });
    await as(client, 'Priya');
    expect(valueOf(await client.approvals.waiting({}))).toMatchObject([
      { roles: ['pricing'], request: { requestId, note: 'Key account.', by: { name: 'Sam Ortiz' }, stands: true } },
    ]);
    valueOf(await client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' }));
    expect(valueOf(await client.approvals.waiting({}))).toEqual([]);
    expect(valueOf(await client.quotes.list({ search: 'support' })).rows[0]?.approval).toBe('in-approval');
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount }))).toMatchObject({ roles: ['finance'] });
    await as(client, 'Tom');
    const status = valueOf(await client.approvals.decide({ requestId, role: 'finance', outcome: 'approved', reason: ' Once. ' }));
    expect(status).toMatchObject({
      state: 'approved',
      requests: [{ decisions: [{ by: { name: 'Priya Nair' } }, { reason: 'Once.' }] }],
    });
    expect(valueOf(await client.quotes.list({ search: 'support' })).rows[0]?.approval).toBe('approved');
    const issued = valueOf(await client.quotes.issue({ quoteId, saveCount }));
    const after = valueOf(await client.approvals.status({ quoteId, revisionId: issued.revisionId }));
    expect(after).toMatchObject({ state: 'issued', policyId: status.policyId, needs: [], requests: [{ stands: true }] });
    const actions = valueOf(await client.audit.list({ subject: quoteId })).map(({ action }) => action);
    expect(actions.slice(0, 4)).toEqual(['quote-issued', 'approval-decided', 'approval-decided', 'approval-requested']);
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
  });

  it('loses its approvals with the next change, and has them back with the same terms', async () => {
    const { client, quoteId, draft, requestId } = await requested();
    await as(client, 'Alex');
    for (const role of ['pricing', 'finance'] as const) {
      valueOf(await client.approvals.decide({ requestId, role, outcome: 'approved' }));
    }
    expect((await standings(client, quoteId))[0]).toBe('approved');
    const changed = await save(client, quoteId, discounted(draft, '36'));
    expect(await standings(client, quoteId)).toEqual([
      'draft',
      'pricing rule:line-discount open',
      'finance rule:deep-discount open',
    ]);
    expect(valueOf(await client.approvals.status({ quoteId })).requests).toMatchObject([{ stands: false, decisions: [{}, {}] }]);
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount: changed }))).toMatchObject({ rule: 'needs-approval' });
    expect(failureOf(await client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' }))).toMatchObject({
      rule: 'request-fell',
    });
    const back = await save(client, quoteId, draft);
    expect((await standings(client, quoteId))[0]).toBe('approved');
    valueOf(await client.quotes.issue({ quoteId, saveCount: back }));
  });

  it('does not survive any change of the draft, even of its title', async () => {
    const { client, quoteId, draft, requestId } = await requested();
    await as(client, 'Alex');
    valueOf(await client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' }));
    await save(client, quoteId, { ...draft, title: 'Another title' });
    expect(await standings(client, quoteId)).toEqual([
      'draft',
      'pricing rule:line-discount open',
      'finance rule:deep-discount open',
    ]);
  });

  it('is declined with a reason, which counts until someone of the role decides again', async () => {
    const { client, quoteId, requestId, saveCount } = await requested();
    await as(client, 'Tom');
    const bare = { requestId, role: 'finance', outcome: 'declined', reason: ' ' } as const;
    expect(failureOf(await client.approvals.decide(bare))).toMatchObject({
      kind: 'invalid-input',
      problems: [{ path: ['reason'], reason: { code: 'empty-text' } }],
    });
    valueOf(await client.approvals.decide({ ...bare, reason: 'Not at this margin.' }));
    expect(await standings(client, quoteId)).toContain('finance rule:deep-discount declined');
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount }))).toMatchObject({ rule: 'needs-approval' });
    valueOf(await client.approvals.decide({ requestId, role: 'finance', outcome: 'approved' }));
    expect(await standings(client, quoteId)).toContain('finance rule:deep-discount approved');
  });

  it('can’t be decided by its requester, without the role, or for a role that was not asked', async () => {
    const { client, requestId } = await requested();
    const decide = (role: 'pricing' | 'finance' | 'legal') => client.approvals.decide({ requestId, role, outcome: 'approved' });
    expect(failureOf(await decide('pricing'))).toMatchObject({ rule: 'own-request' });
    await as(client, 'Priya');
    expect(failureOf(await decide('finance'))).toEqual({ kind: 'refused', rule: 'role-not-held', roles: ['finance'] });
    await as(client, 'Lena');
    expect(failureOf(await decide('legal'))).toMatchObject({ rule: 'nothing-to-approve' });
    valueOf(await client.people.switch({ personId: null }));
    expect(failureOf(await decide('pricing'))).toMatchObject({ rule: 'nobody-chosen' });
    expect(valueOf(await client.approvals.waiting({}))).toEqual([]);
  });

  it('is decided by an admin in any role, except the admin’s own requests', async () => {
    const { client, quoteId, saveCount } = await outside();
    await as(client, 'Alex');
    const { requests } = valueOf(await client.approvals.request({ quoteId, saveCount }));
    const requestId = requests[0]?.requestId;
    if (requestId === undefined) throw new Error('There is no request');
    expect(failureOf(await client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' }))).toMatchObject({
      rule: 'own-request',
    });
  });

  it('is requested once, for the saved draft, and only by a selected person', async () => {
    const { client, quoteId, saveCount } = await requested();
    expect(failureOf(await client.approvals.request({ quoteId, saveCount }))).toMatchObject({ rule: 'approval-was-requested' });
    expect(failureOf(await client.approvals.request({ quoteId, saveCount: saveCount - 1 }))).toEqual({
      kind: 'stale',
      current: saveCount,
    });
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    const broken = await save(client, quoteId, { ...draft, termMonths: 0 });
    expect(failureOf(await client.approvals.request({ quoteId, saveCount: broken }))).toMatchObject({ kind: 'invalid-input' });
    const status = valueOf(await client.approvals.status({ quoteId }));
    expect([status.state, status.needs, status.requests[0]?.stands]).toEqual(['draft', [], false]);
    const other = await save(client, quoteId, discounted(draft, '40'));
    valueOf(await client.people.switch({ personId: null }));
    expect(failureOf(await client.approvals.request({ quoteId, saveCount: other }))).toMatchObject({ rule: 'nobody-chosen' });
  });

  it('is decided whole or not at all: without its entry in the trail there is no decision', async () => {
    const { client, environment, quoteId, requestId } = await requested();
    await as(client, 'Priya');
    const other = new Database(environment.workspaceFile);
    other.exec(`CREATE TRIGGER no_entry BEFORE INSERT ON audit WHEN NEW.action = 'approval-decided'
      BEGIN SELECT RAISE(ABORT, 'no entry'); END`);
    const decide = () => client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' });
    expect(failureOf(await decide())).toMatchObject({ kind: 'unexpected' });
    expect(valueOf(await client.approvals.status({ quoteId })).requests[0]?.decisions).toEqual([]);
    other.exec('DROP TRIGGER no_entry');
    other.close();
    expect(valueOf(await decide()).requests[0]?.decisions).toHaveLength(1);
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
  });

  it('keeps an acknowledged decision when the app is killed right after it', async () => {
    const { environment, client, quoteId, requestId } = await requested();
    await as(client, 'Priya');
    valueOf(await client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' }));
    // What a killed process leaves: the file and its log as they are, closed by nobody.
    const copy = join(testFolder(), 'workspace.sqlite');
    copyFileSync(environment.workspaceFile, copy);
    copyFileSync(`${environment.workspaceFile}-wal`, `${copy}-wal`);
    const after = await started(copy);
    expect(await standings(after.client, quoteId)).toContain('pricing rule:line-discount approved');
    expect(valueOf(await after.client.audit.verify({}))).toMatchObject({ intact: true });
  });

  it('is another question in a new revision', async () => {
    const { client, quoteId, saveCount, requestId } = await requested();
    await as(client, 'Alex');
    for (const role of ['pricing', 'finance'] as const)
      valueOf(await client.approvals.decide({ requestId, role, outcome: 'approved' }));
    valueOf(await client.quotes.issue({ quoteId, saveCount }));
    valueOf(await client.quotes.revise({ quoteId }));
    expect((await standings(client, quoteId))[0]).toBe('draft');
    const { revision } = valueOf(await client.quotes.open({ quoteId }));
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount: revision.saveCount }))).toMatchObject({
      rule: 'needs-approval',
    });
    expect(failureOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }))).toMatchObject({
      rule: 'not-issued',
    });
  });

  it('falls with other guardrails, and counts again when the former ones return', async () => {
    const { client, quoteId, requestId } = await requested();
    await as(client, 'Alex');
    for (const role of ['pricing', 'finance'] as const)
      valueOf(await client.approvals.decide({ requestId, role, outcome: 'approved' }));
    const first = valueOf(await client.policy.current({}));
    if (first === null) throw new Error('There are no guardrails');
    const fewer = { ...first.policy, rules: first.policy.rules.slice(0, 2) };
    const second = valueOf(await client.policy.save({ basedOn: first.policyId, policy: fewer }));
    expect((await standings(client, quoteId))[0]).toBe('draft');
    valueOf(await client.policy.save({ basedOn: second.policyId, policy: first.policy }));
    expect((await standings(client, quoteId))[0]).toBe('approved');
  });

  it('keeps who decided, when the sample is left behind and taken back', async () => {
    const { client, requestId } = await requested();
    await as(client, 'Tom');
    valueOf(await client.approvals.decide({ requestId, role: 'finance', outcome: 'approved' }));
    valueOf(await client.sample.remove({ edited: 'remove' }));
    const left = valueOf(await client.people.list({}));
    expect(left.people.map(({ name, isRetired }) => [name, isRetired])).toEqual([
      ['Sam Ortiz', true],
      ['Tom Becker', true],
    ]);
    expect([left.current, valueOf(await client.policy.current({}))]).toEqual([null, null]);
    valueOf(await client.sample.reset({}));
    const back = valueOf(await client.people.list({}));
    expect([back.people.length, back.people.some(({ isRetired }) => isRetired)]).toEqual([5, false]);
    expect(valueOf(await client.policy.current({}))).toMatchObject({ version: 1, isSample: true });
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
  });
});

describe('a product of a rate card', () => {
  it('asks Pricing for what is beyond the limit of its card, whatever the guardrails say', async () => {
    const { client } = await started();
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    const card = valueOf(await client.catalogue.inEffect({ currency: 'USD' })).find(({ id }) => id === 'support');
    const limited = card?.products.find(({ maxDiscountPercent }) => maxDiscountPercent !== undefined);
    if (card === undefined || limited === undefined) throw new Error('The sample card has no limit');
    const product = { card: card.id, version: card.version, id: limited.id };
    const forecast = limited.charge?.type === 'usage' ? { forecast: { type: 'monthly', quantities: ['10'] } } : {};
    const charge = limited.charge as unknown as JsonObject;
    const line = { id: 'limited', name: 'Limited', charge, product, ...forecast };
    const lines = [...(draft['lines'] as readonly JsonObject[]), { ...line, discountPercent: '16' }] as JsonObject[];
    await save(client, quoteId, { ...draft, lines });
    expect((await standings(client, quoteId)).filter((each) => each.includes('product'))).toEqual([
      'pricing law:product-max:limited open',
    ]);
  });
});
