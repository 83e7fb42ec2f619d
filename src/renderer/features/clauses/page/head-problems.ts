import type { ClauseProblem } from '../../../../shared/clauses/language/clause-problem.ts';

export type HeadField = 'title' | 'type' | 'position' | 'granted-by' | 'requires' | 'excludes' | 'review-due' | 'why';

const fields: readonly HeadField[] = ['title', 'type', 'position', 'granted-by', 'requires', 'excludes', 'review-due', 'why'];

/** The field that mends a problem of the head; null where the problem is in the words. `start`: where the body begins. */
export function headFieldOf(problem: ClauseProblem, start: number): HeadField | null {
  if (problem.at.from >= start) return null;
  switch (problem.rule) {
    case 'head': {
      const { about } = problem;
      return 'name' in about ? (fields.find((field) => field === about.name) ?? null) : null;
    }
    case 'missing-fallback-order':
      return problem.about === 'no-role' ? 'granted-by' : 'position';
    case 'no-playbook':
      return 'why';
    case 'requires-and-excludes':
    case 'broken-reference':
      return 'requires';
    default:
      return null;
  }
}
