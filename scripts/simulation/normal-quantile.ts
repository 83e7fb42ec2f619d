import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 30 });

/** √(2π) */
const root = new Exact(2).times(Exact.acos(-1)).sqrt();

/** Φ(z) − 1/2 by its power series: φ(z) × Σ z^(2n+1) ÷ (1·3·5 … (2n+1)). */
function above(z: Decimal): Decimal {
  let term = z;
  let sum = z;
  for (let n = 1; term.abs().greaterThan('1e-25'); n += 1) {
    term = term
      .times(z)
      .times(z)
      .dividedBy(2 * n + 1);
    sum = sum.plus(term);
  }
  return sum.times(density(z));
}

function density(z: Decimal): Decimal {
  return z.times(z).dividedBy(-2).exp().dividedBy(root);
}

/** The quantile at 1/2 + (index + 1/2) ÷ (2 × count) in millionths, by Newton's method. */
export function upperQuantile(index: number, count: number): number {
  const wanted = new Exact(2 * index + 1).dividedBy(4 * count);
  let z = new Exact(0);
  for (let round = 0; round < 100; round += 1) {
    // Beyond 1 the curve flattens: steps are held to a half, so that none leaves the series' range.
    const step = above(z).minus(wanted).dividedBy(density(z));
    const held = Exact.max(-0.5, Exact.min(0.5, step));
    z = z.minus(held);
    if (held.abs().lessThan('1e-15')) break;
  }
  return z.times(1_000_000).toDecimalPlaces(0).toNumber();
}
