import type { Policy } from '../guardrails/policy.ts';
import type { Salvaged } from '../salvage.ts';
import type { Report } from './rule.ts';
import { unrepeated } from './rule.ts';

/** What must hold within a policy: an approval names the rules it covers, so that their ids must differ. */
export function policyRules(policy: NonNullable<Salvaged<Policy>>, report: Report): void {
  unrepeated(policy.rules?.map((rule) => rule?.id) ?? [], (index) => ['rules', index, 'id'], report);
}
