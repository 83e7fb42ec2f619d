import { normalDraw } from '../draws/normal.ts';
import { generatorOf } from '../draws/generator.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import type { StressTerms } from './stress-terms.ts';

type UsageEvent = Extract<ScenarioEvent, { type: 'usage' }>;

/** Factors are integers in millionths: every machine computes them alike. */
const unit = 1_000_000;
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

/** Events that bring a line's months to these factors, in millionths: one where the factor changes, as a ratio to what holds by then. */
function eventsTo(factors: readonly number[], lines: readonly string[] | null): readonly UsageEvent[] {
  let held = unit;
  return factors.flatMap((wanted, index) => {
    const factor = Math.max(1, Math.round((wanted * unit) / held));
    if (factor === unit) return [];
    held = (held * factor) / unit;
    const event: UsageEvent = { type: 'usage', fromMonth: index + 1, factor: fixed(BigInt(factor), 6) };
    return [lines === null ? event : { ...event, lines: [...lines] }];
  });
}

/** Level × growth over the months of one stream, in millionths. */
function pathOf(terms: StressTerms, seed: number, run: number, stream: string, months: number): readonly number[] {
  const level = spreadFactor(normalDraw(generatorOf(seed, run, `level ${stream}`)), terms.levelSpread);
  const drawn = normalDraw(generatorOf(seed, run, `growth ${stream}`));
  const monthly = Math.max(0, unit + Math.round((drawn * terms.growthSpread) / unit));
  return growthOver(months, monthly).map((growth) => Math.round((level * growth) / unit));
}

/** What a run draws of usage: the months' factors as events, and what its level and growth were for what drives the spread. */
export type UsageDraws = {
  readonly events: readonly UsageEvent[];
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
  if (shared !== null && terms.noiseSpread === 0)
    return { events: metered.length === 0 ? [] : eventsTo(shared, null), level, growth };
  const events = metered.flatMap(({ id }, index) => {
    const noise = generatorOf(seed, run, `noise ${id}`);
    const factors = (paths[index] ?? []).map((factor) =>
      Math.round((factor * spreadFactor(normalDraw(noise), terms.noiseSpread)) / unit),
    );
    return eventsTo(factors, [id]);
  });
  return { events, level, growth };
}
