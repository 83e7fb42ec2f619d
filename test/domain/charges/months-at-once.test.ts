import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactAlgebra } from '../../../src/shared/domain/algebra/exact-algebra.ts';
import { rateOf, usageCharge, usageCharges } from '../../../src/shared/domain/charges/usage-charge.ts';
import { monthCost } from '../../../src/shared/domain/costs/line-cost.ts';
import type { UsageCharge } from '../../../src/shared/domain/terms/charge.ts';
import type { Exact } from '../../../src/shared/domain/values/exact.ts';
import { fromUnits, inOneScale } from '../../../src/shared/domain/values/exact.ts';
import { roundedProducts } from '../../../src/shared/domain/values/rounded-products.ts';

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
