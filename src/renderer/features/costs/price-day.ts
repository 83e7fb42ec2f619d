import { always } from '../../../shared/price-lists/review/review.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';

/** From when a price holds, as a reader sees it: a list that names no day has not said the day that stands in the book. */
export function priceDay(from: string, words: WindowWords['costs'], language: Language): string {
  return from === always ? words.undated : briefDateText(from, language);
}
