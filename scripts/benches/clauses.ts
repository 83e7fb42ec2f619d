import { defaultTemplate, shippedClausesIn } from '../../src/main/export/shipped/shipped-library.ts';
import { clausesInQuote } from '../../src/renderer/features/quote/clauses/clauses-in-quote.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import type { TimedBench } from './bench.ts';
import type { Edited } from './edits.ts';
import { benchCosts, editsOf, inTurn } from './edits.ts';

/** The contract's clauses as the window shows them after an edit, whose money the reading of the draft has computed. */
function clauses(name: Edited): TimedBench {
  return {
    name: `clauses-${name}`,
    prepare: () => {
      const costs = benchCosts();
      const material = { library: shippedClausesIn('en'), template: defaultTemplate(), language: 'en' } as const;
      const priced = editsOf(name).map((quote) => {
        const results = compute({ quote, costs });
        if (!results.ok) throw new Error(`${quote.number} has no price`);
        return { quote, costs, results: results.value };
      });
      const next = inTurn(priced);
      return () => clausesInQuote(next(), material);
    },
  };
}

export const supportDesk = clauses('support-desk');
export const fortyLines = clauses('forty-lines');
