import type { At } from '../../../shared/clauses/terms/deal-term.ts';
import { dealTerms } from '../../../shared/clauses/terms/deal-terms.ts';
import { fieldAt } from '../../../shared/clauses/terms/field-at.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { pricedForContract } from '../../../shared/document/compose-contract.ts';
import type { Path, Problem } from '../../../shared/domain/document/problem.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { moneyOf } from '../../../shared/text/figure-format.ts';
import type { OverwrittenTerm } from './reworded.ts';

/** What a contract comes to, before and after a change of a term. */
export type MoneyChange = { readonly before: string; readonly after: string };

/**
 * A term that the other side wants changed, because another value came back in place of its own: a proposal to change the deal, and never a wording
 * that differs from it.
 */
export type TermChange = {
  readonly term: string;
  /** Where it stands in the quote; null where it follows from other terms and can't be changed on its own. */
  readonly path: Path | null;
  /** As it was printed, and as it came back. */
  readonly before: string;
  readonly after: string;
  /** As the quote writes it. */
  readonly value: string | number;
  /** What the contract then comes to; null where the quote can't have the value. */
  readonly money: { readonly committed: MoneyChange; readonly expected: MoneyChange } | null;
  /** Why the quote can't have the value. */
  readonly problems: readonly Problem[];
};

export type Deal = {
  readonly quote: Quote;
  readonly costs: Costs | undefined;
  readonly issueDate: string | undefined;
};

function pathOf(term: string, at: At): Path {
  return term.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), at?.index ?? 0] : [step]));
}

function withValue(part: unknown, [step, ...more]: Path, value: string | number): unknown {
  if (step === undefined) return value;
  if (Array.isArray(part)) return part.map((each: unknown, index) => (index === step ? withValue(each, more, value) : each));
  if (typeof part !== 'object' || part === null) return part;
  return { ...part, [step]: withValue(Reflect.get(part, step), more, value) };
}

function totalText({ totals, minor, quote }: Results, figure: 'committedValue' | 'expectedValue'): string {
  return moneyOf(totals[figure], { currency: quote.currency, minorDigits: minor, language: 'en' });
}

/** What the deal comes to with another value of a term, by the engine. */
export function termChange(
  { term, before, after, value: said }: OverwrittenTerm,
  at: At,
  { quote, costs, issueDate }: Deal,
): TermChange {
  const own = fieldAt(quote, term, at);
  const value = typeof own === 'number' && Number.isSafeInteger(Number(said)) ? Number(said) : said;
  const isOwn = own !== undefined && own === dealTerms.get(term)?.read(quote, at);
  if (!isOwn) return { term, path: null, before, after, value, money: null, problems: [] };
  const path = pathOf(term, at);
  const read = readQuote(withValue(quote, path, value));
  const then = read.ok ? pricedForContract({ quote: read.value, costs }, issueDate) : read;
  const now = pricedForContract({ quote, costs }, issueDate);
  if (!then.ok) return { term, path, before, after, value, money: null, problems: then.problems };
  if (!now.ok) return { term, path, before, after, value, money: null, problems: [] };
  const change = (figure: 'committedValue' | 'expectedValue'): MoneyChange => ({
    before: totalText(now.value.results, figure),
    after: totalText(then.value.results, figure),
  });
  return {
    term,
    path,
    before,
    after,
    value,
    money: { committed: change('committedValue'), expected: change('expectedValue') },
    problems: [],
  };
}
