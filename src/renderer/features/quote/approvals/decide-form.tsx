import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestId } from '../../../../shared/calls/schemas/ids.ts';
import type { Role } from '../../../../shared/guardrails/role.ts';
import type { Outcome } from '../../../../shared/guardrails/standing.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';

/** Approve or decline for one role. */
export function DecideForm({
  requestId,
  role,
  name,
}: {
  readonly requestId: RequestId;
  readonly role: Role;
  readonly name: string;
}) {
  const words = useWords();
  const { roleNames } = useSentences();
  const text = words.approvals;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { send, isBusy } = useCommand();
  const decide = async (outcome: Outcome): Promise<void> => {
    if (outcome === 'declined' && reason.trim() === '') {
      setMissing(true);
      return;
    }
    const status = await send('approvals.decide', { requestId, role, outcome, reason });
    if (status !== null) say(text.decided[outcome]);
  };
  return (
    <section className="qw-decide" aria-label={text.decideAs(roleNames[role])}>
      <h3>{text.decideAs(roleNames[role])}</h3>
      <TextField
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={reason}
        problem={isMissing ? { sentence: text.reasonMissing, needed: false } : null}
        onChange={(next) => {
          setReason(next);
          setMissing(false);
        }}
      />
      <div className="qw-buttons">
        <Button disabled={isBusy} onClick={() => void decide('approved')}>
          {text.approve}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => void decide('declined')}>
          {text.decline}
        </Button>
      </div>
      <p className="qw-small qw-soft">{text.workingAs(name)}</p>
    </section>
  );
}
