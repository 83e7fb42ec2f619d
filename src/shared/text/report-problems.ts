import { countText, listText } from './phrase.ts';

type TrueUpName = { readonly commitment: string; readonly afterMonth: number };

/** Why a report could not be made, as sentences that a command and the window say alike. */
export const reportSentences = {
  noTrueUps: 'the contract has no true-up',
  noSuchTrueUp: (known: readonly TrueUpName[]): string => {
    const commitments = [...new Set(known.map(({ commitment }) => commitment))];
    const each = commitments.map((id) => {
      const months = known.filter(({ commitment }) => commitment === id).map(({ afterMonth }) => String(afterMonth));
      return `${id} has one after month ${listText(months)}`;
    });
    return `the contract has no such true-up: ${each.join('; ')}`;
  },
  notMeasured: (line: string, months: number, { afterMonth }: TrueUpName): string =>
    `${line}: a true-up after month ${afterMonth} counts use up to it, and ${months === 0 ? 'none is given' : `only ${countText(months, 'month')} of it ${months === 1 ? 'is' : 'are'} given`}`,
  internalIsAnEvaluation: 'only the evaluation has a copy with our costs and margin',
} as const;
