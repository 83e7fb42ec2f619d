import type { Quote } from '../../domain/terms/quote.ts';

/** What a term is, and so how it is printed and tested. */
export type TermKind =
  | { readonly type: 'text' }
  /** Lines of text, printed as one: "1 Example Street, Springfield". */
  | { readonly type: 'address' }
  | { readonly type: 'date' }
  /** "20" is twenty percent. */
  | { readonly type: 'percent' }
  | { readonly type: 'number' }
  /** An amount with the minor unit's digits. */
  | { readonly type: 'money' }
  /** A price, with as many digits as it has. */
  | { readonly type: 'price' }
  | { readonly type: 'duration'; readonly unit: 'hour' | 'day' | 'month' }
  /** One amount a period: "90,000 in contract year 1 and …". */
  | { readonly type: 'amounts' }
  /** Lines by their ids, printed as their names. */
  | { readonly type: 'lines' }
  | { readonly type: 'models' }
  /** A law that is known by name in every language. */
  | { readonly type: 'law' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'truth' }
  /** Terms that are there together or not at all: tested, never printed. */
  | { readonly type: 'group' };

/** The lists of a deal that can repeat a clause for each element. */
export const eaches = ['commitments', 'lines'] as const;
export type Each = (typeof eaches)[number];

/** The commitment or line that `commitments[]` means; null in a clause that appears once. */
export type At = { readonly each: Each; readonly index: number } | null;

export type TermValue = string | number | boolean | readonly string[];

export type DealTerm = {
  readonly path: string;
  readonly kind: TermKind;
  /** Whether a figure of the evaluation depends on it: a pricing clause speaks of no other. */
  readonly engine: boolean;
  /** Whether a deal can be without it. */
  readonly optional: boolean;
  /** Of a choice: the terms that are there where it has that value. */
  readonly gives?: Readonly<Record<string, readonly string[]>>;
  /** Undefined where the deal does not have it. A group that is there is true. */
  readonly read: (quote: Quote, at: At) => TermValue | undefined;
};
