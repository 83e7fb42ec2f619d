import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Plus, Redo2, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import samplePolicy from '../../../../resources/policies/sample.policy.json' with { type: 'json' };
import type { PolicyVersion } from '../../../shared/calls/people/policy-calls.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import { EffectsDialog } from './effects-dialog.tsx';
import './guardrails.css';
import type { PolicyDraft } from './policy-draft.ts';
import { usePolicyDraft } from './policy-draft.ts';
import { PolicyPreview } from './policy-preview.tsx';
import { newRule, textOf } from './rule-draft.ts';
import { RuleRow } from './rule-row.tsx';

function Steps({ draft }: { readonly draft: PolicyDraft }) {
  const words = useWords().frame;
  const undoText = draft.undoLabel === null ? words.undo : words.undoNamed(draft.undoLabel);
  const redoText = draft.redoLabel === null ? words.redo : words.redoNamed(draft.redoLabel);
  return (
    <span className="qw-undo">
      <Tooltip label={undoText}>
        <ActionIcon variant="subtle" color="gray" aria-label={undoText} disabled={draft.undoLabel === null} onClick={draft.undo}>
          <Undo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoText}>
        <ActionIcon variant="subtle" color="gray" aria-label={redoText} disabled={draft.redoLabel === null} onClick={draft.redo}>
          <Redo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

/** Whether the current person may put guardrails into force; undefined while loading. */
function useMaySave(): boolean | undefined {
  const { data } = useAnswer('people.list', {});
  if (data === undefined) return undefined;
  const person = data.people.find(({ personId }) => personId === data.current);
  return person !== undefined && holds(person.roles, 'pricing');
}

function Editor({ inForce }: { readonly inForce: PolicyVersion | null }) {
  const words = useWords();
  const { send } = useCommand();
  const text = words.policy;
  const draft = usePolicyDraft(inForce);
  const maySave = useMaySave();
  const { rules, change, undo, redo, undoLabel, redoLabel } = draft;
  const [isAsking, ask] = useState(false);
  const save = async (): Promise<void> => {
    ask(false);
    const saved = await send('policy.save', { basedOn: inForce?.policyId ?? null, policy: draft.document });
    if (saved !== null) say(text.saved(saved.version));
  };
  const add = useMemo(() => (): void => change([...rules, newRule(rules)], text.edited.add), [change, rules, text]);
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'policy.add', group: 'make', label: text.add, run: add },
      { id: 'policy.undo', group: 'view', label: words.frame.undo, shortcut: 'mod+Z', when: undoLabel !== null, run: undo },
      { id: 'policy.redo', group: 'view', label: words.frame.redo, shortcut: 'mod+shift+Z', when: redoLabel !== null, run: redo },
    ],
    [text, words, add, undo, redo, undoLabel, redoLabel],
  );
  useActions('guardrails', actions);
  const isEmpty = rules.length === 0 && inForce === null && !draft.isChanged;
  return (
    <>
      <TopBar
        title={
          <>
            <h1>{text.title}</h1>
            {inForce !== null && <span className="qw-chip">{text.inForce(inForce.version)}</span>}
            {inForce?.isSample === true && <span className="qw-chip">{words.frame.sample}</span>}
          </>
        }
      >
        {draft.problems.length > 0 && <span className="qw-attention">{text.problemCount(draft.problems.length)}</span>}
        {draft.isChanged && draft.problems.length === 0 && <span className="qw-save">{text.unsaved}</span>}
        <Steps draft={draft} />
        <Button disabled={!draft.isChanged || draft.problems.length > 0 || maySave !== true} onClick={() => ask(true)}>
          {text.save}
        </Button>
      </TopBar>
      {isAsking && <EffectsDialog policy={draft.document} close={() => ask(false)} putIntoForce={() => void save()} />}
      <div className="qw-page qw-guardrails">
        {isEmpty ? (
          <div className="qw-empty qw-empty-first">
            <h2>{text.emptyTitle}</h2>
            <p>{text.emptyBody}</p>
            <div className="qw-buttons">
              <Button onClick={() => change(samplePolicy.rules, text.edited.sample)}>{text.startWithSample}</Button>
              <Button variant="default" onClick={add}>
                {text.add}
              </Button>
            </div>
          </div>
        ) : (
          <>
            <div className="qw-stack">
              <p className="qw-soft">{`${text.intro} ${text.law}`}</p>
              {maySave === false && <p className="qw-attention">{text.notYours}</p>}
              <ul className="qw-rules" aria-label={text.rules}>
                {rules.map((rule, index) => (
                  <RuleRow key={textOf(rule['id'])} draft={draft} rule={rule} index={index} />
                ))}
              </ul>
              <div>
                <Button variant="subtle" size="compact-sm" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
                  {text.add}
                </Button>
              </div>
            </div>
            {draft.policy !== null && <PolicyPreview policy={draft.policy} />}
          </>
        )}
      </div>
    </>
  );
}

/** The guardrails of the workspace: its rules, and the approvals that they would require of a quote. */
export function GuardrailsScreen() {
  const words = useWords();
  const { data, error } = useAnswer('policy.current', {});
  return (
    <div className="qw-screen">
      {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
      {data !== undefined && <Editor key={data?.policyId ?? 'none'} inForce={data} />}
    </div>
  );
}
