import { minorDigits } from '../../src/shared/domain/values/currency.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { answerOf, pricesChanged } from '../../src/shared/simulation/book/book.ts';
import { bookResult } from '../../src/shared/simulation/book/book-result.ts';
import type { TimedBench } from './bench.ts';
import { sampleDocument } from './sample-document.ts';

const quotes = 200;

/** A change of all model prices over two hundred quotes of their own: read, evaluated twice each, and summed up. A second at most. */
export const twoHundred: TimedBench = {
  name: 'book-200-quotes',
  prepare: () => {
    const costs = sampleDocument('costs.json', readCosts);
    return () => {
      const rows = Array.from({ length: quotes }, (_, index) => {
        const quote = sampleDocument('support-desk.quote.json', readQuote, (json) => ({
          ...(json as object),
          number: `Q-${index}`,
        }));
        const answer = answerOf({ name: quote.number, inputs: { quote, costs } }, pricesChanged(costs, 2000));
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
        return answer.row;
      });
      return bookResult(rows, costs.currency, minorDigits(costs.currency));
    };
  },
};
