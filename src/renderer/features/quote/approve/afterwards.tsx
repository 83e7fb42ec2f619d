import { Button } from '@mantine/core';
import { runAction } from '../../../ui/actions/actions.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';

/** What follows an issued revision. */
export function Afterwards() {
  const words = useWords().approve;
  const { opened } = useSession();
  if (opened.revision.issued === null) return <p className="qw-soft">{words.afterHint}</p>;
  return (
    <div className="qw-step-tools">
      <Button onClick={() => runAction('quote.export')}>{words.saveAgain}</Button>
      <Button variant="default" onClick={() => runAction('documents.check')}>
        {words.checkReturned}
      </Button>
      <Button variant="default" onClick={() => runAction('quote.revise')}>
        {words.revise}
      </Button>
    </div>
  );
}
