/**
 * Text that a spreadsheet would take for a formula: it gets an apostrophe, which the spreadsheet takes for what it is. Spreadsheets pass
 * over space, line breaks and signs without width before a formula, and those for East Asia know its signs in full width.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－﹣−＠])/u;
const number = /^-?\d+(\.\d+)?$/;

/** Words for a spreadsheet. What it would take for a formula gets an apostrophe, which the spreadsheet takes for what it is. */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  const safe = number.test(text) ? text : defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180): UTF-8 with a byte order mark, for that is how spreadsheets know it; numbers with a point and no grouping. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
