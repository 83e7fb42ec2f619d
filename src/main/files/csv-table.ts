/** A table as text: the first row gives the heads. Every row has as many cells as there are heads. */
export type CsvTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What separates its cells. */
  readonly separator: string;
};

const separators = [',', ';', '\t', '|'] as const;

/** Of the signs that may separate cells, the one that the first line has most of outside quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 1);
  const count = (separator: string): number => line.split(separator).length;
  return separators.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
}

/** RFC 4180, with any separator and end of line: cells in quotes may hold all of them, and a quote as two. */
function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** The text of a CSV file: UTF-8 with or without its mark, UTF-16 with it, or Windows' Latin where it is no UTF-8. */
function csvText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The table of a CSV file; null where there is no row under the heads. Rows without a single letter are left out. */
export function readCsv(bytes: Uint8Array): CsvTable | null {
  const text = csvText(bytes).replace(/^\uFEFF/, '');
  // Excel's own way of saying which separator a file has.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const [heads, ...rows] = cellsOf(said === null ? text : text.slice(said[0].length), separator);
  if (heads === undefined) return null;
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return null;
  return {
    separator,
    heads: heads.map((head) => head.trim()),
    rows: filled.map((cells) => heads.map((_, index) => (cells[index] ?? '').trim())),
  };
}
