import type { DecimalMark } from '../../vocabulary/decimal-mark.ts';

/**
 * Text that a spreadsheet would take for a formula: it gets an apostrophe, which the spreadsheet takes for what it is. Spreadsheets pass
 * over space, line breaks and signs without width before a formula, and those for East Asia know its signs in full width.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－﹣−＠﹢﹦﹫])/u;
/** The same behind what separates cells where a spreadsheet expects no comma: it would part there, whatever quotes say. */
const formulaWithin = /[;\t\r\n][\s\p{Cc}\p{Cf}]{0,100}(?=[=+\-@＝＋－﹣−＠﹢﹦﹫])/gu;
const number = /^-?\d+([.,]\d+)?$/;

const separators = { point: ',', comma: ';' } as const satisfies Readonly<Record<DecimalMark, string>>;

/** Words for a spreadsheet. What it would take for a formula gets an apostrophe, which the spreadsheet takes for what it is. */
export function defused(text: string): string {
  const within = text.replace(formulaWithin, (before, at) => (at === 0 ? before : `${before}'`));
  return formula.test(text) ? `'${within}` : within;
}

function field(text: string, separator: string): string {
  const safe = number.test(text) ? text : defused(text);
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180): UTF-8 with a byte order mark, for that is how spreadsheets know it. Numbers have no grouping, and a point, or a
 * comma where the table has been written with them by `withDecimals`.
 */
export function csvText(rows: readonly (readonly string[])[], mark: DecimalMark = 'point'): string {
  const separator = separators[mark];
  return `\uFEFF${rows.map((row) => row.map((text) => field(text, separator)).join(separator)).join('\r\n')}\r\n`;
}

/** A table, heads first, with the decimals of these columns written so. Other cells that look like numbers are none. */
export function withDecimals(
  [heads = [], ...rows]: readonly (readonly string[])[],
  columns: readonly string[],
  mark: DecimalMark,
): readonly (readonly string[])[] {
  if (mark === 'point') return [heads, ...rows];
  const isDecimal = heads.map((head) => columns.includes(head));
  return [heads, ...rows.map((row) => row.map((text, at) => (isDecimal[at] === true ? text.replace('.', ',') : text)))];
}
