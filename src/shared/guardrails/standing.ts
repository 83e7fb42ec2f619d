import type { Need } from './needs.ts';
import type { Role } from './role.ts';

export const outcomes = ['approved', 'declined'] as const;
export type Outcome = (typeof outcomes)[number];

/** A person's decision for a role on the subject with a fingerprint. */
export type Decided = {
  readonly role: Role;
  readonly outcome: Outcome;
  /** Keys of the needs that were there to be decided. */
  readonly covers: readonly string[];
};

export type NeedStanding = 'open' | Outcome;

/**
 * How a need stands by the decisions on the same fingerprint, the oldest first: the last one of its role that covers it
 * counts. Decisions on another fingerprint don't count.
 */
export function standingOf(need: Need, decisions: readonly Decided[]): NeedStanding {
  const own = decisions.filter(({ role, covers }) => role === need.approver && covers.includes(need.key));
  return own.at(-1)?.outcome ?? 'open';
}

/** Needs that nobody approved yet. */
export function unapproved(needed: readonly Need[], decisions: readonly Decided[]): readonly Need[] {
  return needed.filter((need) => standingOf(need, decisions) !== 'approved');
}

export const draftStates = ['draft', 'in-approval', 'approved'] as const;
/** The state of a revision before it is issued. A quote without needs stays a draft and can be issued directly. */
export type DraftState = (typeof draftStates)[number];

/** `requested`: an approval was asked for on this very fingerprint. */
export function draftState(needed: readonly Need[], requested: boolean, decisions: readonly Decided[]): DraftState {
  if (needed.length === 0 || !requested) return 'draft';
  return unapproved(needed, decisions).length === 0 ? 'approved' : 'in-approval';
}
