import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactAlgebra } from '../../src/shared/domain/algebra/exact-algebra.ts';
import { startOf } from '../../src/shared/domain/calendar/term.ts';
import { lineFactor } from '../../src/shared/domain/charges/line-factor.ts';
import { deliveredUnits, quantityPlaces, ratedUnits, usageFactor } from '../../src/shared/domain/charges/quantities.ts';
import { usageCharges } from '../../src/shared/domain/charges/usage-charge.ts';
import type { Results } from '../../src/shared/domain/compute.ts';
import { computeUnder, shocksOf } from '../../src/shared/domain/compute.ts';
import { pricesOn } from '../../src/shared/domain/costs/cost-book.ts';
import { costPerUnit, monthCost, servingCost } from '../../src/shared/domain/costs/line-cost.ts';
import { isInForce } from '../../src/shared/domain/calendar/line-months.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Line, RoutingEntry } from '../../src/shared/domain/terms/line.ts';
import type { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { exact, ratio, zero } from '../../src/shared/domain/values/exact.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import { runsOf, scenarioOf } from '../../src/shared/simulation/stress/runs.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import { stressOf } from './samples.ts';

const a = exactAlgebra;

const costs = readCosts(JSON.parse(readFileSync(new URL('../../resources/samples/costs.json', import.meta.url), 'utf8')));

const tokens = fc.integer({ min: 0, max: 40_000 }).map(String);

/** Two models that serve a line, slots and models that it names directly. */
const routing = fc
  .record({
    first: fc.constantFrom('frontier', 'general', 'openai/o3'),
    second: fc.constantFrom('small', 'google/gemini-3-pro'),
    share: fc.integer({ min: 0, max: 1000 }),
    inputTokens: tokens,
    outputTokens: tokens,
    cachedInputTokens: tokens,
    cacheWriteTokens: tokens,
    costMultiplier: fc.constantFrom('1', '0.5', '1.123456'),
  })
  .map(({ first, second, share, ...rest }) => [
    { model: first, sharePercent: (share / 10).toFixed(1), ...rest },
    { model: second, sharePercent: ((1000 - share) / 10).toFixed(1), ...rest, cacheWriteTokens: '0' },
  ]);

const adaptivePricing = {
  index: [
    { model: 'frontier', dimension: 'output', weight: '50' },
    { model: 'small', dimension: 'input', weight: '30' },
  ],
  measureEveryMonths: 3,
  noticeDays: 30,
  appliesTo: ['a', 'b'],
  effective: 'next_month',
  decrease: { thresholdPercent: '10', basis: 'full', passThroughPercent: '45.5', floorPercent: '30' },
  increase: { thresholdPercent: '10', mechanism: 'automatic', basis: 'full', passThroughPercent: '33.3', capPercent: '180' },
};

const deal = fc.tuple(arbitraryQuote, routing, routing, routing).map(([quote, ...served]) => ({
  ...quote,
  currency: 'USD',
  startDate: '2026-01-31',
  adaptivePricing,
  lines: quote.lines.map((line, index) => {
    const servedBy = served[index];
    return servedBy === undefined ? line : { ...line, servedBy };
  }),
}));

function servedCost(results: Results, { model, sharePercent, costMultiplier, ...entry }: RoutingEntry, month: number) {
  const prices = pricesOn(results.book, model, startOf(results.term, month));
  if (!prices.ok) throw new Error(JSON.stringify(prices.reason));
  return servingCost(a, {
    share: ratio(sharePercent),
    multiplier: exact(costMultiplier ?? '1'),
    tokens: [
      { dimension: 'input', count: exact(entry.inputTokens) },
      { dimension: 'output', count: exact(entry.outputTokens) },
      { dimension: 'cachedInput', count: exact(entry.cachedInputTokens ?? '0') },
      { dimension: 'cacheWrite', count: exact(entry.cacheWriteTokens ?? '0') },
    ],
    prices: prices.value,
  });
}

/** What the rules of pricing say of a line, month by month and without any double: units, charges and costs. */
function byRule(results: Results, line: Line, place: number, scenario: Scenario | undefined) {
  const { termMonths } = results.quote;
  const months = Array.from({ length: termMonths }, (_, index) => index + 1);
  const { forecast, charge } = line;
  if (forecast === undefined) throw new Error('A line without use was asked for.');
  const unitsIn = deliveredUnits(a, forecast, [], quantityPlaces(line, results.minor));
  const shocks = shocksOf(scenario);
  const delivered = months.map((month) => (isInForce(line, month) ? unitsIn(month, usageFactor(a, shocks, line, month)) : zero));
  const rated = delivered.map((units) => ratedUnits(a, units, line, [], quantityPlaces(line, results.minor)));
  const covered = results.quote.adaptivePricing?.appliesTo.includes(line.id) === true;
  const factors = months.map((month) => {
    const multiplier = covered ? (results.adaptive?.multipliers[month - 1] ?? a.one) : a.one;
    return lineFactor(a, line, [], month, { multiplier, band: a.one });
  });
  const other = line.otherCostPerUnit === undefined ? null : exact(line.otherCostPerUnit);
  const monthCosts = months.map((month, index) => {
    const served = (line.servedBy ?? []).filter(({ sharePercent }) => Number(sharePercent) > 0);
    const perUnit = costPerUnit(
      a,
      other,
      served.map((entry) => servedCost(results, entry, month)),
    );
    return monthCost(a, delivered[index] ?? zero, perUnit, results.minor).units;
  });
  return {
    charges:
      charge.type === 'usage'
        ? usageCharges(charge, ['lines', place, 'charge'], rated, factors, results.minor)
        : months.map(() => 0n),
    costs: monthCosts,
  };
}

test(
  'a run in doubles is the run by the rules, to the cent: over two thousand runs of arbitrary deals',
  { timeout: 300_000 },
  () => {
    if (!costs.ok) throw new Error(JSON.stringify(costs.problems));
    const book = costs.value;
    let runs = 0;
    fc.assert(
      fc.property(deal, fc.nat(), fc.boolean(), (json, seed, together) => {
        const quote = readQuote(json);
        if (!quote.ok) throw new Error(JSON.stringify(quote.problems));
        const stress = stressOf({ usage: { together }, models: { eventsPerYear: '4' } });
        const drawn = runsOf({ quote: quote.value, costs: book, stress, recorded: recordedMoves, seed });
        for (let number = 1; number <= 5; number += 1) {
          const run = drawn.run(number);
          const priced = scenarioOf('', run.priceEvents) ?? undefined;
          const results = computeUnder({ quote: quote.value, costs: book, scenario: priced }, run.usage.shocks);
          if (!results.ok) throw new Error(JSON.stringify(results.problems));
          const { lines, totals } = results.value;
          let cost = 0n;
          for (const { line, place, charges, costs: own } of lines) {
            if (line.forecast === undefined) continue;
            const rule = byRule(results.value, line, place, run.scenario() ?? undefined);
            expect([own, charges]).toEqual([rule.costs, rule.charges]);
            cost += rule.costs.reduce((sum, each) => sum + each, 0n);
          }
          expect(totals.cost).toBe(cost);
          runs += 1;
        }
      }),
      { numRuns: 420 },
    );
    expect(runs).toBeGreaterThan(2000);
  },
);
