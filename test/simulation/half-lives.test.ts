// How much sooner recent moves are drawn than old ones: weights by half-life, against what they are in theory.
import { expect, test } from 'vitest';
import { dayNumber } from '../../src/shared/domain/values/date.ts';
import type { Move, Stress } from '../../src/shared/domain/terms/stress.ts';
import { runsOf } from '../../src/shared/simulation/stress/runs.ts';
import { inputsOf, still, stressOf } from './samples.ts';

const runs = 3000;

/** Moves by how they change prices, so that a run tells which it took; the support desk starts on 1 January 2026. */
const dates = ['2025-12-31', '2025-06-30', '2024-07-01', '2023-07-01'] as const;
const moves = dates.map((on, place): Move => {
  const ratio = `0.9${place}`;
  return { on, provider: 'maker', slot: 'frontier', kind: 'same', input: ratio, output: ratio, source: 'a page' };
});

type Models = NonNullable<Stress['models']>;

/** How often each move is the first of a run, the most recent first. */
function drawn(models: Partial<Models>): readonly number[] {
  const inputs = inputsOf(
    'support-desk.quote.json',
    stressOf({ usage: still, models: { moves, eventsPerYear: '2', ...models } }),
  );
  const { pools } = runsOf(inputs);
  const [kind] = pools[0]?.kinds ?? [];
  if (kind === undefined) throw new Error('Nothing is drawn');
  const counts = dates.map(() => 0);
  for (let run = 1; run <= runs; run += 1) {
    for (const event of runsOf(inputs).run(run).priceEvents.slice(0, 1)) {
      if (event.type !== 'model_price') throw new Error('A move of a price is another event');
      const place = priceAfter.indexOf(event.inputPerMillion ?? '');
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** The input price of the first model that moves, after each move. */
const priceAfter: readonly string[] = (() => {
  const before = inputsOf('support-desk.quote.json', stressOf({ usage: still, models: { moves, eventsPerYear: '2' } }));
  return moves.map((move) => {
    const one = { ...before, stress: stressOf({ usage: still, models: { moves: [move], eventsPerYear: '40' } }) };
    const [event] = runsOf(one).run(1).priceEvents;
    return event?.type === 'model_price' ? (event.inputPerMillion ?? '') : '';
  });
})();

/** Chi squared of counts against weights. */
function chiSquared(counts: readonly number[], weights: readonly number[]): number {
  const [all, sum] = [counts, weights].map((list) => list.reduce((total, each) => total + each, 0));
  return counts.reduce((total, count, place) => {
    const expected = ((weights[place] ?? 0) * (all ?? 0)) / (sum ?? 1);
    return total + (count - expected) ** 2 / expected;
  }, 0);
}

/** 2^-(months ÷ half-life), months of 30.4375 days back from the start of the quote. */
const weightsOf = (halfLife: number): readonly number[] => {
  const { quote } = inputsOf('support-desk.quote.json', stressOf({}));
  return dates.map((on) => 2 ** (-(dayNumber(quote.startDate) - dayNumber(on)) / 30.4375 / halfLife));
};

// Chi squared with 3 degrees of freedom: 16.3 is passed once in a thousand.
test.each(['6', '18', '60'])('with a half-life of %s months, a move counts half as much for every so many', (halfLifeMonths) => {
  expect(chiSquared(drawn({ halfLifeMonths }), weightsOf(Number(halfLifeMonths)))).toBeLessThan(16.3);
});

test('without one said, it is 18 months, and another would be seen', () => {
  const counts = drawn({});
  expect(counts).toEqual(drawn({ halfLifeMonths: '18' }));
  expect(chiSquared(counts, weightsOf(18))).toBeLessThan(16.3);
  expect(chiSquared(counts, weightsOf(12))).toBeGreaterThan(16.3);
  expect(chiSquared(counts, [1, 1, 1, 1])).toBeGreaterThan(16.3);
});

test('with a half-life of 0, all moves are alike, however long ago', () => {
  expect(chiSquared(drawn({ halfLifeMonths: '0' }), [1, 1, 1, 1])).toBeLessThan(16.3);
});
