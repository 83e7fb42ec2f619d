import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../../shared/calls/calls.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { say } from '../../../client/notices.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useRoute } from '../../../client/route.ts';
import { useCommand } from '../../../client/use-command.ts';
import { dateOf, timeText } from '../../../ui/clock.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';

type Change = CallInput<'quotes.setState'>['state'];

/** What can become of the open revision now. */
function useOffered(): readonly Change[] {
  const { opened } = useSession();
  const { data } = useAnswer('quotes.revisions', { quoteId: opened.quote.quoteId }, { keepLast: true });
  const revision = data?.find(({ revisionId }) => revisionId === opened.revision.revisionId);
  switch (revision?.state) {
    case undefined:
      return [];
    case 'draft':
    case 'set-aside':
      return ['lost'];
    case 'issued':
    case 'expired':
      return ['signed', 'lost', 'superseded'];
    case 'signed':
    case 'lost':
    case 'superseded':
      return ['reopened'];
  }
}

/** What happened to the quote, by whom and why; and what becomes of the open revision. */
export function StatePanel() {
  const text = useWords().history;
  const language = useLanguage();
  const { opened, autosave } = useSession();
  const { send, isBusy } = useCommand();
  const go = useRoute((state) => state.go);
  const { quoteId } = opened.quote;
  const { revisionId } = opened.revision;
  const { data } = useAnswer('quotes.states', { quoteId }, { keepLast: true });
  const offered = useOffered();
  const [reason, setReason] = useState('');
  const set = async (state: Change): Promise<void> => {
    await autosave.flush();
    const row = await send('quotes.setState', { quoteId, revisionId, state, reason });
    if (row === null) return;
    setReason('');
    say(text.setOf[state]);
    // What is closed is read-only, and what is reopened is not: the quote opens again.
    go({ screen: 'quote', quoteId, revisionId, tab: 'approve', state: row.state });
  };
  const names = { signed: text.setSigned, lost: text.setLost, superseded: text.setSuperseded, reopened: text.reopen };
  return (
    <section aria-label={text.states}>
      <h3>{text.states}</h3>
      <ol className="qw-state-changes">
        {(data ?? []).map(({ state, revision, reason: why, by, at }, index) => {
          const time = new Date(at);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the list only grows at its end
            <li key={index}>
              {text.stateLine(state, revision)} {by === null ? '' : text.by(by)}
              <span className="qw-soft qw-small">
                {' '}
                {briefDateText(dateOf(time), language)}, {timeText(time)}
              </span>
              {why !== '' && <div className="qw-soft">{why}</div>}
            </li>
          );
        })}
      </ol>
      {offered.length > 0 && opened.quote.state !== 'archived' && (
        <>
          <TextInput
            label={text.reason}
            description={text.reasonHint}
            value={reason}
            maxLength={4000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className="qw-step-tools">
            {offered.map((state) => (
              <Button
                key={state}
                variant="default"
                disabled={isBusy || (state === 'lost' && reason.trim() === '')}
                onClick={() => void set(state)}
              >
                {names[state]}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
