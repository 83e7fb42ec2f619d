import * as fc from 'fast-check';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { exampleJson, valueOf } from './example-files.ts';

const base = exampleJson('deals/monthly-minimum-in-annual.quote.json') as Record<string, unknown>;

const cents = (most: number): fc.Arbitrary<string> => fc.nat({ max: most * 100 }).map((units) => (units / 100).toFixed(2));
const percent = (least: number, most: number): fc.Arbitrary<string> => fc.integer({ min: least, max: most }).map(String);

type Terms = Readonly<Record<string, unknown>>;
const maybe = (terms: fc.Arbitrary<Terms>): fc.Arbitrary<Terms> => fc.option(terms, { nil: {} });
const all = (...parts: readonly fc.Arbitrary<Terms>[]): fc.Arbitrary<Terms> =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as Terms);

const payments = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 12 }))
  .map(([first, month, later]) => ({
    payments: [
      { month, percent: String(first) },
      { month: later, percent: String(100 - first) },
    ],
  }));
const credit = fc.integer({ min: 1, max: 8 }).map((creditMonths) => ({ shortfall: 'credit', creditMonths }));
const minimum = fc
  .tuple(fc.constantFrom('month', 'quarter'), cents(400))
  .map(([every, amount]) => ({ minimum: { every, amount } }));
const bands = percent(0, 40).map((each) => ({
  discountBands: [
    { from: '0', percent: '0' },
    { from: '6000', percent: each },
  ],
}));
const carry = percent(0, 100).map((each) => ({ carryForward: { percent: each } }));
const trueUp = fc
  .tuple(percent(1, 100), percent(0, 20))
  .map(([floorPercent, deadbandPercent]) => ({ trueUp: { floorPercent, deadbandPercent } }));
const agreed = cents(8000).map((amount) => ({ agreedAmounts: [{ fromMonth: 4, amount }] }));
const overage = fc
  .tuple(fc.constantFrom('contract', 'list'), fc.integer({ min: -50, max: 50 }))
  .map(([rate, adjust]) => ({ overage: { rate, adjustPercent: String(adjust) } }));
const quarterly = fc.constant({ instalment: 'quarter' });

/** The terms of a commitment that go together, with their billing. */
const commitment = fc.oneof(
  all(fc.constant({ billing: 'advance' }), payments, maybe(credit), maybe(bands), overage, maybe(trueUp)),
  all(fc.constant({ billing: 'advance' }), quarterly, maybe(credit), maybe(bands), overage, maybe(trueUp), maybe(agreed)),
  all(
    fc.constant({ billing: 'arrears' }),
    quarterly,
    maybe(credit),
    maybe(minimum),
    maybe(bands),
    overage,
    maybe(trueUp),
    maybe(agreed),
  ),
  all(fc.constantFrom({ billing: 'arrears' }, { billing: 'advance' }), carry, maybe(bands), overage),
  all(fc.constant({ billing: 'arrears' }), carry, maybe(minimum), overage),
);

const quantities = fc.array(fc.nat({ max: 4000 }).map(String), { minLength: 1, maxLength: 30 });

const months = fc.tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 13 })).map(([a, b]) => ({
  fromMonth: Math.min(a, b),
  toMonth: Math.max(a, b),
}));

/** A quote whose commitment has terms of pricing §12 that go together. */
export const arbitraryDealQuote: fc.Arbitrary<Quote> = fc
  .tuple(
    commitment,
    quantities,
    quantities,
    percent(0, 60),
    fc.option(months, { nil: {} }),
    fc.integer({ min: 13, max: 30 }),
    cents(900),
  )
  .map(([terms, notes, calls, discountPercent, within, termMonths, feePrice]) =>
    valueOf(
      readQuote({
        ...base,
        termMonths,
        lines: [
          {
            id: 'notes',
            name: 'Notes',
            unit: 'note',
            charge: { type: 'usage', model: 'per_unit', unitPrice: '0.25' },
            discountPercent,
            forecast: { type: 'monthly', quantities: notes },
          },
          {
            id: 'calls',
            name: 'Calls',
            unit: 'call',
            charge: { type: 'usage', model: 'per_unit', unitPrice: '0.13' },
            forecast: { type: 'monthly', quantities: calls },
            ...within,
          },
          { id: 'fee', name: 'Fee', charge: { type: 'recurring', unitPrice: feePrice, every: 'month', quantity: '1' } },
          {
            id: 'support',
            name: 'Support',
            charge: { type: 'recurring', unitPrice: '900', every: 'quarter', quantity: [{ fromMonth: 2, quantity: '3' }] },
            ...within,
          },
          {
            id: 'extra',
            name: 'Extra',
            unit: 'unit',
            charge: { type: 'usage', model: 'per_unit', unitPrice: '0.02' },
            forecast: { type: 'flat', quantity: '900' },
            optional: true,
          },
        ],
        commitments: [
          {
            id: 'pool',
            name: 'Pool',
            lines: ['notes', 'calls', 'fee', 'extra'],
            period: 'year',
            amounts: ['5000', '7000'],
            ...terms,
          },
        ],
      }),
    ),
  );
