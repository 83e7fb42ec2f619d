import type { BookResult } from '../../simulation/book/book-result.ts';
import { numberText, percentText } from '../number-format.ts';
import type { Column } from './tables.ts';
import { table } from './tables.ts';

export const bookSentences = {
  noSubject: 'simulate takes one quote, or --book with a folder of them',
  noChange: '--change: a percent with at most two decimals, more than −100 and at most 1,000, such as 20 or −35.5',
  bothChanges: '--scenario and --change: one of the two says what happens',
  noQuotes: (folder: string): string => `${folder}: has no quote that can be evaluated`,
  inFile: (file: string, problem: string): string => `${file}: ${problem}`,
  notJson: (file: string): string => `${file}: is no document of Quotewright; it was left out`,
  /** While thousands of files are looked at. */
  progress: (done: number, of: number): string => `${done} of ${of} files`,
} as const;

const left = (head: string): Column => ({ head, align: 'left' });
const right = (head: string): Column => ({ head, align: 'right' });
const number = (decimal: string): string => numberText(decimal, 'en');
const percent = (decimal: string | null): string => (decimal === null ? '–' : percentText(decimal, 'en'));

/** What happens to the quotes: the events of a scenario, or all prices. */
export function bookChangeText(change: { readonly scenario: string } | { readonly percent: string }): string {
  if ('scenario' in change) return `What happens: ${change.scenario}.`;
  const by = change.percent.replace(/^[-−]/, '');
  return `What happens: every model price is ${percent(by)} ${/^[-−]/.test(change.percent) ? 'lower' : 'higher'} from the day after a quote’s start on.`;
}

/** A book under a change, as tables to read. `leftOut`: files that are no quote, or that can't be evaluated. */
export function bookText(result: BookResult, change: string, leftOut: number): string {
  const { before, after, worst, concentration, toLeave } = result;
  const totals = table(
    [left(result.currency), right('Before'), right('After'), right('Change')],
    [
      ['Bill', number(before.bill), number(after.bill), number(result.bill)],
      ['Margin', number(before.margin), number(after.margin), number(result.margin)],
    ],
  );
  const most = table(
    [left('Quote'), left('Customer'), right('Bill'), right('Margin'), right('Margin before'), right('Margin after')],
    worst.map((row) => [
      row.name,
      row.customer,
      number(row.bill),
      number(row.margin),
      percent(row.before.marginPercent),
      percent(row.after.marginPercent),
    ]),
  );
  return [
    `${result.quotes} quotes, of which ${result.hit} change. Net of VAT.`,
    ...(leftOut === 0 ? [] : [`${leftOut} more left out: standard error names each and says why.`]),
    change,
    totals,
    ...(worst.length === 0
      ? ['No margin falls.']
      : [
          'Where the margin falls most',
          most,
          `${toLeave.names.length} quotes lose ${number(toLeave.margin)} of margin together.`,
        ]),
    ...(concentration === null
      ? []
      : [
          `${percent(concentration.sharePercent)} of all changes of margin lie in ${concentration.quotes} of ${result.quotes} quotes.`,
        ]),
    '',
  ].join('\n');
}
