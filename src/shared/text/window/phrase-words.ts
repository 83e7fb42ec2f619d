import type { Language } from '../language.ts';

/** The words of a phrase in a cell, as it is written; more are read. */
type PhraseWords = {
  /** Before the limit of the first tier, of those after it, and before the price of the last. */
  readonly first: string;
  readonly upTo: string;
  readonly above: string;
  /** Between a limit and its price. */
  readonly at: string;
  readonly thousands: string;
  readonly millions: string;
  readonly fromMonth: (month: number) => string;
};

export const phraseWords: Readonly<Record<Language, PhraseWords>> = {
  en: {
    first: 'first',
    upTo: 'up to',
    above: 'above',
    at: 'at',
    thousands: 'k',
    millions: 'm',
    fromMonth: (month) => `m${month}`,
  },
  de: {
    first: 'erste',
    upTo: 'bis',
    above: 'darüber',
    at: 'zu',
    thousands: '\u00A0Tsd.',
    millions: '\u00A0Mio.',
    fromMonth: (month) => `ab\u00A0M${month}`,
  },
};
