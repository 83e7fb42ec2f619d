import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { sampleDocument } from './sample-document.ts';

/** A sample quote that the benches of documents work on. */
export type Edited = 'support-desk' | 'forty-lines';

/** Prices that are typed one after another, so that no run finds what the one before it has worked out. */
const typed = 50;

/** A sample after each of some edits to the price of its first line that has one price a unit. */
export function editsOf(name: Edited): readonly Quote[] {
  const quote = sampleDocument(`${name}.quote.json`, readQuote);
  const at = quote.lines.findIndex(({ charge }) => charge.type === 'usage' && charge.model === 'per_unit');
  return Array.from({ length: typed }, (_, edit) => ({
    ...quote,
    lines: quote.lines.map((line, index) =>
      index === at && 'unitPrice' in line.charge ? { ...line, charge: { ...line.charge, unitPrice: `0.${51 + edit}` } } : line,
    ),
  }));
}

export function benchCosts(): Costs {
  return sampleDocument('costs.json', readCosts);
}

/** Of the values, the next one at every call, from the start again after the last. */
export function inTurn<T>(values: readonly T[]): () => T {
  let calls = 0;
  return () => {
    const value = values[calls % values.length];
    calls += 1;
    if (value === undefined) throw new Error('Nothing to take in turn');
    return value;
  };
}
