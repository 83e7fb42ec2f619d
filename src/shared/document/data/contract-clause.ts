import { z } from 'zod';
import { eaches } from '../../clauses/terms/deal-term.ts';
import type { ClauseHead } from '../../clauses/language/clause-text.ts';
import { canonicalJson } from '../../domain/document/canonical-json.ts';
import { PositiveCount, Text } from '../../domain/terms/leaf.ts';
import type { Language } from '../../text/language.ts';

/**
 * A clause in a contract. It has the clause's own text, so that `verify` can assemble the contract again from its data. It has no playbook and
 * no position: the customer must not see how far we would have gone.
 */
export const ContractClause = z.strictObject({
  id: Text,
  type: Text,
  version: PositiveCount,
  title: Text,
  each: z.enum(eaches).nullable(),
  applies: Text.nullable(),
  /** With `each`: it stands once for all of them. */
  together: z.literal(true).optional(),
  body: z.string(),
  /** SHA-256 of `hashedText`, 64 hex digits. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Left out on purpose: the place stays empty. */
  omitted: z.literal(true).optional(),
});
export type ContractClause = z.output<typeof ContractClause>;

/** A clause of a library, with the hash that freezes its text. */
export type LibraryClause = { readonly head: ClauseHead; readonly body: string; readonly textHash: string };

type Hashed = Pick<ContractClause, 'type' | 'title' | 'each' | 'applies' | 'body'> & { readonly together?: boolean | undefined };

/** All of a clause that a contract depends on, as the canonical JSON that its hash is taken of. */
export function hashedText({ type, title, each, applies, together, body }: Hashed, language: Language): string {
  return canonicalJson({ type, title, language, each, applies, body, ...(together === true ? { together } : {}) });
}
