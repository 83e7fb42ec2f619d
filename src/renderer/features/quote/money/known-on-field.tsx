import { useStore } from 'zustand/react';
import { useIsInternal } from '../../../ui/audience.ts';
import { KnownDayField } from '../../../ui/fields/known-day-field.tsx';
import { useSession, useWhere } from '../draft/edit-session.ts';

/** The day as of which model prices are known; empty for all that the cost book says. A look back, which changes nothing of the quote. */
export function KnownOnField() {
  const isInternal = useIsInternal();
  const { draft, lookBackTo } = useSession();
  const hasBook = useStore(draft, ({ costBookId }) => costBookId !== null);
  const knownOn = useWhere((where) => where.knownOn);
  if (!isInternal || !hasBook) return null;
  return <KnownDayField knownOn={knownOn} change={lookBackTo} />;
}
