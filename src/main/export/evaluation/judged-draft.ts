import { keptLiterals } from '../../../shared/clauses/lint/kept-literals.ts';
import { limitedLines } from '../../../shared/catalogue/product-limits.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { ClauseFact, ClausePlace } from '../../../shared/guardrails/clause-facts.ts';
import { clauseFactsOf, lookUpIn } from '../../../shared/guardrails/clause-facts.ts';
import { factsOf } from '../../../shared/guardrails/facts.ts';
import type { Need } from '../../../shared/guardrails/needs.ts';
import { needs } from '../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import { pricedDraft } from './priced-draft.ts';

/** What a draft is judged by. */
export type Judging = {
  readonly costs: Costs | undefined;
  readonly policy: Policy | null;
  readonly places: readonly ClausePlace[];
  /** The versions of rate cards that its lines were picked from, as far as they are there. */
  readonly cards: readonly RateCard[];
};

export type JudgedDraft = { readonly needs: readonly Need[]; readonly clauses: readonly ClauseFact[] };

/** What guardrails ask of the draft of a JSON text, or why it can't be priced. */
export function judgedDraft(text: string, { costs, policy, places, cards }: Judging): Read<JudgedDraft> {
  const read = pricedDraft(JSON.parse(text), costs);
  if (!read.ok) return read;
  const { quote, results } = read.value;
  const clauses = clauseFactsOf(quote, lookUpIn(places), keptLiterals);
  const products = limitedLines(quote, (id, version) => cards.find((card) => card.id === id && card.version === version));
  return { ok: true, value: { needs: needs(policy, factsOf({ results, clauses, products })), clauses } };
}
