import { fullMonths } from '../../domain/calendar/term.ts';
import { addDays, addMonths } from '../../domain/values/date.ts';
import { overageChange } from '../../domain/commitments/overage.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { DealTerm } from './deal-term.ts';
import { commitmentAt } from './field-at.ts';

function feesOf({ lines }: Quote, commitment: Commitment): readonly string[] {
  return commitment.lines.filter((id) => lines.some((line) => line.id === id && line.charge.type === 'recurring'));
}

const linesOrNone = (ids: readonly string[]): readonly string[] | undefined => (ids.length === 0 ? undefined : ids);

/** Terms that follow from the engine's inputs without arithmetic on money: the last day, the size of a signed change, what a list being empty means. */
export const derived: readonly DealTerm[] = [
  {
    path: 'endDate',
    kind: { type: 'date' },
    engine: true,
    optional: false,
    read: (quote) => addDays(addMonths(quote.startDate, quote.termMonths), -1),
  },
  {
    path: 'commitments[].overage.price',
    kind: { type: 'choice', values: ['as_listed', 'surcharge', 'discount'] },
    engine: true,
    optional: false,
    gives: { surcharge: ['commitments[].overage.changePercent'], discount: ['commitments[].overage.changePercent'] },
    read: (quote, at) => {
      return overageChange(commitmentAt(quote, at) ?? {}).price;
    },
  },
  {
    // overage.adjustPercent without its sign. The price above states the sign.
    path: 'commitments[].overage.changePercent',
    kind: { type: 'percent' },
    engine: true,
    optional: true,
    read: (quote, at) => {
      const { price, percent } = overageChange(commitmentAt(quote, at) ?? {});
      return price === 'as_listed' ? undefined : percent;
    },
  },
  {
    // Recurring lines of the pool: monthly fees that draw down.
    path: 'commitments[].monthlyFees',
    kind: { type: 'lines' },
    engine: true,
    optional: true,
    read: (quote, at) => {
      const commitment = commitmentAt(quote, at);
      return commitment === undefined ? undefined : linesOrNone(feesOf(quote, commitment));
    },
  },
  {
    // The same of all commitments.
    path: 'pooledFees',
    kind: { type: 'lines' },
    engine: true,
    optional: true,
    read: (quote) => linesOrNone((quote.commitments ?? []).flatMap((commitment) => feesOf(quote, commitment))),
  },
  {
    // What a discount by size applies to, of all commitments.
    path: 'sizeDiscounted',
    kind: { type: 'lines' },
    engine: true,
    optional: true,
    read: ({ commitments = [] }) =>
      linesOrNone(commitments.flatMap(({ discountBands, lines }) => (discountBands === undefined ? [] : lines))),
  },
  {
    // Whether the law is known by name in every language, or named in words of the deal's own.
    path: 'governingLaw.from',
    kind: { type: 'choice', values: ['known', 'own'] },
    engine: false,
    optional: false,
    gives: { known: ['governingLaw.known'], own: ['governingLaw.law'] },
    read: ({ governingLaw }) => {
      if (governingLaw === undefined) return undefined;
      return governingLaw.known === undefined ? 'own' : 'known';
    },
  },
  {
    // Whether the end of the term cuts its last period short.
    path: 'commitments[].cutShort',
    kind: { type: 'group' },
    engine: true,
    optional: true,
    read: (quote, at) => {
      const commitment = commitmentAt(quote, at);
      if (commitment === undefined) return undefined;
      const { termMonths } = quote;
      return termMonths % fullMonths(commitment.period, termMonths) === 0 ? undefined : true;
    },
  },
  {
    // What Customer gets back after a breach by Provider, where nothing is agreed on termination too.
    path: 'refundOnBreach',
    kind: { type: 'choice', values: ['unused_prepaid', 'none'] },
    engine: false,
    optional: false,
    read: ({ termination }) => termination?.refund ?? 'unused_prepaid',
  },
  {
    path: 'severalCommitments',
    kind: { type: 'group' },
    engine: true,
    optional: true,
    read: ({ commitments = [] }) => (commitments.length > 1 ? true : undefined),
  },
  {
    path: 'substitution.approval',
    kind: { type: 'choice', values: ['any', 'listed', 'none'] },
    engine: true,
    optional: false,
    gives: { listed: ['substitution.approvedModels'] },
    read: ({ substitution }) => {
      if (substitution === undefined) return undefined;
      const approved = substitution.approvedModels;
      if (approved === undefined) return 'any';
      return approved.length === 0 ? 'none' : 'listed';
    },
  },
];
