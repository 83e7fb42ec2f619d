// What the adapter of pdfmake and PDFKit leans on that neither of them promises. A new version of pdfmake that breaks one of these
// breaks contracts; the name of a test says which internal it is, and what it must do.
import { createRequire } from 'node:module';
import { describe, expect, test, vi } from 'vitest';
import { PdfFile, asArray, asName, asNumber, asText } from '../../../src/main/export/pdf-file/pdf-file.ts';
import type { PdfDocument } from '../../../src/main/export/pdfmake/document-internals.ts';
import { internalsOf } from '../../../src/main/export/pdfmake/document-internals.ts';
import type { Content } from '../../../src/main/export/pdfmake/content.ts';
import type { LaidOut } from '../../../src/main/export/pdfmake/lay-out.ts';
import { bytesOf, layOut } from '../../../src/main/export/pdfmake/lay-out.ts';
import { fontFiles, fontsFolder, sans, serif } from '../../../src/main/export/shipped/fonts.ts';

const load = createRequire(import.meta.url);

function laidOut(...content: readonly Content[]): Promise<LaidOut> {
  return layOut({ content: [...content], defaultStyle: { font: serif }, pageMargins: 40 }, fontFiles(fontsFolder()));
}

async function written(change: (document: PdfDocument) => void, ...content: readonly Content[]): Promise<PdfFile> {
  const document = await laidOut(...content);
  change(internalsOf(document));
  return new PdfFile(await bytesOf(document));
}

type FontProvider = {
  provideFont: (...face: readonly [string, boolean, boolean]) => { encode: (text: string, features?: unknown) => unknown };
};

const heading = (id: string, text: string, parent?: string): Content => ({
  text,
  id,
  outline: true,
  ...(parent === undefined ? {} : { outlineParentId: parent }),
});
const twoPages: readonly Content[] = ['One', { text: 'Two', pageBreak: 'before' }];

describe('the pages that are laid out', () => {
  test('_pdfMakePages has each line with its id, its place and its inlines, page by page', async () => {
    const { _pdfMakePages: pages } = internalsOf(
      await laidOut({ text: 'One', id: 'first' }, { text: 'Two', pageBreak: 'before' }),
    );
    expect(pages).toHaveLength(2);
    const [line] = pages[0]?.items ?? [];
    expect(line).toMatchObject({ type: 'line', item: { id: 'first', x: 40, y: 40 } });
    expect(line?.item.inlines?.map(({ text }) => text).join('')).toBe('One');
    expect(pages[1]?.items[0]?.item.inlines?.map(({ text }) => text)).toEqual(['Two']);
  });

  test('an inline’s font tells which characters it has', async () => {
    const { _pdfMakePages: pages } = internalsOf(await laidOut('One'));
    const font = pages[0]?.items[0]?.item.inlines?.[0]?.font;
    expect(font?.font.hasGlyphForCodePoint(0x41)).toBe(true);
    expect(font?.font.hasGlyphForCodePoint(0x4e2d)).toBe(false);
  });

  test('switchToPage and addContent draw on a page that is laid out, and page.height is its height in points', async () => {
    const drawing = '1 2 3 4 re f';
    const file = await written(
      (document) => {
        expect(document.page.height).toBeCloseTo(841.89);
        document.switchToPage(0);
        document.addContent(drawing);
      },
      ...twoPages,
    );
    const pages = asArray(file.get(file.dictionary(file.root.entries.get('Pages')), 'Kids')) ?? [];
    const streams = pages.map((page) =>
      Buffer.from(file.stream(file.dictionary(page)?.entries.get('Contents')) ?? new Uint8Array()).toString('latin1'),
    );
    expect(streams.map((stream) => stream.includes(drawing))).toEqual([true, false]);
  });
});

describe('fonts', () => {
  test('provideFont gives one font a face, and encode and widthOfString what is drawn and how wide', async () => {
    const document = internalsOf(await laidOut('One'));
    const font = document.provideFont(sans, false, false);
    expect(document.provideFont(sans, false, false)).toBe(font);
    expect(font.encode('A1')[0].join('')).toMatch(/^[0-9a-f]{8}$/);
    expect(font.widthOfString('1', 10)).toBeCloseTo(font.widthOfString('1', 20) / 2);
    expect(font.id).toMatch(/^F\d+$/);
  });

  test('a font is written once page.fonts names it, though no text was laid out in it', async () => {
    let id = '';
    const file = await written((document) => {
      const font = document.provideFont(sans, true, false);
      ({ id } = font);
      font.encode('A');
      document.page.fonts[font.id] ??= font.ref();
    }, 'One');
    const [page] = asArray(file.get(file.dictionary(file.root.entries.get('Pages')), 'Kids')) ?? [];
    const fonts = file.dictionary(file.dictionary(file.dictionary(page)?.entries.get('Resources'))?.entries.get('Font'));
    expect(asName(file.get(file.dictionary(fonts?.entries.get(id)), 'Type'))).toBe('Font');
  });

  test('PDFDocument.prototype.provideFont is where every font comes from, and layoutRun is how it shapes a text with features', async () => {
    const { default: made } = load('pdfmake/js/PDFDocument.js') as { readonly default: { readonly prototype: PdfDocument } };
    const provide = vi.spyOn(made.prototype, 'provideFont');
    try {
      await laidOut({ text: '123', font: sans, fontFeatures: ['tnum'] });
      expect(provide).toHaveBeenCalledWith(sans, false, false);
    } finally {
      provide.mockRestore();
    }
    const font = internalsOf(await laidOut('One')).provideFont(sans, false, false) as unknown as {
      layoutRun: (text: string, features?: readonly string[]) => unknown;
      encode: (text: string, features?: readonly string[]) => unknown;
    };
    const shape = vi.spyOn(font, 'layoutRun');
    font.encode('42', ['tnum']);
    expect(shape).toHaveBeenCalledWith('42', ['tnum']);
  });

  test('a run depends on its text and features alone: tabular figures are of one width, proportional ones are not', async () => {
    const font = internalsOf(await laidOut('One')).provideFont(sans, false, false) as unknown as {
      layoutRun: (text: string, features?: readonly string[]) => { readonly advanceWidth: number };
    };
    expect(font.layoutRun('11', ['tnum']).advanceWidth).toBe(font.layoutRun('00', ['tnum']).advanceWidth);
    expect(font.layoutRun('11').advanceWidth).not.toBe(font.layoutRun('00').advanceWidth);
  });

  test('renderSVG draws a drawing, and its texts are encoded meanwhile, without features, by the font that provideFont gave before', async () => {
    const { default: renderer } = load('pdfmake/js/Renderer.js') as {
      readonly default: { readonly prototype: { renderSVG: (drawing: unknown) => void } };
    };
    const { default: made } = load('pdfmake/js/PDFDocument.js') as { readonly default: { readonly prototype: FontProvider } };
    const [draw, provide] = [renderer.prototype.renderSVG, made.prototype.provideFont];
    const encoded: { readonly text: string; readonly features: unknown; readonly drawing: boolean }[] = [];
    let drawing = false;
    renderer.prototype.renderSVG = function renderSVG(node) {
      drawing = true;
      draw.call(this, node);
      drawing = false;
    };
    made.prototype.provideFont = function provideFont(...face) {
      const font = provide.apply(this, face);
      const { encode } = font;
      font.encode = (text, features) => {
        encoded.push({ text, features, drawing });
        return encode.call(font, text, features);
      };
      return font;
    };
    try {
      const svg = `<svg width="40" height="20"><text x="0" y="10" font-family="${sans}">7</text></svg>`;
      await laidOut({ text: '8', font: sans }, { svg, width: 40 });
    } finally {
      renderer.prototype.renderSVG = draw;
      made.prototype.provideFont = provide;
    }
    expect(encoded).toContainEqual({ text: '7', features: undefined, drawing: true });
    expect(encoded.filter(({ text }) => text === '8').map((call) => call.drawing)).not.toContain(true);
  });

  test('no file is read but the fonts, and nothing from a network', async () => {
    await expect(laidOut({ image: '/etc/hostname' })).rejects.toThrow(/access/i);
    await expect(laidOut({ image: 'https://example.invalid/logo.png' })).rejects.toThrow(/access/i);
  });
});

describe('the file', () => {
  test('_id is the identifier in the trailer', async () => {
    const document = await laidOut('One');
    internalsOf(document)._id = Buffer.from('0123456789abcdef', 'latin1');
    expect(Buffer.from(await bytesOf(document)).toString('latin1')).toContain(Buffer.from('0123456789abcdef').toString('hex'));
  });

  test('endMetadata is called at the end, and what it puts into _root is in the file', async () => {
    const file = await written((document) => {
      document.endMetadata = () => {
        const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
        metadata.compress = false;
        metadata.write(Buffer.from('<mark/>', 'utf8'));
        metadata.end();
        document._root.data['Metadata'] = metadata;
      };
    }, 'One');
    expect(Buffer.from(file.stream(file.root.entries.get('Metadata')) ?? new Uint8Array()).toString('utf8')).toBe('<mark/>');
  });

  test('outline holds its entries as children, and what is set in a dictionary is written', async () => {
    const file = await written(
      ({ outline }) => {
        expect(outline.children).toHaveLength(2);
        expect(outline.children[0]?.children).toHaveLength(1);
        outline.dictionary.data['Count'] = 2;
      },
      heading('a', 'A'),
      heading('a1', 'A 1', 'a'),
      heading('b', 'B'),
    );
    expect(asNumber(file.get(file.dictionary(file.root.entries.get('Outlines')), 'Count'))).toBe(2);
  });

  test('annotate adds a widget to the page that is switched to, a String object is a text and no name, and _acroform lets a form end', async () => {
    const file = await written(
      (document) => {
        document.switchToPage(1);
        // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
        document.annotate(10, 20, 30, 40, { Subtype: 'Widget', FT: 'Sig', T: new String('Customer Signature') });
        const [reference] = document.page.annotations;
        expect(reference).toBeDefined();
        const helvetica = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
        helvetica.end();
        // Without a font PDFKit refuses to end a file that has a form.
        document._acroform = { fonts: { Helv: helvetica }, defaultFont: 'Helv' };
        document._root.data['AcroForm'] = document.ref({ Fields: [reference], DR: { Font: { Helv: helvetica } } });
      },
      ...twoPages,
    );
    const form = file.dictionary(file.root.entries.get('AcroForm'));
    const [field] = asArray(file.get(form, 'Fields')) ?? [];
    const widget = file.dictionary(field);
    expect(asText(file.get(widget, 'T'))).toBe('Customer Signature');
    expect(asName(file.get(widget, 'FT'))).toBe('Sig');
    // PDF counts from the foot of the page, PDFKit from its head.
    expect(asArray(file.get(widget, 'Rect'))?.map((value) => Math.round(asNumber(value) ?? 0))).toEqual([10, 782, 40, 822]);
  });

  test('the table layout called noBorders is the one that contents are set in', async () => {
    const linesOf = async (...content: readonly Content[]): Promise<readonly number[]> => {
      const items = internalsOf(await laidOut(...content))._pdfMakePages[0]?.items ?? [];
      return [...new Set(items.filter(({ type }) => type === 'line').map(({ item }) => item.y))];
    };
    const [first = 0, second = 0] = await linesOf({ toc: {} }, { text: 'A', tocItem: true }, { text: 'B', tocItem: true });
    const [above = 0, below = 0] = await linesOf('A', 'B');
    // Above and below each line of contents there is the padding of our layout, 0.8 points; pdfmake's own has 2.
    expect(second - first).toBeCloseTo(below - above + 1.6);
  });
});
