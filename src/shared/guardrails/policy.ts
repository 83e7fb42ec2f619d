import { z } from 'zod';
import { Change, Count, Currency, Decimal, schemaName, Text } from '../domain/terms/leaf.ts';
import { countFields, fallbackField, moneyFields, percentFields, truthFields } from './guarded-field.ts';
import { Role } from './role.ts';

export const comparisons = ['more_than', 'at_least', 'less_than', 'at_most'] as const;
/** A rule applies where the quote's value compares this way with the rule's value. */
export const Comparison = z.enum(comparisons);
export type Comparison = z.output<typeof Comparison>;

const own = { id: Text, approver: Role, reason: Text.optional() };

const PercentRule = z.strictObject({ ...own, field: z.enum(percentFields), comparison: Comparison, value: Change });
const CountRule = z.strictObject({ ...own, field: z.enum(countFields), comparison: Comparison, value: Count });
const MoneyRule = z.strictObject({
  ...own,
  field: z.enum(moneyFields),
  comparison: Comparison,
  /** A quote in another currency can't be judged by it, and asks. */
  value: z.strictObject({ amount: Decimal, currency: Currency }),
});
const TruthRule = z.strictObject({ ...own, field: z.enum(truthFields), comparison: z.literal('is'), value: z.boolean() });
const FallbackRule = z.strictObject({
  ...own,
  field: z.literal(fallbackField),
  comparison: z.literal('is'),
  value: z.literal(true),
  /** `grantor`: the role that the clause names for granting its fallback. */
  approver: z.enum([...Role.options, 'grantor']),
});

/** One guardrail: outside it, a person with the approver's role must approve. */
export const PolicyRule = z.discriminatedUnion('field', [PercentRule, CountRule, MoneyRule, TruthRule, FallbackRule]);
export type PolicyRule = z.output<typeof PolicyRule>;

/** Guardrails as data, `quotewright.policy/1`. Without rules, only the laws of the code ask. */
export const Policy = z.strictObject({
  schema: schemaName('quotewright.policy/1'),
  name: Text.optional(),
  rules: z.array(PolicyRule),
});
export type Policy = z.output<typeof Policy>;
