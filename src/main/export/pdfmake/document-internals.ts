// The parts of PDFKit's document that this folder reaches into, of the exact version that is pinned. Each has a test in
// test/export/pdfmake that says what it must do.
export type PdfReference = {
  readonly data: Record<string, unknown>;
  end: (data?: Buffer) => void;
  write: (data: Buffer) => void;
  compress: boolean;
};

/** Of 1000 to the size of its letters. */
export type GlyphPosition = {
  readonly xAdvance: number;
  /** The glyph's own, which a reader adds by itself. */
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

export type PdfFont = {
  readonly id: string;
  readonly name: string;
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
  readonly ref: () => PdfReference;
  /** The glyphs of a text, each as four hexadecimal digits, and how each is placed. */
  readonly encode: (text: string, features?: readonly string[]) => readonly [readonly string[], readonly GlyphPosition[]];
  /** Of 1000 to the size of its letters; what is below the baseline is negative. */
  readonly ascender: number;
  readonly descender: number;
  readonly lineHeight: (size: number) => number;
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

export type PdfPage = {
  readonly annotations: PdfReference[];
  readonly height: number;
  readonly fonts: Record<string, PdfReference>;
  readonly dictionary: PdfReference;
  /** Instructions onto this page, whichever is switched to. */
  readonly write: (instructions: string) => void;
};

export type PdfOutline = { readonly dictionary: PdfReference; readonly children: readonly PdfOutline[] };

export type PdfDocument = {
  readonly page: PdfPage;
  readonly _pageBuffer: readonly PdfPage[];
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
  annotate: (x: number, y: number, width: number, height: number, options: Record<string, unknown>) => unknown;
  text: (text: string, ...how: readonly unknown[]) => unknown;
  /** A link from a box on the page that is switched to, in points from its top left. */
  readonly goTo: (x: number, y: number, width: number, height: number, destination: string) => unknown;
  readonly addNamedDestination: (name: string, kind: 'XYZ', x: number, y: number, zoom: null) => void;
  readonly on: ((event: 'data', listener: (chunk: Buffer) => void) => void) &
    ((event: 'end', listener: () => void) => void) &
    ((event: 'error', listener: (error: Error) => void) => void);
  readonly end: () => void;
};

declare const laidOut: unique symbol;
/** A document whose pages are laid out and whose file is not written yet. Outside this folder nothing of it can be read or changed. */
export type LaidOut = { readonly [laidOut]: true };

export function internalsOf(document: LaidOut): PdfDocument {
  return document as unknown as PdfDocument;
}
