import { normalDraw, normalOf } from '../draws/normal.ts';
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
function growthOver(months: number, monthly: number): readonly number[] {
  let product = unit;
  return Array.from({ length: months }, (_, index) => {
    if (index > 0) product = Math.min(most, Math.max(least, Math.round((product * monthly) / unit)));
    return product;
  });
}

/** Months, the earlier first, from which a line's use is multiplied by so many millionths, beside what came before. */
type UsageSteps = {
  readonly months: Float64Array;
  readonly millionths: Float64Array;
  /** The same as ratios. */
  readonly nearly: Float64Array;
};

/** Steps that bring a line's months to these factors, in millionths: one where the factor changes, as a ratio to what holds by then. */
function stepsTo(factors: ArrayLike<number>): UsageSteps {
  const most = factors.length;
  const [months, millionths, nearly] = [doubleRow(most), doubleRow(most), doubleRow(most)];
  let held = unit;
  let count = 0;
  for (let index = 0; index < most; index += 1) {
    const step = Math.max(1, Math.round(((factors[index] ?? unit) * unit) / held));
    if (step === unit) continue;
    held = (held * step) / unit;
    months[count] = index + 1;
    millionths[count] = step;
    nearly[count] = step / unit;
    count += 1;
  }
  if (count === most) return { months, millionths, nearly };
  return { months: months.subarray(0, count), millionths: millionths.subarray(0, count), nearly: nearly.subarray(0, count) };
}

/** The steps of one line, or of all where `line` is null. */
type DrawnUsage = { readonly line: string | null; readonly steps: UsageSteps };

/** As events of a scenario. */
function eventsOf(drawn: readonly DrawnUsage[]): readonly UsageEvent[] {
  return drawn.flatMap(({ line, steps }) =>
    Array.from(steps.millionths, (millionths, index): UsageEvent => {
      const event = {
        type: 'usage' as const,
        fromMonth: steps.months[index] ?? 1,
        factor: fixed(BigInt(millionths), places),
      };
      return line === null ? event : { ...event, lines: [line] };
    }),
  );
}

function shocksOf({ months, millionths, nearly }: UsageSteps): LineShocks {
  return {
    months,
    nearly,
    exactly: (count) =>
      Array.from(millionths.subarray(0, count)).reduce((product, step) => times(product, fromUnits(BigInt(step), places)), one),
  };
}

const unchanged = shocksOf(stepsTo([]));

/** As the engine takes them, without a scenario that says them. */
function shocksByLine(drawn: readonly DrawnUsage[]): UsageShocks {
  if (drawn.every(({ steps }) => steps.months.length === 0)) return null;
  const byLine = new Map(drawn.map(({ line, steps }) => [line, shocksOf(steps)]));
  return ({ id }) => byLine.get(id) ?? byLine.get(null) ?? unchanged;
}

/** Level × growth over the months of one stream, in millionths. */
function pathOf(terms: StressTerms, seed: number, run: number, stream: string, months: number): readonly number[] {
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
  paths: readonly (readonly number[])[],
  shared: readonly number[] | null,
  noiseOf: (line: string) => Generator,
  months: number,
): readonly DrawnUsage[] {
  if (metered.length === 0) return [];
  if (shared !== null && terms.noiseSpread === 0) return [{ line: null, steps: stepsTo(shared) }];
  const [words, factors] = [new Int32Array(months), new Float64Array(months)];
  return metered.map(({ id }, index) => {
    const path = paths[index] ?? [];
    noiseOf(id).words(words);
    for (let month = 0; month < months; month += 1)
      factors[month] = Math.round(((path[month] ?? unit) * spreadFactor(normalOf(words[month] ?? 0), terms.noiseSpread)) / unit);
    return { line: id, steps: stepsTo(factors) };
  });
}
