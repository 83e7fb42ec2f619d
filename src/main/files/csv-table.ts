import type { FileProblem } from '../../shared/calls/reply.ts';
import { placeIn } from './json-fault.ts';

/** A table as text: the first row gives the heads. Every row has as many cells as there are heads. */
export type CsvTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What separates its cells. */
  readonly separator: string;
};

type TooManyCells = Extract<FileProblem, { readonly code: 'too-many-values' }>;
/** There is no row under the heads, or there are more cells than in any table. */
export type CsvProblem = { readonly code: 'not-a-table' } | TooManyCells;
export type CsvOutcome = { readonly ok: true; readonly value: CsvTable } | { readonly ok: false; readonly problem: CsvProblem };

/** Cells with the empty ones: as many as a JSON file may have values and names. */
const mostCells = 1_000_000;

const separators = [',', ';', '\t', '|'] as const;
const endsOfLines: ReadonlySet<string> = new Set(['\n', '\r']);

/** Of the signs that may separate cells, the one that the first line has most of outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]));
  let isQuoted = false;
  /** Whether a quotation mark here opens a cell, or is the second of two that mean one. Any other is a letter of its cell. */
  let mayOpen = true;
  // Loops and no expressions, here and below: one over a text of megabytes would run out of the engine's stack.
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const count: number | undefined = isQuoted ? undefined : counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
    if (!isQuoted && endsOfLines.has(sign)) break;
    const isClosed: boolean = isQuoted && sign === '"';
    isQuoted = isQuoted ? !isClosed : mayOpen && sign === '"';
    mayOpen = isClosed || count !== undefined;
  }
  const countOf = (separator: string): number => counts.get(separator) ?? 0;
  return separators.reduce<string>((best, next) => (countOf(next) > countOf(best) ? next : best), ',');
}

/** Where the text of quotes ends that begins there: at its closing quote, which is not followed by another, or with the text. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from; ;) {
    const end = text.indexOf('"', at);
    if (end < 0) return text.length;
    if (text.charAt(end + 1) !== '"') return end;
    at = end + 2;
  }
}

type Cells =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: TooManyCells };

/** RFC 4180, with any separator and end of line: cells in quotes may hold all of them, and a quote as two. */
function cellsOf(text: string, separator: string): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  // A row that has begun goes on to its last cell, which may be empty at the end of the text.
  for (let at = 0; at < text.length || row.length > 0;) {
    cells += 1;
    if (cells > mostCells) return tooManyCells(text, at);
    let quoted = '';
    if (text.charAt(at) === '"') {
      const end = endOfQuoted(text, at + 1);
      quoted = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text.charAt(at) !== separator && !endsOfLines.has(text.charAt(at))) at += 1;
    row.push(quoted + text.slice(from, at));
    if (text.charAt(at) === separator) at += 1;
    else {
      rows.push(row);
      row = [];
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return { ok: true, rows };
}

function tooManyCells(text: string, at: number): Extract<Cells, { readonly ok: false }> {
  return { ok: false, problem: { code: 'too-many-values', ...placeIn(text, at), most: mostCells } };
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

/** The table of a CSV file, or why it has none. Rows without a single letter are left out. */
export function readCsv(bytes: Uint8Array): CsvOutcome {
  const text = csvText(bytes).replace(/^\uFEFF/, '');
  // Excel's own way of saying which separator a file has.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const cells = cellsOf(said === null ? text : text.slice(said[0].length), separator);
  if (!cells.ok) return cells;
  const [heads = [], ...rows] = cells.rows;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { ok: false, problem: { code: 'not-a-table' } };
  // Each row gets as many cells as there are heads.
  if (heads.length * filled.length > mostCells) return tooManyCells(text, text.length);
  return {
    ok: true,
    value: {
      separator,
      heads: heads.map((head) => head.trim()),
      rows: filled.map((row) => heads.map((_, index) => (row[index] ?? '').trim())),
    },
  };
}
