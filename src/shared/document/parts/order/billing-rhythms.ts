import { sumOf } from '../../../domain/statements/sums.ts';
import type { Assembly } from '../../assembly/assembly.ts';

/** Months from one invoice to the next. */
export type RhythmStep = 1 | 3 | 12;

/** What is invoiced in a rhythm: the sum of its first invoices, minor units. */
export type Rhythm = { readonly name: 'recurring' | 'instalment'; readonly step: RhythmStep; readonly amount: bigint };

const steps = { month: 1, quarter: 3, year: 12, term: null } as const;

/** Subscriptions and instalments in advance by how often they are invoiced, with what their first invoices come to. */
export function rhythms({ quote, results }: Assembly): readonly Rhythm[] {
  /** 0 of what is invoiced once: that has no rhythm. */
  const first = (kind: 'recurring' | 'instalment', ref: string): bigint => {
    const [own, next] = results.invoices.filter((invoice) => invoice.kind === kind && invoice.ref === ref);
    return next === undefined ? 0n : (own?.amount ?? 0n);
  };
  const found = [
    ...results.lines.flatMap(({ line: { id, charge } }) =>
      charge.type === 'recurring'
        ? [{ name: 'recurring' as const, step: steps[charge.every], amount: first('recurring', id) }]
        : [],
    ),
    ...(quote.commitments ?? []).flatMap(({ id, period, instalment, payments }) =>
      payments === undefined
        ? [{ name: 'instalment' as const, step: steps[instalment ?? period], amount: first('instalment', id) }]
        : [],
    ),
  ];
  const own = found.flatMap(({ step, ...rest }) => (step === null || rest.amount === 0n ? [] : [{ ...rest, step }]));
  return [...Map.groupBy(own, ({ name, step }) => `${name}|${step}`).values()]
    .flatMap((group) => {
      const [one] = group;
      return one === undefined ? [] : [{ ...one, amount: sumOf(group.map(({ amount }) => amount)) }];
    })
    .toSorted((a, b) => a.step - b.step);
}
