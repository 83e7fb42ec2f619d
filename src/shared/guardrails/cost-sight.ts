import type { Role } from './role.ts';

/** The roles of which a workspace says whether they see costs. All others keep costs, or answer for margin, and see them. */
export const askedCostRoles = ['sales', 'legal'] as const;
export type AskedCostRole = (typeof askedCostRoles)[number];

const always: ReadonlySet<Role> = new Set(['pricing', 'finance', 'admin']);

/**
 * Whether someone with these roles sees what we pay, and so the margin. `shown`: those of the asked roles that do. Null: nobody is
 * selected as who works here, and nothing is kept from the owner of the file.
 */
export function seesCosts(own: readonly Role[] | null, shown: readonly AskedCostRole[]): boolean {
  return own === null || own.some((role) => always.has(role) || shown.some((each) => each === role));
}
