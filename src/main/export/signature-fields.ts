import { sans } from './fonts.ts';
import type { PdfDocument, PdfReference } from './pdfkit-document.ts';
import type { SigningPlace } from './signing-places.ts';

const textSize = 9;
/** Helvetica is what a reader's own typing is set in; nothing that the file itself shows uses it. */
const typing = 'Helv';

function appearance(document: PdfDocument, { purpose, value, width, height }: SigningPlace): PdfReference {
  const font = document.provideFont(sans, false, false);
  const filled = purpose !== 'signature' && value !== '';
  const form = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: filled ? { Font: { [font.id]: font.ref() } } : {},
  });
  const glyphs = filled ? font.encode(value)[0].join('') : '';
  const text = filled ? `BT /${font.id} ${textSize} Tf 0.106 0.153 0.2 rg 2 5 Td <${glyphs}> Tj ET` : '';
  form.end(Buffer.from(purpose === 'signature' ? 'q Q\n' : `/Tx BMC q ${text} Q EMC\n`, 'latin1'));
  return form;
}

/** PDFKit writes plain strings as names; its own string type is the object. */
function pdfText(text: string): unknown {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  return new String(text);
}

function widget(document: PdfDocument, place: SigningPlace): Record<string, unknown> {
  const common = {
    Subtype: 'Widget',
    T: pdfText(place.name),
    TU: pdfText(place.name),
    F: 4,
    AP: { N: appearance(document, place) },
  };
  if (place.purpose === 'signature') return { ...common, FT: 'Sig' };
  return {
    ...common,
    FT: 'Tx',
    DA: pdfText(`/${typing} ${textSize} Tf 0 g`),
    ...(place.value === '' ? {} : { V: pdfText(place.value) }),
  };
}

/**
 * Adds a form with a field at every place, signatures as signature fields and all else as text, each with its own
 * appearance and no script. Call it between layout and end.
 */
export function addSignatureFields(document: PdfDocument, places: readonly SigningPlace[]): void {
  const helvetica = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  helvetica.end();
  const references: PdfReference[] = [];
  for (const place of places) {
    document.switchToPage(place.page);
    document.annotate(place.x, place.top, place.width, place.height, widget(document, place));
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
