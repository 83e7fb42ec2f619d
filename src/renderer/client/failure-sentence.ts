import type { Failure, Refusal } from '../../shared/calls/reply.ts';
import type { WindowWords } from '../../shared/text/window/words.ts';
import { CallFailed } from './call-failed.ts';

const mostProblems = 4;

function refusalSentence(refusal: Refusal, { failures, sentences }: WindowWords): string {
  switch (refusal.rule) {
    case 'missing-glyphs':
      return failures.glyphs(
        refusal.characters.map((character) => sentences.characterName(character.codePointAt(0) ?? 0)).join(', '),
      );
    case 'stray-tags':
      return [failures.refusals['stray-tags'], ...refusal.found.slice(0, mostProblems).map(sentences.strayTagSentence)].join(
        '\n',
      );
    case 'logo-is-unusable':
      return `${refusal.file} ${sentences.logoSentence(refusal.problem)}`;
    case 'seal-is-unusable':
      return sentences.wholeSealSentence(refusal.problem);
    case 'clause-has-problems':
      return [failures.clauseProblems, ...refusal.problems.slice(0, mostProblems).map(sentences.clauseFaultSentence)].join('\n');
    case 'clauses-unresolved':
      return [failures.clauses, ...refusal.failures.slice(0, mostProblems).map(sentences.assemblyFailureSentence)].join('\n');
    case 'table-rows':
      return [
        failures.tableRows,
        ...refusal.rows.slice(0, mostProblems).map(({ row, code }) => failures.tableRow[code](row)),
      ].join('\n');
    case 'card-from-earlier':
      return failures.cardFromEarlier(refusal.version, sentences.dateText(refusal.from));
    case 'card-in-other-currency':
      return failures.cardInOtherCurrency(refusal.version, refusal.currency);
    case 'sample-was-edited':
      return failures.sampleWasEdited(sentences.listText(refusal.numbers));
    case 'use-is-not-known':
      return failures.useIsNotKnown(sentences.listText(refusal.lines));
    case 'missing-terms':
      return failures.missingTerms(sentences.topicsText(refusal.topics));
    case 'lapsed-start':
      return failures.lapsedStart(sentences.dateText(refusal.startDate), sentences.dateText(refusal.issueDate));
    case 'after-validity':
      return failures.afterValidity(sentences.dateText(refusal.validUntil), sentences.dateText(refusal.issueDate));
    case 'needs-approval':
      return failures.needsApproval(sentences.rolesText(refusal.roles));
    case 'list-is-unusable':
      return failures.listIsUnusable(sentences.listFaultSentence(refusal.fault));
    case 'list-does-not-fit':
      return `${sentences.importProblemSentence(refusal.problem)}.`;
    case 'cost-book-is-there':
      return failures.costBookIsThere(refusal.name);
    case 'role-not-held':
      return failures.roleNotHeld(sentences.rolesText(refusal.roles));
    default:
      return failures.refusals[refusal.rule];
  }
}

/** The failure and its remedy, in sentences. */
export function failureSentence(failure: Failure, words: WindowWords): string {
  const { failures, recovery, sentences } = words;
  switch (failure.kind) {
    case 'invalid-input': {
      const shown = failure.problems.slice(0, mostProblems).map(sentences.problemLine);
      const left = failure.problems.length - shown.length;
      return [failures.invalid, ...shown, ...(left > 0 ? [failures.more(left)] : [])].join('\n');
    }
    case 'not-found':
      return failures.missing[failure.what];
    case 'stale':
      return failures.stale;
    case 'refused':
      return refusalSentence(failure, words);
    case 'file':
      return `${failure.file} ${sentences.fileSentence(failure.problem)}`;
    case 'workspace-unavailable':
      return `${failures.workspace} ${recovery.problems[failure.problem.code]}`;
    case 'stopped':
      return sentences.stoppedSentence(failure);
    case 'unexpected':
      return failures.unexpected(failure.reference);
  }
}

/** The same of an error that a query or an effect threw. */
export function errorSentence(error: unknown, words: WindowWords): string {
  if (error instanceof CallFailed) return failureSentence(error.failure, words);
  return error instanceof Error ? error.message : String(error);
}
