import { listText } from '../../phrase.ts';

/** Why a term can't be chosen beside others, as the end of "not while …". */
const exclusions = {
  payments: 'its payments are agreed apart',
  discountBands: 'the discount goes by size',
  minimum: 'a minimum is agreed inside the period',
  carryForward: 'excess counts forward',
  agreedAmounts: 'amounts are agreed for later',
  rollover: 'unused commitment rolls over',
  trueUp: 'a true-up is agreed',
  inArrears: 'billing is in arrears',
  inAdvance: 'billing is in advance',
  waived: 'a shortfall is waived',
  credited: 'a shortfall becomes a credit',
  shortestPeriod: 'the period is a month',
  oneInstalment: 'no instalment starts after the first',
  onePaidPeriod: 'payments are agreed and no period starts after the first',
};

/** The terms that real deals add: what each is called, is for, and costs whom. */
export const dealTermWords = {
  exclusions,
  notWhile: (reasons: readonly (keyof typeof exclusions)[]): string =>
    `not while ${listText(reasons.map((reason) => exclusions[reason]))}`,
  notNow: (reasons: readonly (keyof typeof exclusions)[]): string =>
    `Not while ${listText(reasons.map((reason) => exclusions[reason]))}.`,
  payments: {
    switch: 'Payments apart from use',
    hint: 'For a period paid up front, in halves, or when the customer’s budget is due; the balance opens whole all the same. Paid early, it costs the customer the use of the money; paid late, us.',
    month: 'Month of the period',
    percent: 'Share',
    paymentList: 'Payments',
    add: 'Add a payment',
  },
  bands: {
    switch: 'Discount by size',
    hint: 'The larger the amount listed for a period, the lower the prices of its pool in it. It costs us margin, and the customer the promise of a larger spend.',
    from: 'Amount from',
    percent: 'Discount',
    bandList: 'Bands',
    add: 'Add a band',
  },
  minimum: {
    switch: 'A minimum inside the period',
    hint: 'What a month or quarter lacks of it is invoiced, and counts toward the period. It costs the customer in quiet months and makes our income steady.',
    every: 'A minimum a',
    amount: 'Amount',
  },
  carryForward: {
    switch: 'Excess counts forward',
    hint: 'Use beyond the commitment counts toward the next period’s, up to a share of it. It costs us overage, and the customer nothing.',
    percent: 'At most, of the next period’s amount',
  },
  agreedAmounts: {
    switch: 'Amounts agreed for later',
    hint: 'What every instalment becomes from a month on: a step agreed in mid-term. A step down costs us committed value, a step up costs the customer.',
    fromMonth: 'From month',
    amount: 'Each instalment',
    agreedList: 'Agreed amounts',
    add: 'Add an agreed amount',
  },
  shortfall: {
    credit: 'Becomes a credit',
    creditMonths: 'Credit usable for',
    creditHint:
      'What a period leaves unused pays for use in later ones, once their own amount is gone. It costs us the work it pays for, and saves the customer from paying for nothing.',
  },
  rate: {
    label: 'Overage costs',
    rates: { contract: 'As in the contract', list: 'As at list' },
    hint: 'At list, what exceeds costs what it would without discounts: dearer for the customer, and a reason to commit to more.',
  },
  pool: {
    fees: 'Fees by the month may draw the commitment down in place of invoices of their own: simpler for the customer, whose commitment is used up sooner.',
    notMonthly: 'not by the month',
    inOther: (commitment: string): string => `in ${commitment}`,
    offered: 'option',
    drawsDown: 'it draws a commitment down',
  },
  option: {
    switch: 'Offered as an option',
    hint: 'The customer may take it later. Until then it is in no total; what it would add is listed apart. It costs nobody anything before it is taken.',
    onlyTakenIn: (commitment: string): string => `Not while ${commitment} has no other line that is taken.`,
    ifTaken: (amount: string): string => `${amount} if taken`,
  },
  months: {
    title: 'In the deal',
    switch: 'Only in some months',
    hint: 'For what starts after the term does or ends before it, such as seats added in mid-term. Outside these months it costs the customer nothing and brings us nothing.',
    from: 'From month',
    to: 'To month',
  },
  indexedShare: {
    label: 'Share that follows the index',
    hint: 'What model costs make up of the price. Where more of it follows than that, a fall costs us more than it saves us.',
  },
  reassignment: {
    title: 'When a slot gets another model',
    switch: 'Own rules for another model in a slot',
    hint: 'Without rules, another model counts at its own price, dearer or cheaper. Where the index goes on from before, a dearer model of our choice costs the customer nothing, and a cheaper one saves them nothing.',
    noSlot: 'Not while the index names no slot.',
    up: 'A dearer model',
    down: 'A cheaper model',
    ways: { level: 'Counts at its own price', chain: 'The index goes on from before' },
  },
  finerCosts: {
    switch: 'Cache writes and cost factors',
    hint: 'For tokens written to a cache, and for what batch, region or priority make of a model’s cost. It changes our cost alone.',
    cacheWriteTokens: 'Cache writes',
    costMultiplier: 'Cost factor',
  },
};
