import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactAlgebra } from '../../../src/shared/domain/algebra/exact-algebra.ts';
import { rateOf, usageCharge, usageCharges } from '../../../src/shared/domain/charges/usage-charge.ts';
import { monthCost } from '../../../src/shared/domain/costs/line-cost.ts';
import type { UsageCharge } from '../../../src/shared/domain/terms/charge.ts';
import type { Exact } from '../../../src/shared/domain/values/exact.ts';
import { fromUnits, inOneScale } from '../../../src/shared/domain/values/exact.ts';
import { nearOf, nearSteps } from '../../../src/shared/domain/values/near.ts';
import { roundedNearProducts, roundedProducts } from '../../../src/shared/domain/values/rounded-products.ts';

const exactly = (most: number, places: number): fc.Arbitrary<Exact> =>
  fc.tuple(fc.nat({ max: most }), fc.nat({ max: places })).map(([units, digits]) => fromUnits(BigInt(units), digits));
const price = fc.nat({ max: 90_000 }).map((units) => (units / 10_000).toFixed(4));

const charge: fc.Arbitrary<UsageCharge> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 4000 }), { maxLength: 3 }),
    fc.array(fc.tuple(price, fc.option(price, { nil: undefined })), { minLength: 4, maxLength: 4 }),
    fc.constantFrom('graduated' as const, 'volume' as const),
    fc.constantFrom(1, 10),
  )
  .map(([bounds, prices, model, scale]) => {
    const rising = bounds.toSorted((a, b) => a - b).map((bound) => String(bound / scale));
    const tiers = [...rising, null].map((upTo, index) => {
      const [unitPrice = '1', flatFee] = prices[index] ?? [];
      return { upTo, unitPrice, ...(flatFee === undefined ? {} : { flatFee }) };
    });
    return { type: 'usage', model, tiers };
  });

test('months charged at once, tier by tier, are charged as the rule charges each of them', () => {
  const months = fc.array(fc.tuple(exactly(6000, 3), exactly(1500, 3)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(charge, months, fc.constantFrom(0, 2, 3), (terms, all, minor) => {
      const [rated, factors] = [all.map(([units]) => units), all.map(([, factor]) => factor)];
      const rate = rateOf(exactAlgebra, terms, []);
      const byRule = all.map(([units, factor]) => usageCharge(exactAlgebra, rate(units), factor, minor).units);
      expect(usageCharges(terms, [], rated, factors, minor)).toEqual(byRule);
    }),
    { numRuns: 500 },
  );
});

test('months of cost at once cost what the rule says of each of them', () => {
  const months = fc.array(fc.tuple(exactly(90_000, 4), exactly(90_000, 9)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(months, fc.constantFrom(0, 2, 3), (all, minor) => {
      const { units, places } = inOneScale(all.map(([delivered]) => delivered));
      const perUnit = all.map(([, each]) => each);
      const byRule = all.map(([delivered, each]) => monthCost(exactAlgebra, delivered, each, minor).units);
      expect(roundedProducts(units, places, perUnit, minor)).toEqual(byRule);
    }),
  );
});

test('months of cost by doubles that are near cost what the rule says, where a product ends in a half too', () => {
  // A multiple of a half of the minor unit, and what lies a hair beside one.
  const half = fc.tuple(fc.nat({ max: 4000 }), fc.integer({ min: -1, max: 1 }));
  const factor = half.map(([halves, beside]) => fromUnits(BigInt(halves) * 5n * 10n ** 12n + BigInt(beside), 15));
  const months = fc.array(fc.tuple(fc.nat({ max: 9_000_000 }), fc.oneof(factor, exactly(90_000, 9))), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(months, fc.constantFrom(0, 2, 4), fc.constantFrom(0, 2, 3), (all, places, minor) => {
      const perUnit = all.map(([, each]) => each);
      const near = { of: Float64Array.from(perUnit, nearOf), steps: nearSteps };
      const units = Float64Array.from(all, ([each]) => each);
      const costs = roundedNearProducts(units, places, near, () => perUnit, minor);
      const byRule = all.map(([each, cost]) => monthCost(exactAlgebra, fromUnits(BigInt(each), places), cost, minor).units);
      expect(costs === null ? null : Array.from(costs, BigInt)).toEqual(byRule);
    }),
    { numRuns: 2000 },
  );
});
