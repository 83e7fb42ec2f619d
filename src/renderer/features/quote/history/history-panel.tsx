import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import type { QuoteStep } from '../../../../shared/calls/quotes/quote-history-calls.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { stepSentence } from '../../../../shared/text/window/quote/step-sentence.ts';
import { client } from '../../../client/bridge.ts';
import { CallFailed } from '../../../client/call-failed.ts';
import { errorSentence } from '../../../client/failure-sentence.ts';
import { say, sayFailure } from '../../../client/notices.ts';
import { useAnswer } from '../../../client/queries.ts';
import { dateOf, timeText } from '../../../ui/clock.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import './history.css';

const page = 50;
/** As many steps as are kept of a quote. */
const mostKept = 2000;

/** Every change of the draft with its time, and a way back to each point: as a change of its own, which undo takes back. */
export function HistoryPanel() {
  const words = useWords();
  const text = words.history;
  const language = useLanguage();
  const { opened, draft, isLocked, autosave } = useSession();
  const save = useStore(autosave.state);
  const [limit, setLimit] = useState(page);
  const { quoteId } = opened.quote;
  // The list is of what is saved: it is read again after each save.
  const { data } = useAnswer('quotes.history', { quoteId, limit }, { keepLast: true });
  const restore = async (step: QuoteStep, time: string): Promise<void> => {
    await autosave.flush();
    const reply = await client.quotes.stateAt({ quoteId, step: step.step });
    if (!reply.ok) {
      sayFailure(words.frame.failedTitle, errorSentence(new CallFailed(reply.failure), words));
      return;
    }
    // A stored draft is JSON of any shape, as the one that was opened.
    const restored = reply.value.draft as unknown as QuoteDraft;
    draft.getState().apply(text.restoredLabel(time), () => restored);
    say(text.restored(time));
  };
  const steps = data ?? [];
  return (
    <section className="qw-history" aria-label={text.history} aria-busy={save.state === 'saving'}>
      <h3>{text.history}</h3>
      <p className="qw-soft qw-small">{steps.length === 0 ? text.noHistory : text.historyHint}</p>
      <ol className="qw-history-steps">
        {steps.map((step, index) => {
          const at = new Date(step.at);
          const day = dateOf(at);
          const before = steps[index - 1];
          const sentence = stepSentence(step, words, language);
          const time = timeText(at);
          return (
            <li key={step.step}>
              {(before === undefined || dateOf(new Date(before.at)) !== day) && (
                <h4 className="qw-history-day">{briefDateText(day, language)}</h4>
              )}
              <span className="qw-number qw-soft">{time}</span>
              <span className="qw-history-what">
                {sentence}
                {step.by !== null && <span className="qw-soft qw-small"> {text.by(step.by)}</span>}
              </span>
              {!isLocked && index > 0 && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={text.restorePoint(`${time}, ${sentence}`)}
                  onClick={() => void restore(step, time)}
                >
                  {text.restore}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {steps.length === limit && limit < mostKept && (
        <Button variant="default" size="compact-sm" onClick={() => setLimit(Math.min(mostKept, limit * 2))}>
          {text.older}
        </Button>
      )}
    </section>
  );
}
