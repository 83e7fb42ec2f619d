import type { Results } from '../../../../shared/domain/compute.ts';
import { compute } from '../../../../shared/domain/compute.ts';
import { isCurrency, minorDigits } from '../../../../shared/domain/values/currency.ts';
import type { Problem, Read } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import { quoteReader } from '../../../../shared/domain/reading/quote-reader.ts';
import type { Costs } from '../../../../shared/domain/terms/costs.ts';
import type { RevenuePolicy } from '../../../../shared/domain/terms/revenue-policy.ts';
import type { Quote, QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { pricedPart } from './priced-part.ts';
import { finishedPart } from './unfinished.ts';
import { writtenProblems } from './written-problems.ts';

/** A draft's reading: its problems, and its amounts if they can be calculated. */
export type Reading = {
  readonly problems: readonly Problem[];
  /** The first problem at each place. */
  readonly byPlace: ReadonlyMap<string, Problem>;
  /** The last results there were. */
  readonly results: Results | null;
  /** The quote of these results. */
  readonly quote: Quote | null;
  /** False while the results are those of what is complete, or of before. */
  readonly isCurrent: boolean;
  readonly currency: string;
  readonly minorDigits: number;
  /** The cost book it is priced with. */
  readonly costs: Costs | undefined;
};

const withoutProblems: Pick<Reading, 'problems' | 'byPlace'> = { problems: [], byPlace: new Map() };

export const unread: Reading = {
  ...withoutProblems,
  results: null,
  quote: null,
  isCurrent: false,
  currency: 'USD',
  minorDigits: 2,
  costs: undefined,
};

function placed(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  const map = new Map<string, Problem>();
  for (const problem of problems) {
    const key = pathText(problem.path);
    if (!map.has(key)) map.set(key, problem);
  }
  return map;
}

/** A line that stays is read and computed once. Drafts never change in place. */
const readDraft = quoteReader();

/** What a draft is priced and recognized with. */
export type PricedWith = { readonly costs?: Costs | undefined; readonly policy?: RevenuePolicy | undefined };

/** The price of what is complete while one part is being written; null where that has none either. */
function withoutUnfinished(draft: QuoteDraft, read: Read<Quote>, { costs, policy }: PricedWith, last: Reading): Results | null {
  if (read.ok) return null;
  const part = finishedPart(pricedPart(draft), read.problems, last.quote);
  const quote = part === null ? null : readDraft(part);
  const computed = quote?.ok === true ? compute({ quote: quote.value, costs, policy }) : null;
  return computed?.ok === true ? computed.value : null;
}

/** Reads the draft; `last` is what it said before, whose numbers stay while there are no newer ones. */
export function readingOf(draft: QuoteDraft, { costs, policy }: PricedWith, last: Reading): Reading {
  const read = readDraft(draft);
  // A missing name is a problem, but the price is still known.
  const priced = read.ok ? read : readDraft(pricedPart(draft));
  const computed = priced.ok ? compute({ quote: priced.value, costs, policy }) : null;
  const problems = [
    ...(read.ok ? [] : read.problems),
    ...(computed?.ok === false ? computed.problems : []),
    ...writtenProblems(draft),
  ];
  const rest = computed?.ok === true ? null : withoutUnfinished(draft, priced, { costs, policy }, last);
  const currency = isCurrency(draft.currency) ? draft.currency : last.currency;
  return {
    // Without any the same as before, so that nothing that shows them is drawn again.
    ...(problems.length === 0 ? withoutProblems : { problems, byPlace: placed(problems) }),
    ...(computed?.ok === true
      ? { results: computed.value, quote: computed.value.quote, isCurrent: true }
      : { results: rest ?? last.results, quote: rest?.quote ?? last.quote, isCurrent: false }),
    currency,
    minorDigits: minorDigits(currency),
    costs,
  };
}
