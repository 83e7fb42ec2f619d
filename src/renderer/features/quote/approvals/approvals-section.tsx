import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ApprovalStatus } from '../../../../shared/calls/people/approval-calls.ts';
import type { Need } from '../../../../shared/guardrails/needs.ts';
import { approversOf } from '../../../../shared/guardrails/needs.ts';
import { holds } from '../../../../shared/guardrails/role.ts';
import type { NeedStanding } from '../../../../shared/guardrails/standing.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { SectionHead } from '../sections/section-head.tsx';
import './approvals.css';
import { DecideForm } from './decide-form.tsx';
import { NeedList } from './need-list.tsx';
import { RequestHistory } from './request-history.tsx';
import { useCurrentPerson, useNeeds, useStatus } from './use-approvals.ts';

/** Requests every approval that the draft needs, in the current person's name. */
function RequestForm() {
  const words = useWords();
  const text = words.approvals;
  const { opened, autosave } = useSession();
  const person = useCurrentPerson();
  const [note, setNote] = useState('');
  const { send, during, isBusy } = useCommand();
  const request = async (): Promise<void> => {
    await autosave.flush();
    const asked = { quoteId: opened.quote.quoteId, saveCount: autosave.saveCount(), note };
    const status = await send('approvals.request', asked);
    if (status === null) return;
    setNote('');
    say(text.requested);
  };
  if (person === null) return <p className="qw-attention">{text.nobody}</p>;
  return (
    <div className="qw-stack qw-decide">
      <TextField label={text.note} description={text.noteHint} rows={2} value={note} onChange={setNote} />
      <div>
        <Button loading={isBusy} onClick={() => void during(request)}>
          {text.request}
        </Button>
      </div>
      {person !== undefined && <p className="qw-small qw-soft">{text.workingAs(person.name)}</p>}
    </div>
  );
}

/** The open request: the current person's decision, or the roles it waits for. */
function StandingRequest({ status }: { readonly status: ApprovalStatus }) {
  const words = useWords().approvals;
  const { rolesText } = useSentences();
  const person = useCurrentPerson();
  const request = status.requests.find(({ stands }) => stands);
  if (request === undefined) return null;
  const undecided = status.needs.filter(({ standing }) => standing !== 'approved');
  const asked = approversOf(undecided.map(({ need }) => need));
  const isOwn = person?.personId === request.by.personId;
  const own = person === undefined || person === null || isOwn ? [] : asked.filter((role) => holds(person.roles, role));
  return (
    <>
      <p className="qw-soft">{words.requestedBy(request.by.name)}</p>
      {undecided.some(({ standing }) => standing === 'declined') && <p className="qw-attention">{words.declinedNote}</p>}
      {asked.length === 0 && <p className="qw-done">{words.allThere}</p>}
      {asked.length > 0 && <p>{words.waitsFor(rolesText(asked))}</p>}
      {asked.length > 0 && isOwn && <p className="qw-soft">{words.ownRequest}</p>}
      {person === null && <p className="qw-attention">{words.nobody}</p>}
      {person !== null &&
        person !== undefined &&
        own.map((role) => <DecideForm key={role} requestId={request.requestId} role={role} name={person.name} />)}
    </>
  );
}

function DraftApprovals({ needed, status }: { readonly needed: readonly Need[]; readonly status: ApprovalStatus | undefined }) {
  const words = useWords().approvals;
  const standingOf = (need: Need): NeedStanding =>
    status?.needs.find(({ need: saved }) => saved.key === need.key && saved.approver === need.approver)?.standing ?? 'open';
  if (needed.length === 0) return <p className="qw-done">{words.nothing}</p>;
  const isAsked = status?.state === 'in-approval' || status?.state === 'approved';
  const hasFallen = !isAsked && (status?.requests.length ?? 0) > 0;
  return (
    <div className="qw-stack">
      {hasFallen && <p className="qw-attention">{words.fellNote}</p>}
      <NeedList needed={needed} standingOf={standingOf} />
      {isAsked ? <StandingRequest status={status} /> : <RequestForm />}
    </div>
  );
}

/** The approvals that the quote needs before issue, who requested them, and the decisions: of margin and limits, for our eyes alone. */
export function ApprovalsSection() {
  const words = useWords().approvals;
  const { isLocked } = useSession();
  const needed = useNeeds();
  const status = useStatus();
  return (
    <>
      <SectionHead title={words.title} intro={words.intro} />
      {isLocked && status?.state === 'issued' && <p className="qw-soft">{words.issued}</p>}
      {!isLocked && needed === null && <p className="qw-soft">{words.unknown}</p>}
      {!isLocked && needed !== null && <DraftApprovals needed={needed} status={status} />}
      {status !== undefined && <RequestHistory requests={status.requests} />}
    </>
  );
}
