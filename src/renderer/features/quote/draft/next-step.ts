import type { Problem } from '../../../../shared/domain/document/problem.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';

export type NextStep =
  | { readonly kind: 'add-line' | 'look' | 'request' | 'wait' | 'issue' | 'send' }
  | { readonly kind: 'mend'; readonly path: Path; readonly count: number }
  | { readonly kind: 'enter'; readonly path: Path }
  | { readonly kind: 'see-warnings'; readonly count: number };

export type Standing = {
  readonly isLocked: boolean;
  readonly lines: number;
  readonly problems: readonly Problem[];
  readonly unseenWarnings: number;
  /** Whether warnings and needs are known already: for a moment after opening they are not, and nothing is called ready. */
  readonly isJudged: boolean;
  /** Whether guardrails ask for an approval; and whether it is asked for, or there. */
  readonly needsApproval: boolean;
  readonly approval: 'in-approval' | 'approved' | null;
};

/** Where a field stands on the page: who and when, the lines, what is agreed, and the rest of the parties. */
function pageOrder({ path: [field, second] }: Problem): number {
  if (field === 'customer' && second === 'legalName') return 0;
  if (field === 'title' || field === 'startDate' || field === 'termMonths' || field === 'currency') return 1;
  if (field === 'lines') return 2;
  return field === 'customer' || field === 'seller' || field === 'number' ? 4 : 3;
}

/** What is missing, in the order of the page. */
export function stillToEnter(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ reason }) => isNeeded(reason)).toSorted((a, b) => pageOrder(a) - pageOrder(b));
}

/** What is wrong: typed, and not right. */
export function wrong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ reason }) => !isNeeded(reason));
}

/** The one thing to do next, of everything between a blank quote and a sent contract. */
export function nextStep({ isLocked, lines, problems, unseenWarnings, isJudged, needsApproval, approval }: Standing): NextStep {
  if (isLocked) return { kind: 'send' };
  const faults = wrong(problems);
  const [fault] = faults;
  if (fault !== undefined) return { kind: 'mend', path: fault.path, count: faults.length };
  const [empty] = stillToEnter(problems);
  if (empty !== undefined && empty.path[0] !== 'lines' && pageOrder(empty) < 2) return { kind: 'enter', path: empty.path };
  if (lines === 0) return { kind: 'add-line' };
  if (empty !== undefined) return { kind: 'enter', path: empty.path };
  if (unseenWarnings > 0) return { kind: 'see-warnings', count: unseenWarnings };
  if (!isJudged) return { kind: 'look' };
  if (needsApproval && approval !== 'approved') return { kind: approval === 'in-approval' ? 'wait' : 'request' };
  return { kind: 'issue' };
}
