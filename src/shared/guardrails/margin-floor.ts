import { compare, exact } from '../domain/values/exact.ts';
import type { Policy } from './policy.ts';

/** The highest margin under which a rule asks for approval, a percent; null where none does. */
export function marginFloorOf(policy: Policy | undefined): string | null {
  const floors = (policy?.rules ?? []).flatMap((rule) =>
    rule.field === 'margin.grossPercent' && (rule.comparison === 'less_than' || rule.comparison === 'at_most')
      ? [rule.value]
      : [],
  );
  return floors.reduce<string | null>(
    (high, floor) => (high === null || compare(exact(floor), exact(high)) > 0 ? floor : high),
    null,
  );
}
