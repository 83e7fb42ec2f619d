import * as fc from 'fast-check';
import type { z } from 'zod';
import { comparisons } from '../../src/shared/guardrails/policy.ts';
import type { Policy } from '../../src/shared/guardrails/policy.ts';
import { countFields, moneyFields, percentFields, truthFields } from '../../src/shared/guardrails/guarded-field.ts';
import { roles } from '../../src/shared/guardrails/role.ts';

export type PolicyJson = z.input<typeof Policy>;
export type RuleJson = PolicyJson['rules'][number];

const approver = fc.constantFrom(...roles);
const comparison = fc.constantFrom(...comparisons);

const percentRule = fc.record({
  field: fc.constantFrom(...percentFields),
  comparison,
  value: fc.integer({ min: -50, max: 120 }).map(String),
  approver,
});
const countRule = fc.record({ field: fc.constantFrom(...countFields), comparison, value: fc.nat({ max: 60 }), approver });
const moneyRule = fc.record({
  field: fc.constantFrom(...moneyFields),
  comparison,
  value: fc.record({ amount: fc.nat({ max: 100_000 }).map(String), currency: fc.constantFrom('USD', 'JPY') }),
  approver,
});
const truthRule = fc.record({
  field: fc.constantFrom(...truthFields),
  comparison: fc.constant('is' as const),
  value: fc.boolean(),
  approver,
});

export const policyJson = (rules: RuleJson[]): PolicyJson => ({ schema: 'quotewright.policy/1', rules });

/** Policies of every kind of rule, each rule with an id of its own. */
export const arbitraryPolicy: fc.Arbitrary<PolicyJson> = fc
  .array(fc.oneof(percentRule, countRule, moneyRule, truthRule), { maxLength: 12 })
  .map((rules) => policyJson(rules.map((rule, index) => ({ id: `r${index}`, ...rule }))));
