import type { CreditsBuy } from '../../catalogue/credits-buy.ts';
import type { Language } from '../language.ts';
import { numberText } from '../number-format.ts';
import { listText } from '../phrase.ts';
import { contractWords } from './contract-words.ts';

/** What credits buy in plain work, in a sentence: "1,000 Credits ≈ 83 × draft or 22 × review." */
export function creditsBuyText({ credits, units }: CreditsBuy, name: string, language: Language): string {
  const words = contractWords(language).credits;
  const kinds = units.map(({ unit, count }) => words.unitsOf(numberText(count, language), unit));
  return words.buy(numberText(credits, language), name, listText(kinds, 'or', language));
}
