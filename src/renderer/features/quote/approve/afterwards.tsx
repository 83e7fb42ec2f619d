import { Button } from '@mantine/core';
import { runAction } from '../../../ui/actions/actions.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { QuoteNotes } from '../revisions/quote-notes.tsx';
import { RevisionsPanel } from '../revisions/revisions-panel.tsx';
import { StatePanel } from '../revisions/state-panel.tsx';

/** What follows an issued revision; and of every quote, its revisions, what became of them, and what was changed. */
export function Afterwards() {
  const words = useWords().approve;
  const { opened } = useSession();
  const isInternal = useIsInternal();
  return (
    <>
      {opened.revision.issued === null ? (
        <p className="qw-soft">{words.afterHint}</p>
      ) : (
        <div className="qw-step-tools">
          <Button onClick={() => runAction('quote.export')}>{words.saveAgain}</Button>
          <Button variant="default" onClick={() => runAction('documents.check')}>
            {words.checkReturned}
          </Button>
          <Button variant="default" onClick={() => runAction('quote.revise')}>
            {words.revise}
          </Button>
        </div>
      )}
      {isInternal ? (
        <>
          <StatePanel />
          <RevisionsPanel />
          <HistoryPanel />
          <QuoteNotes />
        </>
      ) : (
        <p className="qw-soft">{words.afterwardsInternal}</p>
      )}
    </>
  );
}
