// The usual values that terms without money start with when someone switches them on.
export const newServiceTerms = {
  serviceLevels: { availabilityPercent: '99.9', maintenanceHoursPerMonth: '4', maintenanceNoticeHours: 48, claimDays: 30 },
  serviceCredits: [{ belowPercent: '99.9', creditPercent: '10' }],
  qualityReporting: { measure: '', every: 'quarter' },
  support: { hours: 'business_hours' },
  supportResponses: [{ severity: 'critical', withinHours: 4 }],
  fairUse: { multiple: '3', averageMonths: 3, consecutiveMonths: 2, noticeDays: 10, cureDays: 30 },
  deprecation: { noticeDays: 90 },
  dataProtection: { training: 'never', retentionDays: 30, incidentNoticeHours: 72 },
  priceHold: { months: 12 },
  renewal: { type: 'automatic', months: 12, noticeDays: 60, capPercent: '5' },
  disputes: { windowDays: 60, answerDays: 15 },
  termination: { cureDays: 30, refund: 'unused_prepaid' },
  convenience: { by: 'customer', noticeDays: 60 },
  lateInterest: { type: 'above_base', percent: '9', baseRate: '' },
  liability: { capMultiple: '1', of: 'year' },
  governingLaw: { law: '', venue: '' },
} as const;
