import type { Policy } from './policy.ts';
import type { Salvaged } from '../domain/reading/salvage.ts';
import type { Report } from '../domain/reading/rules/rule.ts';
import { unrepeated } from '../domain/reading/rules/rule.ts';

/** What must hold within a policy: an approval names the rules it covers, so that their ids must differ. */
export function policyRules(policy: NonNullable<Salvaged<Policy>>, report: Report): void {
  unrepeated(policy.rules?.map((rule) => rule?.id) ?? [], (index) => ['rules', index, 'id'], report);
}
