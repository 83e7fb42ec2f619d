import type { AgreedTerm } from '../../../../shared/text/window/agreed/agreed-words.ts';
import { TermForm } from '../agreed/term-form.tsx';

type Term = Exclude<AgreedTerm, 'commitments'>;

/** The terms that the clause of a type prints, by the quote's names for them. */
const fieldsByType: Readonly<Record<string, readonly Term[] | undefined>> = {
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

/** Where a term has its fields: at the first clause that prints it. */
export function typeOfTerm(term: string): string | null {
  return Object.entries(fieldsByType).find(([, fields]) => fields?.some((each) => each === term) === true)?.[0] ?? null;
}

/** The terms that a clause prints, to be filled in above its text. */
export function ClauseFields({ type }: { readonly type: string }) {
  const fields = fieldsByType[type] ?? [];
  return fields.map((term) => (
    <div key={term} className="qw-group">
      <TermForm term={term} />
    </div>
  ));
}
