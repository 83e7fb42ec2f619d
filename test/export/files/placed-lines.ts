import { execFileSync } from 'node:child_process';
import { margin } from '../../../src/main/export/layout/page-style.ts';
import { withFile } from './pdf-tools.ts';

/** A line as Poppler reads it, a column's by itself; in points from the page's top left. */
type PlacedLine = { readonly x: number; readonly top: number; readonly text: string };

type LinesOfPage = { readonly width: number; readonly lines: readonly PlacedLine[] };

/** The lines of each page's text, without its footer. */
function placedLines(bytes: Uint8Array): readonly LinesOfPage[] {
  const xml = withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-bbox-layout', path, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }),
  );
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const lines = [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g)]
        .map(([, x, top, words = '']) => {
          const text = [...words.matchAll(/>([^<]+)<\/word>/g)].map(([, word]) => word).join(' ');
          return { x: Number(x), top: Number(top), text };
        })
        .filter(({ top }) => top < Number(height) - margin);
      return { width: Number(width), lines };
    });
}

/** All lines of a file, in no order. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  return placedLines(bytes).flatMap(({ lines }) => lines.map(({ text }) => text));
}

/** The last line of each half of every page: of its columns, or of the page. */
export function columnEnds(bytes: Uint8Array): readonly (readonly string[])[] {
  return placedLines(bytes).map(({ width, lines }) =>
    [lines.filter(({ x }) => x < width / 2), lines.filter(({ x }) => x >= width / 2)].flatMap((half) => {
      const last = half.toSorted((a, b) => a.top - b.top).at(-1);
      return last === undefined ? [] : [last.text];
    }),
  );
}
