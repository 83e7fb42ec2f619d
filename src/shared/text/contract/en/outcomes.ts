import { countText } from '../../phrase.ts';

/** What counts as a charged unit, where only accepted outcomes are charged. */
export const outcomeWords = {
  heading: (unit: string): string => `What counts as a charged ${unit}`,
  charged: (line: string): string => `${line} are charged by accepted outcome.`,
  definition: (definition: string): string => `An outcome is: ${definition}`,
  attribution: (attribution: string): string => `An outcome is attributed by: ${attribution}`,
  dispute: (days: number): string =>
    `Customer may dispute an outcome within ${countText(days, 'day')} of the invoice that charges it. An outcome found not to meet the definition is not charged.`,
  forecast: (percent: string): string =>
    `The forecast in this order assumes that ${percent} of delivered units are accepted; what is charged follows the outcomes themselves.`,
};
export type OutcomeWords = typeof outcomeWords;
