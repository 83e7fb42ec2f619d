import type { PdfFile } from './pdf-file.ts';
import { asArray, asText } from './pdf-file.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

const deepest = 40;

/** File specifications under a node of the name tree. */
function specifications(file: PdfFile, node: PdfDictionary | null, depth = 0): readonly PdfValue[] {
  if (node === null || depth > deepest) return [];
  const names = asArray(file.get(node, 'Names')) ?? [];
  const kids = asArray(file.get(node, 'Kids')) ?? [];
  return [
    ...names.filter((_, index) => index % 2 === 1),
    ...kids.flatMap((kid) => specifications(file, file.dictionary(kid), depth + 1)),
  ];
}

/** Every file specification of the file, by name or by association. */
function allSpecifications(file: PdfFile): readonly PdfValue[] {
  const tree = file.dictionary(file.dictionary(file.root.entries.get('Names'))?.entries.get('EmbeddedFiles'));
  return [...specifications(file, tree), ...(asArray(file.get(file.root, 'AF')) ?? [])];
}

/** The names of all embedded files, each once; null for one without. */
export function embeddedFileNames(file: PdfFile): readonly (string | null)[] {
  const names = allSpecifications(file).map((value) => {
    const specification = file.dictionary(value);
    return asText(file.get(specification, 'UF')) ?? asText(file.get(specification, 'F'));
  });
  return [...new Set(names)];
}

/** The bytes of every embedded file of that name, each once: more than one is a file that says two things. */
export function embeddedFiles(file: PdfFile, name: string): readonly Uint8Array[] {
  const found = new Map<string, Uint8Array>();
  for (const value of allSpecifications(file)) {
    const specification = file.dictionary(value);
    const names = [asText(file.get(specification, 'UF')), asText(file.get(specification, 'F'))];
    if (!names.includes(name)) continue;
    const bytes = file.stream(file.dictionary(specification?.entries.get('EF'))?.entries.get('F'));
    if (bytes !== null) found.set(Buffer.from(bytes).toString('base64'), bytes);
  }
  return [...found.values()];
}
