import type { Language } from './language.ts';

/** What the sentences of a contract need to know beside the term they put into words. */
export type Wording = {
  readonly language: Language;
  readonly currency: string;
  /** Decimals of the currency's minor unit. */
  readonly minorDigits: number;
  readonly termMonths: number;
  /** The name that a line's id is printed as. */
  readonly lineName: (id: string) => string;
  /** The name that a model's or slot's id is printed as. */
  readonly modelName: (id: string) => string;
};
