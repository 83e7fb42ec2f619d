import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactAlgebra } from '../../../src/shared/domain/algebra/exact-algebra.ts';
import {
  deliveredUnits,
  quantitiesOf,
  quantityPlaces,
  shocksByLine,
  usageFactor,
} from '../../../src/shared/domain/charges/quantities.ts';
import type { Forecast } from '../../../src/shared/domain/terms/line.ts';
import { Line } from '../../../src/shared/domain/terms/line.ts';
import { compare } from '../../../src/shared/domain/values/exact.ts';

const months = 36;

const decimal = (most: number, places: number) =>
  fc.integer({ min: 0, max: most * 10 ** places }).map((units) => (units / 10 ** places).toFixed(places));

const forecast: fc.Arbitrary<Forecast> = fc.oneof(
  fc.record({ type: fc.constant('flat' as const), quantity: decimal(1_000_000, 2) }),
  fc.record({
    type: fc.constant('monthly' as const),
    quantities: fc.array(decimal(1_000_000, 2), { minLength: 1, maxLength: 40 }),
  }),
  fc.record({ type: fc.constant('growth' as const), start: decimal(100_000, 2), monthlyPercent: decimal(20, 6) }),
);

// Halves and doubles make products that end in exactly a half of a unit: bounds leave those open.
const factor = fc.oneof(decimal(3, 6), fc.constantFrom('0.5', '2', '1', '1.5', '0'));

const shocks = fc.array(
  fc.record({
    fromMonth: fc.integer({ min: 1, max: months }),
    factor,
    lines: fc.constantFrom<string[] | undefined>(undefined, ['a'], ['b'], ['a', 'b']),
  }),
  { maxLength: 60 },
);

test('Units under many usage events are those of the exact product, month by month', () => {
  fc.assert(
    fc.property(forecast, shocks, fc.integer({ min: 0, max: 6 }), (own, drawn, quantityDecimals) => {
      const line = Line.parse({
        id: 'a',
        name: 'A',
        unit: 'unit',
        charge: { type: 'usage', model: 'per_unit', unitPrice: '1' },
        forecast: own,
        quantityDecimals,
      });
      const events = drawn.map(({ lines, ...rest }, index) => ({
        type: 'usage' as const,
        ...rest,
        ...(lines === undefined ? {} : { lines }),
        index,
      }));
      const { delivered } = quantitiesOf(line, [], months, 2, shocksByLine({ schema: 'quotewright.scenario/1', events }), []);
      const exactly = deliveredUnits(exactAlgebra, own, [], quantityPlaces(line, 2));
      delivered.forEach((units, index) => {
        const wanted = exactly(index + 1, usageFactor(exactAlgebra, events, line, index + 1));
        expect(compare(units, wanted)).toBe(0);
      });
    }),
    { numRuns: 150 },
  );
});
