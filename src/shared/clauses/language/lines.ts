import type { Span } from './clause-text.ts';

export type SourceLine = { readonly text: string; readonly number: number; readonly from: number };

/** The lines of a file, whatever ends them. */
export function linesOf(source: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  for (const text of source.split('\n')) {
    lines.push({ text: text.endsWith('\r') ? text.slice(0, -1) : text, number: lines.length + 1, from });
    from += text.length + 1;
  }
  return lines;
}

/** A stretch of one line, by offsets within it. */
export function spanIn({ number, from }: SourceLine, start: number, end: number): Span {
  return { line: number, column: start + 1, from: from + start, to: from + end };
}

export const wholeLine = (line: SourceLine): Span => spanIn(line, 0, line.text.length);
