import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import type { TimedBench } from './bench.ts';
import type { Edited } from './edits.ts';
import { benchCosts, editsOf, inTurn } from './edits.ts';

/** A quote as the whole document tree of its contract, from which pages are set. */
function documentTree(name: Edited): TimedBench {
  return {
    name: `document-tree-${name}`,
    prepare: () => {
      const costs = benchCosts();
      const next = inTurn(editsOf(name));
      return () => {
        const made = contractDocument({ quote: next(), costs, kind: 'draft' });
        if (!made.ok) throw new Error(made.problem.kind);
        return made.tree;
      };
    },
  };
}

export const supportDesk = documentTree('support-desk');
export const fortyLines = documentTree('forty-lines');
