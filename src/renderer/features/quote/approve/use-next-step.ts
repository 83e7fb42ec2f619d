import { pathText } from '../../../../shared/domain/document/problem.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import { useApprovalState, useNeeds } from '../approvals/use-approvals.ts';
import type { NextStep } from '../draft/next-step.ts';
import { nextStep } from '../draft/next-step.ts';
import { useDraft, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import { useWarningsNow } from '../warnings/use-warnings.ts';

/** What tells a warning that was seen from another: what it is of, and where. */
export function warningKey({ code, path }: Warning): string {
  return `${code} ${pathText(path)}`;
}

export type UnseenWarnings = {
  readonly unseen: readonly Warning[];
  /** False before they were looked for, and where that took too long. */
  readonly areKnown: boolean;
};

/** The warnings that nobody has said to have seen. */
export function useUnseenWarnings(): UnseenWarnings {
  const seen = useWhere((where) => where.seenWarnings);
  const { warnings, state } = useWarningsNow();
  return {
    unseen: warnings.filter((warning) => !seen.has(warningKey(warning))),
    areKnown: state === 'known' || state === 'working',
  };
}

export function useNextStep(): NextStep {
  const { isLocked } = useSession();
  const problems = useReading((reading) => reading.problems);
  const lines = useDraft((draft) => (draft.lines ?? []).length);
  const needs = useNeeds();
  const approval = useApprovalState();
  const { unseen, areKnown } = useUnseenWarnings();
  return nextStep({
    isLocked,
    lines,
    problems,
    unseenWarnings: unseen.length,
    isJudged: areKnown && needs !== null,
    needsApproval: (needs?.length ?? 0) > 0,
    approval: approval === 'approved' || approval === 'in-approval' ? approval : null,
  });
}
