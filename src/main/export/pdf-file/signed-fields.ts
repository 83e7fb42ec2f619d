import type { PdfFile } from './pdf-file.ts';
import { asArray, asName, asRef, asText } from './pdf-file.ts';
import type { PdfValue } from './pdf-syntax.ts';

const deepest = 40;

/** The names of the form's signature fields that hold a signature, in the form's order. */
export function signedFields(file: PdfFile): readonly string[] {
  const form = file.dictionary(file.root.entries.get('AcroForm'));
  const found: string[] = [];
  const seen = new Set<number>();
  const look = (value: PdfValue, above: string, type: string | null, depth: number): void => {
    const field = file.dictionary(value);
    const number = asRef(value);
    if (field === null || depth > deepest || (number !== null && seen.has(number))) return;
    if (number !== null) seen.add(number);
    file.budget.step();
    const own = asText(file.get(field, 'T'));
    const name = own === null ? above : above === '' ? own : `${above}.${own}`;
    file.budget.scan(name.length);
    const kind = asName(file.get(field, 'FT')) ?? type;
    const signature = file.dictionary(field.entries.get('V'));
    if (kind === 'Sig' && signature?.entries.has('ByteRange') === true) found.push(name);
    for (const kid of asArray(file.get(field, 'Kids')) ?? []) look(kid, name, kind, depth + 1);
  };
  for (const field of asArray(file.get(form, 'Fields')) ?? []) look(field, '', null, 0);
  return found;
}
