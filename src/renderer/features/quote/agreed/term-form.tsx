import type { AgreedTerm } from '../../../../shared/text/window/agreed/agreed-words.ts';
import { CreditsFields } from '../sections/credits-fields.tsx';
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
import { AdaptiveFields } from '../sections/adaptive-fields.tsx';
import {
  Availability,
  DataProtectionFields,
  DeprecationFields,
  FairUseFields,
  QualityReporting,
  SupportFields,
} from '../sections/service-fields.tsx';
import { SubstitutionFields } from '../sections/substitution-fields.tsx';

/** The fields of a term that stands in the quote once. */
export function TermForm({ term }: { readonly term: Exclude<AgreedTerm, 'commitments'> }) {
  switch (term) {
    case 'credits':
      return <CreditsFields />;
    case 'adaptivePricing':
      return <AdaptiveFields />;
    case 'substitution':
      return <SubstitutionFields />;
    case 'serviceLevels':
      return <Availability />;
    case 'qualityReporting':
      return <QualityReporting />;
    case 'support':
      return <SupportFields />;
    case 'fairUse':
      return <FairUseFields />;
    case 'priceHold':
      return <PriceHoldFields />;
    case 'renewal':
      return <RenewalFields />;
    case 'deprecation':
      return <DeprecationFields />;
    case 'disputes':
      return <DisputeFields />;
    case 'termination':
      return <TerminationFields />;
    case 'dataProtection':
      return <DataProtectionFields />;
    case 'governingLaw':
      return <GoverningLawFields />;
    case 'lateInterest':
      return <LateInterestFields />;
    case 'liability':
      return <LiabilityFields />;
    case 'priceNegotiation':
      return <PriceNegotiationFields />;
    case 'indexSources':
      return <IndexSourceFields />;
    case 'tokenEvidence':
      return <TokenEvidenceFields />;
    case 'usageCount':
      return <UsageCountFields />;
    case 'burnTableChange':
      return <BurnTableChangeFields />;
    case 'amountNotice':
      return <AmountNoticeFields />;
    case 'renewalRollover':
      return <RenewalRolloverFields />;
    case 'paymentDays':
      return <PaymentDayFields />;
    case 'optionTaking':
      return <OptionTakingFields />;
  }
}
