import { normalDraw, normalDraws, normalPlace } from '../draws/normal.ts';
import type { Generator } from '../draws/generator.ts';
import { generatorOf } from '../draws/generator.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import type { LineShocks, UsageShocks } from '../../domain/charges/quantities.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import { doubleRow } from '../../domain/values/double-rows.ts';
import { fromUnits, one, times } from '../../domain/values/exact.ts';
import type { StressTerms } from './stress-terms.ts';

type UsageEvent = Extract<ScenarioEvent, { type: 'usage' }>;

/** Factors are integers in millionths: every machine computes them alike. */
const unit = 1_000_000;
const places = 6;
/** A level never falls under a twentieth of the forecast; growth stays between a twentieth and twenty times. */
const least = unit / 20;
const most = unit * 20;

/** 1 + z × spread in millionths, never under a twentieth; z and spread in millionths, the spread a ratio. */
function spreadFactor(z: number, spread: number): number {
  return Math.max(least, unit + Math.round((z * spread) / unit));
}

/** The product of monthly growth in each month, in millionths: 1 in month 1, held between a twentieth and twenty times. */
function growthOver(months: number, monthly: number): Float64Array {
  let product = unit;
  return Float64Array.from({ length: months }, (_, index) => {
    if (index > 0) product = Math.min(most, Math.max(least, Math.round((product * monthly) / unit)));
    return product;
  });
}

/** Months, the earlier first, from which a line's use is multiplied by so much, beside what came before. */
type UsageSteps = {
  readonly months: Float64Array;
  /** Ratios of six decimals, as the doubles nearest to them. */
  readonly nearly: Float64Array;
};

/** The months of a term, which nearly every line steps in: one row for all of them. */
let everyMonth = new Float64Array(0);

function monthsTo(count: number): Float64Array {
  if (everyMonth.length < count) everyMonth = Float64Array.from({ length: count }, (_, index) => index + 1);
  return everyMonth.length === count ? everyMonth : everyMonth.subarray(0, count);
}

/** Steps that bring a line's months to these factors, in millionths: one where the factor changes, as a ratio to what holds by then. */
function stepsTo(factors: Float64Array): UsageSteps {
  const most = factors.length;
  const nearly = doubleRow(most);
  const skipped: number[] = [];
  let held = unit;
  let count = 0;
  for (let index = 0; index < most; index += 1) {
    const factor = factors[index] ?? unit;
    const step = Math.max(1, Math.round((factor * unit) / held));
    if (step === unit) {
      skipped.push(index + 1);
      continue;
    }
    held = (held * step) / unit;
    nearly[count] = step / unit;
    count += 1;
  }
  const all = monthsTo(most);
  if (skipped.length === 0) return { months: all, nearly };
  return { months: all.filter((month) => !skipped.includes(month)), nearly: nearly.subarray(0, count) };
}

/** A step again in millionths: its double is nearer to it than to any other. */
function millionthsOf(nearly: number): bigint {
  return BigInt(Math.round(nearly * unit));
}

/** The steps of one line, or of all where `line` is null. */
type DrawnUsage = { readonly line: string | null; readonly steps: UsageSteps };

/** As events of a scenario. */
function eventsOf(drawn: readonly DrawnUsage[]): readonly UsageEvent[] {
  return drawn.flatMap(({ line, steps }) =>
    Array.from(steps.nearly, (nearly, index): UsageEvent => {
      const event = {
        type: 'usage' as const,
        fromMonth: steps.months[index] ?? 1,
        factor: fixed(millionthsOf(nearly), places),
      };
      return line === null ? event : { ...event, lines: [line] };
    }),
  );
}

function shocksOf({ months, nearly }: UsageSteps): LineShocks {
  return {
    months,
    nearly,
    exactly: (count) => {
      let product = one;
      for (let index = 0; index < count; index += 1)
        product = times(product, fromUnits(millionthsOf(nearly[index] ?? 1), places));
      return product;
    },
  };
}

const none = new Float64Array(0);
const unchanged = shocksOf(stepsTo(none));

/** As the engine takes them, without a scenario that says them. */
function shocksByLine(drawn: readonly DrawnUsage[]): UsageShocks {
  if (drawn.every(({ steps }) => steps.months.length === 0)) return null;
  const byLine = new Map(drawn.map(({ line, steps }) => [line, shocksOf(steps)]));
  return ({ id }) => byLine.get(id) ?? byLine.get(null) ?? unchanged;
}

let noiseOf = { spread: Number.NaN, factors: new Float64Array(0) };

/** The factor of each normal draw there is: a stress draws thousands of them a run. */
function noiseFactors(spread: number): Float64Array {
  if (noiseOf.spread !== spread) noiseOf = { spread, factors: normalDraws.map((z) => spreadFactor(z, spread)) };
  return noiseOf.factors;
}

/** Level × growth over the months of one stream, in millionths. */
function pathOf(terms: StressTerms, seed: number, run: number, stream: string, months: number): Float64Array {
  const level = spreadFactor(normalDraw(generatorOf(seed, run, `level ${stream}`)), terms.levelSpread);
  const drawn = normalDraw(generatorOf(seed, run, `growth ${stream}`));
  const monthly = Math.max(0, unit + Math.round((drawn * terms.growthSpread) / unit));
  return growthOver(months, monthly).map((growth) => Math.round((level * growth) / unit));
}

/** What a run draws of usage, and what its level and growth were for what drives the spread. */
export type UsageDraws = {
  /** The months' factors as events. */
  readonly events: () => readonly UsageEvent[];
  /** The same as the engine takes it. */
  readonly shocks: UsageShocks;
  /** Millionths: the mean level of the lines, and their mean factor in the last month before noise. */
  readonly level: number;
  readonly growth: number;
};

function mean(values: readonly number[]): number {
  return values.length === 0 ? unit : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The usage of one run: level and growth for all lines or one each, noise a draw a month and line. */
export function usageDraws(terms: StressTerms, lines: readonly Line[], months: number, seed: number, run: number): UsageDraws {
  const metered = lines.filter(({ forecast }) => forecast !== undefined);
  const shared = terms.together ? pathOf(terms, seed, run, '', months) : null;
  const paths = metered.map(({ id }) => shared ?? pathOf(terms, seed, run, id, months));
  const level = mean(paths.map((path) => path[0] ?? unit));
  const growth = mean(paths.map((path) => Math.round(((path.at(-1) ?? unit) * unit) / (path[0] ?? unit))));
  const drawn = drawnUsage(terms, metered, paths, shared, (line) => generatorOf(seed, run, `noise ${line}`), months);
  return { events: () => eventsOf(drawn), shocks: shocksByLine(drawn), level, growth };
}

function drawnUsage(
  terms: StressTerms,
  metered: readonly Line[],
  paths: readonly Float64Array[],
  shared: Float64Array | null,
  generatorFor: (line: string) => Generator,
  months: number,
): readonly DrawnUsage[] {
  if (metered.length === 0) return [];
  if (shared !== null && terms.noiseSpread === 0) return [{ line: null, steps: stepsTo(shared) }];
  const [words, factors] = [new Int32Array(months), new Float64Array(months)];
  const noise = noiseFactors(terms.noiseSpread);
  return metered.map(({ id }, index) => {
    const path = paths[index] ?? none;
    generatorFor(id).words(words);
    for (let month = 0; month < months; month += 1)
      factors[month] = Math.round(((path[month] ?? unit) * (noise[normalPlace(words[month] ?? 0)] ?? unit)) / unit);
    return { line: id, steps: stepsTo(factors) };
  });
}
