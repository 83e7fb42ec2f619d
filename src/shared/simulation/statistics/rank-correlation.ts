/** A row of values, whatever holds it. */
type Row = readonly (bigint | number)[] | BigInt64Array | Float64Array;

/** The rank of each value from 1; equal values share the mean of their ranks. */
export function ranksOf(values: Row): Float64Array {
  const order = Uint32Array.from(values.keys());
  order.sort((a, b) => {
    const [one, other] = [values[a] ?? 0, values[b] ?? 0];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let place = from; place <= to; place += 1) ranks[order[place] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/**
 * Spearman's rank correlation of two rows of values by their ranks, from −1 to 1: how surely one rises where the other does. Null where
 * either never changes.
 */
export function correlationOf(a: Float64Array, b: Float64Array): number | null {
  const mean = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const [x, y] = [(a[index] ?? mean) - mean, (b[index] ?? mean) - mean];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}

/** The same of the rows themselves. */
export function rankCorrelation(one: Row, other: Row): number | null {
  return correlationOf(ranksOf(one), ranksOf(other));
}
