import type { ReactNode } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { ReportKind } from '../../../../shared/vocabulary/report-kind.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { ReportButton } from '../report/report-button.tsx';
import { SectionHead } from '../sections/section-head.tsx';

type EvaluationViewProps = {
  readonly title: string;
  readonly notes?: readonly string[];
  /** The parts of it that can be exported. */
  readonly report?: ReportKind;
  readonly children: (results: Results) => ReactNode;
};

const noNotes: readonly string[] = [];

/** The frame of every table of the evaluation: its title, its currency once, and its notes. */
export function EvaluationView({ title, notes = noNotes, report, children }: EvaluationViewProps) {
  const words = useWords().evaluation;
  const results = useReading((reading) => reading.results);
  const isCurrent = useReading((reading) => reading.isCurrent);
  if (results === null) {
    return (
      <section className="qw-section">
        <SectionHead title={title} />
        <div className="qw-empty">
          <p>{words.waiting}</p>
        </div>
      </section>
    );
  }
  return (
    <section className="qw-section">
      <SectionHead
        title={title}
        intro={`${words.amountsIn(results.quote.currency)}. ${words.netOfVat}`}
        action={report === undefined ? null : <ReportButton kind={report} />}
      />
      {!isCurrent && <p className="qw-held-back">{words.heldBack}</p>}
      {children(results)}
      {notes.map((note) => (
        <p key={note} className="qw-small qw-soft qw-note">
          {note}
        </p>
      ))}
    </section>
  );
}
