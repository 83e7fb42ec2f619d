import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Algebra } from '../../../src/shared/domain/algebra/algebra.ts';
import { exactAlgebra } from '../../../src/shared/domain/algebra/exact-algebra.ts';
import { formulaValue } from '../../../src/shared/domain/algebra/formula-value.ts';
import { recordingAlgebra } from '../../../src/shared/domain/algebra/recording-algebra.ts';
import { stepAs, stepOf } from '../../../src/shared/domain/algebra/step.ts';
import { fixed } from '../../../src/shared/domain/values/decimal-text.ts';
import type { Exact } from '../../../src/shared/domain/values/exact.ts';
import { roundedUnits } from '../../../src/shared/domain/values/exact.ts';

/** A rule made up by chance, from terms. */
type Rule = <V>(a: Algebra<V>) => V;

const decimal = fc
  .tuple(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: 0, max: 5 }))
  .map(([units, places]) => fixed(BigInt(units), places));
const positive = fc
  .tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 5 }))
  .map(([units, places]) => fixed(BigInt(units), places));
const step = fc.oneof(fc.integer({ min: 0, max: 4 }).map(stepOf), fc.constantFrom('7', '100', '0.25').map(stepAs));

const leaf = (text: string): Rule => {
  return <V>(a: Algebra<V>): V => a.term(text, ['terms'], 'term');
};

const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    decimal.map(leaf),
    fc.tuple(tie('rule'), tie('rule'), fc.constantFrom('plus', 'minus', 'times', 'least', 'greatest')).map(
      ([x, y, op]): Rule =>
        (a) =>
          a[op](x(a), y(a)),
    ),
    fc.tuple(tie('rule'), positive).map(
      ([x, by]): Rule =>
        (a) =>
          a.quotient(x(a), leaf(by)(a)),
    ),
    fc.tuple(tie('rule'), tie('rule'), tie('rule')).map(
      ([x, y, z]): Rule =>
        (a) =>
          a.sum([x(a), y(a), z(a)]),
    ),
    fc.tuple(tie('rule'), step).map(
      ([x, to]): Rule =>
        (a) =>
          a.rounded(x(a), to),
    ),
    fc.tuple(tie('rule'), tie('rule'), step).map(
      ([x, y, to]): Rule =>
        (a) =>
          a.roundedProduct(x(a), y(a), to),
    ),
    fc.tuple(tie('rule'), fc.integer({ min: 0, max: 6 })).map(
      ([x, places]): Rule =>
        (a) =>
          a.overTenTo(x(a), places),
    ),
    tie('rule').map(
      (x): Rule =>
        (a) =>
          a.roundedUp(x(a)),
    ),
    tie('rule').map(
      (x): Rule =>
        (a) =>
          a.isMore(x(a), a.zero) ? a.named('rate', x(a)) : a.minus(a.zero, x(a)),
    ),
    fc.tuple(positive, positive, positive, fc.nat({ max: 2 })).map(([x, y, z, index]): Rule => (a) => {
      const weights = [x, y, z].map((text) => leaf(text)(a));
      return a.split(a.rounded(leaf(x)(a), stepOf(2)), weights, stepOf(2))[index] ?? a.zero;
    }),
  ),
}));

const places = 9;
const roundedText = (value: Exact): string => fixed(roundedUnits(exactAlgebra.rounded(value, stepOf(places)), places), places);

describe('a rule says the same to who computes and to who records', () => {
  test('its value is that of its formula, which a reader calculates in fractions', () => {
    fc.assert(
      fc.property(rule, (made) => {
        const { value, formula } = made(recordingAlgebra);
        expect(roundedText(made(exactAlgebra))).toBe(roundedText(value));
        expect(roundedText(formulaValue(formula, places))).toBe(roundedText(value));
      }),
      { numRuns: 1500 },
    );
  });

  test('a product of a product writes the factors behind, and one that does not apply is left out', () => {
    const a = recordingAlgebra;
    const [x, y, z] = ['2', '3', '5'].map((text) => a.term(text, ['terms'], text));
    if (x === undefined || y === undefined || z === undefined) throw new Error('There are three terms');
    expect(a.times(x, a.times(y, z)).formula).toEqual({ kind: 'product', of: [x.formula, y.formula, z.formula] });
    expect(a.product([a.one, x, a.one]).formula).toEqual(x.formula);
    expect(a.sum([]).formula).toEqual(a.zero.formula);
    expect(a.greatest(a.greatest(x, y), z).formula).toEqual({ kind: 'greatest', of: [x.formula, y.formula, z.formula] });
  });
});
