import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { ClauseFact } from '../../../shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf } from '../../../shared/guardrails/clause-facts.ts';
import { factsOf } from '../../../shared/guardrails/facts.ts';
import type { Need } from '../../../shared/guardrails/needs.ts';
import { needs } from '../../../shared/guardrails/needs.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { costBookHash } from '../../storage/records/approval-records.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { limitedLines } from '../../../shared/catalogue/product-limits.ts';
import { cardsOfQuote } from '../catalogue/cards-of-quote.ts';
import { clauseLookup } from '../clauses/clause-texts.ts';
import { priced } from '../drafts/draft-facts.ts';
import type { PolicyInForce } from '../guardrails/guardrail-policies.ts';
import { policyInForce } from '../guardrails/guardrail-policies.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { sha256 } from '../../sha256.ts';

/** The subject of an approval: every part whose change requires a new approval. */
export type ApprovalSubject = {
  /** SHA-256 of the canonical JSON of draft, cost book, guardrails and clause positions, the middle two by their own SHA-256. */
  readonly fingerprint: string;
  readonly policyId: string | null;
  readonly needs: readonly Need[];
};

type Bound = { readonly draft: unknown; readonly costs: string | null; readonly clauses: readonly ClauseFact[] };

function fingerprintOf({ draft, costs, clauses }: Bound, policy: PolicyInForce | null): string {
  const subject = { schema: 'quotewright.approval/1', draft, costs, policy: policy?.sha256 ?? null, clauses };
  return sha256(canonicalJson(subject));
}

/**
 * The subject of an approval of the revision now, or the problems of a draft that can't be priced. `costs` is the revision's
 * cost book. The caller passes it in, because a transaction must not read it.
 */
export async function approvalSubject(
  db: WorkspaceDb,
  revision: RevisionRecord,
  costs: Costs | undefined,
): Promise<Read<ApprovalSubject>> {
  const draft = draftOf(revision);
  const read = priced(draft, costs);
  if (!read.ok) return read;
  const { quote, results } = read.value;
  const policy = await policyInForce(db);
  const clauses = clauseFactsOf(quote, await clauseLookup(db), keptLiterals);
  const bound = { draft, costs: await costBookHash(db, revision.cost_book_id), clauses };
  const facts = factsOf({ results, clauses, products: limitedLines(quote, await cardsOfQuote(db, quote)) });
  return {
    ok: true,
    value: {
      fingerprint: fingerprintOf(bound, policy),
      policyId: policy?.policyId ?? null,
      needs: needs(policy?.policy ?? null, facts),
    },
  };
}

/** The fingerprint on its own, for rows of a list; null for a draft with problems. */
export async function approvalFingerprint(db: WorkspaceDb, revision: RevisionRecord): Promise<string | null> {
  const draft = draftOf(revision);
  const quote = readQuote(draft);
  if (!quote.ok) return null;
  const costs = await costBookHash(db, revision.cost_book_id);
  return fingerprintOf(
    { draft, costs, clauses: clauseFactsOf(quote.value, await clauseLookup(db), keptLiterals) },
    await policyInForce(db),
  );
}
