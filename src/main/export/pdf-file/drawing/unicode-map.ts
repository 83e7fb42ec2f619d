import type { PdfBudget } from '../pdf-budget.ts';
import type { PdfValue } from '../pdf-syntax.ts';
import { PdfLimitError, PdfReader } from '../pdf-syntax.ts';

/** A font's table from its codes to text. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Codes have two bytes at most: a table with more says the same code again. */
const mostCodes = 0x10000;
/** Each is kept. */
const stepsOfCode = 2;

function codeOf(value: PdfValue | undefined): number | null {
  if (typeof value !== 'object' || value?.kind !== 'string' || value.bytes.length > 4) return null;
  return value.bytes.reduce((code, byte) => code * 256 + byte, 0);
}

/** The text of one code has at most so many bytes. */
const longestText = 512;

function unicodeOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object' || value?.kind !== 'string') return '';
  if (value.bytes.length > longestText) throw new PdfLimitError('A letter of a font has more text than any font gives one');
  const even = value.bytes.subarray(0, value.bytes.length - (value.bytes.length % 2));
  return even.length === 0 ? Buffer.from(value.bytes).toString('latin1') : Buffer.from(even).swap16().toString('utf16le');
}

/** The texts of a range's codes: the last letter of its first, so many further. */
function following(first: string): (by: number) => string {
  const letters = Array.from(first);
  const last = letters.pop()?.codePointAt(0) ?? 0;
  const before = letters.join('');
  return (by) => (last + by > 0x10ffff ? '' : before + String.fromCodePoint(last + by));
}

function addRange(map: Map<number, string>, operands: readonly PdfValue[], budget: PdfBudget): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const from = codeOf(operands[at]);
    const to = codeOf(operands[at + 1]);
    const target = operands[at + 2];
    if (from === null || to === null || to < from || to >= mostCodes) continue;
    budget.step(stepsOfCode * (to - from + 1));
    const listed = typeof target === 'object' && target?.kind === 'array' ? target.items : null;
    const next = following(unicodeOf(target));
    for (let code = from; code <= to; code += 1) {
      map.set(code, listed === null ? next(code - from) : unicodeOf(listed[code - from]));
    }
  }
}

/** Reads the table of a font; ranges that repeat cost the budget of the whole file. */
export function readUnicodeMap(bytes: Uint8Array, budget: PdfBudget): UnicodeMap {
  const map = new Map<number, string>();
  const reader = new PdfReader(bytes, budget);
  let operands: PdfValue[] = [];
  while (!reader.ended) {
    budget.step();
    const value = reader.value();
    if (typeof value !== 'object' || value?.kind !== 'keyword') {
      operands.push(value);
      continue;
    }
    if (value.word === 'endbfrange') addRange(map, operands, budget);
    if (value.word === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const code = codeOf(operands[at]);
        if (code !== null) map.set(code, unicodeOf(operands[at + 1]));
      }
    }
    operands = [];
  }
  return map;
}
