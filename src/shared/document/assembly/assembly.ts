import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Actuals } from '../../domain/terms/actuals.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { addDays, addMonths } from '../../domain/values/date.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { isOffered } from '../../domain/taken.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import { contractWords } from '../../text/contract/contract-words.ts';
import type { ContractWords } from '../../text/contract/en/words.ts';
import { dateText, shortDateText } from '../../text/date-format.ts';
import { amountText, moneyOf, quantityText, ratioText } from '../../text/figure-format.ts';
import { numberText, shortNumberText } from '../../text/number-format.ts';
import type { Wording } from '../../text/wording.ts';
import type { ContractTerms } from '../data/contract-data.ts';
import { indexCosts } from '../data/index-prices.ts';
import type { Block, Heading } from '../tree/tree.ts';
import type { WhatIfs } from '../what-ifs/what-ifs.ts';
import { whatIfsOf } from '../what-ifs/what-ifs.ts';

/** The material of every part of a contract: the agreed terms, the money that follows from them, and the format of both. */
export type Assembly = {
  readonly terms: ContractTerms;
  readonly quote: Quote;
  /** What the customer's own terms come to, without our costs. */
  readonly results: Results;
  readonly whatIfs: WhatIfs;
  readonly wording: Wording;
  /** The words of the contract's language. */
  readonly words: ContractWords;
};

/** `results` are of the customer's own terms (`customerResults`). */
export function assemblyOf(terms: ContractTerms, results: Results): Assembly {
  const { quote, prices, language } = terms;
  const words = contractWords(language);
  const nameOf = (line: Line): string => (isOffered(line) ? words.order.offered(line.name) : line.name);
  const names = new Map<string, string>(quote.lines.map((line) => [line.id, nameOf(line)]));
  const models = new Map<string, string>();
  for (const { id, name } of [...(prices?.models ?? []), ...(prices?.slots ?? [])]) models.set(id, name ?? id);
  return {
    terms,
    quote,
    results,
    whatIfs: whatIfsOf(terms, results),
    wording: {
      language,
      currency: quote.currency,
      minorDigits: minorDigits(quote.currency),
      termMonths: quote.termMonths,
      lineName: (id) => names.get(id) ?? id,
      modelName: (id) => models.get(id) ?? id,
    },
    words,
  };
}

/** The assembly of an existing contract, from its embedded data. The engine evaluates its terms again. */
export function assemblyOfData(terms: ContractTerms, actuals?: Actuals): Assembly {
  const { quote, prices } = terms;
  const results = compute({ quote, costs: prices === null ? undefined : indexCosts(prices), actuals });
  if (!results.ok) throw new Error(`The terms of ${quote.number} were evaluated, and no longer can be`);
  return assemblyOf(terms, results.value);
}

/** An amount of a table, whose column head names the currency. Minor units. */
export function amountIn({ wording }: Assembly, units: bigint): string {
  return amountText(units, wording);
}

/** Minor units. */
export function moneyIn({ wording }: Assembly, units: bigint): string {
  return moneyOf(units, wording);
}

/** A quantity, a factor or an index. */
export function quantityIn({ wording }: Assembly, value: Exact): string {
  return quantityText(value, wording.language);
}

/** What prices and instalments are multiplied by: always with the six decimals that it is rounded to: pricing §5–§6. */
export function factorIn({ wording }: Assembly, factor: Exact): string {
  return numberText(trimmed(factor, factorPlaces), wording.language, factorPlaces);
}

const factorPlaces = 6;

/** A ratio as a percent. */
export function percentIn({ wording }: Assembly, ratio: Exact): string {
  return ratioText(ratio, wording.language);
}

/** A price of the terms, with at least the minor unit's decimals. */
export function priceIn({ wording }: Assembly, decimal: string): string {
  return numberText(decimal, wording.language, wording.minorDigits);
}

/** Prices have no more decimals (pricing §11). */
const pricePlaces = 12;

/** A price that is looked up or computed, with at least the minor unit's decimals. */
export function exactPriceIn(assembly: Assembly, price: Exact): string {
  return priceIn(assembly, trimmed(price, pricePlaces));
}

/** Any other decimal of the terms, without the zeros that end it. */
export function numberIn({ wording }: Assembly, decimal: string): string {
  return shortNumberText(decimal, wording.language);
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

/** "USD" after a column's name: the currency appears once, in the head. */
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
