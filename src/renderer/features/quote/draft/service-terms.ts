/** The groups of a quote's terms that carry no money, as the section "Service and contract" has them. */
export const serviceTerms = [
  'serviceLevels',
  'qualityReporting',
  'support',
  'fairUse',
  'priceHold',
  'renewal',
  'deprecation',
  'disputes',
  'termination',
  'dataProtection',
  'governingLaw',
  'lateInterest',
  'liability',
] as const;
