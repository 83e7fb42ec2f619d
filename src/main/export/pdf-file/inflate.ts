import { inflateSync } from 'node:zlib';
import type { PdfBudget } from './pdf-budget.ts';

/** Unpacks zlib's bytes, and counts them. The one place that asks Node to: a browser has another. */
export function inflated(bytes: Uint8Array, budget: PdfBudget): Uint8Array {
  const plain = new Uint8Array(inflateSync(bytes, { maxOutputLength: Math.max(1, budget.bytesLeft) }));
  budget.spend(plain.length);
  return plain;
}
