import { Button, Loader, Modal } from '@mantine/core';
import { failureSentence } from '../../client/failure-sentence.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';
import { CheckedFile } from './checked-file.tsx';
import type { Check } from './checking-store.ts';
import { useChecking } from './checking-store.ts';
import './checking.css';

function Body({ now }: { readonly now: Exclude<Check, { readonly state: 'none' }> }) {
  const words = useWords();
  const open = useChecking((state) => state.open);
  switch (now.state) {
    case 'checking':
      return (
        <div className="qw-check-waiting">
          <Loader size="sm" aria-hidden />
          <div>
            <p className="qw-check-file">{now.file}</p>
            <p className="qw-soft">{words.checking.checking}</p>
          </div>
        </div>
      );
    case 'failed':
      return (
        <p className="qw-problem" role="alert">
          {failureSentence(now.failure, words)}
        </p>
      );
    case 'checked':
      return <CheckedFile checked={now.checked} chosen={now.chosen} onPassword={(password) => void open(password)} />;
  }
}

/** Shows whether a contract PDF of any origin is the issued one. */
export function CheckSheet() {
  const words = useWords();
  const { now, check, close } = useChecking();
  const go = useRoute((state) => state.go);
  const against = now.state === 'checked' ? now.checked.against : null;
  return (
    <Modal
      opened={now.state !== 'none'}
      onClose={close}
      size={860}
      title={words.checking.title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      {now.state !== 'none' && (
        <div className="qw-stack">
          <div className="qw-stack" aria-live="polite">
            <Body now={now} />
          </div>
          {now.state !== 'checking' && (
            <div className="qw-dialog-foot">
              <Button variant="default" onClick={() => void check()}>
                {words.checking.another}
              </Button>
              {against !== null && (
                <Button
                  variant="default"
                  onClick={() => {
                    close();
                    go({ screen: 'quote', quoteId: against.quoteId });
                  }}
                >
                  {words.checking.openQuote}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </Modal>
  );
}
