import type { ContractWords } from '../../text/contract/en/words.ts';
import type { Language } from '../../text/language.ts';
import { percentText } from '../../text/number-format.ts';
import type { PricePath } from './price-path.ts';

/** More months than this are not named one by one. */
const mostMonths = 6;

/** Which months go beyond the balance. */
export function drawdownCaption(overage: readonly number[], { charts: words }: ContractWords): string {
  if (overage.length === 0) return `${words.balance} ${words.noOverage}`;
  if (overage.length > mostMonths) return `${words.balance} ${words.overageInSome(overage.length)}`;
  return `${words.balance} ${words.overageIn(overage.map(String))}`;
}

function moves({ price }: PricePath, { charts: words }: ContractWords, text: (percent: string) => string): string {
  const inOrder = price.map(({ percent }) => percent).toSorted((a, b) => Number(a) - Number(b));
  const [lowest = '100', highest = lowest] = [inOrder[0], inOrder.at(-1)];
  // A month's price holds from its start: where the month before ended.
  const months = price.slice(1).map(({ month }) => month + 1);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return words.priceStays(text(lowest));
  const span = words.priceFromTo(text(highest), text(lowest));
  return months.length > mostMonths
    ? `${words.priceMovesOften(months.length, first, last)} ${span}`
    : `${words.priceMoves(months.map(String))} ${span}`;
}

/** The highest and lowest price of the term, when it moves, and what a renewal begins with where that differs. */
export function pricePathCaption(path: PricePath, words: ContractWords, language: Language): string {
  const text = (percent: string): string => percentText(percent, language);
  const renewal = path.renewal === path.price.at(-1)?.percent ? [] : [words.charts.priceOnRenewal(text(path.renewal))];
  return [words.charts.priceAndIndex, moves(path, words, text), ...renewal].join(' ');
}
