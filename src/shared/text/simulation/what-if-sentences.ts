import type { SoughtTerm } from '../../simulation/break-even/break-even.ts';
import { countText } from '../phrase.ts';

/** The term that a break-even looks for, in the case that its sentences need. */
function terms(of: Readonly<Record<SoughtTerm, string>>): Readonly<Record<SoughtTerm, string>> {
  return of;
}

/** Percents, days and amounts come written. A language is one value of this type. */
export const whatIfSentences = {
  stretch: (from: string | null, to: string | null): string =>
    from === null
      ? to === null
        ? 'whatever its value'
        : `up to ${to}`
      : to === null
        ? `from ${from} up`
        : from === to
          ? `at ${from}`
          : `from ${from} to ${to}`,
  allModels: 'All model prices may',
  oneModel: (name: string): string => `The price of ${name} may`,
  overTerm: 'over the term',
  worstYear: 'of the worst contract year',
  mayRise: (what: string, by: string, over: string, floor: string): string =>
    `${what} rise by ${by} before the margin ${over} falls under ${floor}.`,
  underAlready: (over: string, floor: string): string => `The margin ${over} is under ${floor} at today’s model prices.`,
  neverUnder: (what: string, to: string, over: string, floor: string): string =>
    `${what} rise by ${to}, and the margin ${over} still is ${floor} or more.`,
  usedUp: (where: string): string => `Nothing of the commitment is left over if use, against the forecast, is ${where}.`,
  neverUsedUp: (to: string): string => `Up to ${to} of the forecast, a part of the commitment is always left over.`,
  higherPays: (where: string): string =>
    `A commitment that is a tenth higher is cheaper for the customer if use, against the forecast, is ${where}.`,
  higherNeverPays: (to: string): string =>
    `Up to ${to} of the forecast, the customer never pays less with a commitment that is a tenth higher.`,
  terms: terms({
    passThroughPercent: 'a pass-through',
    thresholdPercent: 'a threshold for cuts',
    indexedSharePercent: 'a share that follows the index',
  }),
  keepsFloor: (term: string, where: string, floor: string): string =>
    `With ${term} ${where}, nine runs of ten keep a margin of ${floor} or more.`,
  neverKeepsFloor: (term: string, floor: string): string =>
    `With ${term} of any value, more than one run of ten has a margin under ${floor}.`,
  alwaysKeepsFloor: (term: string, floor: string): string =>
    `With ${term} of any value, nine runs of ten keep a margin of ${floor} or more.`,
  replayed: (day: string, cuts: number, rises: number, talks: number): string => {
    const acts = [
      ...(cuts > 0 ? [`cut prices ${timesText(cuts)}`] : []),
      ...(rises > 0 ? [`raised prices ${timesText(rises)}`] : []),
      ...(talks > 0 ? [`asked for a talk ${timesText(talks)}`] : []),
    ];
    return acts.length === 0
      ? `Signed on ${day}, this clause would have left prices as they are.`
      : `Signed on ${day}, this clause would have ${acts.join(' and ')}.`;
  },
  replayedMoney: (bill: string, margin: string): string =>
    `The customer would have paid ${bill}, and we would have kept ${margin}.`,
  acted: {
    decrease: (day: string, to: string): string => `${day}: prices go down to ${to}`,
    increase: (day: string, to: string): string => `${day}: prices go up to ${to}`,
    negotiation: (day: string): string => `${day}: the parties talk about prices`,
  },
  talked: (times: number, from: string, to: string): string =>
    `${from} to ${to}: the parties talk about prices, ${timesText(times)}`,
  worstStart: (starts: number, day: string, margin: string): string =>
    `Of ${countText(starts, 'start')}, one a month since November 2023, ${day} would have left us the least: ${margin}.`,
  noStandIn: (name: string): string => `${name} keeps its price, because no recorded slot stands for it.`,
};
export type WhatIfSentences = typeof whatIfSentences;

function timesText(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : countText(count, 'time');
}
