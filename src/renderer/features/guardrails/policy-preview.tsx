import { useMemo, useState } from 'react';
import type { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { keptLiterals } from '../../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf, lookUpIn } from '../../../shared/guardrails/clause-facts.ts';
import { tellsCosts } from '../../../shared/guardrails/guarded-field.ts';
import { factsOf } from '../../../shared/guardrails/facts.ts';
import type { Need } from '../../../shared/guardrails/needs.ts';
import { needs } from '../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import { useAnswer } from '../../client/queries.ts';
import { useAudience } from '../../ui/audience.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { useSentences, useWords } from '../../ui/language.tsx';

/** A placeholder that is never asked for: the queries wait for a quote. */
const noQuote = '-' as QuoteId;

/** What a quote would need by a policy; null where it has problems, undefined until it is read. */
function useNeedsOf(quoteId: QuoteId | undefined, policy: Policy): readonly Need[] | null | undefined {
  const opened = useAnswer('quotes.open', { quoteId: quoteId ?? noQuote }, { enabled: quoteId !== undefined }).data;
  const bookId = opened?.revision.costBookId ?? null;
  const revisionId = opened?.revision.revisionId;
  const asked = { quoteId: quoteId ?? noQuote, ...(revisionId === undefined ? {} : { revisionId }), costBookId: bookId };
  const book = useAnswer('costs.ofQuote', asked, { enabled: bookId !== null }).data;
  const places = useAnswer('approvals.clausePlaces', {}).data;
  const seesCosts = useAudience((state) => state.seesCosts);
  return useMemo(() => {
    if (opened === undefined || places === undefined || (bookId !== null && book === undefined)) return undefined;
    const quote = readQuote(opened.draft);
    const costs = book?.costs ?? undefined;
    const results = quote.ok ? compute({ quote: quote.value, costs }) : quote;
    if (!quote.ok || !results.ok) return null;
    const clauses = clauseFactsOf(quote.value, lookUpIn(places), keptLiterals);
    const found = needs(policy, factsOf({ results: results.value, clauses }));
    // Without the costs nothing of a margin can be told.
    return seesCosts ? found : found.filter(({ field }) => !tellsCosts(field));
  }, [opened, bookId, book, places, policy, seesCosts]);
}

/** The rules tried on a quote, as they are typed. */
export function PolicyPreview({ policy }: { readonly policy: Policy }) {
  const words = useWords().policy;
  const { roleNames, findingText } = useSentences();
  const { data } = useAnswer('quotes.list', {});
  const rows = data?.rows ?? [];
  const [asked, ask] = useState<string | null>(null);
  const chosen = rows.find(({ quoteId }) => quoteId === asked) ?? rows[0];
  const needed = useNeedsOf(chosen?.quoteId, policy);
  return (
    <section className="qw-group" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <p className="qw-soft qw-after-head">{words.previewHint}</p>
      {chosen === undefined ? (
        <p className="qw-soft">{words.previewNone}</p>
      ) : (
        <div className="qw-stack">
          <ChoiceField
            label={words.previewQuote}
            value={chosen.quoteId}
            choices={rows.map(({ quoteId, number, title }) => ({ value: quoteId, label: `${number} ${title}` }))}
            onChange={ask}
          />
          {needed === null && <p className="qw-attention">{words.previewUnknown}</p>}
          {needed?.length === 0 && <p className="qw-done">{words.previewNothing}</p>}
          {needed !== null && needed !== undefined && needed.length > 0 && (
            <ul className="qw-preview" aria-live="polite">
              {needed.map((need) => (
                <li key={`${need.key} ${need.approver}`}>
                  <b>{roleNames[need.approver]}</b>
                  {need.findings[0] === undefined ? null : <span>{`: ${findingText(need, need.findings[0])}`}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
