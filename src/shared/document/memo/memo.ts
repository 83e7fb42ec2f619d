import type { Results } from '../../domain/compute.ts';
import { amountText } from '../../domain/figure-text.ts';
import { printed } from '../../domain/printed.ts';
import type { Judgement } from './judgements.ts';
import { judgementsOf } from './judgements.ts';
import type { MemoData } from './memo-data.ts';
import type { Balance, MemoFigures } from './memo-figures.ts';
import { memoFigures, policyOf } from './memo-figures.ts';

/** A memo: the results it is of, and what follows from them. */
export type Memo = {
  readonly results: Results;
  readonly figures: MemoFigures;
  readonly judgements: readonly Judgement[];
  readonly revision: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
};

export function memoOf(results: Results, revision: number, date: string): Memo {
  return { results, figures: memoFigures(results), judgements: judgementsOf(results), revision, date };
}

/** A memo as a document for machines, and what its fingerprint is taken of. */
export function memoData({ results, figures, judgements, revision, date }: Memo): MemoData {
  const amount = (units: bigint): string => amountText(units, results.minor);
  const amounts = <Name extends string>(of: Readonly<Record<Name, bigint>>): Record<Name, string> =>
    Object.fromEntries(Object.entries<bigint>(of).map(([name, units]) => [name, amount(units)])) as Record<Name, string>;
  const balance = ({ deferred, contractAsset }: Balance) => amounts({ deferred, contractAsset });
  return {
    schema: 'quotewright.memo/1',
    number: results.quote.number,
    revision,
    date,
    currency: results.quote.currency,
    policy: policyOf(figures.chosen),
    fixed: amounts(figures.fixed),
    floor: figures.floor === null ? null : amount(figures.floor),
    variable: amounts(figures.variable),
    recognized: figures.recognitions.map(({ policy, months }) => ({ policy, byMonth: months.map(amount) })),
    months: figures.months.map(({ month, invoicedFor, invoicedIn, recognized, byMonth, byDate }) => ({
      month,
      ...amounts({ invoicedFor, invoicedIn, recognized }),
      byMonth: balance(byMonth),
      byDate: balance(byDate),
    })),
    remaining: amounts(figures.remaining),
    judgements: judgements.map(({ kind, names }) => ({ kind, names: [...names] })),
    evaluation: printed(results),
  };
}
