import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { PolicyEffect } from '../../../shared/calls/people/policy-calls.ts';
import { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import { keptLiterals } from '../../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf } from '../../../shared/guardrails/clause-facts.ts';
import { factsOf } from '../../../shared/guardrails/facts.ts';
import { approversOf, needs } from '../../../shared/guardrails/needs.ts';
import { readPolicy } from '../../../shared/guardrails/read-policy.ts';
import { quotesAskedFor } from '../../storage/records/approval-records.ts';
import { countOpenQuotes, openQuotesAfter } from '../../storage/records/open-quotes.ts';
import { clauseLookup } from '../clauses/clause-texts.ts';
import { priced } from '../drafts/draft-facts.ts';
import { done, invalid } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { policyInForce } from '../guardrails/guardrail-policies.ts';

/** What other guardrails would ask of the quotes that are open. Nothing changes. */
export function policyEffectHandlers(session: Session): Pick<Handlers, 'policy.effects'> {
  const { db, costBooks } = session;
  return {
    'policy.effects': async ({ policy, after, limit }) => {
      const read = readPolicy(policy);
      if (!read.ok) return invalid(read.problems.map(({ path, reason }) => ({ path: ['policy', ...path], reason })));
      const inForce = (await policyInForce(db))?.policy ?? null;
      const lookUp = await clauseLookup(db);
      const asked = new Set(await quotesAskedFor(db));
      const quotes = await openQuotesAfter(db, after, limit);
      const effects: PolicyEffect[] = [];
      let unknown = 0;
      for (const { quote_id, number, title, customer, draft, cost_book_id } of quotes) {
        const known = priced(JSON.parse(draft), await costBooks.get(cost_book_id));
        const wasAsked = asked.has(quote_id);
        if (!known.ok) unknown += 1;
        const roles = known.ok ? rolesBy(known.value, inForce, read.value, lookUp) : { before: [], after: [] };
        if (!wasAsked && roles.before.join() === roles.after.join()) continue;
        effects.push({ quoteId: QuoteId.parse(quote_id), number, title, customer, ...roles, wasAsked });
      }
      const last = quotes.at(-1);
      return done({
        total: await countOpenQuotes(db),
        looked: quotes.length,
        unknown,
        effects,
        next: last === undefined || quotes.length < limit ? null : last.row,
      });
    },
  };
}

type Priced = Extract<ReturnType<typeof priced>, { readonly ok: true }>['value'];
type Policy = Parameters<typeof needs>[0];

/** Who is asked by the guardrails in force, and by others. */
function rolesBy(
  { quote, results }: Priced,
  inForce: Policy,
  other: Policy,
  lookUp: Awaited<ReturnType<typeof clauseLookup>>,
): Pick<PolicyEffect, 'before' | 'after'> {
  const facts = factsOf({ results, clauses: clauseFactsOf(quote, lookUp, keptLiterals) });
  return { before: [...approversOf(needs(inForce, facts))], after: [...approversOf(needs(other, facts))] };
}
