import { describe, expect, test } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import { readScenario } from '../../src/shared/domain/reading/read.ts';
import { ModelId } from '../../src/shared/domain/terms/line.ts';
import type { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { StressResultDocument } from '../../src/shared/simulation/stress/stress-result-document.ts';
import type { Stress } from '../../src/shared/domain/terms/stress.ts';
import { runFigures } from '../../src/shared/simulation/stress/run-figures.ts';
import { runsOf } from '../../src/shared/simulation/stress/runs.ts';
import { collectRuns, computeRuns, stressedRun, summedStress } from '../../src/shared/simulation/stress/stress.ts';
import { inputsOf, still, stressOf } from './samples.ts';

const usual = stressOf({});

function figuresOf(quote: string, stress: Stress, runs: number, seed = 1) {
  const inputs = inputsOf(quote, stress, seed);
  const collected = collectRuns(inputs, runs);
  if (!collected.ok) throw new Error(JSON.stringify(collected.problems));
  const drawn = runsOf(inputs);
  const figures = Array.from({ length: runs }, (_, index) => {
    const run = stressedRun(inputs, drawn.run(index + 1));
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    return run.value.figures;
  });
  return { inputs, figures, result: summedStress(inputs, collected.value, null) };
}

function baseOf(quote: string) {
  const { quote: terms, costs } = inputsOf(quote, usual);
  const results = compute({ quote: terms, costs });
  if (!results.ok) throw new Error(JSON.stringify(results.problems));
  return runFigures(results.value);
}

describe('A run is a scenario', () => {
  test.each(['support-desk.quote.json', 'forty-lines.quote.json'])(
    'written down and read, it gives the run’s figures: %s',
    (quote) => {
      const { inputs, figures } = figuresOf(quote, usual, 200);
      const runs = runsOf(inputs);
      figures.forEach((figure, index) => {
        const scenario = runs.run(index + 1).scenario();
        const read = readScenario(JSON.parse(JSON.stringify(scenario)));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const results = compute({ quote: inputs.quote, costs: inputs.costs, scenario: read.value });
        if (!results.ok) throw new Error(JSON.stringify(results.problems));
        expect(runFigures(results.value)).toEqual(figure);
      });
    },
  );

  test('it depends on the seed and its own number alone', () => {
    const inputs = inputsOf('support-desk.quote.json', usual, 7);
    const alone = runsOf(inputs).run(31);
    const after = runsOf(inputs);
    for (let number = 1; number < 31; number += 1) after.run(number);
    expect(after.run(31).scenario()).toEqual(alone.scenario());
    expect(
      runsOf({ ...inputs, seed: 8 })
        .run(31)
        .scenario(),
    ).not.toEqual(alone.scenario());
  });
});

describe('Laws', () => {
  test('spreads of 0 and no moves are the base in every percentile', () => {
    const stress = stressOf({ usage: still, models: { eventsPerYear: '0' } });
    const { figures } = figuresOf('support-desk.quote.json', stress, 20);
    const base = baseOf('support-desk.quote.json');
    for (const figure of figures) expect(figure).toEqual(base);
  });

  test('percentiles rise', () => {
    const { result } = figuresOf('support-desk.quote.json', usual, 100);
    for (const spread of [result.term.bill, result.term.margin, result.term.cost]) {
      if (spread === null) throw new Error('A spread is missing.');
      const rising = [spread.p5, spread.p10, spread.p25, spread.p50, spread.p75, spread.p90, spread.p95].map(Number);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    }
  });

  test('cuts alone never raise what a unit costs', () => {
    const stress = stressOf({ usage: still, models: { bias: 'cuts', eventsPerYear: '3' } });
    const { figures } = figuresOf('support-desk.quote.json', stress, 60);
    const base = baseOf('support-desk.quote.json');
    for (const { term } of figures) expect(term.cost <= base.term.cost).toBe(true);
    expect(figures.some(({ term }) => term.cost < base.term.cost)).toBe(true);
  });

  test('rises alone never lower it', () => {
    const stress = stressOf({ usage: still, models: { bias: 'rises', eventsPerYear: '3' } });
    const { figures } = figuresOf('support-desk.quote.json', stress, 60);
    const base = baseOf('support-desk.quote.json');
    for (const { term } of figures) expect(term.cost >= base.term.cost).toBe(true);
  });
});

describe('What drives the spread', () => {
  test('more usage is a higher bill, and no price moves it where no clause follows one', () => {
    const { result } = figuresOf('support-desk.quote.json', stressOf({ models: { eventsPerYear: '0' } }), 100);
    expect(Number(result.drivers.level.bill)).toBeGreaterThan(0.5);
    expect(result.drivers.slots.map(({ bill, margin }) => [bill, margin])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test('dearer models are a lower margin where usage stays', () => {
    const { result } = figuresOf('support-desk.quote.json', stressOf({ usage: still }), 200);
    expect(result.drivers.level.margin).toBeNull();
    expect(result.drivers.slots.some(({ margin }) => Number(margin) < -0.3)).toBe(true);
  });

  test('the histogram counts every run', () => {
    const { result } = figuresOf('support-desk.quote.json', usual, 50);
    for (const bins of [result.histogram.bill, result.histogram.margin])
      expect(bins.reduce((sum, { runs }) => sum + runs, 0)).toBe(50);
  });
});

describe('A result', () => {
  test('is the document that its schema describes', () => {
    const { result } = figuresOf('support-desk.quote.json', usual, 5);
    expect(StressResultDocument.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });
});

describe('Laws of a quote under change', () => {
  const base = inputsOf('support-desk.quote.json', usual);
  const billOf = (quote: typeof base.quote, scenario: Scenario): bigint => {
    const results = compute({ quote, costs: base.costs, scenario });
    if (!results.ok) throw new Error(JSON.stringify(results.problems));
    return results.value.totals.expectedValue;
  };

  test('more pass-through never raises a bill after a cut alone', () => {
    const cut = { type: 'model_price' as const, on: '2026-06-01', model: ModelId.parse('frontier'), changePercent: '-60' };
    const bills = ['0', '20', '50', '80', '100'].map((passThroughPercent) => {
      const terms = base.quote.adaptivePricing;
      if (terms?.decrease === undefined) throw new Error('The sample has no decrease');
      const quote = { ...base.quote, adaptivePricing: { ...terms, decrease: { ...terms.decrease, passThroughPercent } } };
      return billOf(quote, { schema: 'quotewright.scenario/1', events: [cut] });
    });
    expect(bills).toEqual(bills.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
    expect(new Set(bills).size).toBeGreaterThan(1);
  });

  test('halving the usage of a month never raises what it charges, where no volume tier prices all units', () => {
    for (const sample of ['support-desk.quote.json', 'forty-lines.quote.json']) {
      const { quote, costs } = inputsOf(sample, usual);
      const events = [
        { type: 'usage' as const, fromMonth: 5, factor: '0.5' },
        { type: 'usage' as const, fromMonth: 6, factor: '2' },
      ];
      const [whole, halved] = [undefined, { schema: 'quotewright.scenario/1' as const, events }].map((scenario) => {
        const results = compute({ quote, costs, scenario });
        if (!results.ok) throw new Error(JSON.stringify(results.problems));
        return results.value.lines;
      });
      const raised = (whole ?? []).filter(({ line, charges }, index) => {
        const isVolume = line.charge.type === 'usage' && line.charge.model === 'volume';
        const after = halved?.[index]?.charges[4] ?? 0n;
        return line.charge.type === 'usage' && !isVolume && after > (charges[4] ?? 0n);
      });
      expect(raised).toEqual([]);
    }
  });
});

describe('Announced prices', () => {
  const announced = 'costs.json';

  test('are held as they are by then where a run goes without them', () => {
    const stress = stressOf({ usage: still, models: { eventsPerYear: '0', includeAnnounced: false } });
    const inputs = inputsOf('support-desk.quote.json', stress);
    const [model, ...others] = inputs.costs.models;
    if (model === undefined) throw new Error(`${announced} has no model`);
    const later = { ...model, prices: [...model.prices, { from: '2026-06-01', inputPerMillion: '99', outputPerMillion: '99' }] };
    const costs = { ...inputs.costs, models: [later, ...others] };
    const held = computeRuns({ ...inputs, costs }, 1, 1);
    const kept = computeRuns({ ...inputs, costs: { ...costs, models: [model, ...others] } }, 1, 1);
    expect(held).toEqual(kept);
  });
});

describe('What is drawn', () => {
  test('is said for every slot that the quote reads', () => {
    const { result } = figuresOf('support-desk.quote.json', usual, 1);
    expect(result.slots.map(({ id, drawnFrom }) => [id, drawnFrom])).toEqual([
      ['frontier', 'slot'],
      ['general', 'all'],
      ['small', 'slot'],
    ]);
  });
});
