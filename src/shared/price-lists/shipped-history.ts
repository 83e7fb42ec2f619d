import history from '../../../resources/history/list-prices.costs.json' with { type: 'json' };
import { readCosts } from '../domain/reading/read.ts';
import type { Costs } from '../domain/terms/costs.ts';

/** The public list prices since 2023-11 that come with the app, in US dollars, each with its sources; slots for four makers. */
export function shippedHistory(): Costs {
  const read = readCosts(history);
  if (!read.ok) throw new Error(`The price history that ships does not read: ${read.problems.length} problems`);
  return read.value;
}
