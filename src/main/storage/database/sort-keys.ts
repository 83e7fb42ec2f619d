import { normalized } from '../../../shared/domain/document/normalized.ts';

const combiningMarks = /\p{M}+/gu;
const digitRun = /\d+/g;
const digits = 20;

/** A text with case and accents aside. */
export function plainText(text: string): string {
  return normalized(text, 'NFKD').replaceAll(combiningMarks, '').toLowerCase().trim();
}

/** A text as the list orders it: case and accents aside, numbers by their value. Lower is earlier. */
export function textKey(text: string): string {
  return plainText(text).replaceAll(digitRun, (run) => run.padStart(digits, '0'));
}

/** A decimal of 0 or more as a text that sorts by its value: columns hold decimals as text, never as floating point. */
export function amountKey(amount: string | null): string | null {
  if (amount === null) return null;
  const [whole = '', fraction = ''] = amount.split('.');
  return `${whole.padStart(digits, '0')}.${fraction}`;
}

/** A name as the same name is recognized by: case, accents and spacing aside. */
export function nameKey(name: string): string {
  return normalized(name, 'NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
