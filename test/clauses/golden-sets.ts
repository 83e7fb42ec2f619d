import { example } from '../document/sample-tree.ts';

type Json = Readonly<Record<string, unknown>>;

/** A quote, and the cost book that it is priced with. */
export type GoldenSet = { readonly name: string; readonly quote: Json; readonly costs: Json };

const costs = example('costs.json');
const desk = example('support-desk.quote.json');
const lines = desk['lines'] as readonly Json[];
const [commitment] = desk['commitments'] as readonly Json[];
const adaptive = desk['adaptivePricing'] as Json;

const credits = {
  name: 'Q-credits',
  packs: [{ month: 1, credits: '50000', pricePerCredit: '0.0085', expiresAfterMonths: 12 }],
  overagePricePerCredit: '0.0105',
};
const drafts = {
  id: 'drafts',
  name: 'Document drafts',
  unit: 'draft',
  charge: { type: 'credits', creditsPerUnit: '12' },
  forecast: { type: 'flat', quantity: '500' },
};

/** All terms at once, in dollars, by the year, billed in advance. */
const inAdvance: Json = {
  ...desk,
  lines: [...lines, drafts],
  commitments: [
    {
      ...commitment,
      overage: { adjustPercent: '-8', monthlyCap: '20000' },
      trueUp: { ...(commitment?.['trueUp'] as Json), noticeMonths: 3 },
    },
  ],
  credits,
  serviceLevels: {
    availabilityPercent: '99.9',
    maintenanceHoursPerMonth: '4',
    maintenanceNoticeHours: 48,
    credits: [
      { belowPercent: '99.9', creditPercent: '10' },
      { belowPercent: '99', creditPercent: '25' },
    ],
    creditCapPercent: '50',
    claimDays: 30,
    chronicMonths: 3,
  },
  qualityReporting: {
    measure: 'share of answers graded right by two reviewers',
    every: 'quarter',
    actionBelowPercent: '95',
    planDays: 20,
  },
  support: {
    hours: 'business_hours',
    responses: [
      { severity: 'critical', withinHours: 1 },
      { severity: 'high', withinHours: 4 },
      { severity: 'normal', withinHours: 24 },
    ],
  },
  fairUse: { multiple: '2.5', averageMonths: 3, consecutiveMonths: 2, noticeDays: 10, cureDays: 30 },
  priceHold: { months: 12 },
  renewal: { type: 'automatic', months: 12, noticeDays: 60, capPercent: '5' },
  deprecation: { noticeDays: 180, notBeforeMonths: 12, parallelDays: 60 },
  disputes: { windowDays: 45, answerDays: 15, recordsMonths: 24 },
  termination: { cureDays: 30, convenience: { by: 'customer', noticeDays: 90 }, refund: 'unused_prepaid' },
  dataProtection: {
    training: 'never',
    retentionDays: 30,
    region: 'European Union',
    incidentNoticeHours: 48,
    subprocessorNoticeDays: 30,
  },
  governingLaw: { law: 'the laws of the State of Colorado', venue: 'the courts of Denver, Colorado' },
};

const [first] = inAdvance['commitments'] as readonly Json[];

/** Without the seats, whose steps need three years. */
const shorter = [...lines.filter(({ id }) => id !== 'seats'), drafts];

/** The other choice wherever there is one, in yen, by the quarter, billed in arrears. */
const inArrears: Json = {
  ...inAdvance,
  lines: shorter,
  number: 'Q-2026-0311',
  title: 'Support automation, arrears',
  currency: 'JPY',
  startDate: '2026-01-01',
  termMonths: 14,
  paymentTermsDays: 60,
  validUntil: '2025-12-15',
  commitments: [
    {
      ...first,
      name: 'Quarterly usage commitment',
      period: 'quarter',
      amounts: ['21000', '24000'],
      instalment: 'month',
      billing: 'arrears',
      overage: { adjustPercent: '12.5' },
      rollover: { percent: '25' },
      trueUp: { direction: 'up', maxIncreasePercent: '30', windowMonths: 2 },
    },
  ],
  adaptivePricing: {
    ...adaptive,
    measureEveryMonths: 6,
    noticeDays: 0,
    effective: 'next_quarter',
    decrease: { thresholdPercent: '10', comparison: 'at_least', basis: 'excess', passThroughPercent: '60' },
    increase: {
      thresholdPercent: '15',
      comparison: 'at_least',
      mechanism: 'automatic',
      basis: 'excess',
      passThroughPercent: '40',
      maxStepPercent: '10',
      capPercent: '120',
    },
  },
  substitution: { qualityFloorPercent: '97.5' },
  serviceLevels: {
    availabilityPercent: '99.5',
    maintenanceHoursPerMonth: '6',
    credits: [{ belowPercent: '99.5', creditPercent: '5' }],
  },
  qualityReporting: { measure: 'word error rate on the agreed test set', every: 'month', actionBelowPercent: '90' },
  support: { hours: 'extended_hours' },
  renewal: { type: 'by_agreement', months: 24, noticeDays: 90, capPercent: '3' },
  deprecation: { noticeDays: 90 },
  disputes: { windowDays: 60, answerDays: 20 },
  termination: { cureDays: 45, convenience: { by: 'either', noticeDays: 120 }, refund: 'none' },
  dataProtection: { training: 'with_consent', retentionDays: 90, incidentNoticeHours: 72 },
  governingLaw: { law: 'the laws of Germany', venue: 'the courts of Hamburg' },
};

/** A month, a day and an hour of everything, one sum over the whole term. */
const oneOfEach: Json = {
  ...inAdvance,
  lines: shorter,
  number: 'Q-2026-0001',
  title: 'One of each',
  termMonths: 12,
  startDate: '2025-12-01',
  paymentTermsDays: 1,
  validUntil: undefined,
  commitments: [
    {
      ...first,
      name: 'Commitment over the term',
      period: 'term',
      amounts: ['120000'],
      instalment: 'month',
      overage: { monthlyCap: '1000' },
      trueUp: { floorPercent: '60', direction: 'down', windowMonths: 1, noticeMonths: 1, roundTo: '1' },
    },
  ],
  adaptivePricing: { ...adaptive, measureEveryMonths: 1, noticeDays: 1, effective: 'next_quarter' },
  substitution: { approvedModels: [], noticeDays: 1 },
  serviceLevels: {
    availabilityPercent: '99',
    maintenanceHoursPerMonth: '1',
    maintenanceNoticeHours: 1,
    credits: [{ belowPercent: '99', creditPercent: '100' }],
    claimDays: 1,
    chronicMonths: 1,
  },
  qualityReporting: { measure: 'Share of resolved cases.', every: 'year', actionBelowPercent: '100', planDays: 1 },
  support: { hours: 'around_the_clock', responses: [{ severity: 'critical', withinHours: 1 }] },
  fairUse: { multiple: '2', averageMonths: 1, consecutiveMonths: 1, noticeDays: 1, cureDays: 1 },
  priceHold: { months: 1 },
  renewal: { type: 'automatic', months: 1, noticeDays: 1, capPercent: '0' },
  deprecation: { noticeDays: 1, notBeforeMonths: 1, parallelDays: 1 },
  disputes: { windowDays: 1, answerDays: 1, recordsMonths: 1 },
  termination: { cureDays: 1, convenience: { by: 'customer', noticeDays: 1 }, refund: 'unused_prepaid' },
  dataProtection: { training: 'never', retentionDays: 0, incidentNoticeHours: 1, subprocessorNoticeDays: 1 },
};

const inAdvanceAdaptive = inAdvance['adaptivePricing'] as Json;

function committed(change: Json): Json {
  return { ...inAdvance, commitments: [{ ...first, ...change }] };
}
function withAdaptive(change: Json): Json {
  return { ...inAdvance, adaptivePricing: { ...inAdvanceAdaptive, ...change } };
}

const target = { period: 'month', instalment: 'month', amounts: ['9000'], billing: 'arrears', shortfall: 'waive' };
const automatic = { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '40' };

/** Small changes of the first set, one for every case that no full set reaches. */
const variants: Readonly<Record<string, Json>> = {
  'a monthly target, nothing rolled over': committed({ ...target, rollover: undefined, trueUp: undefined, overage: undefined }),
  'one instalment for the term': committed({ period: 'term', instalment: 'term', amounts: ['300000'], rollover: undefined }),
  'instalments by the year, a true-up without limits': committed({
    instalment: 'year',
    trueUp: { floorPercent: '50', direction: 'both', windowMonths: 6 },
  }),
  'arrears, nothing rolled over': committed({ billing: 'arrears', rollover: undefined }),
  'nothing committed, no credits, no adaptive pricing': {
    ...inAdvance,
    lines,
    commitments: undefined,
    credits: undefined,
    adaptivePricing: undefined,
    paymentTermsDays: 0,
  },
  'prices move at renewal': withAdaptive({ effective: 'renewal' }),
  'next month, no notice, no rise': withAdaptive({ noticeDays: undefined, increase: undefined }),
  'no fall, and a rise without limits': withAdaptive({ decrease: undefined, increase: automatic }),
  'any model, without notice': { ...inAdvance, substitution: {} },
  'approved models, no floor': { ...inAdvance, substitution: { approvedModels: ['openai/gpt-5', 'google/gemini-3-pro'] } },
  'an outcome left to the order, no maintenance, little else': {
    ...inAdvance,
    lines: lines.map((line) => (line['outcome'] === undefined ? line : { ...line, outcome: { acceptancePercent: '90' } })),
    credits: undefined,
    serviceLevels: { availabilityPercent: '99.5' },
    qualityReporting: { measure: 'share of right answers', every: 'year' },
    termination: { cureDays: 30, refund: 'none' },
    renewal: { type: 'automatic', months: 12, noticeDays: 60 },
  },
  'interest above a base rate, liability by the year': {
    ...inAdvance,
    lateInterest: { type: 'above_base', percent: '9', baseRate: 'the base rate of the European Central Bank' },
    liability: { capMultiple: '2', of: 'year', dataCapMultiple: '4' },
  },
  'part of the price indexed, roles chained upwards': {
    ...withAdaptive({ indexedSharePercent: '40', reassignment: { up: 'chain' }, increase: automatic }),
    indexSources: {
      sources: [
        { model: 'frontier', source: 'the price page of the model provider' },
        { model: 'small', source: 'the price page of the model provider' },
      ],
      afterEnd: 'last_price',
    },
    tokenEvidence: { requests: 1500, noticeDays: 21, objectionDays: 10 },
    usageCount: { closesAfterDays: 5, objectionDays: 14 },
    amountNotice: { days: 45 },
    renewalRollover: { percent: '25', leastPercent: '110' },
    paymentDays: { instalment: 45, overage: 14, shortfall: 1 },
    burnTableChange: { noticeDays: 60, packs: 'bought_after', maxIncreasePercent: '15' },
  },
  'roles chained downwards, talks that end with an expert': {
    ...withAdaptive({ reassignment: { down: 'chain' } }),
    priceNegotiation: { days: 30, withoutAgreement: 'expert' },
    indexSources: {
      sources: [
        { model: 'frontier', source: 'the price page of the model provider' },
        { model: 'small', source: 'the price page of the model provider' },
      ],
      afterEnd: 'expert',
    },
    burnTableChange: { noticeDays: 30, packs: 'all' },
  },
  'roles chained both ways, talks that end in leaving': {
    ...withAdaptive({ reassignment: { up: 'chain', down: 'chain' } }),
    priceNegotiation: { days: 20, withoutAgreement: 'leave' },
    indexSources: {
      sources: [
        { model: 'frontier', source: 'the price page of the model provider' },
        { model: 'small', source: 'the price page of the model provider' },
      ],
      afterEnd: 'agreement',
    },
  },
  'talks that change nothing, and leave without a commitment': {
    ...withAdaptive({}),
    priceNegotiation: { days: 15, withoutAgreement: 'keep' },
  },
  'leaving without a commitment': {
    ...withAdaptive({}),
    commitments: undefined,
    priceNegotiation: { days: 15, withoutAgreement: 'leave' },
  },
  'use counted up to a day, and no time for disputes': {
    ...inAdvance,
    disputes: undefined,
    usageCount: { closesAfterDays: 1, objectionDays: 1 },
  },
  'tokens counted, and prices that may change with a model': {
    ...inAdvance,
    tokenEvidence: { requests: 1, noticeDays: 1, objectionDays: 1 },
    substitution: { priceNeutral: true },
  },
  'lines of some months, and options': {
    ...inAdvance,
    lines: [
      ...lines.map((line, at) => (at === 1 ? { ...line, fromMonth: 3, toMonth: 20 } : line)),
      drafts,
      { id: 'audit', name: 'Quality audit', charge: { type: 'one_time', price: '4000' }, optional: true },
    ],
    optionTaking: { noticeDays: 30, until: '2028-06-30' },
  },
  'options for as long as they can start': {
    ...inAdvance,
    lines: [
      ...lines,
      drafts,
      { id: 'audit', name: 'Quality audit', charge: { type: 'one_time', price: '4000' }, optional: true },
    ],
    optionTaking: { noticeDays: 30 },
  },
  'options without terms of their own': {
    ...inAdvance,
    lines: [
      ...lines,
      drafts,
      { id: 'audit', name: 'Quality audit', charge: { type: 'one_time', price: '4000' }, optional: true },
    ],
  },
  'a fixed rate of interest, liability over the term': {
    ...inAdvance,
    lateInterest: { type: 'fixed', percent: '8.5' },
    liability: { capMultiple: '1.5', of: 'term' },
  },
};

const plain = { overage: undefined, rollover: undefined, trueUp: undefined };
const halves = [
  { month: 1, percent: '50' },
  { month: 7, percent: '50' },
];
const bands = [
  { from: '0', percent: '0' },
  { from: '100000', percent: '7.5' },
  { from: '140000', percent: '12' },
];
const fee = {
  id: 'gateway',
  name: 'Gateway fee',
  charge: { type: 'recurring', every: 'month', unitPrice: '1450', quantity: '1' },
};

/** The terms that real deals add, and the pairs that change each other's words. */
const deals: Readonly<Record<string, Json>> = {
  'paid in parts, with a true-up, agreed amounts and a discount by size': committed({
    payments: halves,
    agreedAmounts: [{ fromMonth: 25, amount: '33000' }],
    discountBands: bands,
    overage: { rate: 'list', adjustPercent: '6' },
  }),
  'a minimum a month, shortfall as credit, overage at list': committed({
    ...plain,
    billing: 'arrears',
    minimum: { every: 'month', amount: '5500' },
    shortfall: 'credit',
    creditMonths: 9,
    overage: { rate: 'list' },
    trueUp: { direction: 'up', windowMonths: 3 },
  }),
  'a minimum a quarter, excess carried forward in arrears': committed({
    ...plain,
    billing: 'arrears',
    minimum: { every: 'quarter', amount: '16000' },
    carryForward: { percent: '12.5' },
  }),
  'excess carried forward in advance, a discount by size, overage at list less a reduction': committed({
    ...plain,
    carryForward: { percent: '15' },
    discountBands: bands,
    overage: { rate: 'list', adjustPercent: '-4', monthlyCap: '30000' },
  }),
  'agreed amounts within a period, shortfall as credit in advance': committed({
    ...plain,
    shortfall: 'credit',
    creditMonths: 14,
    agreedAmounts: [
      { fromMonth: 7, amount: '18000' },
      { fromMonth: 19, amount: '31500' },
    ],
  }),
  'paid in parts, agreed amounts, no true-up': committed({
    ...plain,
    payments: halves,
    agreedAmounts: [{ fromMonth: 13, amount: '29000' }],
  }),
  'agreed amounts with a true-up, nothing paid in parts': committed({
    agreedAmounts: [{ fromMonth: 8, amount: '27000' }],
    discountBands: bands,
  }),
  'a monthly fee that draws down': {
    ...inAdvance,
    lines: [...lines, drafts, fee],
    commitments: [{ ...first, ...plain, lines: ['resolutions', 'summaries', 'gateway'] }],
  },
};

const desktop = {
  ...inAdvance,
  commitments: undefined,
  credits: undefined,
  adaptivePricing: undefined,
  substitution: undefined,
};
const [, , , resolutions, summaries] = lines;
const stepped = {
  ...resolutions,
  charge: { ...(resolutions?.['charge'] as Json), tierPeriod: 'year' },
};

/** Deals that lack what most have. */
const bare: Readonly<Record<string, Json>> = {
  'seats alone': {
    ...desktop,
    lines: lines.filter(({ id }) => id === 'seats'),
    termination: undefined,
    dataProtection: undefined,
    governingLaw: undefined,
  },
  'use alone, over yearly tiers, under a law known by name': {
    ...desktop,
    lines: [stepped, summaries],
    governingLaw: { known: 'germany', venue: 'the courts of Hamburg' },
  },
  'credits alone': {
    ...desktop,
    lines: [drafts],
    credits,
  },
};

const usage = (id: string): Json => ({
  id,
  name: `Use of ${id}`,
  unit: 'call',
  charge: { type: 'usage', model: 'per_unit', unitPrice: '2' },
  forecast: { type: 'flat', quantity: '2600' },
});
const pools: readonly Json[] = [
  { payments: halves, trueUp: { noticeMonths: 2, floorPercent: '60', maxDecreasePercent: '10', deadbandPercent: '5' } },
  { payments: halves, agreedAmounts: [{ fromMonth: 13, amount: '14000' }], trueUp: { floorPercent: '50' } },
  { trueUp: { floorPercent: '70', direction: 'down', deadbandPercent: '8' }, discountBands: bands },
  { agreedAmounts: [{ fromMonth: 7, amount: '16000' }], trueUp: { floorPercent: '65', direction: 'down', roundTo: '10' } },
  { trueUp: { direction: 'up', deadbandPercent: '3', maxIncreasePercent: '40' }, rollover: { percent: '10' } },
  {
    period: 'quarter',
    amounts: ['15000'],
    instalment: 'month',
    billing: 'arrears',
    minimum: { every: 'month', amount: '900' },
    trueUp: { direction: 'up' },
  },
];

/** Several commitments, whose terms differ, over a term that cuts their last periods short. */
const several: Json = {
  ...desktop,
  termMonths: 20,
  startDate: '2026-01-01',
  lines: pools.map((_, at) => usage(`service ${at + 1}`)),
  commitments: pools.map(({ trueUp, ...terms }, at) => ({
    id: `pool-${at + 1}`,
    name: `Pool ${at + 1}`,
    lines: [`service ${at + 1}`],
    period: 'year',
    amounts: ['60000'],
    instalment: 'quarter',
    billing: 'advance',
    ...terms,
    ...(trueUp === undefined ? {} : { trueUp }),
  })),
};

/** Three sets with every term, then what reaches the cases that they leave out. */
export const goldenSets: readonly GoldenSet[] = [
  { name: 'in advance', quote: inAdvance, costs },
  { name: 'in arrears', quote: inArrears, costs: { ...costs, currency: 'JPY' } },
  { name: 'one of each', quote: oneOfEach, costs },
  { name: 'nothing agreed on data, law and an early end', quote: desk, costs },
  ...Object.entries({ ...variants, ...deals, ...bare, 'several commitments': several }).map(([name, quote]) => ({
    name,
    quote,
    costs,
  })),
];
