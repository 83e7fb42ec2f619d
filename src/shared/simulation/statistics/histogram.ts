import type { Column } from './percentiles.ts';

/** Values from `from` on, below `to`. */
export type Bin = { readonly from: bigint; readonly to: bigint; readonly count: number };

/** As many bins as a chart shows at most. */
const mostBins = 24n;

/** The least round width, 1, 2 or 5 with zeros, that so many bins reach over a span with. */
function widthOver(span: bigint): bigint {
  for (let unit = 1n; ; unit *= 10n) {
    for (const digit of [1n, 2n, 5n]) if (digit * unit * (mostBins - 1n) >= span) return digit * unit;
  }
}

function floored(value: bigint, width: bigint): bigint {
  const whole = value / width;
  return (value < 0n && whole * width !== value ? whole - 1n : whole) * width;
}

/** One value or more in bins of one round width, the lowest first; bins without a value between others are there. */
export function histogram(values: Column): readonly Bin[] {
  const [first = 0n] = values;
  let [low, high] = [first, first];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const width = widthOver(high - low);
  const start = floored(low, width);
  const counts = Array.from({ length: Number((high - start) / width) + 1 }, () => 0);
  for (const value of values) {
    const bin = Number((value - start) / width);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: start + width * BigInt(index),
    to: start + width * BigInt(index + 1),
    count,
  }));
}
