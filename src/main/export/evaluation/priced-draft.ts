import { undrawableTexts } from '../../../shared/document/undrawable-texts.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import { textProblems } from '../../../shared/domain/document/written-text.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';

export type PricedDraft = { readonly quote: Quote; readonly results: Results };

/** The quote of a draft that can be put on paper, or all that is wrong with it. */
export function readDraft(draft: unknown): Read<Quote> {
  const quote = readQuote(draft);
  if (!quote.ok) return quote;
  const unwritable = [...textProblems(draft), ...undrawableTexts(draft)];
  return unwritable.length > 0 ? { ok: false, problems: unwritable } : quote;
}

/** The quote of a draft with its results, or all problems that prevent them. */
export function pricedDraft(draft: unknown, costs: Costs | undefined): Read<PricedDraft> {
  const quote = readDraft(draft);
  if (!quote.ok) return quote;
  const results = compute({ quote: quote.value, costs });
  if (!results.ok) return results;
  return { ok: true, value: { quote: quote.value, results: results.value } };
}
