import { useStore } from 'zustand/react';
import { isDate } from '../../../../shared/domain/values/date.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useSession, useWhere } from '../draft/edit-session.ts';

/** The day as of which model prices are known; empty for all that the cost book says. A look back, which changes nothing of the quote. */
export function KnownOnField() {
  const text = useWords().costs;
  const isInternal = useIsInternal();
  const { draft, lookBackTo } = useSession();
  const hasBook = useStore(draft, ({ costBookId }) => costBookId !== null);
  const knownOn = useWhere((where) => where.knownOn);
  if (!isInternal || !hasBook) return null;
  return (
    <DateField
      label={text.knownAsOf}
      placeholder={text.knownAsOfHint}
      value={knownOn ?? ''}
      onChange={(day) => lookBackTo(isDate(day) ? day : null)}
    />
  );
}
