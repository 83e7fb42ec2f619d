import { z } from 'zod';
import { CalendarDate, EventsPerYear, HalfLife, list, PriceRatio, schemaName, Share, Text } from './leaf.ts';

/** A recorded move of a price, as ratios to the price before: 0.8 is a fifth less, 1 a launch at an unchanged price. */
const Move = z.strictObject({
  on: CalendarDate,
  provider: Text,
  slot: Text,
  kind: z.enum(['same', 'new', 'alias', 'scheduled']),
  input: PriceRatio,
  output: PriceRatio,
  /** Left out: as input. */
  cachedInput: PriceRatio.optional(),
  source: Text,
});
export type Move = z.output<typeof Move>;

/** How far usage may lie from the forecast; each spread is one standard deviation. */
const UsageSpread = z.strictObject({
  levelSpreadPercent: Share.optional(),
  /** Points of growth a month. */
  growthSpreadPoints: Share.optional(),
  noiseSpreadPercent: Share.optional(),
  /** One level and growth for all lines, or one each. */
  together: z.boolean().optional(),
});

/** Of a year: as many moves in all, or of each kind. */
const EventRate = z.union([EventsPerYear, z.strictObject({ same: EventsPerYear, new: EventsPerYear })]);

const ModelMoves = z.strictObject({
  /** Left out: those that the app comes with. */
  moves: list(Move).optional(),
  /** Of a slot. Left out: as recorded. */
  eventsPerYear: EventRate.optional(),
  /** A move counts half as much for every so many months that it lies back; 0: all count alike. */
  halfLifeMonths: HalfLife.optional(),
  bias: z.enum(['recorded', 'cuts', 'rises']).optional(),
  /** The slots of one provider move on the same days. */
  withinProvider: z.boolean().optional(),
  /** Prices and assignments of the cost book after the start stay. */
  includeAnnounced: z.boolean().optional(),
});

/** What a stress run draws from, `quotewright.stress/1`: what is left out has the defaults of `stressDefaults`. */
export const Stress = z.strictObject({
  schema: schemaName('quotewright.stress/1'),
  name: Text.optional(),
  usage: UsageSpread.optional(),
  models: ModelMoves.optional(),
});
export type Stress = z.output<typeof Stress>;

export const stressDefaults = {
  levelSpreadPercent: '25',
  growthSpreadPoints: '2',
  noiseSpreadPercent: '8',
  together: true,
  halfLifeMonths: '18',
  bias: 'recorded',
  withinProvider: true,
  includeAnnounced: true,
} as const;
