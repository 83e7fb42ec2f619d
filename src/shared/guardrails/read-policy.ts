import type { Read } from '../domain/document/problem.ts';
import { readDocument } from '../domain/reading/read-document.ts';
import { Policy } from './policy.ts';
import { policyRules } from './policy-rules.ts';

/** Reads guardrails, `quotewright.policy/1`: the policy, or every problem with its path, which starts within the policy. */
export function readPolicy(json: unknown): Read<Policy> {
  return readDocument(Policy, json, (policy, _, report) => policyRules(policy, report));
}
