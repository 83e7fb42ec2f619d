import { useCallback, useMemo, useState } from 'react';
import type { JsonObject } from '../../../shared/calls/schemas/draft-json.ts';
import type { PolicyVersion } from '../../../shared/calls/people/policy-calls.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import { readPolicy } from '../../../shared/guardrails/read-policy.ts';
import { isNeeded } from '../../../shared/text/window/problem-words.ts';
import type { FieldProblem } from '../../ui/fields/field-problem.ts';
import { useSentences } from '../../ui/language.tsx';
import type { RuleDraft } from './rule-draft.ts';

type Step = { readonly rules: readonly RuleDraft[]; readonly label: string; readonly key: string };
type History = { readonly past: readonly Step[]; readonly present: Step; readonly future: readonly Step[] };

const mostSteps = 100;

export type PolicyDraft = {
  readonly rules: readonly RuleDraft[];
  readonly document: JsonObject;
  /** Null while there are problems. */
  readonly policy: Policy | null;
  readonly problems: readonly Problem[];
  readonly isChanged: boolean;
  /** The step that undo or redo would take; null for none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly problemAt: (...path: readonly (string | number)[]) => FieldProblem | null;
  /** Consecutive steps of one key are one step. */
  readonly change: (rules: readonly RuleDraft[], label: string, key?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

const startOf = (inForce: PolicyVersion | null): Step => ({
  rules: inForce?.policy.rules ?? [],
  label: '',
  key: '',
});

/** The guardrails as they are edited, with steps to take back, until they are put into force. */
export function usePolicyDraft(inForce: PolicyVersion | null): PolicyDraft {
  const { fieldSentence } = useSentences();
  const start = useMemo(() => startOf(inForce), [inForce]);
  const [history, setHistory] = useState<History>({ past: [], present: start, future: [] });
  const { past, present, future } = history;
  const name = inForce?.isSample === true ? undefined : inForce?.policy.name;
  const document = useMemo<JsonObject>(
    () => ({ schema: 'quotewright.policy/1', name, rules: present.rules }),
    [present.rules, name],
  );
  const read = useMemo(() => readPolicy(structuredClone(withoutUndefined(document))), [document]);
  const problems = read.ok ? [] : read.problems;
  const change = useCallback((rules: readonly RuleDraft[], label: string, key = ''): void => {
    setHistory((now) => {
      const next = { rules, label, key };
      if (key !== '' && now.present.key === key) return { ...now, present: next, future: [] };
      return { past: [...now.past, now.present].slice(-mostSteps), present: next, future: [] };
    });
  }, []);
  const undo = useCallback(() => {
    setHistory((now) => {
      const before = now.past.at(-1);
      return before === undefined ? now : { past: now.past.slice(0, -1), present: before, future: [now.present, ...now.future] };
    });
  }, []);
  const redo = useCallback(() => {
    setHistory((now) => {
      const [after, ...rest] = now.future;
      return after === undefined ? now : { past: [...now.past, now.present], present: after, future: rest };
    });
  }, []);
  return {
    rules: present.rules,
    document,
    policy: read.ok ? read.value : null,
    problems,
    isChanged: JSON.stringify(present.rules) !== JSON.stringify(start.rules),
    undoLabel: past.length === 0 ? null : present.label,
    redoLabel: future[0]?.label ?? null,
    problemAt: (...path) => {
      const text = pathText(path);
      const found = problems.find((problem) => pathText(problem.path) === text);
      return found === undefined ? null : { sentence: fieldSentence(found.reason), needed: isNeeded(found.reason) };
    },
    change,
    undo,
    redo,
  };
}

/** JSON has no undefined: it leaves an undefined field out. */
function withoutUndefined(document: JsonObject): unknown {
  return JSON.parse(JSON.stringify(document));
}
