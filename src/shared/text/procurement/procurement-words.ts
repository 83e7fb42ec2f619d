import type { ProcurementAsk, ProcurementVerdict } from '../../vocabulary/procurement-ask.ts';
import { countText } from '../phrase.ts';

const questions: Readonly<Record<ProcurementAsk, string>> = {
  'price-protection': 'Do our prices fall when published model prices fall?',
  'overage-rate': 'Is use above the commitment charged at the committed rate?',
  'carry-forward': 'Is a commitment that we do not use carried forward?',
  'true-down': 'Does the commitment fall when we use less?',
  'renewal-cap': 'Is the price of a renewal capped?',
  'model-notice': 'Do we hear before the model that serves us changes?',
  successor: 'Do we get the successor of a model at the same price?',
  'usage-exports': 'Do we get our usage figures?',
  exit: 'Can we leave before the end of the term?',
};

const verdicts: Readonly<Record<ProcurementVerdict, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** Answers to procurement. Amounts, percents and days come written; counts of days and months are numbers. A language is one value of this type. */
export const procurementWords = {
  title: 'Answers to procurement',
  fileName: 'answers to procurement',
  attachment: 'Answers to procurement',
  page: 'Page',
  pageOf: 'of',
  draft: 'Draft',
  questions,
  verdicts,
  glance: 'The answers at a glance',
  glanceIs: (number: string): string =>
    `Each answer follows from the terms of ${number}. It names the section of the contract that says so. If the two differ, the contract counts.`,
  question: 'Question',
  answer: 'Answer',
  section: 'Section',
  noSection: 'none',
  offer: 'Offer',
  offerOf: (number: string, revision: string): string => `${number}, ${revision}`,
  customer: 'For',
  seller: 'From',
  date: 'Date',
  basis: 'Figures',
  basisIs: 'At the forecast of the order, and at the model prices that the contract reads. Amounts are net of VAT.',
  fingerprint: 'Fingerprint',
  inContract: (sections: string, count: number): string => `${count === 1 ? 'Section' : 'Sections'} ${sections} of the contract.`,
  example: 'An example',
  notInContract: 'This contract does not say it. A master agreement between us may.',
  ofPool: (name: string, text: string): string => `${name}: ${text}`,
  days: (days: number): string => countText(days, 'day'),
  priceProtection: {
    none: 'Prices are fixed for the term. They do not follow published model prices, down or up.',
    workedFixed: (cut: string, bill: string): string =>
      `Published model prices fall by ${cut}. Your prices stay: you pay ${bill} over the term at the forecast.`,
    follows: (share: string, threshold: string, months: number): string =>
      `Prices follow an index of published model prices. If the index is lower by ${threshold}, ${share} of the fall is passed on. We measure every ${countText(months, 'month')}.`,
    moreThan: (percent: string): string => `more than ${percent}`,
    atLeast: (percent: string): string => `${percent} or more`,
    floor: (percent: string): string => `Prices fall to ${percent} of the agreed prices at the lowest.`,
    step: (percent: string): string =>
      `One measurement lowers prices by at most ${percent} of the agreed prices. The rest follows at the next ones.`,
    atRenewal: 'A lower price applies from the renewal on.',
    worked: (cut: string, day: string, to: string, from: string, bill: string, before: string): string =>
      `Published prices of all models of the index fall by ${cut} on ${day}. Your prices are ${to} of the agreed prices from ${from} on. At the forecast you pay ${bill} over the term, and ${before} without the fall.`,
    workedRenewal: (cut: string, day: string, to: string): string =>
      `Published prices of all models of the index fall by ${cut} on ${day}. Your prices go down to ${to} with the renewal.`,
    workedStill: (cut: string, day: string): string =>
      `Published prices of all models of the index fall by ${cut} on ${day}. That does not reach the threshold within the term, and your prices stay.`,
  },
  overage: {
    noCommitment: 'There is no commitment. All use is charged at the prices of the order.',
    same: 'Use above the commitment is charged at the same prices as within it.',
    less: (percent: string): string => `Use above the commitment costs ${percent} less than within it.`,
    more: (percent: string): string => `Use above the commitment costs ${percent} more than within it.`,
    list: 'Use above the commitment is charged at list prices, without the discounts of the order.',
    listLess: (percent: string): string => `Use above the commitment is charged at list prices less ${percent}.`,
    listMore: (percent: string): string => `Use above the commitment is charged at list prices plus ${percent}.`,
    cap: (amount: string): string => `It costs at most ${amount} a month.`,
    worked: (overage: string, bill: string): string =>
      `You use one and a half times the forecast. Use above the commitment costs ${overage}, and you pay ${bill} over the term.`,
  },
  carry: {
    noCommitment: 'There is no commitment that could be left over.',
    rollover: (percent: string): string =>
      `Up to ${percent} of a period’s commitment rolls over into the next period, where it is unused.`,
    credit: (months: number): string => `What is unused becomes a credit that you can use for ${countText(months, 'month')}.`,
    waive: 'What is unused is not charged.',
    none: 'What is unused at the end of a period lapses.',
    worked: (unused: string, kept: string, lost: string): string =>
      `You use half of the forecast. ${unused} of the commitment stay unused over the term. You keep ${kept} of it for later use, and ${lost} lapse.`,
    workedWaived: (unused: string): string =>
      `You use half of the forecast. ${unused} stay unused over the term, and you do not pay for them.`,
  },
  trueDown: {
    noCommitment: 'There is no commitment. You pay for what you use.',
    none: 'The commitment stays as agreed for the term.',
    down: 'A true-up lowers the instalments still to come when you use less.',
    deadband: (percent: string): string => `A difference of up to ${percent} changes nothing.`,
    most: (percent: string): string => `One true-up lowers an instalment by at most ${percent}.`,
    floor: (percent: string): string => `No instalment falls below ${percent} of its first amount.`,
    notice: (months: number): string => `It reaches instalments that start ${countText(months, 'month')} later or more.`,
    worked: (by: string, from: string, to: string): string =>
      `You use half of the forecast. True-ups lower the commitment by ${by} over the term, from ${from} to ${to}.`,
    workedStill: (commitment: string): string =>
      `You use half of the forecast. The commitment stays at ${commitment} over the term.`,
  },
  renewal: {
    none: 'No cap is agreed. Nothing renews by itself, and we agree on prices for the time after the term.',
    noCap: 'No cap on the prices is agreed.',
    byAgreement: (days: string): string =>
      `We send an offer ${days} before the end of the term. Nothing renews unless you agree.`,
    uncapped: 'It renews by itself, and no cap on the prices of a renewal is agreed.',
    capped: (percent: string): string => `A renewal raises prices by at most ${percent} of those at the end of the term.`,
    worked: (year: string, most: string): string =>
      `The last twelve months cost ${year} at the forecast. The same twelve months after a renewal cost ${most} at most.`,
    workedFree: (end: string): string => `The term ends on ${end}. You owe nothing for the time after it unless you agree.`,
  },
  notice: {
    none: 'No notice of a change of model is agreed.',
    days: (days: string): string => `We tell you ${days} before another model serves you.`,
    before: 'We tell you before another model serves you. No number of days is agreed.',
    ends: (days: string): string => `We tell you ${days} before a model that you use ends.`,
    approved: (models: string): string => `Without your consent only these models may serve you: ${models}.`,
    consent: 'Every change needs your consent.',
    quality: (percent: string): string =>
      `A new model reaches at least ${percent} of the measured quality of the old one, or needs your consent.`,
    worked: (told: string, from: string): string =>
      `We tell you on ${told}. The new model serves you on ${from} at the earliest.`,
  },
  successor: {
    none: 'The contract does not say which model follows one that ends.',
    neutral: 'Another model serves you at the same prices. A change of model raises no price.',
    byIndex:
      'A change of model does not change a price by itself. The index counts the price of the new model as that of the old one.',
    unchanged: 'A change of model does not change a price by itself.',
    ends: (days: string): string => `When a model ends, our notice names what takes its place, ${days} before.`,
    parallel: (days: string): string => `Old and new model are offered side by side for ${days}.`,
    worked: (day: string, bill: string, before: string): string =>
      `A successor takes over on ${day}, at the same price for a token and with 1.35 times the tokens for the same work. You pay ${bill} over the term, and ${before} without it.`,
    workedSame: (day: string, bill: string): string =>
      `A successor takes over on ${day}, with 1.35 times the tokens for the same work. The prices of the order stay: you pay ${bill} over the term at the forecast, as before.`,
  },
  exports: {
    noUse: 'The order charges no measured use.',
    shown: 'You see the measured quantities of the current month and of the months before at any time.',
    told: (days: string): string => `We tell you in writing the quantities of each month. You can object within ${days}.`,
    until: 'You can export your data until the contract ends.',
    worked: (month: string, day: string): string =>
      `The use of the month from ${month} on is counted until ${day}. You see it from its first day on.`,
    workedShown: (month: string): string => `You see the use of the month from ${month} on while it grows, and after its end.`,
  },
  exit: {
    none: 'Not without a reason.',
    breachOpen: 'Each of us can leave if the other fails in an important duty and does not put it right in a reasonable time.',
    convenience: (days: string): string =>
      `You can leave without giving reasons, with notice of ${days} to the end of a contract month.`,
    breach: (days: string): string =>
      `If we fail in an important duty, you can leave when we have not put it right within ${days}.`,
    refund: 'You then get back what you have paid in advance and not used.',
    leave: (days: string): string =>
      `If model prices rise beyond the threshold and we find no agreement within ${days}, you can leave the services concerned.`,
    worked: (told: string, end: string, left: string): string =>
      `You give notice on ${told}. The contract ends on ${end}. Invoices of ${left}, at the forecast, then no longer come.`,
    workedStays: (day: string, left: string): string =>
      `You use nothing from ${day} on. Until the end of the term you still pay ${left}.`,
    workedBreach: (told: string, end: string): string =>
      `You tell us of a failure on ${told}. If it is not put right, you can leave from ${end} on.`,
  },
};
export type ProcurementWords = typeof procurementWords;
