import { Button } from '@mantine/core';
import { runAction } from '../../../ui/actions/actions.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { useNameOf } from '../summary/use-name-of.ts';
import { useNextStep } from './use-next-step.ts';

/** Always says what comes next, and goes there. */
export function NextButton() {
  const words = useWords().approve.next;
  const { placeName, midSentence } = useSentences();
  const session = useSession();
  const step = useNextStep();
  const isInternal = useIsInternal();
  const nameOf = useNameOf();
  const text = (): string => {
    switch (step.kind) {
      case 'add-line':
        return words.addLine;
      case 'mend':
        return words.mend(step.count);
      case 'enter':
        return words.enter(midSentence(placeName(step.path, nameOf)));
      case 'see-warnings':
        return words.seeWarnings(step.count);
      case 'look':
        return words.look;
      case 'request':
        return words.request;
      case 'wait':
        return words.wait;
      case 'issue':
        return words.issue;
      case 'send':
        return words.send;
    }
  };
  const go = (): void => {
    switch (step.kind) {
      case 'add-line':
        runAction('quote.add-line');
        return;
      case 'mend':
      case 'enter':
        session.askForAll();
        session.focusOn(step.path);
        return;
      case 'see-warnings':
      case 'look':
      case 'request':
      case 'wait':
      case 'issue':
      case 'send':
        session.goTo('approve');
    }
  };
  // What waits for us is no customer's business.
  if (!isInternal && (step.kind === 'see-warnings' || step.kind === 'look' || step.kind === 'request' || step.kind === 'wait'))
    return null;
  return <Button onClick={go}>{words.button(text())}</Button>;
}
