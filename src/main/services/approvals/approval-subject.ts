import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { ClauseFact } from '../../../shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf } from '../../../shared/guardrails/clause-facts.ts';
import type { Need } from '../../../shared/guardrails/needs.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { costBookHash } from '../../storage/records/approval-records.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { cardsOfDraft } from '../catalogue/cards-of-draft.ts';
import { clausePlaces } from '../clauses/clause-places.ts';
import { clauseLookup } from '../clauses/clause-texts.ts';
import type { Evaluations } from '../session/evaluations.ts';
import type { PolicyInForce } from '../guardrails/guardrail-policies.ts';
import { policyInForce } from '../guardrails/guardrail-policies.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { sha256 } from '../../sha256.ts';

/** The subject of an approval: every part whose change requires a new approval. */
export type ApprovalSubject = {
  /** SHA-256 of the canonical JSON of draft (without its scenarios), cost book, guardrails and clause positions, the middle two by their own SHA-256. */
  readonly fingerprint: string;
  readonly policyId: string | null;
  readonly needs: readonly Need[];
};

type Bound = { readonly draft: DraftJson; readonly costs: string | null; readonly clauses: readonly ClauseFact[] };

/** Scenarios are questions that we ask of a deal. They agree on nothing, so that no approval rests on them. */
function fingerprintOf({ draft, costs, clauses }: Bound, policy: PolicyInForce | null): string {
  const { scenarios: _scenarios, ...terms } = draft;
  const subject = { schema: 'quotewright.approval/1', draft: terms, costs, policy: policy?.sha256 ?? null, clauses };
  return sha256(canonicalJson(subject));
}

/**
 * The subject of an approval of the revision now, or the problems of a draft that can't be priced. `costs` is the revision's
 * cost book. The caller passes it in, because a transaction must not read it.
 */
export async function approvalSubject(
  evaluations: Evaluations,
  db: WorkspaceDb,
  revision: RevisionRecord,
  costs: Costs | undefined,
): Promise<Read<ApprovalSubject>> {
  const draft = draftOf(revision);
  const policy = await policyInForce(db);
  const by = { costs, policy: policy?.policy ?? null, places: await clausePlaces(db), cards: await cardsOfDraft(db, draft) };
  const judged = await evaluations.judge(revision.draft, by);
  if (!judged.ok) return judged;
  const { clauses, needs } = judged.value;
  const bound = { draft, costs: await costBookHash(db, revision.cost_book_id), clauses };
  return {
    ok: true,
    value: {
      fingerprint: fingerprintOf(bound, policy),
      policyId: policy?.policyId ?? null,
      needs,
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
