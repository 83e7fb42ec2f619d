import type { CreditsBuy } from '../../catalogue/credits-buy.ts';
import type { Language } from '../language.ts';
import { numberText } from '../number-format.ts';
import { listText } from '../phrase.ts';
import type { creditsWords } from './en/credits.ts';

/** What credits buy in plain work, in a sentence: "1,000 Credits ≈ 83 × draft or 22 × review." */
export function creditsBuyText(
  { credits, units }: CreditsBuy,
  name: string,
  { words, language }: { readonly words: typeof creditsWords; readonly language: Language },
): string {
  const kinds = units.map(({ unit, count }) => words.unitsOf(numberText(count, language), unit));
  return words.buy(numberText(credits, language), name, listText(kinds, 'or', language));
}
