import type { SubstitutionEvaluation } from '../../domain/terms/evaluation.ts';
import { countText } from '../phrase.ts';

type Reason = SubstitutionEvaluation['reasons'][number];

const reasons: Readonly<Record<Reason, string>> = {
  quality_unknown: 'its quality is not measured yet',
  below_quality_floor: 'its quality is under the agreed minimum',
  model_not_approved: 'it is not on the list of approved models',
};

/** Scenarios side by side: names of figures, and what clauses do. Days, names, amounts and percents come written. A language is one value of this type. */
export const comparedWords = {
  forecast: 'As forecast',
  unnamed: (number: number): string => `Scenario ${number}`,
  further: (count: number): string => `and ${countText(count, 'change')} of usage more.`,
  figure: 'Figure',
  committed: 'Committed value',
  expected: 'Customer pays',
  year: (year: number): string => `Customer pays, year ${year}`,
  shortfall: 'Paid and not used',
  overage: 'Use above the commitment',
  cost: 'Our cost',
  margin: 'We keep',
  marginPercent: 'Margin',
  approvals: 'Approvals needed',
  noApprovals: 'None',
  unfit: (name: string): string => `${name} (does not fit this quote)`,
  byYear: 'Scenarios side by side',
  byMonth: 'What the customer pays, by month',
  month: 'Month',
  monthOf: (month: number, from: string): string => `${month}, from ${from}`,
  total: 'Total',
  acts: 'When clauses act',
  noActs: 'No clause acts under any of these scenarios.',
  day: 'Day',
  scenario: 'Scenario',
  act: 'What happens',
  actsName: 'A clause acts',
  chart: (names: string): string =>
    `What the customer pays each month: ${names}. A diamond marks a day on which a clause acts. The table has every amount.`,
  decrease: (to: string, from: string): string => `Prices go down to ${to} of the signed prices, from ${from} on.`,
  increase: (to: string, from: string): string => `Prices go up to ${to} of the signed prices, from ${from} on.`,
  atRenewal: 'the renewal',
  negotiation: 'Both sides talk about prices. Prices stay until they agree.',
  trueUp: {
    increase: (name: string, by: string): string => `The true-up raises what is left of “${name}” by ${by}.`,
    decrease: (name: string, by: string): string => `The true-up lowers what is left of “${name}” by ${by}.`,
  },
  permitted: (from: string, to: string): string => `${to} does the work of ${from}. The terms allow it.`,
  needsConsent: (from: string, to: string, why: string): string =>
    `${to} may do the work of ${from} only if the customer agrees, because ${why}.`,
  reasons,
};
export type ComparedWords = typeof comparedWords;
