import type { ClauseMove } from '../../simulation/monitor/price-move.ts';
import type { DealState, MovedDeal } from '../../simulation/monitor/monitored.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { briefDateText } from '../date-format.ts';
import { moneyText, numberText, percentText } from '../number-format.ts';
import { countText } from '../phrase.ts';
import type { Column } from './tables.ts';
import { table } from './tables.ts';

export const monitorWords = {
  about: 'tell which quotes and contracts a cost book moves: margin, clauses, dates, amounts',
  workspace: 'a workspace file; it is read, never written',
  book: 'a folder of quotes and of contracts as PDF; a cost book in it is the one that its quotes are priced with',
  costs: 'the cost book from now on, quotewright.costs/1',
  before: 'with --book: the cost book that the quotes are priced with',
  asOf: 'the day on which offers that lapsed are left out, YYYY-MM-DD; where left out, today',
} as const;

export const monitorSentences = {
  oneSource: 'give a workspace with --workspace, or a folder with --book, and not both',
  beforeAlone: '--before: goes with --book; quotes of a workspace name their book',
  noDate: '--as-of: must be a date that exists, written YYYY-MM-DD',
  noFolder: 'is no folder',
  severalBooks: (files: readonly string[]): string =>
    `has several cost books: ${files.join(', ')}. Say with --before which one the quotes are priced with`,
  noBook: (count: number, isFolder: boolean): string =>
    `warning: ${countText(count, 'deal')} without a cost book: there is nothing to compare with${isFolder ? '. Name the book with --before' : ''}`,
  otherCurrency: (count: number, currency: string): string =>
    `warning: ${countText(count, 'deal')} in another currency than the book, which is in ${currency}`,
  notPriced: (number: string, problem: string): string => `warning: ${number} has no price: ${problem}`,
  older: 'was written by an earlier version: open it in the app once, which brings it up to date',
  unread: {
    'not-sqlite': 'is no workspace: it is no database',
    'not-a-workspace': 'is a database of another program',
    damaged: 'is damaged',
    newer: 'was written by a newer version',
    missing: 'is not there',
    locked: 'is held by another program',
    empty: 'is empty',
    'no-permission': 'may not be read by this account',
    'is-a-folder': 'is a folder',
    other: 'can’t be read as a workspace',
  },
} as const;

const left = (head: string): Column => ({ head, align: 'left' });
const right = (head: string): Column => ({ head, align: 'right' });

const states: Readonly<Record<DealState, string>> = { draft: 'draft', issued: 'issued', contract: 'contract' };

const percentOf = (percent: string | null): string => (percent === null ? '–' : percentText(percent, 'en'));
const number = (decimal: string): string => numberText(decimal, 'en');

function dealRow({ number: name, customer, state, currency, before, after }: MovedDeal): readonly string[] {
  return [
    name,
    customer,
    states[state],
    currency,
    `${percentOf(before.marginPercent)} → ${percentOf(after.marginPercent)}`,
    `${number(before.cost)} → ${number(after.cost)}`,
    before.expected === after.expected ? number(after.expected) : `${number(before.expected)} → ${number(after.expected)}`,
  ];
}

const acts = {
  decrease: 'prices go down',
  increase: 'prices go up',
  negotiation: 'the parties talk about prices',
  none: 'nothing',
} as const;

/** What a clause does instead, and what that comes to. */
function clauseLine({ on, before, after, amount }: ClauseMove, currency: string): string {
  const from = after.effectiveFrom ?? before.effectiveFrom;
  const effect = from === null ? '' : `, from ${briefDateText(from, 'en')}`;
  const money = moneyText(amount, currency, minorDigits(currency), 'en');
  const was = before.action === after.action ? '' : ` instead of ${acts[before.action]}`;
  return `  ${briefDateText(on, 'en')}: index ${number(before.index)} → ${number(after.index)}: ${acts[after.action]}${was}${effect}: price × ${number(before.multiplier)} → × ${number(after.multiplier)}, ${money} on its charges`;
}

function measuredLine({ on, before, after }: ClauseMove): string {
  return `  ${briefDateText(on, 'en')}: index ${number(before.index)} → ${number(after.index)}, within the thresholds`;
}

/** What a book moves, as a table and, deal by deal, what clauses do. */
export function monitorText(moved: readonly MovedDeal[], looked: number): string {
  const summary = `${countText(moved.length, 'deal')} of ${number(String(looked))} moved.`;
  if (moved.length === 0) return `${summary}\n`;
  const heads = [
    left('Number'),
    left('Customer'),
    left('State'),
    left('In'),
    right('Margin'),
    right('Cost over the term'),
    right('Expected value'),
  ];
  const clauses = moved
    .filter((deal) => deal.clauses.length > 0)
    .map(({ number: name, currency, clauses: moves }) =>
      [name, ...moves.map((move) => (move.acts ? clauseLine(move, currency) : measuredLine(move)))].join('\n'),
    );
  return `${[summary, table(heads, moved.map(dealRow)), ...(clauses.length === 0 ? [] : ['What clauses do', ...clauses])].join('\n\n')}\n`;
}
