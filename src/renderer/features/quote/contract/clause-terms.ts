import type { AgreedTerm } from '../../../../shared/text/window/agreed/agreed-words.ts';

export type ClauseTerm = Exclude<AgreedTerm, 'commitments'>;

/** The terms that the clause of a type prints, by the quote's names for them. */
const termsByType: Readonly<Record<string, readonly ClauseTerm[] | undefined>> = {
  availability: ['serviceLevels'],
  'service-credits': ['serviceLevels'],
  'quality-reporting': ['qualityReporting'],
  support: ['support'],
  'fair-use': ['fairUse'],
  deprecation: ['deprecation'],
  data: ['dataProtection'],
  'data-processing': ['dataProtection'],
  'data-transfers': ['dataProtection'],
  subcontractors: ['dataProtection'],
  training: ['dataProtection'],
  security: ['dataProtection'],
  'price-hold': ['priceHold'],
  renewal: ['renewal'],
  'renewal-cap': ['renewal'],
  disputes: ['disputes'],
  termination: ['termination'],
  refund: ['termination'],
  'governing-law': ['governingLaw'],
  payment: ['lateInterest', 'paymentDays'],
  liability: ['liability'],
  'liability-data': ['liability'],
  'price-negotiation': ['priceNegotiation'],
  'index-sources': ['indexSources'],
  'token-factors': ['tokenEvidence'],
  measurement: ['usageCount'],
  'burn-table': ['burnTableChange'],
  'amount-notice': ['amountNotice'],
  'renewal-rollover': ['renewalRollover'],
  options: ['optionTaking'],
};

export function termsOfType(type: string): readonly ClauseTerm[] {
  return termsByType[type] ?? [];
}

/** Where a term has its fields: at the first clause that prints it. */
export function typeOfTerm(term: string): string | null {
  return Object.entries(termsByType).find(([, terms]) => terms?.some((each) => each === term) === true)?.[0] ?? null;
}
