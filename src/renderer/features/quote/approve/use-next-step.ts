import { pathText } from '../../../../shared/domain/document/problem.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import { useApprovalState, useNeeds } from '../approvals/use-approvals.ts';
import type { NextStep } from '../draft/next-step.ts';
import { nextStep } from '../draft/next-step.ts';
import { useDraft, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import { useWarnings } from '../warnings/use-warnings.ts';

/** What tells a warning that was seen from another: what it is of, and where. */
export function warningKey({ code, path }: Warning): string {
  return `${code} ${pathText(path)}`;
}

/** The warnings that nobody has said to have seen. */
export function useUnseenWarnings(): readonly Warning[] {
  const seen = useWhere((where) => where.seenWarnings);
  return useWarnings().filter((warning) => !seen.has(warningKey(warning)));
}

export function useNextStep(): NextStep {
  const { isLocked } = useSession();
  const problems = useReading((reading) => reading.problems);
  const lines = useDraft((draft) => (draft.lines ?? []).length);
  const needs = useNeeds();
  const approval = useApprovalState();
  const unseen = useUnseenWarnings();
  return nextStep({
    isLocked,
    lines,
    problems,
    unseenWarnings: unseen.length,
    needsApproval: (needs?.length ?? 0) > 0,
    approval: approval === 'approved' || approval === 'in-approval' ? approval : null,
  });
}
