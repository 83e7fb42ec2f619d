/**
 * Splits an amount (minor units, 0 or more) by weights of one scale: each part its exact share rounded down, the units
 * left over one each to the parts with the largest remainders, the earlier first (pricing §1). Where all weights are 0
 * every part is 0 (and so is the amount, wherever the terms ask for a split).
 */
export function split(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight, index) => ({ index, part: (amount * weight) / sum, remainder: (amount * weight) % sum }));
  let left = amount - parts.reduce((total, { part }) => total + part, 0n);
  for (const share of parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  )) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return parts.map(({ part }) => part);
}
