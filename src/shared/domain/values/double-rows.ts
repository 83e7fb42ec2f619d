/** Rows are cut from one buffer: a buffer of its own for each of thousands of short rows takes longer than what fills it. */
const bufferLength = 8192;

let buffer = new Float64Array(0);
let used = 0;

/** A row of so many zeros. */
export function doubleRow(length: number): Float64Array {
  if (used + length > buffer.length) {
    buffer = new Float64Array(Math.max(length, bufferLength));
    used = 0;
  }
  used += length;
  return buffer.subarray(used - length, used);
}
