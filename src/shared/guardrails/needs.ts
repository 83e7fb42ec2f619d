import { z } from 'zod';
import { compare, exact } from '../domain/values/exact.ts';
import { Literal } from './clause-facts.ts';
import type { Fact, Facts, ProductFact } from './facts.ts';
import { guardedFields } from './guarded-field.ts';
import { Measured, truth } from './measured.ts';
import type { Comparison, Policy, PolicyRule } from './policy.ts';
import { comparisons } from './policy.ts';
import { productLaws } from './product-laws.ts';
import { Role } from './role.ts';

/** One place of the quote for which a rule asks. */
const Finding = z.strictObject({
  path: z.array(z.union([z.string(), z.int()])).readonly(),
  measured: Measured,
  /** `not-judged`: the figure is unknown, or in another currency than the rule. Such a figure always counts as outside. */
  verdict: z.enum(['outside', 'not-judged']),
  /** Of own wording: the figures that it keeps in words, and the terms that these stand in place of. */
  literals: z.array(Literal).readonly().optional(),
});
export type Finding = z.output<typeof Finding>;

/** What a quote needs before it can be issued: the approval of a role, why, and where it comes from. */
export const Need = z.strictObject({
  /** What an approval covers: `rule:` and the rule's id, or `law:` and a law of the code. */
  key: z.string(),
  approver: Role,
  field: z.enum(guardedFields),
  comparison: z.enum([...comparisons, 'is']),
  limit: Measured,
  findings: z.array(Finding).min(1).readonly(),
  /** The reason in the words of the rule's author. */
  reason: z.string().optional(),
});
export type Need = z.output<typeof Need>;

/** Text that a quote has of its own goes to legal, whatever the policy says. */
export const customTextLaw = 'law:custom-text';

function stands(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case 'more_than':
      return order > 0;
    case 'at_least':
      return order >= 0;
    case 'less_than':
      return order < 0;
    case 'at_most':
      return order <= 0;
  }
}

/** What a rule compares with, in the form of what it is compared to. */
function limitOf(rule: PolicyRule): Measured {
  if (typeof rule.value === 'string') return { kind: 'percent', percent: rule.value };
  if (typeof rule.value === 'number') return { kind: 'count', count: rule.value };
  if (typeof rule.value === 'boolean') return truth(rule.value);
  return { kind: 'money', ...rule.value };
}

/** The order of a value and a limit; null if they can't be compared. */
function orderOf(measured: Measured, limit: Measured): number | null {
  if (measured.kind === 'percent' && limit.kind === 'percent') return compare(exact(measured.percent), exact(limit.percent));
  if (measured.kind === 'count' && limit.kind === 'count') return measured.count - limit.count;
  if (measured.kind === 'money' && limit.kind === 'money') {
    return measured.currency === limit.currency ? compare(exact(measured.amount), exact(limit.amount)) : null;
  }
  return null;
}

function findingOf({ path, measured, literals }: Fact, comparison: PolicyRule['comparison'], limit: Measured): Finding | null {
  if (comparison === 'is') {
    const same = measured.kind === 'truth' && limit.kind === 'truth' && measured.truth === limit.truth;
    return same ? { path, measured, verdict: 'outside', ...(literals === undefined ? {} : { literals }) } : null;
  }
  const order = orderOf(measured, limit);
  if (order === null) return { path, measured, verdict: 'not-judged' };
  return stands(order, comparison) ? { path, measured, verdict: 'outside' } : null;
}

function needOf(rule: PolicyRule, approver: Role, facts: readonly Fact[]): Need | null {
  const { field, comparison, reason } = rule;
  const limit = limitOf(rule);
  const findings = facts.flatMap((fact) => findingOf(fact, comparison, limit) ?? []);
  if (findings.length === 0) return null;
  const key = `rule:${rule.id}`;
  return { key, approver, field, comparison, limit, findings, ...(reason === undefined ? {} : { reason }) };
}

/** One need for each role that may grant the choice. Sales reps may grant their own without asking. */
function grantedNeeds(rule: PolicyRule, facts: Facts): readonly Need[] {
  const grantors = Role.options.filter((role) => role !== 'sales');
  return grantors.flatMap((role) => {
    const own = facts[rule.field].filter((_, index) => (facts.clauses[index]?.grantedBy ?? 'legal') === role);
    const need = needOf(rule, role, own);
    return need === null ? [] : [need];
  });
}

const customRule: PolicyRule = { id: '', field: 'clauses.custom', comparison: 'is', value: true, approver: 'legal' };

function productNeed({ index, lineId, givenPercent, maxDiscountPercent, discountFloorPercent }: ProductFact): Need | null {
  const limits = [
    { law: productLaws.floor, approver: 'admin', limit: discountFloorPercent },
    { law: productLaws.max, approver: 'pricing', limit: maxDiscountPercent },
  ] as const;
  for (const { law, approver, limit: most } of limits) {
    if (most === undefined) continue;
    const limit: Measured = { kind: 'percent', percent: most };
    const measured: Measured = givenPercent === null ? { kind: 'unknown' } : { kind: 'percent', percent: givenPercent };
    const finding = findingOf({ path: ['lines', index, 'discountPercent'], measured }, 'more_than', limit);
    // What can't be compared asks once, and who keeps the card.
    if (finding === null || (finding.verdict === 'not-judged' && law === productLaws.floor && maxDiscountPercent !== undefined)) {
      continue;
    }
    const field = 'lines.discountPercent';
    return { key: `${law}:${lineId}`, approver, field, comparison: 'more_than', limit, findings: [finding] };
  }
  return null;
}

/**
 * Every approval that a quote needs: the code's own law first, then the rules in the policy's order, each with its places
 * in the quote's order. Empty inside the band. Pure; without a policy only the law asks.
 */
export function needs(policy: Policy | null, facts: Facts): readonly Need[] {
  const byLaw = needOf(customRule, 'legal', facts['clauses.custom']);
  const byRule = (policy?.rules ?? []).flatMap((rule): readonly Need[] => {
    if (rule.approver === 'grantor') return grantedNeeds(rule, facts);
    const need = needOf(rule, rule.approver, facts[rule.field]);
    return need === null ? [] : [need];
  });
  const ofProducts = facts.products.flatMap((product) => productNeed(product) ?? []);
  return [...(byLaw === null ? [] : [{ ...byLaw, key: customTextLaw }]), ...ofProducts, ...byRule];
}

/** The roles that are asked, each once, in the order of roles. */
export function approversOf(needed: readonly Need[]): readonly Role[] {
  return Role.options.filter((role) => needed.some(({ approver }) => approver === role));
}
