import { z } from 'zod';
import { query } from '../schemas/call.ts';
import { Instant, Nothing, Sha256 } from '../schemas/leaves.ts';

/** One thing that was done, chained to the one before by its hash. Names no customer: only ids, counts and hashes. */
export const AuditEntry = z.strictObject({
  /** From 1, without gaps. */
  entry: z.int().min(1),
  at: Instant,
  action: z.string(),
  /** The id of what it was done to. */
  subject: z.string(),
  /** Of the quote that it was done to, as it is now; null where it is none, or is gone. */
  number: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** SHA-256 of the entry's canonical JSON, the hash before it included. */
  hash: Sha256,
});
export type AuditEntry = z.output<typeof AuditEntry>;

const AuditCheck = z.discriminatedUnion('intact', [
  z.strictObject({ intact: z.literal(true), entries: z.int(), head: Sha256.nullable() }),
  /** The first entry that is not what was written, or that is not where it was. */
  z.strictObject({
    intact: z.literal(false),
    entry: z.int(),
    reason: z.enum(['changed', 'missing', 'unchained', 'revision-changed', 'decision-changed']),
  }),
]);
export type AuditCheck = z.output<typeof AuditCheck>;

export const auditCalls = {
  /** The newest first; `before` is the entry to go on from. */
  'audit.list': query(
    ['audit', 'quotes'],
    z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(500).optional(), subject: z.string().optional() }),
    z.array(AuditEntry),
  ),
  'audit.verify': query(['audit'], Nothing, AuditCheck),
};
