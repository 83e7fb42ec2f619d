type Copies = { readonly customer: string; readonly internal: string };
const copies = (of: Copies): Copies => of;

/** Scenarios and replay on paper: a copy for the customer, and one for the deal desk. Amounts, days and names come written. A language is one value of this type. */
export const pageWords = {
  title: copies({ customer: 'What could change', internal: 'Scenarios for the deal desk' }),
  fileName: copies({ customer: 'what could change', internal: 'scenarios' }),
  attachment: 'Scenarios and their figures',
  mark: 'INTERNAL · NEVER FOR THE CUSTOMER',
  page: 'Page',
  pageOf: 'of',
  draft: 'Draft',
  customer: 'For',
  seller: 'From',
  offer: 'Offer',
  offerOf: (number: string, revision: string): string => `${number}, ${revision}`,
  date: 'Date',
  basis: 'Figures',
  basisIs: 'Nothing here changes an agreed term. Amounts are net of VAT, in the currency of the offer.',
  fingerprint: 'Fingerprint',
  scenarios: 'The scenarios',
  scenariosAre:
    'Each scenario changes something of the forecast. The terms stay the same, and every figure is what they come to.',
  forecastIs: 'Use as forecast, and model prices as they are known.',
  hidden: 'Models behind the services change too. That changes no price of this offer.',
  sideBySide: 'Side by side',
  pays: copies({ customer: 'You pay', internal: 'Customer pays' }),
  paysIn: (pays: string, year: string): string => `${pays}, year ${year}`,
  byMonth: copies({ customer: 'What you pay by month', internal: 'What the customer pays by month' }),
  marginByMonth: 'What we keep by month',
  chart: (pays: string, names: string): string =>
    `${pays} each month: ${names}. A diamond marks a day on which a clause acts. The table has every amount.`,
  acts: 'When clauses act',
  replay: (day: string): string => `As if signed on ${day}`,
  replayIs: (day: string): string =>
    `This offer as if signed on ${day}, with the same forecast. Model prices begin as they are today, and move from that day on as published prices moved.`,
  moves: (name: string, slot: string): string => `${name} moves as ${slot} did.`,
  stays: (name: string): string => `${name} keeps its price, because no recorded price stands for it.`,
  replayPays: copies({ customer: 'You would have paid', internal: 'The customer would have paid' }),
  paid: (who: string, bill: string, base: string): string =>
    `${who} ${bill} over the term. At the forecast of this offer it is ${base}.`,
  kept: (margin: string, base: string): string => `We would have kept ${margin}. At the forecast of this offer it is ${base}.`,
  still: 'No clause would have acted.',
  now: 'This offer',
  past: 'Signed then',
  signedThen: (day: string): string => `Signed on ${day}`,
};
export type PageWords = typeof pageWords;
