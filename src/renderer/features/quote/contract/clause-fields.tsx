import type { ComponentType } from 'react';
import {
  DisputeFields,
  GoverningLawFields,
  LateInterestFields,
  LiabilityFields,
  PriceHoldFields,
  RenewalFields,
  TerminationFields,
} from '../sections/contract-term-fields.tsx';
import {
  AmountNoticeFields,
  BurnTableChangeFields,
  IndexSourceFields,
  OptionTakingFields,
  PaymentDayFields,
  PriceNegotiationFields,
  RenewalRolloverFields,
  TokenEvidenceFields,
  UsageCountFields,
} from '../sections/further-term-fields.tsx';
import {
  Availability,
  DataProtectionFields,
  DeprecationFields,
  FairUseFields,
  QualityReporting,
  SupportFields,
} from '../sections/service-fields.tsx';

type Fields = { readonly id: string; readonly Form: ComponentType };

const own = (id: string, Form: ComponentType): Fields => ({ id, Form });
const serviceLevels = own('serviceLevels', Availability);
const dataProtection = own('dataProtection', DataProtectionFields);
const liability = own('liability', LiabilityFields);
const termination = own('termination', TerminationFields);
const renewal = own('renewal', RenewalFields);

/** The terms that the clause of a type prints, by the quote's names for them. */
const fieldsByType: Readonly<Record<string, readonly Fields[] | undefined>> = {
  availability: [serviceLevels],
  'service-credits': [serviceLevels],
  'quality-reporting': [own('qualityReporting', QualityReporting)],
  support: [own('support', SupportFields)],
  'fair-use': [own('fairUse', FairUseFields)],
  deprecation: [own('deprecation', DeprecationFields)],
  data: [dataProtection],
  'data-processing': [dataProtection],
  'data-transfers': [dataProtection],
  subcontractors: [dataProtection],
  training: [dataProtection],
  security: [dataProtection],
  'price-hold': [own('priceHold', PriceHoldFields)],
  renewal: [renewal],
  'renewal-cap': [renewal],
  disputes: [own('disputes', DisputeFields)],
  termination: [termination],
  refund: [termination],
  'governing-law': [own('governingLaw', GoverningLawFields)],
  payment: [own('lateInterest', LateInterestFields), own('paymentDays', PaymentDayFields)],
  liability: [liability],
  'liability-data': [liability],
  'price-negotiation': [own('priceNegotiation', PriceNegotiationFields)],
  'index-sources': [own('indexSources', IndexSourceFields)],
  'token-factors': [own('tokenEvidence', TokenEvidenceFields)],
  measurement: [own('usageCount', UsageCountFields)],
  'burn-table': [own('burnTableChange', BurnTableChangeFields)],
  'amount-notice': [own('amountNotice', AmountNoticeFields)],
  'renewal-rollover': [own('renewalRollover', RenewalRolloverFields)],
  options: [own('optionTaking', OptionTakingFields)],
};

/** Where a term has its fields: at the first clause that prints it. */
export function typeOfTerm(term: string): string | null {
  return Object.entries(fieldsByType).find(([, fields]) => fields?.some(({ id }) => id === term) === true)?.[0] ?? null;
}

/** The terms that a clause prints, to be filled in above its text. */
export function ClauseFields({ type }: { readonly type: string }) {
  const fields = fieldsByType[type] ?? [];
  return fields.map(({ id, Form }) => (
    <div key={id} className="qw-group">
      <Form />
    </div>
  ));
}
