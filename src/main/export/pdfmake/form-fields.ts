import { sans } from '../shipped/fonts.ts';
import type { LaidOut, PdfDocument, PdfFont, PdfReference } from './document-internals.ts';
import { internalsOf } from './document-internals.ts';
import { placedLetters } from './drawn-words.ts';
import type { FieldText } from './field-text.ts';
import { fieldLineHeight, fittedText } from './field-text.ts';
import { drawnStructure, numberAnnotation } from './structure/tagged-drawing.ts';

/** A field of the file's form: a box on a page, in points from the page's top left. */
export type FormField = {
  readonly kind: 'signature' | 'text';
  /** Unique in the document. */
  readonly name: string;
  /** The initial value of a text field. */
  readonly value: string;
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The id of the node that marks its place among the words; without one, it comes after all of them. */
  readonly within: string | null;
};

const textSize = 9;
/** Helvetica is what a reader's own typing is set in; nothing that the file itself shows uses it. */
const typing = 'Helv';

/** From the left of a field to its text, and from its top to the first baseline, in points. */
const inset = 2;
const head = 12;
const ink = '0.106 0.153 0.2 rg';

/** A number as PDF writes it. */
function points(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Words at their places; a letter off the baseline is placed on its own. */
function drawn({ size, lines }: FieldText, height: number, plain: PdfFont): string {
  const [only = [], ...further] = lines;
  const said = only.map(({ text }) => text).join('');
  if (further.length === 0 && only.every(({ font }) => font === plain) && !/\p{M}/u.test(said)) {
    return `/${plain.id} ${points(size)} Tf ${ink} ${inset} ${points(height - head)} Td <${plain.encode(said)[0].join('')}> Tj`;
  }
  return lines
    .flatMap((line, index) => {
      const baseline = height - head - index * size * fieldLineHeight;
      return line.map(({ text, font, x: start }) => {
        const at = (x: number, rise: number): string => `1 0 0 1 ${points(inset + start + x)} ${points(baseline + rise)}`;
        return `/${font.id} ${points(size)} Tf ${ink} ${placedLetters({ font, text, fontSize: size }, at)}`;
      });
    })
    .join(' ');
}

function appearance(document: PdfDocument, { kind, value, width, height }: FormField): PdfReference {
  const shown =
    kind === 'signature' ? { size: textSize, lines: [] } : fittedText(document, value, width - 2 * inset, height, textSize);
  const words = shown.lines.flat();
  const form = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: words.length > 0 ? { Font: Object.fromEntries(words.map(({ font }) => [font.id, font.ref()])) } : {},
  });
  const text = words.length > 0 ? `BT ${drawn(shown, height, document.provideFont(sans, false, false))} ET` : '';
  form.end(Buffer.from(kind === 'signature' ? 'q Q\n' : `/Tx BMC q ${text} Q EMC\n`, 'latin1'));
  return form;
}

/** PDFKit writes plain strings as names; its own string type is the object. */
function pdfText(text: string): unknown {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  return new String(text);
}

function widget(document: PdfDocument, field: FormField): Record<string, unknown> {
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

/** Adds a form with these fields, each with its own appearance and no script. Call it between layout and end. */
export function addFormFields(laidOut: LaidOut, fields: readonly FormField[]): void {
  const document = internalsOf(laidOut);
  const helvetica = document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  helvetica.end();
  const structure = drawnStructure(document);
  const references: PdfReference[] = [];
  for (const field of fields) {
    document.switchToPage(field.page);
    const form = structure?.forms.get(field.within ?? '') ?? structure?.root.add({ role: 'Form' });
    const numbered = structure === undefined || form === undefined ? {} : { StructParent: numberAnnotation(structure, form) };
    document.annotate(field.x, field.top, field.width, field.height, { ...widget(document, field), ...numbered });
    const annotation = document.page.annotations.at(-1);
    if (annotation === undefined) continue;
    references.push(annotation);
    form?.kids.push({ kind: 'annotation', page: document.page, annotation });
  }
  document._acroform = { fonts: { [typing]: helvetica }, defaultFont: typing };
  document._root.data['AcroForm'] = document.ref({
    Fields: references,
    SigFlags: 1,
    DA: pdfText(`/${typing} 0 Tf 0 g`),
    DR: { Font: { [typing]: helvetica } },
  });
}
