// Arithmetic as it is typed into a field: `49/12`, `16.99*1.1`, `list-8%`. Exact: a quotient without end is rounded to the places a
// document takes, and the caller shows what it is understood as.
import { calculated } from '../../../shared/decimals/decimals.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { DecimalKind } from './decimal-input.ts';
import { decimalTyped } from './decimal-input.ts';

type Operator = '+' | '-' | '*' | '/';
type Term = { readonly operator: Operator; readonly text: string };

/** A document's decimals have at most twelve places. */
const mostPlaces = 12;

const signs: ReadonlyMap<string, Operator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['\u2212', '-'],
  ['*', '*'],
  ['×', '*'],
  ['x', '*'],
  ['/', '/'],
  ['÷', '/'],
  [':', '/'],
]);

/** The terms of a calculation, or null where there is no operator between two of them. */
function termsOf(text: string): { readonly first: string; readonly rest: readonly Term[] } | null {
  const parts = text.split(/(?<=[\d%\p{L}.,)])\s*([-+\u2212*×/÷:]|x(?=\s*\d))\s*(?=[\d.,])/u);
  if (parts.length < 3) return null;
  const rest: Term[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    const operator = signs.get(parts[index] ?? '');
    if (operator === undefined) return null;
    rest.push({ operator, text: parts[index + 1] ?? '' });
  }
  return { first: parts[0] ?? '', rest };
}

/**
 * What a calculation comes to as a canonical decimal, products before sums, from left to right; null where the text is none. A percent
 * after plus or minus is one of what is before it. `list` is the price that the word stands for, null where there is none.
 */
export function arithmeticTyped(typed: string, kind: DecimalKind, language: Language, list: string | null): string | null {
  const terms = termsOf(typed.trim());
  if (terms === null) return null;
  const isList = /^(?:list|liste)$/i.test(terms.first.trim());
  const first = isList ? list : decimalTyped(terms.first, kind, language);
  if (first === null) return null;
  const steps: { operator: Operator; value: string; isPercent: boolean }[] = [];
  for (const { operator, text } of terms.rest) {
    const isPercent = text.trim().endsWith('%') && kind !== 'percent';
    const value = decimalTyped(isPercent ? text.trim().slice(0, -1) : text, kind, language);
    if (value === null) return null;
    steps.push({ operator, value, isPercent });
  }
  return calculated(first, steps, mostPlaces);
}
