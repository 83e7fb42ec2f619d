import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Comparison } from '../../../shared/calls/quotes/comparison-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { ComparedDraft } from '../../export/evaluation/compared-drafts.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import { textAt } from '../drafts/draft-facts.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

type Side = { readonly revision: RevisionRecord; readonly draft: ComparedDraft };

async function sideOf(
  session: Session,
  { quoteId, revisionId }: { readonly quoteId: string; readonly revisionId: string },
  known: (costs: Costs) => Costs,
): Promise<Reply<Side>> {
  const { db } = session;
  const quote = await quoteRecord(db, quoteId);
  const revision = quote && (await revisionRecord(db, quote, revisionId));
  if (revision === undefined) return notFound('revision');
  const costs = await session.costBooks.get(revision.cost_book_id);
  const template = textAt(draftOf(revision), 'template');
  const draft = {
    text: revision.draft,
    costs: costs && known(costs),
    material: await contractMaterial(db, template === '' ? {} : { template }),
    issue: { revision: revision.revision, ...(revision.issue_date === null ? {} : { issueDate: revision.issue_date }) },
  };
  return done({ revision, draft });
}

export function comparisonHandlers(session: Session): Pick<Handlers, 'quotes.compare'> {
  return {
    'quotes.compare': async ({ before, after, language = 'en', knownOn }, { signal }): Promise<Reply<Comparison>> => {
      const known = booksKnownOn(knownOn);
      const was = await sideOf(session, before, known);
      if (!was.ok) return was;
      const is = await sideOf(session, after, known);
      if (!is.ok) return is;
      const [first, second] = [was.value, is.value];
      const compared = await session.evaluations.compare(first.draft, second.draft, language, signal);
      return done({ currency: { before: first.revision.currency, after: second.revision.currency }, ...compared });
    },
  };
}
