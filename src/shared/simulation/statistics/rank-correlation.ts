/** The rank of each value from 1; equal values share the mean of their ranks. */
function ranksOf(values: readonly (bigint | number)[]): readonly number[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const ranks: number[] = [];
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (const { index } of order.slice(from, to + 1)) ranks[index] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/**
 * Spearman's rank correlation of two rows of values, from −1 to 1: how surely one rises where the other does. Null where either never
 * changes.
 */
export function rankCorrelation(one: readonly (bigint | number)[], other: readonly (bigint | number)[]): number | null {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const mean = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((rank, index) => {
    const [x, y] = [rank - mean, (b[index] ?? mean) - mean];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
