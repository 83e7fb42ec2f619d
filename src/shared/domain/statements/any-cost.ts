import type { Quote } from '../terms/quote.ts';

/** Whether anybody entered what a line costs us. A margin over no cost says nothing. */
export function hasAnyCost({ lines }: Pick<Quote, 'lines'>): boolean {
  return lines.some(({ servedBy, otherCostPerUnit }) => servedBy !== undefined || otherCostPerUnit !== undefined);
}
