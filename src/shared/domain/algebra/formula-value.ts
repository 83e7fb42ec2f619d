import type { Exact } from '../values/exact.ts';
import { exact, fromUnits, tenTo } from '../values/exact.ts';
import type { Formula } from './formula.ts';

type Fraction = { readonly over: bigint; readonly under: bigint };

const whole = (over: bigint): Fraction => ({ over, under: 1n });
const ofText = (text: string): Fraction => {
  const { units, places } = exact(text);
  return { over: units, under: tenTo(places) };
};
const added = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const multiplied = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const divided = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n ? { over: -a.over * b.under, under: a.under * -b.over } : { over: a.over * b.under, under: a.under * b.over };
const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

function nearest({ over, under }: Fraction): bigint {
  const twice = over * 2n;
  return over >= 0n ? (twice + under) / (under * 2n) : -((under - twice) / (under * 2n));
}

function floor({ over, under }: Fraction): bigint {
  const down = over / under;
  return over < 0n && down * under !== over ? down - 1n : down;
}

/** One part of a split in steps: its share rounded down, and one more step where its remainder is among the largest. */
function partOf(total: Fraction, weights: readonly Fraction[], index: number): Fraction {
  const all = weights.reduce(added, whole(0n));
  if (all.over === 0n) return whole(0n);
  const shares = weights.map((weight, position) => {
    const share = divided(multiplied(total, weight), all);
    const down = floor(share);
    return { position, down, rest: added(share, whole(-down)) };
  });
  const left = floor(total) - shares.reduce((so, { down }) => so + down, 0n);
  const byRest = shares.toSorted((a, b) => (isLess(b.rest, a.rest) ? -1 : isLess(a.rest, b.rest) ? 1 : a.position - b.position));
  const rank = byRest.findIndex(({ position }) => position === index);
  return whole((shares[index]?.down ?? 0n) + (BigInt(rank) < left ? 1n : 0n));
}

function fractionOf(formula: Formula): Fraction {
  switch (formula.kind) {
    case 'term':
    case 'figure':
    case 'value':
    case 'price':
      return ofText(formula.value);
    case 'named':
      return fractionOf(formula.of);
    case 'sum':
      return formula.of.map(fractionOf).reduce(added);
    case 'product':
      return formula.of.map(fractionOf).reduce(multiplied);
    case 'least':
      return formula.of.map(fractionOf).reduce((a, b) => (isLess(b, a) ? b : a));
    case 'greatest':
      return formula.of.map(fractionOf).reduce((a, b) => (isLess(a, b) ? b : a));
    case 'difference': {
      const less = fractionOf(formula.of[1]);
      return added(fractionOf(formula.of[0]), { over: -less.over, under: less.under });
    }
    case 'quotient':
      return divided(fractionOf(formula.of[0]), fractionOf(formula.of[1]));
    case 'power': {
      const base = fractionOf(formula.of);
      return { over: base.over ** BigInt(formula.exponent), under: base.under ** BigInt(formula.exponent) };
    }
    case 'rounded': {
      const step = ofText(formula.step);
      return multiplied(whole(nearest(divided(fractionOf(formula.of), step))), step);
    }
    case 'rounded-up': {
      const of = fractionOf(formula.of);
      return whole(-floor({ over: -of.over, under: of.under }));
    }
    case 'part': {
      const step = ofText(formula.step);
      return multiplied(partOf(divided(fractionOf(formula.of), step), formula.weights.map(fractionOf), formula.index), step);
    }
  }
}

/** The value of a formula, calculated only from its own text, as a reader would. Rounded half away from zero to so many places. */
export function formulaValue(formula: Formula, places: number): Exact {
  const { over, under } = fractionOf(formula);
  return fromUnits(nearest({ over: over * tenTo(places), under }), places);
}
