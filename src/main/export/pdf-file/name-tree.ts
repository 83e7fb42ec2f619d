import type { PdfFile } from './pdf-file.ts';
import { asArray, asRef, asText } from './pdf-file.ts';
import type { PdfValue } from './pdf-syntax.ts';

const deepest = 40;

/** What a tree of names or numbers holds, each node of it visited once. */
export function treeEntries(
  file: PdfFile,
  root: PdfValue | undefined,
  of: 'Names' | 'Nums',
): readonly (readonly [PdfValue, PdfValue])[] {
  const found: (readonly [PdfValue, PdfValue])[] = [];
  const seen = new Set<number>();
  const look = (value: PdfValue | undefined, depth: number): void => {
    const number = asRef(value);
    if (depth > deepest || (number !== null && seen.has(number))) return;
    if (number !== null) seen.add(number);
    file.budget.step();
    const node = file.dictionary(value);
    const listed = asArray(file.get(node, of)) ?? [];
    file.budget.read(listed.length);
    for (let at = 0; at + 1 < listed.length; at += 2) found.push([listed[at] ?? null, listed[at + 1] ?? null]);
    for (const kid of asArray(file.get(node, 'Kids')) ?? []) look(kid, depth + 1);
  };
  look(root, 0);
  return found;
}

/** The entries of one of the catalog's trees of names. */
export function namesOf(file: PdfFile, tree: string): readonly (readonly [string, PdfValue])[] {
  const root = file.dictionary(file.root.entries.get('Names'))?.entries.get(tree);
  return treeEntries(file, root, 'Names').map(([name, value]) => [asText(file.resolve(name)) ?? '', value] as const);
}
