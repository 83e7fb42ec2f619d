import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { PolicyEffect } from '../../../shared/calls/people/policy-calls.ts';
import { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import { approversOf } from '../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import { readPolicy } from '../../../shared/guardrails/read-policy.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { quotesAskedFor } from '../../storage/records/approval-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { countOpenQuotes, openQuotesAfter } from '../../storage/records/open-quotes.ts';
import { cardsOfDraft } from '../catalogue/cards-of-draft.ts';
import { clausePlaces } from '../clauses/clause-places.ts';
import { mayKeepGuardrails, policyInForce } from '../guardrails/guardrail-policies.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, invalid, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

/** What other guardrails would ask of one quote, and of those that are open. Nothing changes. */
export function policyEffectHandlers(session: Session): Pick<Handlers, 'policy.needs' | 'policy.effects'> {
  const { db, costBooks, evaluations } = session;
  return {
    'policy.needs': async ({ policy, quoteId }, { signal }) => {
      const read = readPolicy(policy);
      if (!read.ok) return invalid(read.problems.map(({ path, reason }) => ({ path: ['policy', ...path], reason })));
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote, undefined));
      if (revision === undefined) return notFound('quote');
      const by = {
        costs: await costBooks.get(revision.cost_book_id),
        policy: read.value,
        places: await clausePlaces(db),
        cards: await cardsOfDraft(db, draftOf(revision)),
      };
      const judged = await evaluations.judge(revision.draft, by, signal);
      return done(judged.ok ? [...judged.value.needs] : null);
    },

    'policy.effects': async ({ policy, after, limit }) => {
      // Rules that are tried tell of a quote what they ask about, its margin among it.
      const person = await mayKeepGuardrails(db);
      if (!person.ok) return person;
      const read = readPolicy(policy);
      if (!read.ok) return invalid(read.problems.map(({ path, reason }) => ({ path: ['policy', ...path], reason })));
      const inForce = (await policyInForce(db))?.policy ?? null;
      const places = await clausePlaces(db);
      const asked = new Set(await quotesAskedFor(db));
      const quotes = await openQuotesAfter(db, after, limit);
      const effects: PolicyEffect[] = [];
      let unknown = 0;
      for (const { quote_id, number, title, customer, draft, cost_book_id } of quotes) {
        const costs = await costBooks.get(cost_book_id);
        const cards = await cardsOfDraft(db, draftOf({ draft }));
        const rolesBy = async (by: Policy | null): Promise<Role[] | null> => {
          const judged = await evaluations.judge(draft, { costs, policy: by, places, cards });
          return judged.ok ? [...approversOf(judged.value.needs)] : null;
        };
        const [before, then] = [await rolesBy(inForce), await rolesBy(read.value)];
        const wasAsked = asked.has(quote_id);
        if (before === null || then === null) unknown += 1;
        if (!wasAsked && before?.join() === then?.join()) continue;
        const roles = { before: before ?? [], after: then ?? [] };
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
