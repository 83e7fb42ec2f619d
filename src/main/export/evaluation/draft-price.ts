import type { Read } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { pricedDraft } from './priced-draft.ts';

/** What a draft comes to, as little as a list has of it: it passes between threads. */
export type DraftPrice = {
  readonly quote: Quote;
  readonly minor: number;
  readonly committedValue: bigint;
  readonly expectedValue: bigint;
  readonly grossMarginHundredths: bigint | null;
};

/** What the draft of a JSON text comes to, or why it can't be priced. */
export function draftPrice(text: string, costs: Costs | undefined): Read<DraftPrice> {
  const read = pricedDraft(JSON.parse(text), costs);
  if (!read.ok) return read;
  const { quote, results } = read.value;
  const { committedValue, expectedValue, grossMarginHundredths } = results.totals;
  return { ok: true, value: { quote, minor: results.minor, committedValue, expectedValue, grossMarginHundredths } };
}
