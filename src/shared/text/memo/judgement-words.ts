import type { JudgementKind } from '../../vocabulary/judgement.ts';

/** A judgement as a question to answer, with the paragraphs that it rests on. */
export type JudgementWords = {
  readonly question: string;
  readonly asc: string;
  readonly ifrs: string;
};

/** The questions put no answer: policy belongs to the company and its auditor. */
export const judgementWords: Readonly<Record<JudgementKind, JudgementWords>> = {
  obligations: {
    question: 'Which promises are distinct? This view allocates nothing between them: every line earns its own price.',
    asc: 'ASC 606-10-25-14 to 25-22, 32-28 to 32-41',
    ifrs: 'IFRS 15.22 to 30, 15.73 to 86',
  },
  'use-above': {
    question: 'Is use above the commitment an option to buy more, or variable consideration of a stand-ready promise?',
    asc: 'ASC 606-10-55-41 to 55-45, 32-40, 55-18',
    ifrs: 'IFRS 15.B39 to B43, 15.85, 15.B16',
  },
  'true-ups': {
    question: 'A true-up may lower what is committed. How much of it is fixed, and how is the rest constrained?',
    asc: 'ASC 606-10-32-5 to 32-14',
    ifrs: 'IFRS 15.50 to 59',
  },
  breakage: {
    question: 'Is unused commitment expected, so that it is recognized in proportion to use, or at expiry?',
    asc: 'ASC 606-10-55-46 to 55-49',
    ifrs: 'IFRS 15.B44 to B47',
  },
  options: {
    question: 'Does the option give a material right: a price that a customer would not get without this contract?',
    asc: 'ASC 606-10-55-42 to 55-44',
    ifrs: 'IFRS 15.B40 to B42',
  },
  rollover: {
    question: 'Is what rolls over or is carried forward a material right, or part of one commitment over several periods?',
    asc: 'ASC 606-10-55-42, 55-46',
    ifrs: 'IFRS 15.B40, 15.B44',
  },
  'shortfall-credit': {
    question:
      'The shortfall is paid and becomes a credit. Is it a contract liability until it is used, and what of it is breakage?',
    asc: 'ASC 606-10-55-42, 55-46 to 55-49',
    ifrs: 'IFRS 15.B40, 15.B44 to B47',
  },
  'discount-bands': {
    question: 'The discount follows the size that is committed. Is it a volume discount that later amounts could change?',
    asc: 'ASC 606-10-32-6, 55-42',
    ifrs: 'IFRS 15.51, 15.B40',
  },
  'adaptive-pricing': {
    question: 'Prices follow an index. Does each change belong to the months after it, or is the whole price estimated?',
    asc: 'ASC 606-10-32-5 to 32-14, 32-40, 32-42 to 32-45',
    ifrs: 'IFRS 15.50 to 59, 15.85, 15.87 to 90',
  },
  level: {
    question: 'Do the fees of ramps and free months show what is delivered in each month, or are they spread?',
    asc: 'ASC 606-10-25-31 to 25-37, 55-18',
    ifrs: 'IFRS 15.39 to 45, 15.B16',
  },
  financing: {
    question: 'More than a year lies between payment and delivery. Is there a significant financing component?',
    asc: 'ASC 606-10-32-15 to 32-20',
    ifrs: 'IFRS 15.60 to 65',
  },
  modification: {
    question: 'How is a later amendment treated: as a contract of its own, from then on, or cumulatively?',
    asc: 'ASC 606-10-25-10 to 25-13',
    ifrs: 'IFRS 15.18 to 21',
  },
  'service-credits': {
    question: 'What of the price is held back for service credits? This view holds back nothing.',
    asc: 'ASC 606-10-32-5 to 32-12',
    ifrs: 'IFRS 15.50 to 58',
  },
  loss: {
    question: 'A contract year costs more than it earns. Does the contract need a provision?',
    asc: 'no general loss test; ASC 605-35-25-45 where it applies',
    ifrs: 'IAS 37.66 to 69',
  },
  commission: {
    question: 'Are the costs to obtain the contract capitalized, and over which time?',
    asc: 'ASC 340-40-25-1 to 25-4, 35-1',
    ifrs: 'IFRS 15.91 to 94, 15.99',
  },
};
