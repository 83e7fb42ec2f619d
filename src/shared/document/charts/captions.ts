import type { ContractWords } from '../../text/contract/en/words.ts';
import type { Language } from '../../text/language.ts';
import { percentText } from '../../text/number-format.ts';
import type { DrawdownMarks } from './drawdown-marks.ts';
import type { PricePath } from './price-path.ts';

/** More months than this are not named one by one. */
const mostMonths = 6;

type InMonths = { readonly named: (months: readonly string[]) => string; readonly counted: (months: number) => string };

/** A sentence about months, each named once; none where there is no month. */
function inMonths(months: readonly number[], { named, counted }: InMonths): readonly string[] {
  const each = [...new Set(months)];
  if (each.length === 0) return [];
  return [each.length > mostMonths ? counted(each.length) : named(each.map(String))];
}

/** Which months go beyond the balance, and what the terms of the deal add. */
export function drawdownCaption(overage: readonly number[], marks: DrawdownMarks, { charts: words }: ContractWords): string {
  const beyond = inMonths(overage, { named: words.overageIn, counted: words.overageInSome });
  const [credit] = marks.credit.flat();
  return [
    words.balance,
    ...(beyond.length === 0 ? [words.noOverage] : beyond),
    ...inMonths(marks.payments, { named: words.paymentsIn, counted: words.paymentsInSome }),
    ...inMonths(
      marks.minimums.map(({ month }) => month),
      { named: words.minimumsIn, counted: words.minimumsInSome },
    ),
    ...inMonths(
      marks.carried.map(({ month }) => month + 1),
      { named: words.carriedIn, counted: words.carriedInSome },
    ),
    ...(credit === undefined ? [] : [words.creditFrom(String(credit.month + 1))]),
  ].join(' ');
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
