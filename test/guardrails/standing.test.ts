import { describe, expect, test } from 'vitest';
import type { Need } from '../../src/shared/guardrails/needs.ts';
import { holds } from '../../src/shared/guardrails/role.ts';
import type { Decided } from '../../src/shared/guardrails/standing.ts';
import { draftState, standingOf, unapproved } from '../../src/shared/guardrails/standing.ts';

const need = (key: string, approver: Need['approver']): Need => ({
  key,
  approver,
  field: 'termMonths',
  comparison: 'more_than',
  limit: { kind: 'count', count: 36 },
  findings: [{ path: ['termMonths'], measured: { kind: 'count', count: 48 }, verdict: 'outside' }],
});
const needed = [need('rule:a', 'legal'), need('rule:b', 'finance'), need('rule:c', 'finance')];
const decided = (role: Decided['role'], outcome: Decided['outcome'], ...covers: string[]): Decided => ({ role, outcome, covers });

describe('how a need stands', () => {
  test('open until its own role decides on it', () => {
    expect(standingOf(need('rule:a', 'legal'), [decided('finance', 'approved', 'rule:a')])).toBe('open');
    expect(standingOf(need('rule:a', 'legal'), [decided('legal', 'approved', 'rule:b')])).toBe('open');
    expect(standingOf(need('rule:a', 'legal'), [decided('legal', 'approved', 'rule:a')])).toBe('approved');
  });

  test('by the last decision', () => {
    const both = [decided('legal', 'approved', 'rule:a'), decided('legal', 'declined', 'rule:a')];
    expect(standingOf(need('rule:a', 'legal'), both)).toBe('declined');
    expect(standingOf(need('rule:a', 'legal'), both.toReversed())).toBe('approved');
  });
});

describe('the state of a draft', () => {
  const all = [decided('legal', 'approved', 'rule:a'), decided('finance', 'approved', 'rule:b', 'rule:c')];

  test('is in approval from the request on until the last need is approved', () => {
    expect(draftState(needed, false, [])).toBe('draft');
    expect(draftState(needed, true, [])).toBe('in-approval');
    expect(draftState(needed, true, all.slice(0, 1))).toBe('in-approval');
    expect(unapproved(needed, all.slice(0, 1)).map(({ key }) => key)).toEqual(['rule:b', 'rule:c']);
    expect(draftState(needed, true, all)).toBe('approved');
    expect(draftState([], false, [])).toBe('draft');
  });

  test('is not approved by an approval that did not know of every need', () => {
    expect(draftState([...needed, need('rule:d', 'finance')], true, all)).toBe('in-approval');
  });
});

test('an admin holds every role, and others their own', () => {
  expect([holds(['admin'], 'legal'), holds(['legal', 'sales'], 'legal'), holds(['sales'], 'legal'), holds([], 'sales')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
