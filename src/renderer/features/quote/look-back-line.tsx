import { Button } from '@mantine/core';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession, useWhere } from './draft/edit-session.ts';

/** That prices are those of another day, and which, for as long as somebody looks back; one press ends it. */
export function LookBackLine() {
  const words = useWords().costs;
  const language = useLanguage();
  const { lookBackTo } = useSession();
  const knownOn = useWhere((where) => where.knownOn);
  if (knownOn === null) return null;
  return (
    <div className="qw-banner" data-kind="attention">
      <output>{words.lookedBack(briefDateText(knownOn, language))}</output>
      <Button size="compact-sm" variant="default" onClick={() => lookBackTo(null)}>
        {words.allKnown}
      </Button>
    </div>
  );
}
