import { sha256 } from '../../sha256.ts';
import type { PdfFile } from './pdf-file.ts';
import { asArray, asText } from './pdf-file.ts';
import { namesOf } from './name-tree.ts';
import type { PdfValue } from './pdf-syntax.ts';

/** Every file specification of the file: by name, or by association. */
function allSpecifications(file: PdfFile): readonly PdfValue[] {
  return [...namesOf(file, 'EmbeddedFiles').map(([, value]) => value), ...(asArray(file.get(file.root, 'AF')) ?? [])];
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
  const seen = new Set<Uint8Array>();
  for (const value of allSpecifications(file)) {
    const specification = file.dictionary(value);
    const names = [asText(file.get(specification, 'UF')), asText(file.get(specification, 'F'))];
    if (!names.includes(name)) continue;
    const bytes = file.stream(file.dictionary(specification?.entries.get('EF'))?.entries.get('F'));
    if (bytes === null || seen.has(bytes)) continue;
    seen.add(bytes);
    found.set(sha256(bytes), bytes);
  }
  return [...found.values()];
}
