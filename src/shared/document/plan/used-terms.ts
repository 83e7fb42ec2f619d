import type { ClauseBlock, Inline } from '../../clauses/language/clause-text.ts';
import { knownBody } from '../../clauses/language/known-bodies.ts';
import { walk } from '../../clauses/lint/walk.ts';
import type { ContractClause } from '../data/contract-clause.ts';

const namesIn = (blocks: readonly ClauseBlock[], type: 'define' | 'use'): readonly string[] => {
  const found: string[] = [];
  walk(blocks, new Set(), {
    inline: (inline: Inline) => {
      if (inline.type === type) found.push(inline.name);
    },
  });
  return found;
};

/** The defined terms that clauses use. */
export function usedTerms(clauses: readonly ContractClause[]): ReadonlySet<string> {
  return new Set(clauses.flatMap(({ body }) => namesIn(knownBody(body).blocks, 'use')));
}

/** Whether a block only defines what is used nowhere: a contract defines no term that it has no use for. */
export function definesUnused(block: ClauseBlock, used: ReadonlySet<string>): boolean {
  if (block.type !== 'paragraph') return false;
  const defined = namesIn([block], 'define');
  return defined.length > 0 && defined.every((name) => !used.has(name));
}
