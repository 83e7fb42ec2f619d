import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/shared/calls/schemas/draft-json.ts';
import { fallbackField, guardedFields, kindOf } from '../../src/shared/guardrails/guarded-field.ts';
import { readPolicy } from '../../src/shared/guardrails/read-policy.ts';
import { pathText } from '../../src/shared/domain/document/problem.ts';
import { newRule, onField } from '../../src/renderer/features/guardrails/rule-draft.ts';
import type { RuleDraft } from '../../src/renderer/features/guardrails/rule-draft.ts';

/** Where a policy of this one rule has problems. */
function problemsOf(rule: RuleDraft): readonly string[] {
  const read = readPolicy(JSON.parse(JSON.stringify({ schema: 'quotewright.policy/1', rules: [rule] })));
  return read.ok ? [] : read.problems.map(({ path }) => pathText(path));
}

const values: Readonly<Record<ReturnType<typeof kindOf>, Json>> = {
  percent: '15',
  count: 36,
  money: { amount: '1000', currency: 'USD' },
  truth: true,
};

describe('a rule on another field', () => {
  it('lacks at most its value, from any field to any other', () => {
    for (const from of guardedFields) {
      const rule = { ...onField(newRule([]), from), value: values[kindOf(from)] };
      expect(problemsOf(rule)).toEqual([]);
      for (const to of guardedFields) {
        const problems = problemsOf(onField(rule, to));
        expect(
          problems.filter((path) => !path.startsWith('rules[0].value')),
          `${from} to ${to}`,
        ).toEqual([]);
      }
    }
  });

  it('keeps its value where that still fits, and gives up an approver that does not', () => {
    const rule = { ...newRule([]), value: '15' };
    expect(onField(rule, 'margin.grossPercent')).toMatchObject({ value: '15', comparison: 'more_than' });
    const fallback = { ...onField(rule, fallbackField), approver: 'grantor' };
    expect(problemsOf(fallback)).toEqual([]);
    expect(onField(fallback, 'clauses.omitted')).toMatchObject({ approver: 'legal', value: true });
    expect(onField(fallback, 'termMonths')).toMatchObject({ approver: 'legal' });
  });
});

describe('a new rule', () => {
  it('has an id that no other has', () => {
    const rules = [newRule([]), { ...newRule([]), id: 'rule-3' }];
    expect(newRule(rules)['id']).toBe('rule-4');
    expect(newRule(rules.slice(1))['id']).toBe('rule-2');
  });
});
