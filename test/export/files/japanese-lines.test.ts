// Lines of Japanese: none begins with what closes or goes on, and none ends with what opens.
import { expect, test } from 'vitest';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { readPages } from '../../../src/main/export/pdf-file/pdf-pages.ts';
import { exampleCosts, exampleJson, make, quoteOf } from './samples.ts';

const mayNotBegin = /^[、。，．」』）〕】・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻]/;
const mayNotEnd = /[「『（〔【]$/;
const isJapanese = /[\u3000-\u9FFF\uFF00-\uFFEF]/;
/** Further apart than this, in points, letters of one height are of two columns. */
const betweenColumns = 8;

type Letter = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly turn: number };

/** The Japanese letters of a page as its lines, each column's by itself. */
function linesOf(letters: readonly Letter[]): readonly string[] {
  const rows = Map.groupBy(
    letters.filter(({ text, turn }) => turn === 0 && isJapanese.test(text)),
    ({ y }) => Math.round(y * 2),
  );
  return [...rows.values()].flatMap((row) => {
    const lines: string[] = [];
    let end = -Infinity;
    for (const { text, x, width } of row.toSorted((a, b) => a.x - b.x)) {
      if (x - end > betweenColumns) lines.push('');
      lines.push(`${lines.pop() ?? ''}${text}`);
      end = x + width;
    }
    return lines;
  });
}

test.each(['日本、東京。', '「株」式（会）社・', 'サーバー、ちょっと。', '佐々木』'])('of %s again and again', async (unit) => {
  const sample = exampleJson('support-desk.quote.json') as { readonly customer: object; readonly lines: readonly object[] };
  for (const before of ['', '東', '東京']) {
    const name = before + unit.repeat(60).slice(0, 300);
    const quote = quoteOf({
      ...sample,
      title: name,
      customer: { ...sample.customer, legalName: name, address: [name] },
      lines: sample.lines.map((line) => ({ ...line, name })),
    });
    const { bytes } = await make({ quote, costs: exampleCosts(), kind: 'draft' });
    const lines = readPages(new PdfFile(bytes)).pages.flatMap(({ drawing }) => linesOf(drawing().letters));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => mayNotBegin.test(line) || mayNotEnd.test(line))).toEqual([]);
  }
});
