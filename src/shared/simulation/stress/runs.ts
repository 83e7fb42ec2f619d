import { asKnownOn } from '../../domain/costs/known-on.ts';
import { startOf, termOf } from '../../domain/calendar/term.ts';
import { dayNumber } from '../../domain/values/date.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Scenario, ScenarioEvent } from '../../domain/terms/scenario.ts';
import type { Move, Stress } from '../../domain/terms/stress.ts';
import type { RunDrivers } from './drivers.ts';
import { slotPrices } from './drivers.ts';
import { moveDraws } from './move-days.ts';
import { moveEvents } from './move-events.ts';
import type { MovePool } from './move-pool.ts';
import { movePool } from './move-pool.ts';
import { readSlots } from './read-slots.ts';
import { stressTerms } from './stress-terms.ts';
import type { UsageDraws } from './usage-draws.ts';
import { usageDraws } from './usage-draws.ts';

/** What a stress run rests on. */
export type StressInputs = {
  readonly quote: Quote;
  readonly costs: Costs;
  readonly stress: Stress;
  /** The moves that the app comes with. */
  readonly recorded: readonly Move[];
  readonly seed: number;
  readonly knownOn?: string | undefined;
};

/** One run, as a scenario and as the engine takes it. */
export type Run = {
  /** Null where it has no events, and is the quote as it stands. */
  readonly scenario: () => Scenario | null;
  /** What moves the prices of models. */
  readonly priceEvents: readonly ScenarioEvent[];
  readonly usage: UsageDraws;
  readonly drivers: RunDrivers;
};

export type Runs = {
  readonly pools: readonly MovePool[];
  /** Runs count from 1. */
  readonly run: (number: number) => Run;
};

/** The runs of a quote under a stress document: each a scenario that depends on the seed and its own number alone. */
export function runsOf({ quote, costs, stress, recorded, seed, knownOn }: StressInputs): Runs {
  const terms = stressTerms(stress, recorded);
  const known = asKnownOn(costs, knownOn ?? null);
  const term = termOf(quote.startDate, quote.termMonths);
  const days = dayNumber(startOf(term, quote.termMonths + 1)) - dayNumber(quote.startDate);
  const slots = readSlots(quote, known, terms.moves);
  const pools = slots.map((slot) => movePool(slot, terms, quote.startDate));
  const draw = moveDraws(pools, days, terms.withinProvider);
  const eventsOf = moveEvents(slots, known, quote.startDate, terms.includeAnnounced);
  return {
    pools,
    run: (number) => {
      const usage = usageDraws(terms, quote.lines, quote.termMonths, seed, number);
      const moves = draw(seed, number);
      const priceEvents = eventsOf(moves);
      return {
        scenario: () => scenarioOf(`Run ${number} of seed ${seed}`, [...priceEvents, ...usage.events()]),
        priceEvents,
        usage,
        drivers: { level: usage.level, growth: usage.growth, slots: slotPrices(moves, slots.length, days) },
      };
    },
  };
}

/** Null without events, which a scenario must have. */
export function scenarioOf(name: string, events: readonly ScenarioEvent[]): Scenario | null {
  return events.length === 0 ? null : { schema: 'quotewright.scenario/1', name, events: [...events] };
}
