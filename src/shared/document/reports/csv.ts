/**
 * Text that a spreadsheet would take for a formula: it gets an apostrophe, which the spreadsheet takes for what it is. Spreadsheets pass
 * over space, line breaks and signs without width before a formula, and those for East Asia know its signs in full width.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－﹣−＠﹢﹦﹫])/u;
/** The same behind what separates cells where a spreadsheet expects no comma: it would part there, whatever quotes say. */
const formulaWithin = /[;\t\r\n][\s\p{Cc}\p{Cf}]{0,100}(?=[=+\-@＝＋－﹣−＠﹢﹦﹫])/gu;
const number = /^-?\d+(\.\d+)?$/;

/** Words for a spreadsheet. What it would take for a formula gets an apostrophe, which the spreadsheet takes for what it is. */
export function defused(text: string): string {
  const within = text.replace(formulaWithin, (before, at) => (at === 0 ? before : `${before}'`));
  return formula.test(text) ? `'${within}` : within;
}

function field(text: string): string {
  const safe = number.test(text) ? text : defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180): UTF-8 with a byte order mark, for that is how spreadsheets know it; numbers with a point and no grouping. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
