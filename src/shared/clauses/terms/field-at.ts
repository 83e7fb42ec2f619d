import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { At, TermValue } from './deal-term.ts';

/** Whether a decimal or a count is zero, or a list empty. */
export function isNone(value: TermValue): boolean {
  if (typeof value === 'number') return value === 0;
  return typeof value === 'string' ? isZeroDecimal(value) : typeof value !== 'boolean' && value.length === 0;
}

/** The commitment that `commitments[]` means; undefined in a clause that is not repeated for each. */
export function commitmentAt({ commitments }: Quote, at: At): Commitment | undefined {
  return at?.each === 'commitments' ? commitments?.[at.index] : undefined;
}

/** The line that `lines[]` means. */
export function lineAt({ lines }: Quote, at: At): Line | undefined {
  return at?.each === 'lines' ? lines[at.index] : undefined;
}

/** The value at a path of the quote. A present object reads as true. */
export function fieldAt(quote: Quote, path: string, at: At): TermValue | undefined {
  let part: unknown = quote;
  for (const step of path.split('.')) {
    if (step.endsWith('[]')) {
      const each = step.slice(0, -2);
      if (each !== at?.each) return undefined;
      part = commitmentAt(quote, at) ?? lineAt(quote, at);
    } else {
      part = typeof part === 'object' && part !== null && Object.hasOwn(part, step) ? Reflect.get(part, step) : undefined;
    }
    if (part === undefined) return undefined;
  }
  if (typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean') return part;
  return Array.isArray(part) && part.every((item) => typeof item === 'string') ? part : true;
}
