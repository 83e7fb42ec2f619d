import { useRef } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession, useWhere } from '../draft/edit-session.ts';
import { Locked } from '../fields/locked.tsx';
import { ProblemAt } from '../fields/place-fields.tsx';
import { SectionHead } from '../sections/section-head.tsx';
import { LineDetail } from './line-detail.tsx';
import type { LinesGridHandle } from './lines-grid.tsx';
import { LinesGrid } from './lines-grid.tsx';

/** The lines, and under them what the open one says besides. */
export function LinesSection() {
  const words = useWords().line;
  const { where } = useSession();
  const openLine = useWhere((state) => state.openLine);
  const index = useDraft((draft) => draft.lines?.findIndex(({ id }) => id === openLine) ?? -1);
  const grid = useRef<LinesGridHandle>(null);
  const detail = useRef<HTMLDivElement>(null);
  const open = (lineId: string): void => {
    where.setState({ openLine: lineId, focus: null });
    requestAnimationFrame(() => detail.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus());
  };
  return (
    <section className="qw-section">
      <SectionHead title={words.title} intro={words.intro} action={null} />
      <LinesGrid onOpen={open} handle={grid} />
      <p className="qw-small qw-soft qw-below">{words.gridHint}</p>
      <ProblemAt place={wholeDraft.at('lines')} />
      {index >= 0 && (
        // Esc leads back from any field in it: it takes no focus of its own.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          ref={detail}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) grid.current?.focus();
          }}
        >
          <Locked>
            <LineDetail index={index} />
          </Locked>
        </div>
      )}
    </section>
  );
}
