import type { Failure, Refusal } from '../../shared/calls/reply.ts';
import { assemblyFailureSentence, clauseFaultSentence } from '../../shared/text/clause-problems.ts';
import { strayTagSentence } from '../../shared/text/e-sign-services.ts';
import { fileSentence } from '../../shared/text/file-problems.ts';
import { topicsText } from '../../shared/text/contract-topics.ts';
import { rolesText } from '../../shared/text/guardrail-words.ts';
import { listText } from '../../shared/text/phrase.ts';
import { logoSentence } from '../../shared/text/logo-problems.ts';
import { problemLine } from '../../shared/text/problems.ts';
import { wholeSealSentence } from '../../shared/text/seal-problems.ts';
import { dateText } from '../../shared/text/date-format.ts';
import { stoppedSentence } from '../../shared/text/stopped-work.ts';
import type { WindowWords } from '../../shared/text/window/words.ts';
import { CallFailed } from './call-failed.ts';

const mostProblems = 4;

function refusalSentence(refusal: Refusal, failures: WindowWords['failures']): string {
  switch (refusal.rule) {
    case 'missing-glyphs':
      return failures.glyphs(refusal.characters.join(' '));
    case 'stray-tags':
      return [failures.refusals['stray-tags'], ...refusal.found.slice(0, mostProblems).map(strayTagSentence)].join('\n');
    case 'logo-is-unusable':
      return `${refusal.file} ${logoSentence(refusal.problem)}`;
    case 'seal-is-unusable':
      return wholeSealSentence(refusal.problem);
    case 'clause-has-problems':
      return [failures.clauseProblems, ...refusal.problems.slice(0, mostProblems).map(clauseFaultSentence)].join('\n');
    case 'clauses-unresolved':
      return [failures.clauses, ...refusal.failures.slice(0, mostProblems).map(assemblyFailureSentence)].join('\n');
    case 'use-is-not-known':
      return failures.useIsNotKnown(listText(refusal.lines));
    case 'missing-terms':
      return failures.missingTerms(topicsText(refusal.topics));
    case 'lapsed-start':
      return failures.lapsedStart(dateText(refusal.startDate, 'en'), dateText(refusal.issueDate, 'en'));
    case 'after-validity':
      return failures.afterValidity(dateText(refusal.validUntil, 'en'), dateText(refusal.issueDate, 'en'));
    case 'needs-approval':
      return failures.needsApproval(rolesText(refusal.roles));
    case 'role-not-held':
      return failures.roleNotHeld(rolesText(refusal.roles));
    default:
      return failures.refusals[refusal.rule];
  }
}

/** The failure and its remedy, in sentences. */
export function failureSentence(failure: Failure, { failures, recovery }: WindowWords): string {
  switch (failure.kind) {
    case 'invalid-input': {
      const shown = failure.problems.slice(0, mostProblems).map(problemLine);
      const left = failure.problems.length - shown.length;
      return [failures.invalid, ...shown, ...(left > 0 ? [failures.more(left)] : [])].join('\n');
    }
    case 'not-found':
      return failures.missing[failure.what];
    case 'stale':
      return failures.stale;
    case 'refused':
      return refusalSentence(failure, failures);
    case 'file':
      return `${failure.file} ${fileSentence(failure.problem)}`;
    case 'workspace-unavailable':
      return `${failures.workspace} ${recovery.problems[failure.problem.code]}`;
    case 'stopped':
      return stoppedSentence(failure);
    case 'unexpected':
      return failures.unexpected(failure.reference);
  }
}

/** The same of an error that a query or an effect threw. */
export function errorSentence(error: unknown, words: WindowWords): string {
  if (error instanceof CallFailed) return failureSentence(error.failure, words);
  return error instanceof Error ? error.message : String(error);
}
