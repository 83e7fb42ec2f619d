import { Button } from '@mantine/core';
import { useStore } from 'zustand/react';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { failureSentence } from '../../client/failure-sentence.ts';
import { useRoute } from '../../client/route.ts';
import { runAction } from '../../ui/actions/actions.ts';
import { useIsInternal } from '../../ui/audience.ts';
import { useWords } from '../../ui/language.tsx';
import { useSession } from './draft/edit-session.ts';
import { LookBackLine } from './look-back-line.tsx';

/** Someone else saved the quote: the user loads that version, or keeps this one as a new quote. */
function StaleBanner({ reload }: { readonly reload: () => void }) {
  const words = useWords();
  const { send } = useCommand();
  const { draft } = useSession();
  const go = useRoute((state) => state.go);
  const keep = async (): Promise<void> => {
    const document: DraftJson = draft.getState().history.present;
    const made = await send('quotes.create', { from: 'document', document });
    if (made === null) return;
    go({ screen: 'quote', quoteId: made.quoteId });
    say(words.builder.copiedAs);
  };
  return (
    <div className="qw-banner" data-kind="attention" role="alert">
      <p>
        <b>{words.frame.staleTitle}.</b> {words.frame.stale}
      </p>
      <Button size="compact-sm" variant="default" onClick={reload}>
        {words.frame.loadOther}
      </Button>
      <Button size="compact-sm" onClick={() => void keep()}>
        {words.frame.keepMine}
      </Button>
    </div>
  );
}

/** The first things to know about the whole quote. */
export function Banners({ reload, revise }: { readonly reload: () => void; readonly revise: () => void }) {
  const words = useWords();
  const { send } = useCommand();
  const { autosave, opened, isLocked } = useSession();
  const save = useStore(autosave.state);
  const isInternal = useIsInternal();
  const { quoteId, state } = opened.quote;
  const bringBack = async (): Promise<void> => {
    const row = await send('quotes.archive', { quoteId, archived: false });
    if (row !== null) reload();
  };
  return (
    <>
      {save.state === 'stale' && <StaleBanner reload={reload} />}
      {save.state === 'failed' && (
        <div className="qw-banner" data-kind="wrong" role="alert">
          <p>
            <b>{words.frame.notSaved}.</b> {failureSentence(save.failure, words)}
          </p>
          <Button size="compact-sm" variant="default" onClick={() => void autosave.flush()}>
            {words.frame.saveAgain}
          </Button>
        </div>
      )}
      {isLocked && (
        <div className="qw-banner">
          <p>{state === 'archived' ? words.builder.archivedNote : words.builder.issuedNote}</p>
          {opened.revision.issued !== null && (
            <Button size="compact-sm" variant="default" onClick={() => runAction('documents.check')}>
              {words.checking.checkReturned}
            </Button>
          )}
          {state === 'archived' ? (
            <Button size="compact-sm" variant="default" onClick={() => void bringBack()}>
              {words.quotes.unarchive}
            </Button>
          ) : (
            <Button size="compact-sm" variant="default" onClick={revise}>
              {words.builder.revise}
            </Button>
          )}
        </div>
      )}
      <LookBackLine />
      {isInternal && !isLocked && opened.hasNewerCostBook && (
        <div className="qw-banner">
          <p>{words.builder.costBookChanged}</p>
        </div>
      )}
    </>
  );
}
