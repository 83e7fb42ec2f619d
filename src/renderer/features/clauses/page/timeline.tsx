import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClauseComment, ClauseKey, LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { useCommand } from '../../../client/use-command.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { dateOf, timeText } from '../../../ui/clock.ts';
import { ClauseStateChip } from '../clause-state-chip.tsx';

/** "22 Nov 2026, 10:42". */
function useMoment(): (at: string) => string {
  const language = useLanguage();
  return (at) => `${briefDateText(dateOf(new Date(at)), language)}, ${timeText(new Date(at))}`;
}

type TimelineProps = {
  readonly versions: readonly LibraryText[];
  readonly comments: readonly ClauseComment[];
  readonly shown: number;
  readonly show: (version: number) => void;
};

/** The versions of a clause, the newest first, with the comments and events of each. */
export function Timeline({ versions, comments, shown, show }: TimelineProps) {
  const words = useWords();
  const text = words.clause;
  const moment = useMoment();
  return (
    <ol className="qw-clause-versions">
      {versions.map((one) => (
        <li key={one.version} aria-current={one.version === shown ? 'true' : undefined}>
          <p>
            <button
              type="button"
              className="qw-link qw-strong"
              aria-label={text.show(one.version)}
              onClick={() => show(one.version)}
            >
              {words.library.version(one.version)}
            </button>{' '}
            <ClauseStateChip state={one.state} />
            {one.isSample && <span className="qw-chip">{words.library.sample}</span>}
          </p>
          <p className="qw-small qw-soft">{text.writtenBy(one.author, moment(one.updatedAt))}</p>
          {one.approvedBy !== null && one.approvedAt !== null && (
            <p className="qw-small qw-soft">{text.approvedBy(one.approvedBy, moment(one.approvedAt))}</p>
          )}
          <ul>
            {comments
              .filter(({ version }) => version === one.version)
              .map(({ kind, by, at, text: said }) => (
                <li key={`${at} ${by} ${said}`}>
                  <span className="qw-small">
                    <b>{by}</b> {text.events[kind]} <span className="qw-soft">{moment(at)}</span>
                  </span>
                  {said !== '' && <p>{said}</p>}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A comment on a version. */
export function CommentForm({ clauseKey }: { readonly clauseKey: ClauseKey }) {
  const words = useWords();
  const { send } = useCommand();
  const text = words.clause;
  const [typed, type] = useState('');
  const comment = async (): Promise<void> => {
    if (typed.trim() === '') return;
    const done = await send('clauses.comment', { key: clauseKey, text: typed.trim() });
    if (done !== null) type('');
  };
  return (
    <form
      className="qw-clause-comment"
      onSubmit={(event) => {
        event.preventDefault();
        void comment();
      }}
    >
      <TextField label={text.comment} description={text.commentHint} rows={2} value={typed} onChange={type} />
      <Button type="submit" variant="default" disabled={typed.trim() === ''}>
        {text.comment}
      </Button>
    </form>
  );
}
