import { describe, expect, it } from 'vitest';
import type { PolicyEffectsPage } from '../../../src/shared/calls/people/policy-calls.ts';
import type { JsonObject } from '../../../src/shared/calls/schemas/draft-json.ts';
import { failureOf, started, valueOf } from '../running.ts';

const rule = { id: 'term', field: 'termMonths', comparison: 'more_than', value: 12, approver: 'legal' } as const;
const policy = { schema: 'quotewright.policy/1', rules: [rule] } as const;

/** A workspace of the sample with Priya of pricing at work. */
async function atPricing() {
  const running = await started();
  const { client } = running;
  const { people } = valueOf(await client.people.list({}));
  const personId = people.find(({ roles }) => roles.includes('pricing'))?.personId ?? null;
  valueOf(await client.people.switch({ personId }));
  const current = valueOf(await client.policy.current({}));
  if (current === null) throw new Error('There are no guardrails');
  return { ...running, current, people };
}

describe('guardrails', () => {
  it('are the sample’s at first, and another version once saved; the first one stays', async () => {
    const { client, current } = await atPricing();
    expect(current).toMatchObject({ version: 1, isSample: true, savedBy: null });
    const saved = valueOf(await client.policy.save({ basedOn: current.policyId, policy }));
    expect(saved).toMatchObject({ version: 2, policy, isSample: false, savedBy: { name: 'Priya Nair' } });
    expect(valueOf(await client.policy.current({}))).toEqual(saved);
    expect(valueOf(await client.policy.versions({})).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('are refused with every problem, and nothing is saved', async () => {
    const { client, current } = await atPricing();
    const broken = { ...policy, rules: [{ ...rule, value: '12' }, rule, { ...rule, approver: 'ceo' }] };
    const failure = failureOf(await client.policy.save({ basedOn: current.policyId, policy: broken }));
    const paths = failure.kind === 'invalid-input' ? failure.problems.map(({ path }) => path.join('.')) : [];
    expect(paths).toEqual(['policy.rules.0.value', 'policy.rules.2.approver', 'policy.rules.1.id', 'policy.rules.2.id']);
    expect(valueOf(await client.policy.versions({}))).toHaveLength(1);
  });

  it('are not saved over a version that was not seen', async () => {
    const { client, current } = await atPricing();
    valueOf(await client.policy.save({ basedOn: current.policyId, policy }));
    expect(failureOf(await client.policy.save({ basedOn: current.policyId, policy }))).toEqual({ kind: 'stale', current: 2 });
    expect(failureOf(await client.policy.save({ basedOn: null, policy }))).toEqual({ kind: 'stale', current: 2 });
  });

  it('are changed only by pricing or an admin', async () => {
    const { client, current, people } = await atPricing();
    let basedOn = current.policyId;
    const saved: string[] = [];
    for (const { personId, roles } of people) {
      valueOf(await client.people.switch({ personId }));
      const reply = await client.policy.save({ basedOn, policy });
      if (reply.ok) basedOn = reply.value.policyId;
      saved.push(`${roles.join(' ')} ${reply.ok ? 'saved' : JSON.stringify(reply.failure)}`);
    }
    const no = '{"kind":"refused","rule":"role-not-held","roles":["pricing","admin"]}';
    expect(saved).toEqual(['admin saved', `legal ${no}`, 'pricing saved', `sales ${no}`, `finance ${no}`]);
    valueOf(await client.people.switch({ personId: null }));
    expect(failureOf(await client.policy.save({ basedOn, policy }))).toMatchObject({ rule: 'nobody-chosen' });
  });
});

describe('people', () => {
  it('are added, renamed, given roles, and leave', async () => {
    const { client } = await started();
    const made = valueOf(await client.people.save({ name: ' Nora Vance ', roles: ['legal', 'sales', 'legal'] }));
    expect(made).toMatchObject({ name: 'Nora Vance', roles: ['sales', 'legal'], isSample: false, isRetired: false });
    const { personId } = made;
    expect(valueOf(await client.people.save({ personId, name: 'Nora Vale', roles: [] }))).toMatchObject({
      name: 'Nora Vale',
      roles: [],
    });
    expect(valueOf(await client.people.switch({ personId })).current).toBe(personId);
    expect(valueOf(await client.people.retire({ personId })).isRetired).toBe(true);
    expect(valueOf(await client.people.list({})).current).toBeNull();
    expect(failureOf(await client.people.switch({ personId }))).toEqual({ kind: 'not-found', what: 'person' });
    expect(valueOf(await client.people.save({ name: 'nora vale', roles: ['legal'] }))).toMatchObject({
      personId,
      isRetired: false,
    });
  });

  it('have names that tell them apart', async () => {
    const { client } = await started();
    expect(failureOf(await client.people.save({ name: 'sam  ORTIZ', roles: [] }))).toMatchObject({ rule: 'name-is-taken' });
    expect(failureOf(await client.people.save({ name: '  ', roles: [] }))).toMatchObject({
      kind: 'invalid-input',
      problems: [{ path: ['name'], reason: { code: 'empty-text' } }],
    });
    const { personId } = valueOf(await client.people.save({ name: 'Nora Vance', roles: [] }));
    expect(failureOf(await client.people.save({ personId, name: 'Sam Ortiz', roles: [] }))).toMatchObject({
      rule: 'name-is-taken',
    });
    const gone = await client.people.save({ personId: 'nobody', name: 'Another', roles: [] });
    expect(failureOf(gone)).toEqual({ kind: 'not-found', what: 'person' });
  });

  it('say before they are in force which open quotes they hit, and which approvals fall', async () => {
    const { client } = await atPricing();
    const all = valueOf(await client.quotes.list({ limit: 1000 })).rows;
    const look = async (rules: JsonObject[], limit = 2) => {
      const pages: PolicyEffectsPage[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page: PolicyEffectsPage = valueOf(
          await client.policy.effects({ policy: { schema: 'quotewright.policy/1', rules }, after, limit }),
        );
        pages.push(page);
        after = page.next;
      }
      return {
        looked: pages.reduce((sum, page) => sum + page.looked, 0),
        total: pages.at(-1)?.total,
        effects: pages.flatMap(({ effects }) => effects),
      };
    };
    const drafts = all.filter(({ state }) => state === 'draft');
    const stricter = await look([{ ...rule, comparison: 'at_least', value: 1 }]);
    expect(stricter).toMatchObject({ looked: drafts.length, total: drafts.length });
    expect(stricter.effects.length).toBeGreaterThan(0);
    for (const { after } of stricter.effects) expect(after).toContain('legal');
    const current = valueOf(await client.policy.current({}));
    expect((await look((current?.policy.rules ?? []).map((each) => ({ ...each })))).effects).toEqual([]);
    expect(failureOf(await client.policy.effects({ policy: { rules: 1 }, after: 0, limit: 1 })).kind).toBe('invalid-input');
    // Nothing came into force by looking.
    expect(valueOf(await client.policy.versions({}))).toHaveLength(1);
  });
});
