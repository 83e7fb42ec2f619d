import { z } from 'zod';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Results } from '../../domain/compute.ts';
import { printed } from '../../domain/printed.ts';
import { CalendarDate, PositiveCount, schemaName, Text } from '../../domain/terms/leaf.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import { languages } from '../../text/language.ts';
import { ContractClause } from './contract-clause.ts';
import type { ContractTemplate } from './contract-template.ts';
import { ChosenTemplate } from './contract-template.ts';
import { CustomerEvaluation, customerEvaluation } from './customer-evaluation.ts';
import { CustomerQuote, customerQuote } from './customer-quote.ts';
import { IndexPrices, indexPrices, lastPriceDate } from './index-prices.ts';

/** A person who signs. Without a name here, they write it in by hand. */
export const Signer = z.strictObject({ party: z.enum(['seller', 'customer']), name: Text.optional(), title: Text.optional() });
export type Signer = z.output<typeof Signer>;

/**
 * The data embedded in a contract, `quotewright.contract/1`: everything that its pages need, and nothing that the
 * customer must not see. The fingerprint is the SHA-256 of its canonical JSON.
 */
export const ContractData = z.strictObject({
  schema: schemaName('quotewright.contract/1'),
  template: ChosenTemplate,
  language: z.enum(languages),
  revision: PositiveCount,
  issueDate: CalendarDate,
  signers: z.array(Signer).min(1),
  quote: CustomerQuote,
  /** Null where the quote has no adaptive pricing. */
  prices: IndexPrices.nullable(),
  /** The last day from which a price or an assignment holds that the index reads (pricing §12.18). Contracts from before it was printed lack it. */
  pricesUpTo: CalendarDate.optional(),
  evaluation: CustomerEvaluation,
  /** The clauses of the contract. Their order comes from the template. */
  clauses: z.array(ContractClause),
});
export type ContractData = z.output<typeof ContractData>;

export type Issue = {
  readonly language: ContractData['language'];
  readonly revision: number;
  readonly issueDate: string;
  readonly signers: readonly Signer[];
  readonly template: ChosenTemplate;
  readonly clauses: readonly ContractClause[];
};

/** The signers of each party, the seller first: the contact, and as many more as the template asks for. */
export function signersOf(quote: Quote, counts: ContractTemplate['signers'] = { seller: 1, customer: 1 }): readonly Signer[] {
  return (['seller', 'customer'] as const).flatMap((party) => {
    const { name, title } = quote[party].contact;
    const contact: Signer = { party, name, ...(title === undefined ? {} : { title }) };
    return [contact, ...Array.from({ length: counts[party] - 1 }, (): Signer => ({ party }))];
  });
}

/** Everything that a contract agrees on: its data without the money that follows from it. */
export type ContractTerms = Omit<ContractData, 'schema' | 'evaluation'>;

/** The customer-safe terms of a contract. */
export function contractTerms(quote: Quote, costs: Costs | undefined, issue: Issue): ContractTerms {
  const prices = costs === undefined ? null : indexPrices(quote, costs);
  const upTo = prices === null ? null : lastPriceDate(prices);
  return {
    template: issue.template,
    language: issue.language,
    revision: issue.revision,
    issueDate: issue.issueDate,
    signers: [...issue.signers],
    quote: customerQuote(quote),
    prices,
    ...(upTo === null ? {} : { pricesUpTo: upTo }),
    clauses: [...issue.clauses],
  };
}

/** The data that a contract embeds. `results` are those of its own quote, without a scenario. Our costs stay out. */
export function contractData(terms: ContractTerms, results: Results): ContractData {
  const { template, language, revision, issueDate, signers, quote, prices, pricesUpTo, clauses } = terms;
  const dated = pricesUpTo === undefined ? {} : { pricesUpTo };
  const agreed = { template, language, revision, issueDate, signers, quote, prices, ...dated, clauses };
  return { schema: 'quotewright.contract/1', ...agreed, evaluation: customerEvaluation(printed(results)) };
}
