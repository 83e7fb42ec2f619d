import type { Results } from '../domain/compute.ts';
import { compute } from '../domain/compute.ts';
import { printed } from '../domain/printed.ts';
import type { Actuals } from '../domain/terms/actuals.ts';
import { minorDigits } from '../domain/values/currency.ts';
import { addDays, addMonths } from '../domain/values/date.ts';
import { fixed } from '../domain/values/decimal-text.ts';
import type { Exact } from '../domain/values/exact.ts';
import { exact, plus, roundedUnits, zero } from '../domain/values/exact.ts';
import type { Quote } from '../domain/terms/quote.ts';
import { contractWords } from '../text/contract/contract-words.ts';
import type { ContractWords } from '../text/contract/en/words.ts';
import { dateText, shortDateText } from '../text/date-format.ts';
import { moneyText, numberText } from '../text/number-format.ts';
import type { Wording } from '../text/wording.ts';
import type { ContractTerms } from './contract-data.ts';
import type { CustomerEvaluation } from './customer-evaluation.ts';
import { customerEvaluation } from './customer-evaluation.ts';
import { indexCosts } from './index-prices.ts';
import type { Block, Heading } from './tree.ts';

/** What every part of a contract is made from: what is agreed, the money that follows, and how both are written. */
export type Assembly = {
  readonly terms: ContractTerms;
  readonly quote: Quote;
  readonly evaluation: CustomerEvaluation;
  /** What the customer's own terms come to, without our costs. */
  readonly results: Results;
  readonly wording: Wording;
  /** The words of the contract's language. */
  readonly words: ContractWords;
};

/** `results` are of the customer's own terms (`customerResults`). */
export function assemblyOf(terms: ContractTerms, results: Results): Assembly {
  const { quote, prices, language } = terms;
  const names = new Map<string, string>(quote.lines.map((line) => [line.id, line.name]));
  const models = new Map<string, string>();
  for (const { id, name } of [...(prices?.models ?? []), ...(prices?.slots ?? [])]) models.set(id, name ?? id);
  return {
    terms,
    quote,
    evaluation: customerEvaluation(printed(results)),
    results,
    wording: {
      language,
      currency: quote.currency,
      minorDigits: minorDigits(quote.currency),
      termMonths: quote.termMonths,
      lineName: (id) => names.get(id) ?? id,
      modelName: (id) => models.get(id) ?? id,
    },
    words: contractWords(language),
  };
}

/** A contract that is there already, from what it embeds: its terms are evaluated again. */
export function assemblyOfData(terms: ContractTerms, actuals?: Actuals): Assembly {
  const { quote, prices } = terms;
  const results = compute({ quote, costs: prices === null ? undefined : indexCosts(prices), actuals });
  if (!results.ok) throw new Error(`The terms of ${quote.number} were evaluated, and no longer can be`);
  return assemblyOf(terms, results.value);
}

/** An amount of a table, whose column head names the currency. */
export function amountIn({ wording }: Assembly, amount: string): string {
  return numberText(amount, wording.language, wording.minorDigits);
}

export function moneyIn({ wording }: Assembly, amount: string): string {
  return moneyText(amount, wording.currency, wording.minorDigits, wording.language);
}

export function numberIn({ wording }: Assembly, decimal: string): string {
  return numberText(decimal, wording.language);
}

export function dateIn({ wording }: Assembly, date: string): string {
  return dateText(date, wording.language);
}

export function shortDateIn({ wording }: Assembly, date: string): string {
  return shortDateText(date, wording.language);
}

/** The first day of a contract month, from 1 to the day after the term. */
export function monthStart({ quote }: Assembly, month: number): string {
  return addMonths(quote.startDate, month - 1);
}

/** The last day of a contract month. */
export function monthEnd(assembly: Assembly, month: number): string {
  return addDays(monthStart(assembly, month + 1), -1);
}

/** A sum of amounts with the minor unit's digits. */
export function sumOfAmounts(amounts: readonly string[], digits: number): string {
  const sum = amounts.reduce((total: Exact, amount) => plus(total, exact(amount)), zero);
  return fixed(roundedUnits(sum, digits), digits);
}

export function sumOf({ wording }: Assembly, amounts: readonly string[]): string {
  return sumOfAmounts(amounts, wording.minorDigits);
}

/** "USD" behind a column's name: the currency stands once, in the head. */
export function inCurrency({ wording }: Assembly, name: string): string {
  return `${name}, ${wording.currency}`;
}

/** One numbered section of the order as it grows. */
export type Section = { readonly blocks: Block[]; readonly sub: (text: string) => void };

export function section(number: number, id: string, text: string): Section {
  const first: Heading = { type: 'heading', id, level: 1, number: String(number), text };
  const blocks: Block[] = [first];
  let within = 0;
  return {
    blocks,
    sub: (heading) => {
      within += 1;
      blocks.push({ type: 'heading', id: `${id}-${within}`, level: 2, number: `${number}.${within}`, text: heading });
    },
  };
}
