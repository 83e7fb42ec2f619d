// What a warning suggests, as an edit of the terms: the smallest change after which it is gone.
import { measuringDates } from '../adaptive/adaptive.ts';
import { monthsIn, fullMonths } from '../calendar/term.ts';
import type { Results } from '../compute.ts';
import type { Path } from '../document/problem.ts';
import type { IndexEntry } from '../terms/adaptive-pricing.ts';
import type { Commitment } from '../terms/commitment.ts';
import { fixed, withoutTrailingZeros } from '../values/decimal-text.ts';
import { exact, minus, shortest, times } from '../values/exact.ts';
import type { Exact } from '../values/exact.ts';
import type { Warning } from './warning.ts';

/** A value at a place of the quote; undefined takes the field away. */
export type MendEdit = { readonly path: Path; readonly value: unknown };

export type Mend = {
  readonly kind:
    | 'follow-cost-share'
    | 'chain-both'
    | 'level-both'
    | 'chain-up'
    | 'drop-floor'
    | 'raise-to-band'
    | 'lower-minimum'
    | 'contract-overage'
    | 'lower-floor'
    | 'free-fee'
    | 'drop-carry-forward'
    | 'lower-to-forecast'
    | 'later-baseline'
    | 'threshold-away'
    | 'read-both'
    | 'lower-notice'
    | 'graduate';
  readonly edits: readonly MendEdit[];
};

const text = (value: Exact): string => {
  const { units, places } = shortest(value);
  return withoutTrailingZeros(fixed(units, places));
};

const amountText = (units: bigint, minor: number): string => withoutTrailingZeros(fixed(units, minor));

function commitmentAt({ quote }: Results, path: Path): Commitment | undefined {
  return typeof path[1] === 'number' ? quote.commitments?.[path[1]] : undefined;
}

/** The amounts of which nothing is forfeited at the forecast; the last one stands for every later period. */
function forecastAmounts(results: Results, path: Path): readonly string[] | null {
  const terms = commitmentAt(results, path);
  const result = results.commitments.find((each) => each.terms.id === terms?.id);
  if (terms === undefined || result === undefined) return null;
  const length = terms.amounts.length;
  const isFull = (place: number): boolean => {
    const period = result.periods[place];
    return period !== undefined && monthsIn(period) === fullMonths(terms.period, results.term.months);
  };
  return terms.amounts.map((listed, entry) => {
    const used = result.periods.flatMap((period, place) => {
      if (Math.min(place, length - 1) !== entry || !isFull(place)) return [];
      return [period.committed - (period.shortfall - period.rolledOver - (period.credited ?? 0n))];
    });
    const [least] = used.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return least === undefined ? listed : amountText(least, results.minor);
  });
}

/** Null where the index is measured before that day: against a later, higher baseline it would then have fallen. */
function laterBaseline(on: string, { quote, term }: Results): Mend | null {
  const terms = quote.adaptivePricing;
  const first = terms === undefined ? undefined : measuringDates(terms, term)[0];
  if (first === undefined || first.on < on) return null;
  return { kind: 'later-baseline', edits: [{ path: ['adaptivePricing', 'baselineDate'], value: on }] };
}

/** The index with an entry that reads one dimension shared between input and output, half its weight each. */
function bothRead({ quote }: Results, place: Path[number] | undefined): readonly IndexEntry[] | null {
  const index = quote.adaptivePricing?.index ?? [];
  const entry = index.find((_, at) => at === place);
  if (entry === undefined) return null;
  const half = times(exact(entry.weight), exact('0.5'));
  // A weight has twelve decimals at most.
  const weight = half.places <= 12 ? text(half) : entry.weight;
  const halves = (['input', 'output'] as const).map((dimension) => ({ ...entry, dimension, weight }));
  return index.flatMap((each) => (each === entry ? halves : [each]));
}

/** Null where only a person can say what to change. */
export function mendOf(warning: Warning, results: Results): Mend | null {
  const { path } = warning;
  const commitment = path.slice(0, 2);
  const one = (kind: Mend['kind'], at: Path, value: unknown): Mend => ({ kind, edits: [{ path: at, value }] });
  switch (warning.code) {
    case 'gives-back-more':
      return one('follow-cost-share', ['adaptivePricing', 'indexedSharePercent'], warning.costSharePercent);
    case 'reassignment-raises':
      return one('chain-up', ['adaptivePricing', 'reassignment', 'up'], 'chain');
    case 'takes-back-only':
      return one('chain-both', ['adaptivePricing', 'reassignment'], { up: 'chain', down: 'chain' });
    case 'chain-stays':
      return one('level-both', ['adaptivePricing', 'reassignment'], undefined);
    case 'floor-never-binds':
      return one('drop-floor', path, undefined);
    case 'band-missed': {
      const terms = commitmentAt(results, path);
      const entry = path[3];
      const next = terms?.discountBands?.find(({ percent }) => percent === warning.percent);
      return typeof entry === 'number' && next !== undefined ? one('raise-to-band', path, next.from) : null;
    }
    case 'minimum-above-forecast':
      return one('lower-minimum', path, amountText(warning.used, results.minor));
    case 'overage-cheaper':
      return one('contract-overage', path, undefined);
    case 'floor-swallows':
      return one('lower-floor', path, text(minus(exact('100'), exact(warning.maxDecreasePercent))));
    case 'fee-past-balance': {
      const terms = commitmentAt(results, path);
      const fees = new Set(results.quote.lines.flatMap(({ id, charge }) => (charge.type === 'recurring' ? [String(id)] : [])));
      const left = terms?.lines.filter((id) => !fees.has(id)) ?? [];
      return left.length === 0 ? null : one('free-fee', path, left);
    }
    case 'carried-before-cap':
      return one('drop-carry-forward', path, undefined);
    case 'commitment-above-forecast': {
      const amounts = forecastAmounts(results, path);
      return amounts === null ? null : one('lower-to-forecast', [...commitment, 'amounts'], amounts);
    }
    case 'tier-cheaper-above':
      return one('graduate', ['lines', path[1] ?? 0, 'charge', 'model'], 'graduated');
    case 'introductory-price':
      return laterBaseline(warning.on, results);
    case 'threshold-hit':
      return warning.awayPercent === null ? null : one('threshold-away', path, warning.awayPercent);
    case 'moved-apart': {
      const index = bothRead(results, path[2]);
      return index === null ? null : one('read-both', ['adaptivePricing', 'index'], index);
    }
    case 'floor-not-reached':
      return one('drop-floor', path, undefined);
    case 'notice-past-provider':
      return one('lower-notice', path, warning.providerDays);
    case 'notice-too-long':
      return warning.daysLeft < 1 ? null : one('lower-notice', path, warning.daysLeft);
    case 'retirement-counts':
    case 'band-stays':
    case 'minimums-above-commitment':
    case 'credit-lapses':
    case 'option-beats-line':
    case 'policy-restates':
      return null;
  }
}
