import { z } from 'zod';
import { Policy } from '../../guardrails/policy.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { PolicyId } from '../schemas/ids.ts';
import { Instant, Nothing } from '../schemas/leaves.ts';
import { Named } from './people-calls.ts';

/** A version of the guardrails. It never changes: what is saved is another one. */
export const PolicyVersion = z.strictObject({
  policyId: PolicyId,
  /** From 1. */
  version: z.int().min(1),
  policy: Policy,
  isSample: z.boolean(),
  /** Null for the sample's. */
  savedBy: Named.nullable(),
  savedAt: Instant,
});
export type PolicyVersion = z.output<typeof PolicyVersion>;

export const policyCalls = {
  /** The guardrails in force; null without any: then only the built-in rules apply. */
  'policy.current': query(['policy'], Nothing, PolicyVersion.nullable()),
  /** The newest first. */
  'policy.versions': query(['policy'], Nothing, z.array(PolicyVersion)),
  /**
   * Puts another version into force, or refuses it with every problem. `basedOn` is the one that was edited: where another is in
   * force by now, nothing is saved. Approvals given under another version no longer count.
   */
  'policy.save': command(z.strictObject({ basedOn: PolicyId.nullable(), policy: DraftJson }), PolicyVersion),
};
