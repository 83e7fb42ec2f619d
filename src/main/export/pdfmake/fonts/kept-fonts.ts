import type { PdfFont } from '../document-internals.ts';
import { documentPart } from '../pdfmake-parts.ts';

/** What a face of a document is made of: what is read from its file, and what the document has used of it. */
type Face = PdfFont & {
  readonly font: { readonly createSubset: () => unknown };
  readonly widths: readonly number[];
  readonly unicode: readonly (readonly number[])[];
};
type Weight = 'normal' | 'bold' | 'italics' | 'bolditalics';
type Document = {
  readonly options: unknown;
  readonly fonts: Readonly<Record<string, Readonly<Partial<Record<Weight, string>>>>>;
  readonly fontCache: Record<string, Partial<Record<Weight, Face>>>;
  readonly _fontFamilies: Record<string, Face>;
  _fontCount: number;
  readonly getFontType: (bold: boolean, italics: boolean) => Weight;
  provideFont: (family: string, bold: boolean, italics: boolean) => Face;
};

/** Every face as its file was read for the first document that had it, by the file's path. */
const read = new Map<string, Face>();

/** A face before anything is set in it; with its own lists of what a document has used. */
function copyOf(face: Face, own: object): Face {
  const lists = { widths: [...face.widths], unicode: face.unicode.map((codePoints) => [...codePoints]) };
  return Object.assign(Object.create(Object.getPrototypeOf(face) as object) as Face, face, lists, own);
}

/** A face that is read already, as the document would have it if it read the file itself. */
function faceAgain(document: Document, path: string, first: Face): Face {
  document._fontCount += 1;
  const face = copyOf(first, {
    document,
    id: `F${document._fontCount}`,
    subset: first.font.createSubset(),
    layoutCache: Object.create(null) as unknown,
  });
  // As PDFKit finds its fonts: by the path, and by the name that the file says.
  document._fontFamilies[path] = face;
  document._fontFamilies[face.name] ??= face;
  return face;
}

let installed = false;

/** PDFKit reads every font again for each document. This has each file read and taken apart once, for all documents of the process. */
export function keepFonts(): void {
  if (installed) return;
  installed = true;
  const { prototype } = documentPart() as { readonly prototype: Document };
  const { provideFont } = prototype;
  prototype.provideFont = function provideKept(this: Document, family, bold, italics) {
    const weight = this.getFontType(bold, italics);
    const known = this.fontCache[family]?.[weight];
    if (known !== undefined) return known;
    const path = this.fonts[family]?.[weight];
    const first = path === undefined ? undefined : read.get(path);
    if (path === undefined || first === undefined) {
      const opened = provideFont.call(this, family, bold, italics);
      if (path !== undefined) read.set(path, copyOf(opened, {}));
      return opened;
    }
    const face = this._fontFamilies[path] ?? faceAgain(this, path, first);
    this.fontCache[family] = { ...this.fontCache[family], [weight]: face };
    return face;
  };
}
