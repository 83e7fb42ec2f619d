import type { Results } from '../../../../shared/domain/compute.ts';
import { compute, computeInSteps } from '../../../../shared/domain/compute.ts';
import { isCurrency, minorDigits } from '../../../../shared/domain/values/currency.ts';
import type { Problem, Read } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import { quoteReader } from '../../../../shared/domain/reading/quote-reader.ts';
import type { Costs } from '../../../../shared/domain/terms/costs.ts';
import type { RevenuePolicy } from '../../../../shared/domain/terms/revenue-policy.ts';
import type { Quote, QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { Steps } from '../../../../shared/domain/values/steps.ts';
import { allSteps } from '../../../../shared/domain/values/steps.ts';
import type { KeptScenarios } from './kept-scenarios.ts';
import { agreedPart, keptScenarios } from './kept-scenarios.ts';
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
  /** What the deal is held against. */
  readonly scenarios: KeptScenarios;
  /** What it was read from: of the same terms, prices stay the same objects. */
  readonly source: Source | null;
};

type Source = { readonly agreed: QuoteDraft; readonly policy: RevenuePolicy | undefined; readonly problems: readonly Problem[] };

const withoutProblems: Pick<Reading, 'problems' | 'byPlace'> = { problems: [], byPlace: new Map() };

export const unread: Reading = {
  ...withoutProblems,
  results: null,
  quote: null,
  isCurrent: false,
  currency: 'USD',
  minorDigits: 2,
  costs: undefined,
  scenarios: { each: [], problems: [] },
  source: null,
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

type Priced = Pick<Reading, 'results' | 'quote' | 'isCurrent' | 'source'>;

/** The price of what is agreed, and what is wrong with it. */
function* pricedOf(
  agreed: QuoteDraft,
  { costs, policy }: PricedWith,
  last: Reading,
): Steps<Priced & { readonly source: Source }> {
  yield* readDraft.partsOf(agreed);
  const read = readDraft(agreed);
  // A missing name is a problem, but the price is still known.
  const priced = read.ok ? read : readDraft(pricedPart(agreed));
  const computed = priced.ok ? yield* computeInSteps({ quote: priced.value, costs, policy }) : null;
  const problems = [...(read.ok ? [] : read.problems), ...(computed?.ok === false ? computed.problems : [])];
  const source = { agreed, policy, problems };
  if (computed?.ok === true) return { results: computed.value, quote: computed.value.quote, isCurrent: true, source };
  const rest = withoutUnfinished(agreed, priced, { costs, policy }, last);
  return { results: rest ?? last.results, quote: rest?.quote ?? last.quote, isCurrent: false, source };
}

/** Reads the draft; `last` is what it said before, whose numbers stay while there are no newer ones. */
export function readingOf(draft: QuoteDraft, pricedWith: PricedWith, last: Reading): Reading {
  return allSteps(readInSteps(draft, pricedWith, last));
}

/** As `readingOf`, in steps: what is opened has no reading yet, and the largest quotes take seconds. */
export function* readInSteps(draft: QuoteDraft, { costs, policy }: PricedWith, last: Reading): Steps<Reading> {
  const agreed = agreedPart(draft, last.source?.agreed ?? null);
  const isKnown = last.source?.agreed === agreed && last.costs === costs && last.source.policy === policy;
  const { source, ...priced } =
    isKnown && last.source !== null
      ? { source: last.source, results: last.results, quote: last.quote, isCurrent: last.isCurrent }
      : yield* pricedOf(agreed, { costs, policy }, last);
  const scenarios = keptScenarios(draft);
  const problems = [...source.problems, ...scenarios.problems, ...writtenProblems(draft)];
  const currency = isCurrency(draft.currency) ? draft.currency : last.currency;
  return {
    ...priced,
    // Without any the same as before, so that nothing that shows them is drawn again.
    ...(problems.length === 0 ? withoutProblems : { problems, byPlace: placed(problems) }),
    currency,
    minorDigits: minorDigits(currency),
    costs,
    scenarios,
    source,
  };
}
