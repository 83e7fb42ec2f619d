import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { fixed, trimmed } from '../../domain/values/decimal-text.ts';
import { exact, roundedProduct } from '../../domain/values/exact.ts';
import type { StressInputs } from '../stress/runs.ts';
import type { CollectedRuns } from '../stress/packed-runs.ts';
import { collectRuns } from '../stress/stress.ts';
import { spreadOf } from '../statistics/percentiles.ts';
import { everyYearMeets, meetsFloor } from './margin-floor.ts';
import { dearer, namedModels, usageTimes } from './scenarios.ts';
import { changesOf } from './search.ts';

/** A term of adaptive pricing that a break-even looks for. */
export type SoughtTerm = 'passThroughPercent' | 'thresholdPercent' | 'indexedSharePercent';

/**
 * What is asked. `costs`: by how many percent models may get dearer before the margin falls under the floor; `model` null: all of them.
 * `used-up`: which share of the forecast uses up every commitment. `higher-commitment`: for which use a commitment a tenth higher is
 * cheaper for the customer. `term`: for which value of a term the margin at P10 of a stress is the floor at least.
 */
export type Asked =
  | { readonly kind: 'costs'; readonly model: string | null; readonly over: 'term' | 'worst-year' }
  | { readonly kind: 'used-up' }
  | { readonly kind: 'higher-commitment' }
  | { readonly kind: 'term'; readonly term: SoughtTerm };

/** Percents as decimals. `from` and `to` are what was tried first and last. */
export type Answer = {
  readonly asked: Asked;
  readonly from: string;
  readonly to: string;
  /** Whether it holds at the first value that was tried. */
  readonly holdsAtFirst: boolean;
  /** Every change, the lowest first: the last value before it, and the first after it. */
  readonly changes: readonly { readonly before: string; readonly after: string }[];
};

export type BreakEvenInputs = Omit<StressInputs, 'knownOn'> & {
  /** A percent. */
  readonly floorPercent: string;
  /** Runs of each stress. */
  readonly runs: number;
};

/** A scan of whole numbers that stand for percents with so many decimals. */
type Scan = { readonly from: number; readonly to: number; readonly step: number; readonly places: number };

/** Up to eleven times the price, to a hundredth of a percent. */
const costsScan: Scan = { from: 0, to: 100_000, step: 1000, places: 2 };
/** Up to five times the forecast, to a tenth of a percent: thousandths of it. */
const usageScan: Scan = { from: 0, to: 5000, step: 50, places: 1 };
/** A percent of a term, to a whole one: each is a stress of its own. */
const termScan: Scan = { from: 0, to: 100, step: 10, places: 0 };
/** A share that is indexed lies above 0. */
const shareScan: Scan = { ...termScan, from: 1, to: 100, step: 11 };

function answered(asked: Asked, { from, to, step, places }: Scan, holds: (at: number) => boolean): Answer {
  const text = (at: number): string => trimmed({ units: BigInt(at), places }, places);
  const known = new Map<number, boolean>();
  const once = (at: number): boolean => {
    const held = known.get(at) ?? holds(at);
    known.set(at, held);
    return held;
  };
  const changes = changesOf({ from, to, step, holds: once });
  return {
    asked,
    from: text(from),
    to: text(to),
    holdsAtFirst: once(from),
    changes: changes.map(({ before, after }) => ({ before: text(before), after: text(after) })),
  };
}

/** What a quote comes to under a scenario; null where it can't be evaluated, and then nothing holds. */
function resultsOf({ costs }: BreakEvenInputs, quote: Quote, scenario: Scenario | null): Results | null {
  const results = compute({ quote, costs, scenario: scenario ?? undefined });
  return results.ok ? results.value : null;
}

function costRises(inputs: BreakEvenInputs): readonly Answer[] {
  const { quote, costs, floorPercent } = inputs;
  const all = namedModels(quote);
  const served = new Set(quote.lines.flatMap(({ servedBy }) => (servedBy ?? []).map(({ model }) => model)));
  const asked = (model: string | null, over: 'term' | 'worst-year'): Answer =>
    answered({ kind: 'costs', model, over }, costsScan, (at) => {
      const totals = resultsOf(inputs, quote, dearer(quote, costs, model === null ? all : [model], at))?.totals;
      if (totals === undefined) return false;
      return over === 'term' ? meetsFloor(totals, floorPercent) : everyYearMeets(totals, floorPercent);
    });
  if (served.size === 0) return [];
  const each = served.size < 2 ? [] : all.filter((id) => served.has(id));
  return [asked(null, 'term'), asked(null, 'worst-year'), ...each.map((model) => asked(model, 'term'))];
}

function unused({ commitments }: Results): bigint {
  return sumOf(commitments.flatMap(({ periods }) => periods.map(({ shortfall }) => shortfall)));
}

/** The amounts of every commitment of a quote, each a tenth higher. */
export function higherAmounts({ currency, commitments }: Quote): readonly (readonly string[])[] {
  const minor = minorDigits(currency);
  const more = (amount: string): string => fixed(roundedProduct(exact(amount), exact('1.1'), minor), minor);
  return (commitments ?? []).map(({ amounts }) => amounts.map(more));
}

/** The quote with these amounts. */
function withMore(quote: Quote): Quote {
  const amounts = higherAmounts(quote);
  return {
    ...quote,
    commitments: (quote.commitments ?? []).map((terms, index) => ({ ...terms, amounts: [...(amounts[index] ?? terms.amounts)] })),
  };
}

function usageOf(inputs: BreakEvenInputs): readonly Answer[] {
  const { quote } = inputs;
  if ((quote.commitments ?? []).length === 0) return [];
  const higher = withMore(quote);
  return [
    answered({ kind: 'used-up' }, usageScan, (at) => {
      const results = resultsOf(inputs, quote, usageTimes(at));
      return results !== null && unused(results) === 0n;
    }),
    answered({ kind: 'higher-commitment' }, usageScan, (at) => {
      const [own, more] = [quote, higher].map((each) => resultsOf(inputs, each, usageTimes(at))?.totals.expectedValue);
      return own !== undefined && more !== undefined && more < own;
    }),
  ];
}

/** The quote with a term of its adaptive pricing set; null where it has none such. */
function withTerm(quote: Quote, term: SoughtTerm, percent: string): Quote | null {
  const { adaptivePricing } = quote;
  if (adaptivePricing === undefined) return null;
  if (term === 'indexedSharePercent') return { ...quote, adaptivePricing: { ...adaptivePricing, indexedSharePercent: percent } };
  const { decrease } = adaptivePricing;
  return decrease === undefined
    ? null
    : { ...quote, adaptivePricing: { ...adaptivePricing, decrease: { ...decrease, [term]: percent } } };
}

function termsAtFloor(inputs: BreakEvenInputs): readonly Answer[] {
  const { quote, floorPercent, runs } = inputs;
  const terms = ['passThroughPercent', 'thresholdPercent', 'indexedSharePercent'] as const;
  return terms.flatMap((term) => {
    if (withTerm(quote, term, '1') === null) return [];
    const scan = term === 'indexedSharePercent' ? shareScan : termScan;
    return [
      answered({ kind: 'term', term }, scan, (at) => {
        const changed = withTerm(quote, term, String(at));
        const stressed = changed === null ? null : collectRuns({ ...inputs, quote: changed }, runs);
        return stressed?.ok === true && p10Meets(stressed.value, floorPercent);
      }),
    ];
  });
}

/** The margin in percent at P10, in hundredths, is the floor at least. */
function p10Meets(runs: CollectedRuns, floor: string): boolean {
  const percents = runs.percents(0);
  if (percents.length === 0) return false;
  return (spreadOf(percents).at.get(10) ?? 0n) >= roundedProduct(exact(floor), exact('1'), 2);
}

/** Every break-even that a quote has an answer to; the quote as it stands has been evaluated before. */
export function breakEven(inputs: BreakEvenInputs): readonly Answer[] {
  return [...costRises(inputs), ...usageOf(inputs), ...termsAtFloor(inputs)];
}
