import * as fc from 'fast-check';
import type { CommitmentJson, LineJson, QuoteJson } from './quote-json.ts';
import { quoteJson } from './quote-json.ts';

/** A decimal of 0 or more with up to so many places, as text. */
const decimal = (most: number, places: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat({ max: most }), fc.integer({ min: 0, max: places }))
    .chain(([whole, digits]) =>
      fc
        .nat({ max: 10 ** digits - 1 })
        .map((part) => (digits === 0 ? `${whole}` : `${whole}.${String(part).padStart(digits, '0')}`)),
    );

const percent = (most: number): fc.Arbitrary<string> => decimal(most, 3);
const price = decimal(50, 6);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** The record without the fields that are undefined, as JSON has it. */
function withoutMissing<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

const tiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 0, maxLength: 3 }),
    fc.array(fc.tuple(price, optional(decimal(20, 2))), { minLength: 4, maxLength: 4 }),
  )
  .map(([bounds, prices]) => {
    const rising = bounds.toSorted((a, b) => a - b).map(String);
    return [...rising, null].map((upTo, index) => {
      const [unitPrice = '1', flatFee] = prices[index] ?? [];
      return withoutMissing({ upTo, unitPrice, flatFee });
    });
  });

const usageCharge: fc.Arbitrary<LineJson['charge']> = fc.oneof(
  price.map((unitPrice) => ({ type: 'usage' as const, model: 'per_unit' as const, unitPrice })),
  fc
    .tuple(tiers, optional(fc.constantFrom('month', 'quarter', 'year', 'term')))
    .map(
      ([list, tierPeriod]) =>
        withoutMissing({ type: 'usage', model: 'graduated', tiers: list, tierPeriod }) as LineJson['charge'],
    ),
  tiers.map((list) => ({ type: 'usage' as const, model: 'volume' as const, tiers: list })),
  fc.tuple(fc.integer({ min: 1, max: 500 }), price, optional(decimal(300, 1))).map(
    ([size, packagePrice, freeUnits]) =>
      withoutMissing({
        type: 'usage',
        model: 'package',
        packageSize: String(size),
        packagePrice,
        freeUnits,
      }) as LineJson['charge'],
  ),
  percent(20).map((value) => ({ type: 'usage' as const, model: 'percentage' as const, percent: value })),
);

const forecast: fc.Arbitrary<NonNullable<LineJson['forecast']>> = fc.oneof(
  decimal(8000, 2).map((quantity) => ({ type: 'flat' as const, quantity })),
  fc
    .tuple(decimal(2000, 0), fc.integer({ min: -300, max: 80 }))
    .map(([start, tenths]) => ({ type: 'growth' as const, start, monthlyPercent: (tenths / 10).toString() })),
  fc.array(decimal(8000, 3), { minLength: 1, maxLength: 20 }).map((quantities) => ({ type: 'monthly' as const, quantities })),
);

const discount = (term: number): fc.Arbitrary<LineJson['discountPercent']> =>
  fc.oneof(
    percent(99),
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: term }), percent(99)), {
        minLength: 1,
        maxLength: 3,
        selector: ([month]) => month,
      })
      .map((phases) => phases.toSorted(([a], [b]) => a - b).map(([fromMonth, value]) => ({ fromMonth, percent: value }))),
  );

const usageLine = (id: string, term: number): fc.Arbitrary<LineJson> =>
  fc
    .record({
      charge: usageCharge,
      forecast,
      discountPercent: optional(discount(term)),
      annualUpliftPercent: optional(percent(10)),
      quantityDecimals: optional(fc.integer({ min: 0, max: 6 })),
      outcome: optional(percent(99).map((acceptancePercent) => ({ acceptancePercent }))),
      otherCostPerUnit: optional(price),
    })
    .map((fields) => withoutMissing({ id, name: id, ...fields }) as LineJson);

const recurringLine = (id: string, term: number): fc.Arbitrary<LineJson> =>
  fc
    .record({
      unitPrice: price,
      every: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      steps: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: term }), decimal(90, 1)), {
        minLength: 1,
        maxLength: 3,
        selector: ([month]) => month,
      }),
      discountPercent: optional(discount(term)),
      annualUpliftPercent: optional(percent(10)),
    })
    .map(({ unitPrice, every, steps, ...rest }) => {
      const quantity = steps.toSorted(([a], [b]) => a - b).map(([fromMonth, value]) => ({ fromMonth, quantity: value }));
      return withoutMissing({ id, name: id, charge: { type: 'recurring' as const, unitPrice, every, quantity }, ...rest });
    });

const creditsLine = (id: string): fc.Arbitrary<LineJson> =>
  fc
    .tuple(decimal(40, 2), forecast)
    .map(([creditsPerUnit, own]) => ({ id, name: id, charge: { type: 'credits' as const, creditsPerUnit }, forecast: own }));

const spans = ['month', 'quarter', 'year', 'term'] as const;

/** Amounts without decimals fit every currency. */
const amount = fc.nat({ max: 20_000 }).map(String);

const commitmentOver = (lines: string[], id: string): fc.Arbitrary<CommitmentJson> =>
  fc
    .record({
      spans: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
      amounts: fc.array(amount, { minLength: 1, maxLength: 3 }),
      mode: fc.constantFrom('advance', 'arrears', 'waive'),
      overage: optional(fc.record({ adjustPercent: fc.integer({ min: -100, max: 60 }).map(String), monthlyCap: amount })),
      rollover: optional(percent(99).map((value) => ({ percent: value }))),
      trueUp: optional(
        fc.record({
          deadbandPercent: percent(20),
          maxIncreasePercent: percent(60),
          maxDecreasePercent: percent(60),
          floorPercent: fc.integer({ min: 1, max: 100 }).map(String),
          direction: fc.constantFrom('up' as const, 'down' as const, 'both' as const),
          windowMonths: fc.integer({ min: 1, max: 14 }),
          noticeMonths: fc.integer({ min: 0, max: 5 }),
          roundTo: fc.constantFrom('1', '7', '100', '1000'),
        }),
      ),
    })
    .map(({ spans: [a, b], mode, amounts, overage, rollover, trueUp }) => {
      const terms = {
        period: spans[Math.max(a, b)],
        instalment: spans[Math.min(a, b)],
        billing: mode === 'advance' ? 'advance' : 'arrears',
        shortfall: mode === 'waive' ? 'waive' : undefined,
        rollover: mode === 'waive' ? undefined : rollover,
      };
      return withoutMissing({ id, name: id, lines, amounts, overage, trueUp, ...terms }) as CommitmentJson;
    });

const credits: fc.Arbitrary<(term: number) => NonNullable<QuoteJson['credits']>> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: 119 }), decimal(30_000, 1), decimal(1, 5), optional(fc.integer({ min: 1, max: 20 }))), {
      minLength: 1,
      maxLength: 4,
    }),
    price,
  )
  .map(([packs, overagePricePerCredit]) => (term: number) => ({
    name: 'Credits',
    packs: packs.map(
      ([month, amountOfCredits, pricePerCredit, expiresAfterMonths]) =>
        withoutMissing({ month: (month % term) + 1, credits: amountOfCredits, pricePerCredit, expiresAfterMonths }) as {
          month: number;
          credits: string;
          pricePerCredit: string;
        },
    ),
    overagePricePerCredit,
  }));

/** Quotes of every kind of term, without models (which need a cost book). */
export const arbitraryQuote: fc.Arbitrary<QuoteJson> = fc.integer({ min: 1, max: 40 }).chain((term) =>
  fc
    .record({
      currency: fc.constantFrom('USD', 'JPY', 'KWD'),
      startDate: fc.constantFrom('2026-01-01', '2025-10-31', '2027-02-28', '2024-02-29'),
      lines: fc.tuple(
        usageLine('a', term),
        usageLine('b', term),
        usageLine('c', term),
        recurringLine('d', term),
        recurringLine('e', term),
        creditsLine('f'),
      ),
      commitments: fc.tuple(commitmentOver(['a', 'c'], 'first'), commitmentOver(['b'], 'second')),
      credits,
    })
    .map(({ credits: creditsIn, ...rest }) => quoteJson({ ...rest, termMonths: term, credits: creditsIn(term) })),
);
