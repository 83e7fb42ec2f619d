import type { ClauseHead, ClauseText, Span } from '../language/clause-text.ts';
import type { ClauseFault, ClauseProblem } from '../language/clause-problem.ts';
import type { Given } from '../terms/available.ts';
import { casesOf, lacking } from '../terms/available.ts';
import type { DealTerm } from '../terms/deal-term.ts';
import { dealTerms } from '../terms/deal-terms.ts';
import { nearestName } from './nearest-name.ts';
import { knownOf, walk } from './walk.ts';

/** The list that a path runs through: `commitments` of `commitments[].name`. */
function eachOf(path: string): string | null {
  return /^([A-Za-z]+)\[\]/.exec(path)?.[1] ?? null;
}

/** Whether the clause may name the term at all. */
function fault(path: string, head: ClauseHead): { readonly term: DealTerm } | { readonly fault: ClauseFault } {
  const term = dealTerms.get(path);
  if (term === undefined) return { fault: { rule: 'unknown-term', path, nearest: nearestName(path, [...dealTerms.keys()]) } };
  const each = eachOf(path);
  if (each !== null && each !== head.each) return { fault: { rule: 'term-outside-each', path, each } };
  if (head.pricing && !term.engine) return { fault: { rule: 'engine-does-not-read', path } };
  return { term };
}

/** Terms that are printed: known, at hand, read by the engine where it is about money, and there for certain. */
export function termProblems({ head, blocks }: ClauseText): readonly ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  const printed = (path: string, at: Span, known: Given): void => {
    const found = fault(path, head);
    if ('fault' in found) {
      problems.push({ ...found.fault, at });
      return;
    }
    const unless = lacking(path, known);
    if (found.term.kind.type === 'group' || found.term.kind.type === 'truth') problems.push({ rule: 'not-for-print', path, at });
    else if (unless !== null) problems.push({ rule: 'may-be-absent', path, unless, at });
  };
  walk(blocks, knownOf(head), {
    inline: (inline, known) => {
      if (inline.type === 'term') printed(inline.path, inline.at, known);
    },
  });
  return problems;
}

/** Cases: every value of the term exactly once. */
export function caseProblems({ head, blocks }: ClauseText): readonly ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  walk(blocks, knownOf(head), {
    cases: ({ path, pathAt, cases }, known) => {
      const found = fault(path, head);
      if ('fault' in found) {
        problems.push({ ...found.fault, at: pathAt });
        return;
      }
      const wanted = casesOf(found.term, known);
      if (wanted === null) {
        problems.push({ rule: 'cannot-be-tested', path, at: pathAt });
        return;
      }
      const seen = new Set<string>();
      for (const { value, at } of cases.flatMap(({ values }) => values)) {
        if (!wanted.includes(value)) problems.push({ rule: 'unknown-case', value, values: wanted, at });
        else if (seen.has(value)) problems.push({ rule: 'repeated-case', value, at });
        seen.add(value);
      }
      const missing = wanted.filter((value) => !seen.has(value));
      if (missing.length > 0) problems.push({ rule: 'uncovered-case', path, values: missing, at: pathAt });
    },
  });
  return problems;
}

/** `applies` names a term that a deal may have or not. */
export function applyProblems({ head }: ClauseText, at: Span): readonly ClauseProblem[] {
  if (head.applies === null) return [];
  const found = fault(head.applies, { ...head, pricing: false });
  return 'fault' in found ? [{ ...found.fault, at }] : [];
}
