import type { Results } from '../../domain/compute.ts';
import { isInAdvance } from '../../domain/commitments/period-amounts.ts';
import { mayGoDown } from '../../domain/commitments/true-up.ts';
import { fullMonths } from '../../domain/calendar/term.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { compare, exact } from '../../domain/values/exact.ts';
import { isOffered } from '../../domain/taken.ts';
import type { JudgementKind } from '../../vocabulary/judgement.ts';
import { judgementKinds } from '../../vocabulary/judgement.ts';

/** A judgement with the names of what raises it: lines or commitments. */
export type Judgement = { readonly kind: JudgementKind; readonly names: readonly string[] };

/** Months between payment and the end of what it pays for, beyond which financing has to be judged: ASC 606-10-32-18; IFRS 15.63. */
const yearInMonths = 12;

function paidLongBefore({ term }: Results, terms: Commitment): boolean {
  return isInAdvance(terms) && fullMonths(terms.instalment ?? terms.period, term.months) > yearInMonths;
}

const isYearly = ({ policy }: Results): boolean => policy?.recurring === 'level';

/** The judgements that this deal asks for, in the order of the standard's steps. */
export function judgementsOf(results: Results): readonly Judgement[] {
  const { quote, lines, commitments, credits, totals } = results;
  const pools = commitments.map(({ terms }) => terms);
  const named = (of: (terms: Commitment) => boolean): readonly string[] => pools.filter(of).map(({ name }) => name);
  const changing = quote.lines.filter(({ charge }) => charge.type === 'recurring' && Array.isArray(charge.quantity));
  const losing = totals.byYear.filter(({ recognized, cost }) => cost > recognized).map(({ year }) => String(year));
  const long = [
    ...named((terms) => paidLongBefore(results, terms)),
    ...(credits?.packs.some(({ month, last }) => last - month + 1 > yearInMonths) === true ? [quote.credits?.name ?? ''] : []),
  ];
  const usage = lines.filter(({ line }) => line.charge.type === 'usage').map(({ line }) => line.name);
  const free = quote.lines.filter(({ discountPercent: off }) => {
    const percents = typeof off === 'string' ? [off] : (off ?? []).map(({ percent }) => percent);
    return percents.some((percent) => compare(exact(percent), exact('100')) === 0);
  });
  const asked: Readonly<Record<JudgementKind, readonly string[] | null>> = {
    obligations: [],
    'use-above': usage.length === 0 ? null : usage,
    'true-ups': named((terms) => terms.trueUp !== undefined && mayGoDown(terms)),
    breakage: named(({ shortfall }) => shortfall !== 'waive'),
    options: quote.lines.filter(isOffered).map(({ name }) => name),
    rollover: named(({ rollover, carryForward }) => rollover !== undefined || carryForward !== undefined),
    'shortfall-credit': named(({ shortfall }) => shortfall === 'credit'),
    'discount-bands': named(({ discountBands }) => discountBands !== undefined),
    'adaptive-pricing': quote.adaptivePricing === undefined ? null : [],
    level: changing.length + free.length === 0 && !isYearly(results) ? null : [...changing, ...free].map(({ name }) => name),
    financing: long,
    modification: [],
    'service-credits': quote.serviceLevels === undefined ? null : [],
    loss: losing,
    commission: [],
  };
  const always: ReadonlySet<JudgementKind> = new Set([
    'obligations',
    'modification',
    'commission',
    'adaptive-pricing',
    'service-credits',
    'level',
  ]);
  return judgementKinds.flatMap((kind) => {
    const names = asked[kind];
    if (names === null || (names.length === 0 && !always.has(kind))) return [];
    return [{ kind, names: [...new Set(names)] }];
  });
}
