import type { PdfDocument, PdfReference } from './pdfkit-document.ts';
import { sans } from './fonts.ts';
import type { FieldPlace } from './signature-node.ts';

type Point = { readonly page: number; readonly x: number; readonly y: number };

/** Where the lines with an id stand, in points from the page's top left. */
function marks(document: PdfDocument): ReadonlyMap<string, Point> {
  const found = new Map<string, Point>();
  document._pdfMakePages.forEach(({ items }, page) => {
    for (const { type, item } of items) {
      if (type === 'line' && item.id !== undefined) found.set(item.id, { page, x: item.x, y: item.y });
    }
  });
  return found;
}

const textSize = 9;
/** Helvetica is what a reader's own typing is set in; nothing that the file itself shows uses it. */
const typing = 'Helv';

function appearance(document: PdfDocument, field: FieldPlace): PdfReference {
  const font = document.provideFont(sans, false, false);
  const filled = field.kind === 'text' && field.value !== '';
  const form = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, field.width, field.height],
    Resources: filled ? { Font: { [font.id]: font.ref() } } : {},
  });
  const glyphs = filled ? font.encode(field.value)[0].join('') : '';
  const text = filled ? `BT /${font.id} ${textSize} Tf 0.106 0.153 0.2 rg 2 5 Td <${glyphs}> Tj ET` : '';
  form.end(Buffer.from(field.kind === 'text' ? `/Tx BMC q ${text} Q EMC\n` : 'q Q\n', 'latin1'));
  return form;
}

/** PDFKit writes plain strings as names; its own string type is the object. */
function pdfText(text: string): unknown {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  return new String(text);
}

function widget(document: PdfDocument, field: FieldPlace): Record<string, unknown> {
  const common = {
    Subtype: 'Widget',
    T: pdfText(field.name),
    TU: pdfText(field.name),
    F: 4,
    AP: { N: appearance(document, field) },
  };
  if (field.kind === 'signature') return { ...common, FT: 'Sig' };
  return {
    ...common,
    FT: 'Tx',
    DA: pdfText(`/${typing} ${textSize} Tf 0 g`),
    ...(field.value === '' ? {} : { V: pdfText(field.value) }),
  };
}

/**
 * Adds a form with a signature field and text fields for every signer, each with its own appearance and no script.
 * Call it between layout and end; throws where a field's mark was not laid out.
 */
export function addSignatureFields(document: PdfDocument, fields: readonly FieldPlace[]): void {
  const places = marks(document);
  const helvetica = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  helvetica.end();
  const references: PdfReference[] = [];
  for (const field of fields) {
    const place = places.get(field.id);
    if (place === undefined) throw new Error(`The signature page has no place for ${field.name}`);
    document.switchToPage(place.page);
    const top = field.kind === 'signature' ? place.y : place.y - 4;
    document.annotate(place.x, top, field.width, field.height, widget(document, field));
    const reference = document.page.annotations.at(-1);
    if (reference !== undefined) references.push(reference);
  }
  document._acroform = { fonts: { [typing]: helvetica }, defaultFont: typing };
  document._root.data['AcroForm'] = document.ref({
    Fields: references,
    SigFlags: 1,
    DA: pdfText(`/${typing} 0 Tf 0 g`),
    DR: { Font: { [typing]: helvetica } },
  });
}
