import type { ClausePlace } from '../../shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf, lookUpIn } from '../../shared/guardrails/clause-facts.ts';
import { pricedForContract } from '../../shared/document/compose-contract.ts';
import { factsOf } from '../../shared/guardrails/facts.ts';
import { needs } from '../../shared/guardrails/needs.ts';
import type { Policy } from '../../shared/guardrails/policy.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import { limitedLines } from '../../shared/catalogue/product-limits.ts';
import type { RateCard } from '../../shared/catalogue/rate-card.ts';
import { needLine } from '../../shared/text/guardrail-words.ts';
import { priceSentences } from '../../shared/text/command-line/sentences.ts';
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

type Guardrails = { readonly policy: Policy | undefined; readonly cards: readonly RateCard[] };

/** `asked`: a line for each approval. `notes`: what could not be judged, a line each. */
export type NeedLines = { readonly asked: readonly string[]; readonly notes: readonly string[] };

/** The approvals that the quote needs by a policy and by the limits of its products; none without a policy: files know no guardrails of their own. */
export function needLines({ quote, costs, issueDate }: Deal, { policy, cards }: Guardrails): FromFile<NeedLines> {
  if (policy === undefined) return { ok: true, value: { asked: [], notes: [] } };
  const priced = pricedForContract({ quote, costs }, issueDate);
  if (!priced.ok) return { ok: false, lines: problemLines(priced.problems) };
  const cardOf = (id: string, version: number): RateCard | undefined =>
    cards.find((card) => card.id === id && card.version === version);
  const facts = factsOf({
    results: priced.value.results,
    clauses: clauseFactsOf(quote, lookUpIn(shippedPlaces()), keptLiterals),
    products: limitedLines(quote, cardOf),
  });
  const notes = quote.lines.flatMap(({ product }, index) =>
    product === undefined || cardOf(product.card, product.version) !== undefined
      ? []
      : [priceSentences.noCard(`lines[${index}].product`, product.card, product.version)],
  );
  return { ok: true, value: { asked: needs(policy, facts).map(needLine), notes } };
}
