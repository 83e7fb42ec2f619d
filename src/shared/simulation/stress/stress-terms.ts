import type { Move, Stress } from '../../domain/terms/stress.ts';
import { stressDefaults } from '../../domain/terms/stress.ts';
import { exact, roundedUnits } from '../../domain/values/exact.ts';

/** A stress document with its defaults; spreads as ratios in millionths. */
export type StressTerms = {
  readonly levelSpread: number;
  readonly growthSpread: number;
  readonly noiseSpread: number;
  readonly together: boolean;
  readonly moves: readonly Move[];
  /** In millionths a year, of each kind or of all; null: as recorded. */
  readonly eventsPerYear: { readonly all: number } | { readonly same: number; readonly new: number } | null;
  /** Millionths of a month; 0: all moves count alike. */
  readonly halfLifeMonths: number;
  readonly bias: 'recorded' | 'cuts' | 'rises';
  readonly withinProvider: boolean;
  readonly includeAnnounced: boolean;
};

/** A decimal in millionths. */
function millionths(text: string): number {
  return Number(roundedUnits(exact(text), 6));
}

/** A percent, or points of one, as a ratio in millionths. */
function percentMillionths(text: string): number {
  return Number(roundedUnits(exact(text), 4));
}

/** `recorded`: the moves that are drawn from where the document brings none of its own. */
export function stressTerms({ usage = {}, models = {} }: Stress, recorded: readonly Move[]): StressTerms {
  const rate = models.eventsPerYear;
  return {
    levelSpread: percentMillionths(usage.levelSpreadPercent ?? stressDefaults.levelSpreadPercent),
    growthSpread: percentMillionths(usage.growthSpreadPoints ?? stressDefaults.growthSpreadPoints),
    noiseSpread: percentMillionths(usage.noiseSpreadPercent ?? stressDefaults.noiseSpreadPercent),
    together: usage.together ?? stressDefaults.together,
    moves: models.moves ?? recorded,
    eventsPerYear:
      rate === undefined
        ? null
        : typeof rate === 'string'
          ? { all: millionths(rate) }
          : { same: millionths(rate.same), new: millionths(rate.new) },
    halfLifeMonths: millionths(models.halfLifeMonths ?? stressDefaults.halfLifeMonths),
    bias: models.bias ?? stressDefaults.bias,
    withinProvider: models.withinProvider ?? stressDefaults.withinProvider,
    includeAnnounced: models.includeAnnounced ?? stressDefaults.includeAnnounced,
  };
}
