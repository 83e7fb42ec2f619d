import { Button } from '@mantine/core';
import { placeName } from '../../../../shared/text/window/problem-words.ts';
import { runAction } from '../../../ui/actions/actions.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { useNameOf } from '../summary/use-name-of.ts';
import { useNextStep } from './use-next-step.ts';

/** Always says what comes next, and goes there. */
export function NextButton() {
  const words = useWords().approve.next;
  const session = useSession();
  const step = useNextStep();
  const nameOf = useNameOf();
  const text = (): string => {
    switch (step.kind) {
      case 'add-line':
        return words.addLine;
      case 'mend':
        return words.mend(step.count);
      case 'enter': {
        const name = placeName(step.path, nameOf);
        return words.enter(`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`);
      }
      case 'see-warnings':
        return words.seeWarnings(step.count);
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
      case 'request':
      case 'wait':
      case 'issue':
      case 'send':
        session.goTo('approve');
    }
  };
  return <Button onClick={go}>{words.button(text())}</Button>;
}
