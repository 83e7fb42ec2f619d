import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import { useAnswer } from '../../client/queries.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { LongWait } from '../../ui/frame/long-wait.tsx';
import { useSentences, useWords } from '../../ui/language.tsx';

/** A placeholder that is never asked for: the query waits for a quote. */
const noQuote = '-' as QuoteId;

/** Milliseconds without a letter after which the rules are tried. */
const pause = 150;

/** The rules tried on a quote, as they are typed. */
export function PolicyPreview({ policy }: { readonly policy: Policy }) {
  const words = useWords().policy;
  const { roleNames, findingText } = useSentences();
  const { data } = useAnswer('quotes.list', {});
  const rows = data?.rows ?? [];
  const [asked, ask] = useState<string | null>(null);
  const chosen = rows.find(({ quoteId }) => quoteId === asked) ?? rows[0];
  const [tried] = useDebouncedValue(policy, pause);
  const quoteId = chosen?.quoteId;
  // The services judge it as they judge an approval: limits of its products included, a large quote in their worker.
  const [givenUp, giveUp] = useState<Policy | null>(null);
  const isGivenUp = givenUp === tried;
  const { data: needed, isFetching } = useAnswer(
    'policy.needs',
    { policy: tried, quoteId: quoteId ?? noQuote },
    { enabled: quoteId !== undefined && !isGivenUp, keepLast: true, stopsUnseen: true },
  );
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
          {isFetching && <LongWait said={words.trying} cancelLabel={words.stop} cancel={() => giveUp(tried)} />}
          {isGivenUp && <p className="qw-soft">{words.notTried}</p>}
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
