// Fonts, runs and widths are kept from one document to the next: a file must not tell what was made before it.
import { expect, test } from 'vitest';
import { PdfFile, asArray } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { readPage, readableLetters } from './page-instructions.ts';
import type { Content } from '../../../src/main/export/pdfmake/content.ts';
import { internalsOf } from '../../../src/main/export/pdfmake/document-internals.ts';
import { bytesOf, layOut, layOutWhere, pageCount } from '../../../src/main/export/pdfmake/lay-out.ts';
import { fontFiles, fontsFolder, sans, serif } from '../../../src/main/export/shipped/fonts.ts';

const day = new Date('2026-01-01T00:00:00Z');

function definitionOf(...content: readonly Content[]) {
  return { content: [...content], defaultStyle: { font: serif, color: '#1b2733' }, info: { creationDate: day, modDate: day } };
}

async function fileOf(...content: readonly Content[]): Promise<Buffer> {
  const document = await layOut(definitionOf(...content), fontFiles(fontsFolder()));
  internalsOf(document)._id = Buffer.alloc(16);
  return Buffer.from(await bytesOf(document));
}

test('the same content is the same file, whatever was made before', async () => {
  // The serif has one glyph for the sign of micro and for the letter, and for a hyphen and one that does not break.
  const content: readonly Content[] = ['5 \u00B5g, well-known', { text: '42', font: sans, fontFeatures: ['tnum'] }];
  const alone = await fileOf(...content);
  await fileOf('\u03BC\u03C9 \u2010', { text: '42', font: sans });
  await fileOf('\u03BC \u03BCg,', { text: '42', font: sans });
  expect(await fileOf(...content)).toEqual(alone);
  expect(await fileOf('\u03BC', ...content)).toEqual(await fileOf('\u03BC', ...content));
});

test('a letter that shares its glyph with another is read as itself, though the other was set before', async () => {
  await fileOf('\u03BCbefore');
  const [read = ''] = readableLetters(new PdfFile(new Uint8Array(await fileOf('\u00B5after'))), 0);
  expect(read).toContain('<00b5>');
  expect(read).not.toContain('<03bc>');
});

test('words that are set alike are one run; another colour, weight or place that is led to begins another', async () => {
  const bytes = await fileOf(
    { text: ['One two ', { text: 'three', bold: true }, ' four ', { text: 'five six', linkToDestination: 'there' }] },
    { text: 'There', id: 'there' },
  );
  const file = new PdfFile(new Uint8Array(bytes));
  const { instructions, annotations } = readPage(file, 0);
  expect(instructions.match(/TJ/g)).toHaveLength(5);
  // One link, over both of its words.
  expect(asArray(annotations)).toHaveLength(1);
});

test('a word whose letters leave the line is drawn by pdfmake, and no letter is lost', async () => {
  const bytes = await fileOf({ text: 'a\u0323\u0301 plain', font: sans });
  const { instructions } = readPage(new PdfFile(new Uint8Array(bytes)), 0);
  const glyphs = [...instructions.matchAll(/<([\da-f]+)>/g)].map(([, run]) => run ?? '').join('').length / 4;
  expect(glyphs).toBeGreaterThanOrEqual('a plain'.length + 1);
});

test('a word in a style of its own is as wide as pdfmake measures it', async () => {
  const [line] =
    internalsOf(
      await layOut(definitionOf({ text: ['Wide ', { text: 'wider', bold: true, fontSize: 20 }] }), fontFiles(fontsFolder())),
    )._pdfMakePages[0]?.items ?? [];
  const widths = (line?.item.inlines ?? []) as readonly {
    readonly text: string;
    readonly font: { widthOfString: (text: string, size: number) => number };
    readonly width?: number;
  }[];
  expect(widths.map(({ width }) => width)).toEqual([
    widths[0]?.font.widthOfString('Wide ', 12),
    widths[1]?.font.widthOfString('wider', 20),
  ]);
});

test('nothing is drawn of a document that comes to another number of pages than is wanted', async () => {
  const two: readonly Content[] = ['One', { text: 'Two', pageBreak: 'before' }];
  const fonts = fontFiles(fontsFolder());
  expect(await layOutWhere((pages) => pages > 2, definitionOf(...two), fonts)).toBeNull();
  const made = await layOutWhere((pages) => pages === 2, definitionOf(...two), fonts);
  expect(made === null ? 0 : pageCount(made)).toBe(2);
});
