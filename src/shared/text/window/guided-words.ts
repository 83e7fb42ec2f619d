import type { Answers, GuidedNames, ProposedCharge, ProposedPart } from '../../catalogue/guided.ts';
import { countText } from '../phrase.ts';

type Answer = { readonly name: string; readonly speaks: string };
type Question<Name extends keyof Answers> = {
  readonly ask: string;
  readonly answers: Readonly<Record<Answers[Name], Answer>>;
};

const value: Question<'value'> = {
  ask: 'What does the customer’s value grow with?',
  answers: {
    use: { name: 'With use', speaks: 'Price follows value; a customer who uses little pays little, and so do you earn little.' },
    people: { name: 'With people', speaks: 'Easy to buy and to forecast; heavy users of a seat are paid for by you.' },
    outcomes: { name: 'With outcomes', speaks: 'The customer pays for what worked; both have to agree on what counts.' },
  },
};
const cost: Question<'cost'> = {
  ask: 'Can you predict what a unit costs you?',
  answers: {
    predictable: { name: 'Yes, closely', speaks: 'A fixed price is safe, and a long term with it.' },
    unpredictable: { name: 'No, it moves', speaks: 'A fixed price may lose money; credits or an index take what moves.' },
  },
};
const bills: Question<'bills'> = {
  ask: 'Does the customer accept bills that vary?',
  answers: {
    variable: { name: 'Yes', speaks: 'No commitment to negotiate; revenue varies with their use.' },
    steady: {
      name: 'No, they need a budget',
      speaks: 'A commitment gives both a fixed figure; use beside it has to be settled.',
    },
  },
};

const parts: Readonly<Record<ProposedCharge | ProposedPart, string>> = {
  seats: 'Price by seat',
  usage: 'Price by unit used',
  outcome: 'Price by outcome',
  credits: 'Prepaid credits',
  platformFee: 'Platform fee',
  commitment: 'Yearly commitment, in quarterly instalments',
  trueUp: 'True-up both ways',
  adaptivePricing: 'Prices that follow model costs',
};
const names: GuidedNames = {
  seats: 'Seats',
  usage: 'Usage',
  outcome: 'Outcomes',
  credits: 'Credits',
  platformFee: 'Platform fee',
  commitment: 'Commitment',
  trueUp: 'True-up',
  adaptivePricing: 'Adaptive pricing',
};

/** Three questions that lead to the shape of a deal. */
export const guidedWords = {
  title: 'Three questions',
  sentence: 'What the deal should look like, with reasons.',
  value,
  cost,
  bills,
  parts,
  names,
  proposed: 'Proposed',
  rejected: 'Not proposed',
  /** The answer, in the words of its choice. */
  because: (part: string, question: string, answer: string): string => `${part} – ${question} ${answer}.`,
  term: (months: number): string => `Term of ${countText(months, 'month')}`,
  use: 'Use it',
};
