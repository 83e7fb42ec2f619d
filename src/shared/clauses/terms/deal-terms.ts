// The terms of a deal that a clause can name. A path is the quote's own, with [] for a list; those marked `derived` are
// read from an input of the engine, and never calculated a second time.
import { baselineDateOf } from '../../domain/adaptive/adaptive.ts';
import { span } from '../../domain/terms/commitment.ts';
import { defaults } from '../../domain/terms/defaults.ts';
import { invoiceKinds } from '../../domain/terms/evaluation.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { At, DealTerm, TermKind, TermValue } from './deal-term.ts';
import { derivedOfLines } from './derived-line-terms.ts';
import { derived } from './derived-terms.ts';
import { fieldAt, isNone } from './field-at.ts';

type Row = {
  readonly kind: TermKind;
  readonly engine: boolean;
  readonly optional?: true;
  /** What the engine takes where the term is left out: such a term is never absent. */
  readonly otherwise?: string | number | ((quote: Quote, at: At) => TermValue);
  /** Zero means the same as leaving it out. */
  readonly zeroIsNone?: true;
  readonly gives?: Readonly<Record<string, readonly string[]>>;
};

const text: TermKind = { type: 'text' };
const date: TermKind = { type: 'date' };
const percent: TermKind = { type: 'percent' };
const number: TermKind = { type: 'number' };
const money: TermKind = { type: 'money' };
const address: TermKind = { type: 'address' };
const group: TermKind = { type: 'group' };
const truth: TermKind = { type: 'truth' };
const hours: TermKind = { type: 'duration', unit: 'hour' };
const days: TermKind = { type: 'duration', unit: 'day' };
const months: TermKind = { type: 'duration', unit: 'month' };
const choice = (...values: readonly string[]): TermKind => ({ type: 'choice', values });

/** A term that the engine reads. */
const priced = (kind: TermKind, more: Omit<Row, 'kind' | 'engine'> = {}): Row => ({ kind, engine: true, ...more });
/** A term that only appears in words: no figure depends on it. */
const worded = (kind: TermKind, more: Omit<Row, 'kind' | 'engine'> = {}): Row => ({ kind, engine: false, ...more });
const optional = { optional: true } as const;
const optionalUnlessZero = { optional: true, zeroIsNone: true } as const;

/** Who a party is, and where what is meant for it goes. */
function partyRows(party: 'seller' | 'customer'): Readonly<Record<string, Row>> {
  return {
    [`${party}.legalName`]: priced(text),
    [`${party}.address`]: worded(address),
    [`${party}.contact.name`]: worded(text),
    [`${party}.contact.title`]: worded(text, optional),
    [`${party}.contact.email`]: worded(text, optional),
    [`${party}.registrationNumber`]: worded(text, optional),
    [`${party}.taxId`]: worded(text, optional),
    [`${party}.billingAddress`]: worded(address, optional),
    [`${party}.billingEmail`]: worded(text, optional),
    [`${party}.noticeAddress`]: worded(address, optional),
    [`${party}.noticeEmail`]: worded(text, optional),
  };
}

const rows: Readonly<Record<string, Row>> = {
  number: priced(text),
  title: priced(text),
  currency: priced(text),
  startDate: priced(date),
  termMonths: priced(months),
  ...partyRows('seller'),
  ...partyRows('customer'),
  purchaseOrderNumber: worded(text, optional),
  effectiveDate: worded(date, optional),
  paymentTermsDays: worded(days, optionalUnlessZero),
  validUntil: worded(date, optional),

  'lines[].name': priced(text),
  'lines[].unit': priced(text, optional),
  'lines[].annualUpliftPercent': priced(percent, optionalUnlessZero),
  'lines[].outcome': priced(group, optional),
  'lines[].outcome.acceptancePercent': priced(percent),
  'lines[].outcome.definition': worded(text, optional),
  'lines[].outcome.attribution': worded(text, optional),
  'lines[].outcome.disputeWindowDays': worded(days, optional),

  commitments: priced(group, optional),
  'commitments[].name': priced(text),
  'commitments[].lines': priced({ type: 'lines' }),
  'commitments[].period': priced(choice(...span)),
  'commitments[].amounts': priced({ type: 'amounts' }),
  'commitments[].instalment': priced(choice(...span), {
    otherwise: (quote, at) => fieldAt(quote, 'commitments[].period', at) ?? 'term',
  }),
  'commitments[].billing': priced(choice('advance', 'arrears'), { otherwise: defaults.billing }),
  'commitments[].overage.monthlyCap': priced(money, optional),
  'commitments[].rollover': priced(group, optional),
  'commitments[].rollover.percent': priced(percent),
  'commitments[].overage.rate': priced(choice('contract', 'list'), { otherwise: defaults.overageRate }),
  'commitments[].shortfall': priced(choice('invoice', 'waive', 'credit'), {
    otherwise: defaults.shortfall,
    // A shortfall that becomes a credit says for how many months (pricing §12.9).
    gives: { credit: ['commitments[].creditMonths'] },
  }),
  'commitments[].creditMonths': priced(months, optional),
  'commitments[].payments': priced(group, optional),
  'commitments[].discountBands': priced(group, optional),
  'commitments[].carryForward': priced(group, optional),
  'commitments[].carryForward.percent': priced(percent),
  'commitments[].agreedAmounts': priced(group, optional),
  'commitments[].minimum': priced(group, optional),
  'commitments[].minimum.every': priced(choice('month', 'quarter')),
  'commitments[].minimum.amount': priced(money),
  'commitments[].trueUp': priced(group, optional),
  'commitments[].trueUp.deadbandPercent': priced(percent, optionalUnlessZero),
  'commitments[].trueUp.maxIncreasePercent': priced(percent, optional),
  'commitments[].trueUp.maxDecreasePercent': priced(percent, optional),
  'commitments[].trueUp.floorPercent': priced(percent, optional),
  'commitments[].trueUp.direction': priced(choice('up', 'down', 'both'), {
    otherwise: defaults.direction,
    // A true-up that may go down has a floor (pricing §11).
    gives: { down: ['commitments[].trueUp.floorPercent'], both: ['commitments[].trueUp.floorPercent'] },
  }),
  'commitments[].trueUp.windowMonths': priced(months, { otherwise: defaults.windowMonths }),
  'commitments[].trueUp.noticeMonths': priced(months, optionalUnlessZero),
  'commitments[].trueUp.roundTo': priced(money, optional),

  credits: priced(group, optional),
  'credits.name': priced(text),
  'credits.overagePricePerCredit': priced({ type: 'price' }),

  adaptivePricing: priced(group, optional),
  'adaptivePricing.baselineDate': priced(date, { otherwise: ({ startDate }) => baselineDateOf({}, startDate) }),
  'adaptivePricing.measureEveryMonths': priced(months),
  'adaptivePricing.noticeDays': priced(days, optionalUnlessZero),
  'adaptivePricing.appliesTo': priced({ type: 'lines' }),
  'adaptivePricing.effective': priced(choice('next_month', 'next_quarter', 'renewal')),
  'adaptivePricing.indexedSharePercent': priced(percent, optional),
  'adaptivePricing.decrease': priced(group, optional),
  'adaptivePricing.decrease.thresholdPercent': priced(percent),
  'adaptivePricing.decrease.comparison': priced(choice('more_than', 'at_least'), { otherwise: defaults.comparison }),
  'adaptivePricing.decrease.basis': priced(choice('full', 'excess'), { otherwise: defaults.basis }),
  'adaptivePricing.decrease.passThroughPercent': priced(percent),
  'adaptivePricing.decrease.maxStepPercent': priced(percent, optional),
  'adaptivePricing.decrease.floorPercent': priced(percent, optional),
  'adaptivePricing.increase': priced(group, optional),
  'adaptivePricing.increase.thresholdPercent': priced(percent),
  'adaptivePricing.increase.comparison': priced(choice('more_than', 'at_least'), { otherwise: defaults.comparison }),
  'adaptivePricing.increase.mechanism': priced(choice('automatic', 'negotiate'), {
    gives: { automatic: ['adaptivePricing.increase.passThroughPercent'] },
  }),
  'adaptivePricing.increase.basis': priced(choice('full', 'excess'), { otherwise: defaults.basis }),
  'adaptivePricing.increase.passThroughPercent': priced(percent, optional),
  'adaptivePricing.increase.maxStepPercent': priced(percent, optional),
  'adaptivePricing.increase.capPercent': priced(percent, optional),

  substitution: priced(group, optional),
  'substitution.qualityFloorPercent': priced(percent, optional),
  'substitution.noticeDays': worded(days, optionalUnlessZero),
  'substitution.approvedModels': priced({ type: 'models' }, optionalUnlessZero),
  'substitution.priceNeutral': worded(truth, { otherwise: () => false }),

  serviceLevels: worded(group, optional),
  'serviceLevels.availabilityPercent': worded(percent),
  'serviceLevels.maintenanceHoursPerMonth': worded({ type: 'duration', unit: 'hour' }, optionalUnlessZero),
  'serviceLevels.maintenanceNoticeHours': worded(hours, optional),
  'serviceLevels.credits': worded(group, optional),
  'serviceLevels.creditCapPercent': worded(percent, optional),
  'serviceLevels.claimDays': worded(days, optional),
  'serviceLevels.chronicMonths': worded(months, optional),
  qualityReporting: worded(group, optional),
  'qualityReporting.measure': worded(text),
  'qualityReporting.every': worded(choice('month', 'quarter', 'year')),
  'qualityReporting.actionBelowPercent': worded(percent, optional),
  'qualityReporting.planDays': worded(days, optional),
  support: worded(group, optional),
  'support.hours': worded(choice('business_hours', 'extended_hours', 'around_the_clock')),
  'support.responses': worded(group, optional),
  fairUse: worded(group, optional),
  'fairUse.multiple': worded(number),
  'fairUse.averageMonths': worded(months),
  'fairUse.consecutiveMonths': worded(months),
  'fairUse.noticeDays': worded(days),
  'fairUse.cureDays': worded(days),
  priceHold: worded(group, optional),
  'priceHold.months': worded(months),
  renewal: worded(group, optional),
  'renewal.type': worded(choice('automatic', 'by_agreement')),
  'renewal.months': worded(months),
  'renewal.noticeDays': worded(days),
  'renewal.capPercent': worded(percent, optional),
  deprecation: worded(group, optional),
  'deprecation.noticeDays': worded(days),
  'deprecation.notBeforeMonths': worded(months, optional),
  'deprecation.parallelDays': worded(days, optionalUnlessZero),
  disputes: worded(group, optional),
  'disputes.windowDays': worded(days),
  'disputes.answerDays': worded(days),
  'disputes.recordsMonths': worded(months, optional),
  termination: worded(group, optional),
  'termination.cureDays': worded(days),
  'termination.convenience': worded(group, optional),
  'termination.convenience.by': worded(choice('customer', 'either')),
  'termination.convenience.noticeDays': worded(days),
  'termination.refund': worded(choice('unused_prepaid', 'none')),
  dataProtection: worded(group, optional),
  'dataProtection.training': worded(choice('never', 'with_consent')),
  'dataProtection.retentionDays': worded(days),
  'dataProtection.region': worded(text, optional),
  'dataProtection.incidentNoticeHours': worded(hours),
  'dataProtection.subprocessorNoticeDays': worded(days, optional),
  governingLaw: worded(group, optional),
  'governingLaw.known': worded({ type: 'law' }, optional),
  'governingLaw.law': worded(text, optional),
  'governingLaw.venue': worded(text),
  lateInterest: worded(group, optional),
  // What rests on a base rate has one.
  'lateInterest.type': worded(choice('above_base', 'fixed'), { gives: { above_base: ['lateInterest.baseRate'] } }),
  'lateInterest.percent': worded(number),
  'lateInterest.baseRate': worded(text, optional),
  liability: worded(group, optional),
  'liability.capMultiple': worded(number),
  'liability.of': worded(choice('year', 'term')),
  'liability.dataCapMultiple': worded(number, optional),
  priceNegotiation: worded(group, optional),
  'priceNegotiation.days': worded(days),
  'priceNegotiation.withoutAgreement': worded(choice('keep', 'leave', 'expert')),
  indexSources: worded(group, optional),
  'indexSources.afterEnd': worded(choice('last_price', 'agreement', 'expert')),
  tokenEvidence: worded(group, optional),
  'tokenEvidence.requests': worded(number),
  'tokenEvidence.noticeDays': worded(days),
  'tokenEvidence.objectionDays': worded(days),
  usageCount: worded(group, optional),
  'usageCount.closesAfterDays': worded(days),
  'usageCount.objectionDays': worded(days),
  burnTableChange: worded(group, optional),
  'burnTableChange.noticeDays': worded(days),
  'burnTableChange.packs': worded(choice('bought_after', 'all')),
  'burnTableChange.maxIncreasePercent': worded(percent, optional),
  amountNotice: worded(group, optional),
  'amountNotice.days': worded(days),
  renewalRollover: worded(group, optional),
  'renewalRollover.percent': worded(percent),
  'renewalRollover.leastPercent': worded(percent),
  paymentDays: worded(group, optional),
  ...Object.fromEntries(invoiceKinds.map((kind) => [`paymentDays.${kind}`, worded(days, optional)])),
  optionTaking: worded(group, optional),
  'optionTaking.noticeDays': worded(days),
  'optionTaking.until': worded(date, optional),
};

function termOf([path, row]: [string, Row]): DealTerm {
  const { kind, engine, otherwise, zeroIsNone, gives } = row;
  const read = (quote: Quote, at: At): TermValue | undefined => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    if (rows[parent]?.kind.type === 'group' && fieldAt(quote, parent, at) === undefined) return undefined;
    const value = fieldAt(quote, path, at);
    if (value === undefined) return typeof otherwise === 'function' ? otherwise(quote, at) : otherwise;
    if (zeroIsNone === true && isNone(value)) return undefined;
    return kind.type === 'group' ? true : value;
  };
  return { path, kind, engine, optional: row.optional === true, read, ...(gives === undefined ? {} : { gives }) };
}

/** Every term of a deal, by its path. */
export const dealTerms: ReadonlyMap<string, DealTerm> = new Map(
  [...Object.entries(rows).map(termOf), ...derived, ...derivedOfLines].map((term) => [term.path, term]),
);
