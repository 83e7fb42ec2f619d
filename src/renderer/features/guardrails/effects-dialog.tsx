import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { JsonObject } from '../../../shared/calls/schemas/draft-json.ts';
import type { PolicyEffect } from '../../../shared/calls/people/policy-calls.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { useCommand } from '../../client/use-command.ts';
import { usePages } from '../../client/use-pages.ts';
import { LookDialog } from '../../ui/frame/look-dialog.tsx';
import { useSentences, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

type EffectsDialogProps = { readonly policy: JsonObject; readonly close: () => void; readonly putIntoForce: () => void };

const mostShown = 200;

/** Which open quotes the rules would hit, before they are in force; and the question whether they should be. */
export function EffectsDialog({ policy, close, putIntoForce }: EffectsDialogProps) {
  const words = useWords();
  const text = words.policy;
  const { rolesText } = useSentences();
  const { send } = useCommand();
  const { pages, ...look } = usePages(
    useCallback((after: number, limit: number) => send('policy.effects', { policy, after, limit }), [send, policy]),
  );
  const effects = pages.flatMap((page) => page.effects);
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  const stricter = effects.filter(({ before, after }) => after.some((role) => !before.includes(role))).length;
  const fallen = effects.filter(({ wasAsked }) => wasAsked).length;
  const columns = useMemo((): readonly DataColumn<PolicyEffect>[] => {
    const roles = (list: readonly Role[]): string => (list.length === 0 ? text.noApproval : rolesText(list));
    return [
      { id: 'quote', head: text.previewQuote, kind: 'text', cell: ({ number, customer }) => `${number} ${customer}` },
      { id: 'before', head: text.needsNow, kind: 'text', cell: ({ before }) => roles(before) },
      { id: 'after', head: text.needsThen, kind: 'text', cell: ({ after }) => roles(after) },
      { id: 'asked', head: text.approvals, kind: 'text', cell: ({ wasAsked }) => (wasAsked ? text.falls : '–') },
    ];
  }, [text, rolesText]);
  return (
    <LookDialog
      title={text.effects}
      said={text.looked(look.looked, look.total)}
      look={look}
      stopLabel={text.stop}
      close={close}
      closeLabel={words.frame.close}
    >
      <output className="qw-hits">{text.hits(stricter, fallen, unknown)}</output>
      <DataTable
        caption={text.effects}
        hideCaption
        columns={columns}
        rows={effects.slice(0, mostShown)}
        rowKey={({ quoteId }) => quoteId}
        empty={look.isRunning ? '' : text.noEffects}
      />
      <div className="qw-buttons qw-below">
        <Button data-autofocus onClick={putIntoForce}>
          {text.save}
        </Button>
        <Button variant="default" onClick={close}>
          {text.notYet}
        </Button>
      </div>
    </LookDialog>
  );
}
