import type { Reason } from '../../domain/document/problem.ts';
import { capitalized } from '../phrase.ts';
import { reasonSentence } from '../problems.ts';
import { placeIn } from './place-in.ts';

/** Whether a problem is only that nothing was entered yet. */
export function isNeeded(reason: Reason): boolean {
  return reason.code === 'missing' || reason.code === 'empty-text' || reason.code === 'empty-list';
}

/** Terms that the file names by their field, as the window calls them. */
const termNames: Readonly<Record<string, string>> = { trueUp: 'a true-up', agreedAmounts: 'amounts agreed for later' };

/** What is wrong, at the field itself, to someone who types and sees no file. */
export function fieldSentence(reason: Reason): string {
  switch (reason.code) {
    case 'missing':
    case 'empty-text':
      return 'Needed';
    case 'empty-list':
      return 'At least one is needed';
    case 'not-decimal':
      return 'Not a number: write 1,250.50, 12.5k or 90 ct';
    case 'wrong-type':
      return reason.expected === 'integer' ? 'Must be a whole number' : capitalized(reasonSentence(reason));
    case 'no-such-date':
      return 'Not a date: write 31 Jan 2027 or 2027-01-31';
    case 'last-tier-open':
      return 'Leave the last limit empty, so that every quantity has a price';
    case 'open-tier-not-last':
      return 'Only the last tier has no limit';
    case 'pass-through-required':
      return 'Needed: an automatic increase passes some of it on';
    case 'floor-required':
      return 'Needed: a true-up that may go down has a floor';
    case 'credits-missing':
      return `Needed: the line “${reason.line}” burns credits`;
    case 'costs-required':
      return 'Needs a cost book: choose one under Terms and dates';
    case 'does-not-go-with':
      return `Does not go together with ${termNames[reason.with] ?? reason.with}: leave one of them out`;
    case 'needs':
    case 'percents-sum':
    case 'beyond-period':
    case 'reaches-no-instalment':
    case 'minimum-not-shorter':
    case 'minimum-above-amount':
    case 'outside-months-of-line':
    case 'only-optional-lines':
    case 'not-a-pool-line':
    case 'model-is-there':
    case 'alias-in-index':
    case 'price-zero':
    case 'differs-from-amended':
    case 'after-start':
    case 'past-last-year':
    case 'unknown-field':
    case 'number-for-decimal':
    case 'decimal-too-long':
    case 'negative':
    case 'below':
    case 'above':
    case 'too-many-decimals':
    case 'too-many-entries':
    case 'zero':
    case 'not-one-of':
    case 'unknown-currency':
    case 'unknown-schema':
    case 'does-not-belong':
    case 'reserved-id':
    case 'repeated-id':
    case 'not-rising':
    case 'not-falling':
    case 'unwelcome-character':
    case 'piled-marks':
    case 'line-break':
    case 'undrawable-character':
    case 'omitted-has-no-text':
    case 'too-long-text':
    case 'shares-sum':
    case 'weights-sum':
    case 'month-outside-term':
    case 'quantity-too-large':
    case 'finer-than-minor-unit':
    case 'unknown-line':
    case 'unknown-product':
    case 'no-price-of-product':
    case 'not-a-usage-line':
    case 'not-a-metered-line':
    case 'line-named-twice':
    case 'line-already-committed':
    case 'instalment-longer-than-period':
    case 'waive-needs-arrears':
    case 'waive-excludes-rollover':
    case 'currency-differs':
    case 'unknown-model':
    case 'slot-for-model':
    case 'unknown-slot':
    case 'no-price':
    case 'no-assignment':
    case 'baseline-price-zero':
    case 'change-or-prices':
    case 'no-change':
    case 'change-without-price':
    case 'prices-required':
    case 'beyond-term':
      return capitalized(reasonSentence(reason));
  }
}

/** Names of document fields as the window calls them, for the list of problems. */
const fieldNames: Readonly<Record<string, string>> = {
  schema: 'Format',
  number: 'Number',
  title: 'Title',
  currency: 'Currency',
  startDate: 'Start date',
  termMonths: 'Term',
  seller: 'Seller',
  customer: 'Customer',
  legalName: 'legal name',
  address: 'address',
  contact: 'contact',
  name: 'name',
  email: 'email',
  registrationNumber: 'registration number',
  taxId: 'tax ID',
  billingAddress: 'address for invoices',
  billingEmail: 'email for invoices',
  noticeAddress: 'address for notices',
  noticeEmail: 'email for notices',
  purchaseOrderNumber: 'Purchase order number',
  effectiveDate: 'Effective date',
  paymentTermsDays: 'Payment terms',
  validUntil: 'Valid until',
  lines: 'Lines',
  unit: 'unit',
  id: 'id',
  unitPrice: 'unit price',
  price: 'price',
  quantity: 'quantity',
  month: 'month',
  fromMonth: 'month',
  toMonth: 'last month',
  tiers: 'tier',
  upTo: 'up to',
  flatFee: 'flat fee',
  packageSize: 'units a package',
  packagePrice: 'price a package',
  freeUnits: 'free units',
  percent: 'percent',
  creditsPerUnit: 'credits a unit',
  discountPercent: 'discount',
  annualUpliftPercent: 'uplift',
  forecast: 'forecast',
  start: 'start',
  monthlyPercent: 'growth',
  quantities: 'month',
  outcome: 'outcome',
  acceptancePercent: 'accepted',
  servedBy: 'served by',
  model: 'model',
  sharePercent: 'share',
  inputTokens: 'input tokens',
  outputTokens: 'output tokens',
  cachedInputTokens: 'cached input',
  cacheWriteTokens: 'cache writes',
  costMultiplier: 'cost factor',
  otherCostPerUnit: 'other cost',
  quantityDecimals: 'decimals',
  commitments: 'Commitments',
  amounts: 'amount',
  instalment: 'instalments',
  overage: 'overage',
  adjustPercent: 'adjustment',
  monthlyCap: 'at most a month',
  rollover: 'rollover',
  shortfall: 'shortfall',
  payments: 'payment',
  discountBands: 'discount by size, band',
  from: 'from',
  minimum: 'minimum',
  every: 'interval',
  amount: 'amount',
  carryForward: 'excess that counts forward',
  creditMonths: 'months of the credit',
  agreedAmounts: 'agreed amount',
  trueUp: 'true-up',
  floorPercent: 'floor',
  roundTo: 'round to',
  credits: 'Credits',
  packs: 'pack',
  pricePerCredit: 'price a credit',
  overagePricePerCredit: 'overage price',
  adaptivePricing: 'Adaptive pricing',
  index: 'index',
  weight: 'weight',
  appliesTo: 'covered lines',
  indexedSharePercent: 'share that follows',
  reassignment: 'models that take over a slot',
  decrease: 'when costs fall',
  increase: 'when costs rise',
  thresholdPercent: 'threshold',
  passThroughPercent: 'passed on',
  substitution: 'Substitution',
  scenarios: 'Scenario',
  events: 'change',
  factor: 'usage',
  on: 'day',
  changePercent: 'change of the price',
};

/** "Automated resolutions, tier 2, unit price": where in the quote, given the names of its lines and commitments. */
export function placeName(path: readonly (string | number)[], nameOf: (list: string, index: number) => string): string {
  return placeIn(path, nameOf, fieldNames);
}
