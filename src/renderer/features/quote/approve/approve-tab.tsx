import { Button } from '@mantine/core';
import { Check, Circle, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { runAction } from '../../../ui/actions/actions.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { ApprovalsSection } from '../approvals/approvals-section.tsx';
import { useApprovalState, useNeeds } from '../approvals/use-approvals.ts';
import { useReading, useSession, useWhere } from '../draft/edit-session.ts';
import { placeOf } from '../preview/preview-place.ts';
import { PreviewView } from '../preview/preview-view.tsx';
import { useBeginning } from '../preview/use-beginning.ts';
import { ProblemList } from '../summary/problem-list.tsx';
import { useWarnings } from '../warnings/use-warnings.ts';
import { WarningList } from '../warnings/warning-list.tsx';
import { Afterwards } from './afterwards.tsx';
import './approve.css';
import { useNextStep, useUnseenWarnings, warningKey } from './use-next-step.ts';

type StepState = 'done' | 'now' | 'later';

const marks = { done: Check, now: CircleDot, later: Circle } as const;

function Step({ title, state, children }: { readonly title: string; readonly state: StepState; readonly children: ReactNode }) {
  const words = useWords().approve;
  const Mark = marks[state];
  return (
    <li className="qw-step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <h2>
        <Mark size={16} aria-hidden /> {title} <span className="qw-hidden-label">{words.states[state]}</span>
      </h2>
      <div className="qw-step-body">{children}</div>
    </li>
  );
}

function WarningsStep() {
  const words = useWords();
  const session = useSession();
  const warnings = useWarnings();
  const { unseen, areKnown } = useUnseenWarnings();
  if (!areKnown) return <WarningList label={words.approve.warningsToSee} />;
  if (warnings.length === 0) return <p className="qw-soft">{words.approve.noWarnings}</p>;
  return (
    <>
      <WarningList label={words.approve.warningsToSee} />
      {unseen.length === 0 ? (
        <p className="qw-soft">{words.approve.warningsSeen}</p>
      ) : (
        <Button
          variant="default"
          onClick={() => {
            session.seeWarnings(warnings.map(warningKey));
            // The button goes: the step after it is next.
            document.querySelector<HTMLElement>('[data-step=guardrails] button, [data-step=guardrails] input')?.focus();
          }}
        >
          {words.approve.sawWarnings}
        </Button>
      )}
    </>
  );
}

function PreviewStep() {
  const words = useWords().approve;
  const session = useSession();
  const { where } = session;
  // Whoever is here is about to look: the first page of a long draft is made meanwhile.
  useBeginning(placeOf(session).language);
  const isShown = useWhere((state) => state.showsPreview);
  return (
    <>
      <p className="qw-soft">{words.previewHint}</p>
      <Button variant="default" aria-expanded={isShown} onClick={() => where.setState({ showsPreview: !isShown })}>
        {isShown ? words.hidePreview : words.showPreview}
      </Button>
      {isShown && <PreviewView />}
    </>
  );
}

/** From complete to sent: a checklist, each step with its button. */
export function ApproveTab() {
  const { approve: words, approvals } = useWords();
  const session = useSession();
  const isInternal = useIsInternal();
  const problems = useReading((reading) => reading.problems.length);
  const { unseen, areKnown } = useUnseenWarnings();
  const needs = useNeeds();
  const approval = useApprovalState();
  const next = useNextStep();
  const isApproved = needs?.length === 0 || approval === 'approved';
  const { isLocked } = session;
  const state = (isDone: boolean, isNow: boolean): StepState => (isDone || isLocked ? 'done' : isNow ? 'now' : 'later');
  const isComplete = problems === 0;
  return (
    <ol className="qw-steps" aria-label={words.title}>
      <Step title={words.steps.complete} state={state(isComplete, !isComplete)}>
        {isComplete ? <p className="qw-soft">{words.isComplete}</p> : <ProblemList />}
      </Step>
      {isInternal && (
        <Step title={words.steps.warnings} state={state(areKnown && unseen.length === 0, next.kind === 'see-warnings')}>
          <WarningsStep />
        </Step>
      )}
      {isInternal && (
        <Step title={words.steps.guardrails} state={state(isApproved, next.kind === 'request' || next.kind === 'wait')}>
          <section data-step="guardrails" aria-label={approvals.title}>
            <ApprovalsSection />
          </section>
        </Step>
      )}
      <Step title={words.steps.preview} state={isLocked ? 'done' : 'later'}>
        <PreviewStep />
      </Step>
      <Step title={words.steps.issue} state={state(false, next.kind === 'issue')}>
        <p className="qw-soft">{words.issueHint}</p>
        {!isLocked && next.kind !== 'issue' && <p className="qw-soft">{isInternal ? words.notYet : words.notYetForCustomers}</p>}
        {!isLocked && (
          <Button variant={next.kind === 'issue' ? 'filled' : 'default'} onClick={() => runAction('quote.issue')}>
            {words.issueNow}
          </Button>
        )}
      </Step>
      <Step title={words.steps.afterwards} state={isLocked ? 'now' : 'later'}>
        <Afterwards />
      </Step>
    </ol>
  );
}
