import type { ReactNode } from 'react';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import type { ReportKind } from '../../../../shared/vocabulary/report-kind.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { ReportButton } from '../report/report-button.tsx';
import { SectionHead } from '../sections/section-head.tsx';

type EvaluationViewProps = {
  readonly title: string;
  readonly notes?: readonly string[];
  /** What of it can be exported. */
  readonly report?: ReportKind;
  readonly children: (evaluation: Evaluation, quote: Quote) => ReactNode;
};

const noNotes: readonly string[] = [];

/** The frame of every table of the evaluation: its title, its currency once, and what must be said beside it. */
export function EvaluationView({ title, notes = noNotes, report, children }: EvaluationViewProps) {
  const words = useWords().evaluation;
  const evaluation = useReading((reading) => reading.evaluation);
  const quote = useReading((reading) => reading.quote);
  const isCurrent = useReading((reading) => reading.isCurrent);
  if (evaluation === null || quote === null) {
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
        intro={`${words.amountsIn(evaluation.currency)}. ${words.netOfVat}`}
        action={report === undefined ? null : <ReportButton kind={report} />}
      />
      {!isCurrent && <p className="qw-held-back">{words.heldBack}</p>}
      {children(evaluation, quote)}
      {notes.map((note) => (
        <p key={note} className="qw-small qw-soft qw-note">
          {note}
        </p>
      ))}
    </section>
  );
}
