import type { ClauseHead, ClauseText } from '../../clauses/language/clause-text.ts';
import { knownBody } from '../../clauses/language/known-bodies.ts';
import { walk } from '../../clauses/lint/walk.ts';
import { examples, tables } from '../../clauses/terms/inserts.ts';
import type { ContractClause } from '../data/contract-clause.ts';

/** Every term that a clause names: what it applies to, tests, prints or shows. */
function namedBy(applies: ClauseHead['applies'], blocks: ClauseText['blocks']): readonly string[] {
  const named: string[] = applies === null ? [] : [applies];
  walk(blocks, new Set(), {
    inline: (inline) => {
      if (inline.type === 'term' || inline.type === 'literal') named.push(inline.path ?? '');
    },
    cases: ({ path }) => void named.push(path),
    insert: ({ type, name }) => named.push((type === 'table' ? tables : examples)[name]?.path ?? ''),
  });
  return named;
}

/** Whether a clause names a term, or one within it. */
export function names({ applies, body }: Pick<ContractClause, 'applies' | 'body'>, path: string): boolean {
  return namedBy(applies, knownBody(body).blocks).some((named) => named === path || named.startsWith(`${path}.`));
}
