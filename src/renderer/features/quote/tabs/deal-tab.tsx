import { useEffect, useRef } from 'react';
import { AgreedPart } from '../agreed/agreed-part.tsx';
import { FromCards } from '../catalogue/from-cards.tsx';
import { LinesWithMarks } from '../catalogue/lines-with-marks.tsx';
import { useSession, useWhere } from '../draft/edit-session.ts';
import { wholeDraft } from '../draft/place.ts';
import { ProblemAt } from '../fields/place-fields.tsx';
import { DealHead } from '../head/deal-head.tsx';
import { useLinesPlace } from '../inspector/lines-place.ts';
import type { LinesGridHandle } from '../lines/lines-grid.tsx';

/** What is sold and agreed, on one page: who and when, the lines, and a sentence for each term. */
export function DealTab() {
  const session = useSession();
  const grid = useRef<LinesGridHandle>(null);
  const isInspecting = useWhere(({ openLine }) => openLine !== null);
  const setBack = useLinesPlace((place) => place.setBack);
  useEffect(() => {
    setBack(() => grid.current?.focus());
    return () => setBack(null);
  }, [setBack]);
  return (
    <>
      <DealHead />
      <LinesWithMarks
        onOpen={session.inspect}
        onLine={(openLine) => {
          // The details follow the cursor where they are open.
          if (isInspecting && openLine !== null) session.where.setState({ openLine });
        }}
        handle={grid}
      />
      <ProblemAt place={wholeDraft.at('lines')} />
      <FromCards />
      <AgreedPart />
    </>
  );
}
