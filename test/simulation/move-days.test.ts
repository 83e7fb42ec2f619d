import { expect, test } from 'vitest';
import { ModelId } from '../../src/shared/domain/terms/line.ts';
import type { Move } from '../../src/shared/domain/terms/stress.ts';
import { ladderOf } from '../../src/shared/simulation/draws/ladder.ts';
import { moveDraws } from '../../src/shared/simulation/stress/move-days.ts';
import type { MovePool } from '../../src/shared/simulation/stress/move-pool.ts';

const days = 1096;
const runs = 6000;

const move = (kind: Move['kind']): Move => ({
  on: '2026-01-01',
  provider: 'maker',
  slot: 'any',
  kind,
  input: '0.8',
  output: '0.8',
  source: 'a page',
});
const [same, launch] = [move('same'), move('new')];

/** A slot whose moves come so many hundredths of a time a year, one of four a launch. */
const pool = (id: string, provider: string, rate: bigint): MovePool => ({
  slot: { id: ModelId.parse(id), isSlot: true, provider, slot: null },
  basis: 'all',
  kinds: [{ moves: [same, launch], ladder: ladderOf([3n, 1n]), rate: { numerator: rate, denominator: 100n } }],
});

const pools = [pool('fast', 'maker', 250n), pool('slow', 'Maker', 90n), pool('other', 'rival', 90n)];
const together = moveDraws(pools, days, true);
const apart = moveDraws(pools, days, false);

const drawn = (draw: typeof together) => Array.from({ length: runs }, (_, run) => draw(11, run + 1));
const daysOf = (run: ReturnType<typeof together>, slot: number) => run.flatMap((each) => (each.slot === slot ? [each.day] : []));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The days of a Poisson process over the term, those of two events counted once, of which a slot takes its share. */
function expectedDays(rate: number, fastest: number): number {
  const events = (fastest * days) / 365.25;
  return (rate / fastest) * days * (1 - Math.exp(-events / days));
}

test.each([
  ['together', together, [expectedDays(2.5, 2.5), expectedDays(0.9, 2.5), expectedDays(0.9, 0.9)]],
  ['apart', apart, [expectedDays(2.5, 2.5), expectedDays(0.9, 0.9), expectedDays(0.9, 0.9)]],
] as const)('each slot moves as often as its rate says, and as unevenly as chance: %s', (_, draw, expected) => {
  const all = drawn(draw);
  for (const [slot, often] of expected.entries()) {
    const counts = all.map((run) => daysOf(run, slot).length);
    // 5 standard errors, of the mean and of the variance of a Poisson distribution.
    expect(Math.abs(mean(counts) - often)).toBeLessThan(5 * Math.sqrt(often / runs));
    const variance = mean(counts.map((count) => (count - often) ** 2));
    expect(Math.abs(variance / often - 1)).toBeLessThan(5 * Math.sqrt((2 + 1 / often) / runs) + 0.01);
  }
});

test('one move of four is a launch, as its weight says', () => {
  const kinds = drawn(together).flatMap((run) => run.map((each) => each.move.kind));
  const share = kinds.filter((kind) => kind === 'new').length / kinds.length;
  expect(Math.abs(share - 0.25)).toBeLessThan(5 * Math.sqrt(0.1875 / kinds.length));
});

test('the slots of one maker move on the same days, those of others on days of their own', () => {
  for (const run of drawn(together)) {
    const fast = new Set(daysOf(run, 0));
    for (const day of daysOf(run, 1)) expect(fast.has(day)).toBe(true);
  }
  const shared = (draw: typeof together, slot: number): number =>
    mean(
      drawn(draw).map((run) => {
        const fast = new Set(daysOf(run, 0));
        return daysOf(run, slot).filter((day) => fast.has(day)).length;
      }),
    );
  // By chance: the days of both over all days.
  const byChance = (expectedDays(2.5, 2.5) * expectedDays(0.9, 0.9)) / days;
  expect(shared(together, 2)).toBeLessThan(byChance + 5 * Math.sqrt(byChance / runs));
  expect(shared(apart, 1)).toBeLessThan(byChance + 5 * Math.sqrt(byChance / runs));
});

test('days lie evenly over the term, and a run says nothing of the next', () => {
  const all = drawn(apart);
  const quarters = [0, 0, 0, 0];
  for (const run of all) {
    for (const day of daysOf(run, 0)) {
      const quarter = Math.floor((4 * day) / days);
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
  }
  const often = mean(quarters);
  // Chi squared with 3 degrees of freedom: 16.3 is passed once in a thousand.
  expect(quarters.reduce((sum, count) => sum + (count - often) ** 2 / often, 0)).toBeLessThan(16.3);
  const counts = all.map((run) => daysOf(run, 0).length - expectedDays(2.5, 2.5));
  const product = mean(counts.slice(1).map((count, index) => count * (counts[index] ?? 0)));
  expect(Math.abs(product / expectedDays(2.5, 2.5))).toBeLessThan(5 / Math.sqrt(runs));
});
