// The laws of what a deal comes to under change, over arbitrary deals.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Results } from '../../src/shared/domain/compute.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { warningsOf } from '../../src/shared/domain/consequences/warnings.ts';
import { readQuote, readScenario } from '../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import { runFigures } from '../../src/shared/simulation/stress/run-figures.ts';
import type { StressInputs } from '../../src/shared/simulation/stress/runs.ts';
import { runsOf } from '../../src/shared/simulation/stress/runs.ts';
import { collectRuns, stressedRun, summedStress } from '../../src/shared/simulation/stress/stress.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import { inputsOf, still, stressOf } from './samples.ts';

const { costs } = inputsOf('support-desk.quote.json', stressOf({}));

const servedBy = [
  { model: 'frontier', sharePercent: '40', inputTokens: '9000', outputTokens: '700' },
  { model: 'small', sharePercent: '60', inputTokens: '4000', outputTokens: '300' },
];

const adaptivePricing = {
  index: [{ model: 'frontier', dimension: 'output', weight: '1' }],
  measureEveryMonths: 3,
  appliesTo: ['a', 'b'],
  effective: 'next_month',
  decrease: { thresholdPercent: '10', basis: 'full', passThroughPercent: '50', floorPercent: '30' },
};

function read<T>(document: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown }): T {
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  return document.value;
}

const json = arbitraryQuote.map((quote) => ({
  ...quote,
  currency: 'USD',
  startDate: '2026-01-31',
  adaptivePricing,
  lines: quote.lines.map((line) => (line.charge.type === 'usage' ? { ...line, servedBy } : line)),
}));
const deal = json.map((quote) => read(readQuote(quote)));

function resultsOf(quote: Quote, events: readonly object[] = []): Results {
  const scenario = events.length === 0 ? undefined : read(readScenario({ schema: 'quotewright.scenario/1', events }));
  return read(compute({ quote, costs, scenario }));
}

function under(quote: Quote, stress: StressInputs['stress'], seed: number): StressInputs {
  return { quote, costs, stress, recorded: recordedMoves, seed };
}

test('spreads of 0 and no moves draw no events, and every run is the quote as it stands', () => {
  const nothing = stressOf({ usage: still, models: { eventsPerYear: '0' } });
  fc.assert(
    fc.property(deal, fc.nat(), fc.integer({ min: 1, max: 10_000 }), (quote, seed, number) => {
      const inputs = under(quote, nothing, seed);
      const run = runsOf(inputs).run(number);
      expect(run.scenario()).toBeNull();
      expect(read(stressedRun(inputs, run)).figures).toEqual(runFigures(resultsOf(quote)));
    }),
  );
});

test('percentiles rise, of every figure over the term and in each year', () => {
  fc.assert(
    fc.property(deal, fc.nat(), fc.integer({ min: 1, max: 25 }), (quote, seed, count) => {
      const inputs = under(quote, stressOf({}), seed);
      const { term, years, months } = summedStress(inputs, read(collectRuns(inputs, count)), null);
      for (const spreads of [term, ...years, ...months])
        for (const spread of Object.values(spreads)) {
          if (spread === null || typeof spread !== 'object') continue;
          const rising = [spread.p5, spread.p10, spread.p25, spread.p50, spread.p75, spread.p90, spread.p95].map(Number);
          expect(rising).toEqual(rising.toSorted((a, b) => a - b));
        }
    }),
    { numRuns: 40 },
  );
});

// A true-up may lower a commitment whose overage is dearer: then less use of it is a higher bill.
const withoutTrueUp = json.map(({ commitments, ...quote }) =>
  read(readQuote({ ...quote, commitments: commitments?.map(({ trueUp: _trueUp, ...terms }) => terms) })),
);

test('after a cut alone, more pass-through never raises a bill', () => {
  let moved = 0;
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(withoutTrueUp, percent, percent, fc.integer({ min: 1, max: 99 }), (quote, one, other, cut) => {
      const terms = quote.adaptivePricing;
      if (terms?.decrease === undefined) throw new Error('The deal has a decrease.');
      const { decrease } = terms;
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((passThroughPercent) => {
        const changed = { ...terms, decrease: { ...decrease, passThroughPercent: String(passThroughPercent) } };
        const event = { type: 'model_price', on: '2026-03-01', model: 'frontier', changePercent: String(-cut) };
        return resultsOf({ ...quote, adaptivePricing: changed }, [event]).totals.expectedValue;
      });
      if (less === undefined || more === undefined) throw new Error('Both are evaluated.');
      expect(more <= less).toBe(true);
      if (more < less) moved += 1;
    }),
    { numRuns: 300 },
  );
  expect(moved).toBeGreaterThan(30);
});

test('halving the use of a month never raises what it charges, but where a warning names a volume tier', () => {
  let [compared, raised] = [0, 0];
  fc.assert(
    fc.property(deal, fc.integer({ min: 1, max: 36 }), (quote, at) => {
      const month = Math.min(at, quote.termMonths);
      const back = month === quote.termMonths ? [] : [{ type: 'usage', fromMonth: month + 1, factor: '2' }];
      const [whole, half] = [resultsOf(quote), resultsOf(quote, [{ type: 'usage', fromMonth: month, factor: '0.5' }, ...back])];
      const named = warningsOf(whole).filter(({ code }) => code === 'tier-cheaper-above');
      whole.lines.forEach(({ line, place, charges }, index) => {
        if (line.charge.type !== 'usage' || line.forecast === undefined) return;
        compared += 1;
        if ((half.lines[index]?.charges[month - 1] ?? 0n) <= (charges[month - 1] ?? 0n)) return;
        raised += 1;
        expect(line.charge.model).toBe('volume');
        expect(named.map(({ path }) => path.slice(0, 2))).toContainEqual(['lines', place]);
      });
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(300);
  expect(raised).toBeGreaterThan(0);
});
