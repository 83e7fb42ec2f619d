import { fullMonths } from '../../domain/calendar/term.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { moneyText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { contractWords } from './contract-words.ts';

/** What a commitment amounts to, within a sentence: "USD 90,000.00 in each contract year". */
export function commitmentAmounts(commitment: Commitment, wording: Wording): string {
  const words = contractWords(wording.language).cover.amounts;
  const { period } = commitment;
  const periods = Math.ceil(wording.termMonths / fullMonths(period, wording.termMonths));
  const amounts = commitment.amounts
    .slice(0, periods)
    .map((amount) => moneyText(amount, wording.currency, wording.minorDigits, wording.language));
  const [first = '', ...rest] = amounts;
  if (period === 'term') return words.overTheTerm(first);
  if (rest.length === 0) return `${first} ${words.inEach[period]}`;
  const steps = amounts.map((amount, index) => {
    const repeats = index === rest.length && periods > amounts.length;
    return `${amount} ${words.inPeriod[period]}\u00A0${index + 1}${repeats ? words.andAfter : ''}`;
  });
  return words.list(steps);
}
