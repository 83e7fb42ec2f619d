import type { Path } from '../domain/problem.ts';
import type { Quote } from '../domain/terms/quote.ts';
import type { Formula } from '../domain/workings/formula.ts';
import { operands } from '../domain/workings/formula.ts';
import { figureName } from './figure-words.ts';
import type { Language } from './language.ts';
import { numberText } from './number-format.ts';
import { capitalized, countText } from './phrase.ts';
import type { WorkingText } from './working-text.ts';

export const totalsWords = {
  section: 'How each total is computed',
  committed: 'Committed value',
  expected: 'Expected value, and each contract year',
  expectedTotal: 'Expected value',
  worked: 'Rounding, and figures worked out',
  rounding: 'Rounding',
  part: 'Part',
  kind: 'Invoices',
  term: 'Term',
  figure: 'Figure and formula',
  result: 'Result',
  expectedIs: 'The sum of all invoices at the forecast, by the contract year charged for.',
  workedIs:
    'One figure of each kind: its formula with its numbers, and what each of them is. Every other figure comes about in the same way.',
} as const;

const splitWords = 'Split by weights: each part is rounded down, and what is left goes to the largest remainders.';

/** Said where a quote has too many usage lines to work out one month of each. */
export const workedOnce = 'Of the usage lines, the first of each price model is shown.';

/** The same amount this often: "12 × 2,500.00". */
export function timesText(count: number, amount: string): string {
  return `${numberText(String(count), 'en')}\u00A0×\u00A0${amount}`;
}

export function partText(name: string, sum: string | null): string {
  return sum === null ? name : `${name}: ${sum}`;
}

export function instalmentsName(commitment: string): string {
  return `${commitment}, instalments before any true-up`;
}

export function packsName(credits: string): string {
  return `${credits}, packs`;
}

export function yearTotalName(year: number): string {
  return `Year ${year}`;
}

/** A figure's name at the head of its row. */
export function workedName(figure: Path, quote: Quote): string {
  return capitalized(figureName(figure, quote));
}

export function invoiceOfMonth(name: string, month: number): string {
  return `${name} of month ${month}`;
}

/** How each step of a formula rounds, in a few words; that halves go away from zero is said once for all. */
function roundingsOf(formula: Formula, language: Language): readonly string[] {
  const within = operands(formula).flatMap((each) => roundingsOf(each, language));
  if (formula.kind === 'part') return [splitWords, ...within];
  if (formula.kind !== 'rounded') return within;
  const [, decimals = ''] = formula.step.split('.');
  const own =
    formula.step === '1'
      ? 'Rounded to a whole number.'
      : /^0*1$/.test(decimals)
        ? `Rounded to ${countText(decimals.length, 'decimal')}.`
        : `Rounded to the nearest ${numberText(formula.step, language)}.`;
  return [own, ...within];
}

/** More values than this are left to the embedded data, which lists each. */
const mostInputs = 30;

/** What each number of a formula is: "quantity charged of month 1 = 8,280". `prefix` is said already, at the row's head. */
export function inputsText({ inputs }: WorkingText, formula: Formula, prefix: string, language: Language): string {
  const shown = inputs.slice(0, mostInputs).map(({ name, value }) => {
    const short = name.startsWith(`${prefix}, `) ? name.slice(prefix.length + 2) : name;
    // A quantity reckoned from one with decimals may end with a zero of theirs.
    return `${short}\u00A0=\u00A0${value.replace(/[.,]0$/, '')}`;
  });
  const left = inputs.length - shown.length;
  if (left > 0) shown.push(`and ${countText(left, 'value')} more, in the data embedded in this file`);
  const sentence = shown.length === 0 ? [] : [`${capitalized(shown.join('; '))}.`];
  return [...sentence, ...new Set(roundingsOf(formula, language))].join(' ');
}

/** A result as it closes its formula. */
export function resultText(value: string): string {
  return `=\u00A0${value}`;
}

export function roundingText(currency: string): string {
  return (
    `Charges are exact until each is rounded once, to the minor unit of ${currency}, half away from zero: a month’s usage charge or overage, and each invoice of a subscription, one-time charge or pack. ` +
    'Totals are sums of amounts so rounded, so that every table adds up as printed. The data embedded in this file holds every input; anyone can compute it again.'
  );
}

export function committedIs(truedUp: boolean): string {
  return `What is due whatever is used${truedUp ? '; it is before true-ups, which may lower or raise it' : ''}.`;
}

/** A count of amounts too many to be added up in a line. */
export function amountsText(count: number, language: Language): string {
  return `${numberText(String(count), language)} amounts`;
}
