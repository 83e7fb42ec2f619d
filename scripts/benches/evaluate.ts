import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Bench } from './bench.ts';
import { sampleDocument } from './sample-document.ts';

/** What follows every keystroke: a hybrid quote of 40 lines over 36 months, evaluated and printed as a document. */
export const bench: Bench = {
  name: 'evaluate-40x36',
  prepare: () => {
    const quote = sampleDocument('forty-lines.quote.json', readQuote);
    const costs = sampleDocument('costs.json', readCosts);
    return () => evaluate(quote, costs);
  },
};
