import * as fc from 'fast-check';
import type { z } from 'zod';
import type { Actuals } from '../../src/shared/domain/terms/actuals.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import type { QuoteJson } from '../domain/quote-json.ts';

/** Everything that an evaluation reads, as JSON. */
export type DealJson = {
  readonly quote: QuoteJson;
  readonly costs: z.input<typeof Costs> | undefined;
  readonly scenario: z.input<typeof Scenario> | undefined;
  readonly actuals: z.input<typeof Actuals> | undefined;
};

const percent = fc.integer({ min: 0, max: 60_000 }).map((thousandths) => (thousandths / 1000).toString());
const price = fc.integer({ min: 1, max: 80_000 }).map((thousandths) => (thousandths / 1000).toString());
const tokens = fc.nat({ max: 9000 }).map(String);
const dates = ['2024-03-15', '2025-06-30', '2026-02-01', '2026-09-10', '2027-05-20'] as const;

const prices = fc.tuple(
  fc.subarray([...dates]),
  fc.array(fc.tuple(price, price, fc.option(price, { nil: undefined })), { minLength: 6, maxLength: 6 }),
);

const model = (id: string): fc.Arbitrary<z.input<typeof Costs>['models'][number]> =>
  prices.map(([from, own]) => ({
    id,
    prices: ['2020-01-01', ...from].map((date, index) => {
      const [inputPerMillion, outputPerMillion, cachedInputPerMillion] = own[index] ?? ['1', '2', undefined];
      return {
        from: date,
        inputPerMillion,
        outputPerMillion,
        ...(cachedInputPerMillion === undefined ? {} : { cachedInputPerMillion }),
      };
    }),
  }));

const book = (currency: string): fc.Arbitrary<z.input<typeof Costs>> =>
  fc
    .tuple(model('vendor/large'), model('vendor/small'), model('other/large'), fc.constantFrom(...dates))
    .map(([a, b, c, on]) => ({
      schema: 'quotewright.costs/1' as const,
      currency,
      models: [a, b, c],
      slots: [
        {
          id: 'frontier',
          assignments: [
            { from: '2020-01-01', model: a.id },
            { from: on, model: c.id },
          ],
        },
      ],
    }));

const names = ['vendor/large', 'vendor/small', 'other/large', 'frontier'] as const;

const routing = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 0, max: 100 }), tokens, tokens, tokens)
  .map(([first, second, share, inputTokens, outputTokens, cachedInputTokens]) => [
    { model: first, sharePercent: String(share), inputTokens, outputTokens },
    { model: second, sharePercent: String(100 - share), inputTokens: outputTokens, outputTokens: inputTokens, cachedInputTokens },
  ]);

const side = fc.record({
  thresholdPercent: percent,
  comparison: fc.constantFrom('more_than' as const, 'at_least' as const),
  basis: fc.constantFrom('full' as const, 'excess' as const),
  passThroughPercent: fc.integer({ min: 1, max: 100 }).map(String),
});

const adaptive = (term: number): fc.Arbitrary<NonNullable<QuoteJson['adaptivePricing']>> =>
  fc
    .record({
      index: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 9 })),
      measureEveryMonths: fc.integer({ min: 1, max: Math.max(1, Math.min(12, term)) }),
      noticeDays: fc.nat({ max: 70 }),
      effective: fc.constantFrom('next_month' as const, 'next_quarter' as const, 'renewal' as const),
      decrease: side,
      increase: side,
      steps: fc.option(fc.tuple(percent, percent), { nil: undefined }),
      limits: fc.option(fc.tuple(fc.integer({ min: 20, max: 100 }), fc.integer({ min: 100, max: 180 })), { nil: undefined }),
      mechanism: fc.constantFrom('automatic' as const, 'negotiate' as const),
    })
    .map(({ index: [a, b, weight], decrease, increase, steps, limits, mechanism, ...rest }) => ({
      index: [
        { model: a, dimension: 'input' as const, weight: String(weight) },
        { model: b, dimension: 'output' as const, weight: '2.5' },
      ],
      appliesTo: ['a', 'b'],
      ...rest,
      decrease: {
        ...decrease,
        ...(steps === undefined ? {} : { maxStepPercent: steps[0] }),
        ...(limits === undefined ? {} : { floorPercent: String(limits[0]) }),
      },
      increase: {
        ...increase,
        mechanism,
        ...(steps === undefined ? {} : { maxStepPercent: steps[1] }),
        ...(limits === undefined ? {} : { capPercent: String(limits[1]) }),
      },
    }));

const month = (term: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: term });

const event = (term: number): fc.Arbitrary<z.input<typeof Scenario>['events'][number]> =>
  fc.oneof(
    fc.record({
      type: fc.constant('model_price' as const),
      on: fc.constantFrom(...dates),
      model: fc.constantFrom(...names),
      changePercent: fc.integer({ min: -90, max: 150 }).map(String),
    }),
    fc.record({
      type: fc.constant('slot_assignment' as const),
      on: fc.constantFrom(...dates),
      slot: fc.constant('frontier'),
      model: fc.constantFrom('vendor/small', 'other/large'),
    }),
    fc.record({
      type: fc.constant('substitute' as const),
      fromMonth: month(term),
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      sharePercent: fc.integer({ min: 0, max: 100 }).map(String),
      qualityPercent: percent,
    }),
    fc.record({ type: fc.constant('usage' as const), fromMonth: month(term), factor: fc.constantFrom('0', '0.5', '1.25', '3') }),
  );

const withModels = (quote: QuoteJson): fc.Arbitrary<DealJson> =>
  fc
    .record({
      costs: book(quote.currency),
      routings: fc.array(fc.option(routing, { nil: undefined }), { minLength: 6, maxLength: 6 }),
      adaptivePricing: fc.option(adaptive(quote.termMonths), { nil: undefined }),
      events: fc.array(event(quote.termMonths), { maxLength: 4 }),
      delivered: fc.array(price, { maxLength: quote.termMonths }),
    })
    .map(({ costs, routings, adaptivePricing, events, delivered }) => ({
      quote: {
        ...quote,
        lines: quote.lines.map((line, index) => {
          const servedBy = routings[index];
          return line.forecast === undefined || servedBy === undefined ? line : { ...line, servedBy };
        }),
        ...(adaptivePricing === undefined ? {} : { adaptivePricing }),
        substitution: { qualityFloorPercent: '40', approvedModels: ['vendor/large', 'other/large'] },
      },
      costs,
      scenario: events.length === 0 ? undefined : { schema: 'quotewright.scenario/1' as const, events },
      actuals: delivered.length === 0 ? undefined : { schema: 'quotewright.actuals/1' as const, usage: { b: delivered } },
    }));

/** Deals of every kind of term, half of them with models, a scenario and delivered quantities. */
export const arbitraryDeal: fc.Arbitrary<DealJson> = arbitraryQuote.chain((quote) =>
  fc.oneof(fc.constant({ quote, costs: undefined, scenario: undefined, actuals: undefined }), withModels(quote)),
);
