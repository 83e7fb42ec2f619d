import { z } from 'zod';
import { AdaptivePricing } from './adaptive-pricing.ts';
import { AmountNotice } from './service/amount-notice.ts';
import { BurnTableChange } from './service/burn-table-change.ts';
import { IndexSources } from './service/index-sources.ts';
import { OptionTaking } from './service/option-taking.ts';
import { PaymentDays } from './service/payment-days.ts';
import { PriceNegotiation } from './service/price-negotiation.ts';
import { RenewalRollover } from './service/renewal-rollover.ts';
import { TokenEvidence } from './service/token-evidence.ts';
import { UsageCount } from './service/usage-count.ts';
import { ClauseChoice } from './service/clause-choice.ts';
import { Commitment } from './commitment.ts';
import { Credits } from './credits.ts';
import { DataProtection } from './service/data-protection.ts';
import { Deprecation } from './service/deprecation.ts';
import { Disputes } from './service/disputes.ts';
import { FairUse } from './service/fair-use.ts';
import { GoverningLaw } from './service/governing-law.ts';
import { CalendarDate, Count, Currency, list, PositiveCount, schemaName, Text } from './leaf.ts';
import { LateInterest } from './service/late-interest.ts';
import { Liability } from './service/liability.ts';
import { Line } from './line.ts';
import { QualityReporting } from './service/quality-reporting.ts';
import { PriceHold, Renewal } from './service/renewal.ts';
import { ServiceLevels } from './service/service-levels.ts';
import { Scenario } from './scenario.ts';
import { Substitution } from './substitution.ts';
import { Support } from './service/support.ts';
import { Termination } from './service/termination.ts';

export const Party = z.strictObject({
  legalName: Text,
  address: list(Text),
  contact: z.strictObject({ name: Text, title: Text.optional(), email: Text.optional() }),
  /** With its register: "HRB 123456, Amtsgericht Hamburg". */
  registrationNumber: Text.optional(),
  taxId: Text.optional(),
  /** Where invoices go, if not to `address`. */
  billingAddress: list(Text).optional(),
  billingEmail: Text.optional(),
  /** Where notices go, if not to `address`. */
  noticeAddress: list(Text).optional(),
  noticeEmail: Text.optional(),
});
export type Party = z.output<typeof Party>;

/** The most lines of a quote. */
export const mostLines = 1000;

/** So many scenarios are kept beside the forecast. */
export const mostScenarios = 5;

/** The longest term: ten years. */
const mostMonths = 120;

/** A quote's terms as a document, `quotewright.quote/1`: pricing §3. Read it with `readQuote`, which also checks the parts against each other. */
export const Quote = z.strictObject({
  schema: schemaName('quotewright.quote/1'),
  number: Text,
  title: Text,
  currency: Currency,
  startDate: CalendarDate,
  termMonths: PositiveCount.max(mostMonths),
  seller: Party,
  customer: Party,
  /** The customer's own number of the order, which their invoices name. */
  purchaseOrderNumber: Text.optional(),
  /** From which day the agreement holds, if not from the last signature: on or before `startDate`. */
  effectiveDate: CalendarDate.optional(),
  paymentTermsDays: Count.optional(),
  validUntil: CalendarDate.optional(),
  lines: list(Line).max(mostLines),
  commitments: list(Commitment).optional(),
  credits: Credits.optional(),
  adaptivePricing: AdaptivePricing.optional(),
  substitution: Substitution.optional(),
  // From here on words, not money: what clauses speak of and no figure depends on.
  serviceLevels: ServiceLevels.optional(),
  qualityReporting: QualityReporting.optional(),
  support: Support.optional(),
  fairUse: FairUse.optional(),
  priceHold: PriceHold.optional(),
  renewal: Renewal.optional(),
  deprecation: Deprecation.optional(),
  disputes: Disputes.optional(),
  termination: Termination.optional(),
  dataProtection: DataProtection.optional(),
  governingLaw: GoverningLaw.optional(),
  lateInterest: LateInterest.optional(),
  liability: Liability.optional(),
  priceNegotiation: PriceNegotiation.optional(),
  indexSources: IndexSources.optional(),
  tokenEvidence: TokenEvidence.optional(),
  usageCount: UsageCount.optional(),
  burnTableChange: BurnTableChange.optional(),
  amountNotice: AmountNotice.optional(),
  renewalRollover: RenewalRollover.optional(),
  paymentDays: PaymentDays.optional(),
  optionTaking: OptionTaking.optional(),
  /** The language that the contract is written in; left out: English. */
  language: z.enum(['en', 'de']).optional(),
  /** The template of the contract by its id; left out: the default one. */
  template: Text.optional(),
  /** The contract's clauses, all of them; left out: the preferred ones of its template. */
  clauses: list(ClauseChoice).optional(),
  /** What the deal is held against: ours alone, no term of it, in no document that the customer receives. */
  scenarios: list(Scenario).max(mostScenarios).optional(),
});
export type Quote = z.output<typeof Quote>;
/** A quote as it is being written: any text may still be wrong. */
export type QuoteDraft = z.input<typeof Quote>;
