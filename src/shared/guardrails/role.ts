import { z } from 'zod';

export const roles = ['sales', 'legal', 'pricing', 'finance', 'admin'] as const;
/** What a person of the workspace may do, and who a guardrail asks. */
export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;

/** Whether someone with these roles may act as that one: an admin may act as any, and is one person like everyone else. */
export function holds(own: readonly Role[], role: Role): boolean {
  return own.includes(role) || own.includes('admin');
}
