import type { Json, JsonObject } from '../../../shared/calls/schemas/draft-json.ts';
import type { GuardedField } from '../../../shared/guardrails/guarded-field.ts';
import { fallbackField, guardedFields, kindOf } from '../../../shared/guardrails/guarded-field.ts';

/** A rule as it is being written: any value may still be wrong. */
export type RuleDraft = JsonObject;

export function fieldOf(rule: RuleDraft): GuardedField {
  return guardedFields.find((field) => field === rule['field']) ?? 'lines.discountPercent';
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** An id that no rule has. */
function freeId(rules: readonly RuleDraft[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  for (let number = rules.length + 1; ; number += 1) {
    if (!taken.has(`rule-${number}`)) return `rule-${number}`;
  }
}

export function newRule(rules: readonly RuleDraft[]): RuleDraft {
  return { id: freeId(rules), field: 'lines.discountPercent', comparison: 'more_than', value: '', approver: 'pricing' };
}

/** The rule on another field. Values that do not fit the new field are reset. */
export function onField(rule: RuleDraft, field: GuardedField): RuleDraft {
  const kind = kindOf(field);
  const approver = rule['approver'] === 'grantor' && field !== fallbackField ? 'legal' : rule['approver'];
  if (kind === kindOf(fieldOf(rule))) return { ...rule, field, approver, ...(field === fallbackField ? { value: true } : {}) };
  switch (kind) {
    case 'truth':
      return { ...rule, field, approver, comparison: 'is', value: true };
    case 'money':
      return { ...rule, field, approver, comparison: 'more_than', value: { amount: '', currency: 'USD' } };
    case 'percent':
      return { ...rule, field, approver, comparison: 'more_than', value: '' };
    case 'count':
      return { ...rule, field, approver, comparison: 'more_than', value: undefined };
  }
}
