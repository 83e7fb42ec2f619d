import pdfmake from 'pdfmake';
import type { CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { FontFiles } from './fonts.ts';
import { keepGlyphRuns } from './glyph-runs.ts';

/** The parts of PDFKit's document that are reached into, of the exact version that is pinned; a test holds each. */
export type PdfReference = {
  readonly data: Record<string, unknown>;
  end: (data?: Buffer) => void;
  write: (data: Buffer) => void;
  compress: boolean;
};

export type PdfFont = {
  readonly id: string;
  readonly name: string;
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
  readonly ref: () => PdfReference;
  readonly encode: (text: string) => readonly [readonly string[], readonly unknown[]];
  /** In points. */
  readonly widthOfString: (text: string, size: number) => number;
};

export type LaidOutItem = {
  readonly type: string;
  readonly item: {
    readonly id?: string;
    readonly x: number;
    readonly y: number;
    readonly inlines?: readonly { readonly text: string; readonly font: PdfFont }[];
  };
};

export type PdfOutline = { readonly dictionary: PdfReference; readonly children: readonly PdfOutline[] };

export type PdfDocument = {
  readonly page: {
    readonly annotations: PdfReference[];
    readonly height: number;
    readonly fonts: Record<string, PdfReference>;
  };
  readonly info: Record<string, unknown>;
  _id: Buffer;
  readonly _root: PdfReference;
  readonly _pdfMakePages: readonly { readonly items: readonly LaidOutItem[] }[];
  readonly outline: PdfOutline;
  _acroform: { readonly fonts: Record<string, PdfReference>; readonly defaultFont: string };
  endMetadata: () => void;
  readonly provideFont: (family: string, bold: boolean, italics: boolean) => PdfFont;
  readonly ref: (data: Record<string, unknown>) => PdfReference;
  /** Instructions onto the page that is switched to. */
  readonly addContent: (instructions: string) => void;
  readonly switchToPage: (page: number) => void;
  readonly annotate: (x: number, y: number, width: number, height: number, options: Record<string, unknown>) => void;
  readonly on: ((event: 'data', listener: (chunk: Buffer) => void) => void) &
    ((event: 'end', listener: () => void) => void) &
    ((event: 'error', listener: (error: Error) => void) => void);
  readonly end: () => void;
};

/** pdfmake sets the contents as a table in this layout of its own, too loosely to fit a page. */
const contentsLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
};

/** Lays a definition out with these fonts; reaches no network, and no file but the fonts. The document has not been ended. */
export async function layOut(definition: TDocumentDefinitions, fonts: FontFiles): Promise<PdfDocument> {
  const readable = new Set(Object.values(fonts).flatMap((faces) => Object.values(faces)));
  keepGlyphRuns();
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  pdfmake.setTableLayouts({ noBorders: contentsLayout });
  pdfmake.setFonts(structuredClone(fonts));
  const created = pdfmake.createPdf(definition, { bufferPages: true }) as unknown as {
    readonly getStream: () => Promise<PdfDocument>;
  };
  return created.getStream();
}

/** Ends the document; the whole file. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}
