import { inflateSync } from 'node:zlib';
import type { PdfBudget } from './pdf-budget.ts';
import { PdfLimitError } from './pdf-syntax.ts';

/** Unpacks zlib's bytes, and counts them. The one place that asks Node to: a browser has another. */
export function inflated(bytes: Uint8Array, budget: PdfBudget): Uint8Array {
  try {
    const { buffer, byteOffset, length } = inflateSync(bytes, { maxOutputLength: Math.max(1, budget.bytesLeft) });
    budget.spend(length);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    // What is too long for a buffer; damaged bytes are another error.
    if (error instanceof RangeError) throw new PdfLimitError('It unpacks to more than any contract', { cause: error });
    throw error;
  }
}
