import type { ClausePlace } from '../../shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf, lookUpIn } from '../../shared/guardrails/clause-facts.ts';
import { pricedForContract } from '../../shared/document/compose-contract.ts';
import { factsOf } from '../../shared/guardrails/facts.ts';
import { needs } from '../../shared/guardrails/needs.ts';
import type { Policy } from '../../shared/guardrails/policy.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import { needLine } from '../../shared/text/guardrail-words.ts';
import { shippedVersions } from '../export/shipped/shipped-library.ts';
import type { FromFile } from './documents.ts';
import { problemLines } from './documents.ts';

/** The positions of the clauses that come with the app. */
function shippedPlaces(): readonly ClausePlace[] {
  return shippedVersions().map(({ head: { id, version, type, position, grantedBy } }) => {
    const isNamed = position === 'preferred' || position === 'walk-away';
    return { id, version, type, position: isNamed ? position : 'fallback', grantedBy };
  });
}

/** A quote as its contract prices it: on its start date where no day is named. */
type Deal = { readonly quote: Quote; readonly costs: Costs | undefined; readonly issueDate: string | undefined };

/** One line for each approval that the quote needs by a policy; none without one: files know no guardrails of their own. */
export function needLines({ quote, costs, issueDate }: Deal, policy: Policy | undefined): FromFile<readonly string[]> {
  if (policy === undefined) return { ok: true, value: [] };
  const priced = pricedForContract({ quote, costs }, issueDate);
  if (!priced.ok) return { ok: false, lines: problemLines(priced.problems) };
  const facts = factsOf({
    results: priced.value.results,
    clauses: clauseFactsOf(quote, lookUpIn(shippedPlaces()), keptLiterals),
  });
  return { ok: true, value: needs(policy, facts).map(needLine) };
}
