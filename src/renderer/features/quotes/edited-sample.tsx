import { Button, Modal } from '@mantine/core';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { sayWithWayBack } from '../../client/way-back-notice.tsx';
import { useWords } from '../../ui/language.tsx';
import { useEditedSample } from './edited-sample-store.ts';

/** Asks what becomes of sample quotes that were changed, before the sample goes or comes back as it was. */
export function EditedSample() {
  const words = useWords();
  const text = words.quotes;
  const { asked, close } = useEditedSample();
  const { send } = useCommand();
  if (asked === null) return null;
  const answer = async (edited: 'keep' | 'remove'): Promise<void> => {
    close();
    if (asked.what === 'reset') {
      const count = await send('sample.reset', { edited });
      if (count !== null) say(text.sampleReset(count.quotes));
      return;
    }
    const gone = await send('sample.remove', { edited });
    if (gone === null) return;
    const putBack = async (): Promise<void> => {
      const back = await send('sample.putBack', { removal: gone.removal });
      if (back !== null) say(text.sampleReset(back.quotes));
    };
    sayWithWayBack(text.sampleRemoved(gone.quotes), text.putBack, () => void putBack());
  };
  return (
    <Modal opened onClose={close} title={text.sampleEdited} closeButtonProps={{ 'aria-label': words.frame.close }}>
      <p>{words.failures.sampleWasEdited(words.sentences.listText(asked.numbers))}</p>
      <div className="qw-buttons">
        <Button variant="default" onClick={close}>
          {words.frame.cancel}
        </Button>
        <Button variant="default" onClick={() => void answer('remove')}>
          {text.removeEdited}
        </Button>
        <Button data-autofocus onClick={() => void answer('keep')}>
          {text.keepEdited}
        </Button>
      </div>
    </Modal>
  );
}
