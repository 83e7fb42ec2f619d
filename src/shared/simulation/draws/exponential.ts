/** Powers of e as integers, for probabilities and weights: no floating-point logarithm, which machines compute differently. */

/** Binary places of everything here. */
const places = 192n;
export const unit = 1n << places;

/** ln 2, in units of 2^-192. */
const ln2 = (() => {
  // ln 2 = Σ 1 ÷ (n × 2^n).
  let sum = 0n;
  for (let n = 1n; n <= places + 8n; n += 1n) sum += (unit >> n) / n;
  return sum;
})();

/** e^x for x from 0, a fraction; in units of 2^-192. */
function exponential(numerator: bigint, denominator: bigint): bigint {
  const x = (numerator << places) / denominator;
  let term = unit;
  let sum = unit;
  for (let n = 1n; term > 0n; n += 1n) {
    term = (term * x) / (unit * n);
    sum += term;
  }
  return sum;
}

/** 2^-(numerator ÷ denominator), in units of 2^-192. */
export function halved(numerator: bigint, denominator: bigint): bigint {
  return (unit * unit) / exponential(numerator * ln2, denominator * unit);
}

/**
 * The chances of 0, 1, 2 … events where so many are expected (a fraction from 0), added up: entry k is the chance of k events or fewer, in
 * units of 2^-53. The last entry is 2^53, so that every draw finds its number.
 */
export function poissonLadder(numerator: bigint, denominator: bigint): readonly number[] {
  const ladder: number[] = [];
  // With many events expected none at all is less likely than these places can say: the chances are formed from their own sum.
  let weight = unit;
  const weights: bigint[] = [weight];
  let sum = weight;
  for (let k = 1n; weight > 0n; k += 1n) {
    weight = (weight * numerator) / (denominator * k);
    weights.push(weight);
    sum += weight;
  }
  let below = 0n;
  for (const each of weights) {
    below += each;
    const step = Number((below << 53n) / sum);
    ladder.push(step);
    if (step === 2 ** 53) break;
  }
  if (ladder.at(-1) !== 2 ** 53) ladder.push(2 ** 53);
  return ladder;
}
