/** Rows of texts, as a spreadsheet puts them on the clipboard. */
export type TextTable = readonly (readonly string[])[];

/** A cell of several lines, or with a tab or quote in it, is quoted, its quotes doubled: as LibreOffice Calc and Excel write it. */
function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as tab-separated text. */
export function tabSeparated(rows: TextTable): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

/** The table as HTML, for programs that prefer it. */
export function htmlTable(rows: TextTable): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  return `<table>${body}</table>`;
}

/** Reads tab-separated text. A quote opens a cell only at its start, so that 27" stays what it is. */
function readTabSeparated(text: string): TextTable {
  const source = text.replaceAll(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  const endCell = (cell: string): void => {
    row.push(cell);
    if (source[position] === '\t') {
      position += 1;
      // A tab at the very end has an empty cell behind it.
      if (position >= source.length) row.push('');
      return;
    }
    position += 1;
    rows.push(row);
    row = [];
  };
  while (position < source.length) {
    const closing = source[position] === '"' ? closingQuote(source, position) : null;
    if (closing !== null) {
      const cell = source.slice(position + 1, closing).replaceAll('""', '"');
      position = closing + 1;
      endCell(cell);
      continue;
    }
    const rest = /[\t\n]/g;
    rest.lastIndex = position;
    const end = rest.exec(source)?.index ?? source.length;
    const cell = source.slice(position, end);
    position = end;
    endCell(cell);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Where the quote that opens here closes, if a cell ends there. */
function closingQuote(source: string, open: number): number | null {
  for (let position = open + 1; position < source.length; position += 1) {
    if (source[position] !== '"') continue;
    if (source[position + 1] === '"') {
      position += 1;
      continue;
    }
    const next = source[position + 1];
    return next === undefined || next === '\t' || next === '\n' ? position : null;
  }
  return null;
}

/** Signs and codes of currencies, as a cell shows them around its number. */
const currencyMarks = /\p{Sc}|\b[A-Z]{3}\b/gu;

/** LibreOffice Calc writes the number itself beside the text of its format, whose decimals may be cut off. */
function valueIn(cell: Element): string {
  const value = cell.getAttribute('sdval');
  const shown = linesIn(cell);
  const format = (cell.getAttribute('sdnum') ?? '').split(';').at(-1) ?? '';
  // A date or a percent is a number there too: its text says more. Its currency stands in brackets: [$€-407].
  const isPlain = value !== null && !/[%/:]|[DMYHS]{2}/i.test(format.replaceAll(/\[\$[^\]]*\]/g, ''));
  return isPlain && /^[-\d.,'\s\u00A0]+$/.test(shown.replaceAll(currencyMarks, '')) ? value : shown;
}

function linesIn(cell: Element): string {
  const text = [...cell.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? ''))).join('');
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}

/**
 * The rows of the first table in HTML, cells over several columns or rows with empty ones beside; null where there is no table. Nothing in
 * it is run or loaded: the parser makes a document of its own.
 */
function readHtmlTable(html: string): TextTable | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((tableRow, rowIndex) => {
    const row = (rows[rowIndex] ??= []);
    for (const cell of tableRow.cells) {
      let column = 0;
      while (row[column] !== undefined) column += 1;
      row[column] = valueIn(cell);
      // Merged cells: an empty one for each place they cover, a spreadsheet's width at most.
      for (let down = 0; down < Math.min(cell.rowSpan, table.rows.length - rowIndex); down += 1) {
        const covered = (rows[rowIndex + down] ??= []);
        for (let right = 0; right < Math.min(cell.colSpan, 256); right += 1) covered[column + right] ??= '';
      }
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** Without the empty rows at its end and the columns at its right that are empty in every row. */
function trimmedTable(rows: TextTable): TextTable {
  const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
  const bottom = rows.findLastIndex((row) => !row.every(isBlank));
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return rows.slice(0, bottom + 1).map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

/** What is on the clipboard: the HTML of a spreadsheet where it has a table, else its text. */
export function readClipboard({ html, text }: { readonly html: string; readonly text: string }): TextTable {
  const table = /<table/i.test(html) ? readHtmlTable(html) : null;
  return trimmedTable(table ?? readTabSeparated(text));
}
