import type { Language } from '../../../shared/text/language.ts';
import { decimalTyped } from './decimal-input.ts';

/**
 * The values of a spreadsheet column (or one row) that was pasted: one a line or tab. A cell that is not a number is kept as it
 * came, so that its problem shows; a heading above the numbers and blank rows at the end are left out. Null where the text
 * is no list.
 */
export function pastedColumn(text: string, language: Language): readonly string[] | null {
  const cells = text
    .replaceAll('\r\n', '\n')
    .replace(/\n+$/, '')
    .split(/[\n\t]/);
  if (cells.length < 2) return null;
  const values = cells.map((cell) => decimalTyped(cell, 'money', language) ?? cell.trim());
  const [first = '', ...rest] = values;
  return /^\d/.test(first) || !rest.every((value) => /^-?\d/.test(value)) ? values : rest;
}
