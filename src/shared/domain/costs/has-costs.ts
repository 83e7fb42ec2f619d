import type { Line } from '../terms/line.ts';
import type { Quote } from '../terms/quote.ts';

/** Whether anybody entered what a line costs us. */
export function hasCost({ servedBy, otherCostPerUnit }: Line): boolean {
  return servedBy !== undefined || otherCostPerUnit !== undefined;
}

/** Whether anybody entered what a quote costs us. Without it a cost of 0 is not known, and no margin follows from it. */
export function hasCosts({ lines }: Pick<Quote, 'lines'>): boolean {
  return lines.some(hasCost);
}
