import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ListedRevision } from '../../../../shared/calls/quotes/quote-calls.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import { say } from '../../../client/notices.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useRoute } from '../../../client/route.ts';
import { useCommand } from '../../../client/use-command.ts';
import { dateOf } from '../../../ui/clock.ts';
import { StateChip } from '../../../ui/frame/state-chip.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { ComparisonView } from './comparison-view.tsx';
import './revisions.css';

type Compared = { readonly before: ListedRevision; readonly after: ListedRevision };

function RevisionRow({
  revision,
  all,
  compare,
}: {
  readonly revision: ListedRevision;
  readonly all: readonly ListedRevision[];
  readonly compare: (other: ListedRevision) => void;
}) {
  const words = useWords();
  const text = words.history;
  const language = useLanguage();
  const session = useSession();
  const { send } = useCommand();
  const go = useRoute((state) => state.go);
  const { quoteId, revisionId, revision: count, issued, isCurrent } = revision;
  const isOpen = session.opened.revision.revisionId === revisionId;
  const isArchived = session.opened.quote.state === 'archived';
  const start = async (): Promise<void> => {
    await session.autosave.flush();
    const made = await send('quotes.revise', { quoteId, from: revisionId });
    if (made === null) return;
    say(text.started(count));
    go({ screen: 'quote', quoteId, revisionId: made.revisionId });
  };
  const saveAgain = async (): Promise<void> => {
    const kind = issued === null ? 'draft' : 'final';
    const file = await send('documents.exportPdf', { quoteId, revisionId, kind, internal: false });
    if (file !== null) say(text.exported(file.file));
  };
  const issue = async (): Promise<void> => {
    const made = await send('quotes.issue', { quoteId, revisionId, saveCount: revision.saveCount });
    if (made !== null) say(text.issued(count));
  };
  const day = issued === null ? dateOf(new Date(revision.updatedAt)) : issued.issueDate;
  const value = revision.committedValue;
  return (
    <li className="qw-revision" aria-current={isOpen ? 'true' : undefined}>
      <span className="qw-strong">{text.revision(count)}</span>
      <StateChip state={revision.state} />
      {isCurrent && <span className="qw-soft qw-small">{text.current}</span>}
      <span className="qw-soft qw-small">
        {issued === null ? text.changedOn(briefDateText(day, language)) : text.issuedOn(briefDateText(day, language))}
      </span>
      <span className="qw-number">{value === null ? '–' : `${revision.currency} ${numberText(value, language)}`}</span>
      <span className="qw-revision-tools">
        {!isOpen && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.openRevision(count)}
            onClick={() => go({ screen: 'quote', quoteId, revisionId })}
          >
            {text.open}
          </Button>
        )}
        {!isArchived && (
          <Button size="compact-sm" variant="subtle" aria-label={text.startFromRevision(count)} onClick={() => void start()}>
            {text.startFrom}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" aria-label={text.exportRevision(count)} onClick={() => void saveAgain()}>
          {text.exportAgain}
        </Button>
        {revision.isIssuable && !isCurrent && !isArchived && (
          <Button size="compact-sm" variant="subtle" aria-label={text.issueRevision(count)} onClick={() => void issue()}>
            {text.issue}
          </Button>
        )}
        {all.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={text.compareRevision(count)}
            value=""
            data={[
              { value: '', label: text.compareWith },
              ...all
                .filter((other) => other.revisionId !== revisionId)
                .map((other) => ({ value: other.revisionId, label: text.revision(other.revision) })),
            ]}
            onChange={(event) => {
              const other = all.find((each) => each.revisionId === event.currentTarget.value);
              if (other !== undefined) compare(other);
            }}
          />
        )}
      </span>
    </li>
  );
}

/** The revisions of the open quote: to open, to save again, to start from, to issue, and any two to compare. */
export function RevisionsPanel() {
  const text = useWords().history;
  const { opened } = useSession();
  const { data } = useAnswer('quotes.revisions', { quoteId: opened.quote.quoteId }, { keepLast: true });
  const [compared, setCompared] = useState<Compared | null>(null);
  const all = data ?? [];
  return (
    <section aria-label={text.revisions}>
      <h3>{text.revisions}</h3>
      <ol className="qw-revisions">
        {all.map((revision) => (
          <RevisionRow
            key={revision.revisionId}
            revision={revision}
            all={all}
            compare={(other) => {
              const [before, after] = other.revision < revision.revision ? [other, revision] : [revision, other];
              setCompared({ before, after });
            }}
          />
        ))}
      </ol>
      {compared !== null && <ComparisonView {...compared} close={() => setCompared(null)} />}
    </section>
  );
}
