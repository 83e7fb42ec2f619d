import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Bench } from './bench.ts';
import { sampleDocument } from './sample-document.ts';

/** What follows every keystroke: a hybrid quote of 40 lines over 36 months, evaluated and printed as a document. */
export const plain: Bench = {
  name: 'evaluate-40x36',
  prepare: () => evaluating((json) => json),
};

type Commitment = Readonly<Record<string, unknown>> & { readonly overage: object };

const bands = [
  { from: '0', percent: '0' },
  { from: '450000', percent: '4' },
  { from: '550000', percent: '7.5' },
];

/** What goes together, in three ways: paid in parts with credits, minimums with excess that counts forward, minimums with credits. */
const added: readonly object[] = [
  {
    billing: 'advance',
    rollover: undefined,
    payments: [
      { month: 1, percent: '40' },
      { month: 7, percent: '60' },
    ],
    agreedAmounts: [{ fromMonth: 13, amount: '125000' }],
    shortfall: 'credit',
    creditMonths: 6,
  },
  {
    billing: 'arrears',
    rollover: undefined,
    trueUp: undefined,
    carryForward: { percent: '15' },
    minimum: { every: 'month', amount: '20000' },
  },
  {
    billing: 'arrears',
    rollover: undefined,
    agreedAmounts: [{ fromMonth: 19, amount: '140000' }],
    shortfall: 'credit',
    creditMonths: 4,
    minimum: { every: 'quarter', amount: '60000' },
  },
];

/** The same quote with the terms of pricing §12 in each of its three commitments and in its adaptive pricing. */
export const withDeals: Bench = {
  name: 'evaluate-deals-40x36',
  prepare: () =>
    evaluating((json) => {
      const quote = json as { readonly commitments: readonly Commitment[]; readonly adaptivePricing: object };
      return JSON.parse(
        JSON.stringify({
          ...quote,
          commitments: quote.commitments.map((terms, index) => ({
            ...terms,
            ...added[index],
            discountBands: bands,
            overage: { ...terms.overage, rate: 'list' },
          })),
          adaptivePricing: { ...quote.adaptivePricing, indexedSharePercent: '40', reassignment: { up: 'chain', down: 'chain' } },
        }),
      );
    }),
};

function evaluating(change: (json: unknown) => unknown): () => unknown {
  const quote = sampleDocument('forty-lines.quote.json', readQuote, change);
  const costs = sampleDocument('costs.json', readCosts);
  return () => evaluate(quote, costs);
}
