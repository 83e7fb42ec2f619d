import type { PdfFile } from './pdf-file.ts';
import { asArray, asName, asText } from './pdf-file.ts';
import type { PdfValue } from './pdf-syntax.ts';
import { PdfLimitError } from './pdf-syntax.ts';

/** What programs that read a file aloud say in place of, or besides, what is drawn. */
export type SpokenTexts = {
  /** Alternative texts, replacements, expansions of the structure: null where the file has no structure. */
  readonly ofStructure: readonly string[] | null;
  /** The kinds of its elements, in the order in which they are read. */
  readonly order: readonly string[];
};

const deepest = 100;
const keys = ['Alt', 'ActualText', 'E'] as const;

/** More elements than any contract has. Programs write equal ones once, so an element may be met often. */
const mostElements = 200_000;

/** Reads the structure of a file. */
export function readSpokenTexts(file: PdfFile): SpokenTexts {
  const root = file.dictionary(file.root.entries.get('StructTreeRoot'));
  if (root === null) return { ofStructure: null, order: [] };
  const [texts, order]: [string[], string[]] = [[], []];
  let left = mostElements;
  const look = (value: PdfValue, depth: number): void => {
    left -= 1;
    if (depth > deepest) return;
    if (left < 0) throw new PdfLimitError('Its structure has more in it than any contract');
    file.budget.step();
    const element = file.dictionary(value);
    if (element === null) return;
    const kind = asName(file.get(element, 'S'));
    if (kind !== null) order.push(kind);
    for (const key of keys) {
      const text = asText(file.get(element, key));
      if (text !== null && text !== '') texts.push(text);
    }
    for (const kid of kidsOf(element.entries.get('K'))) look(kid, depth + 1);
  };
  const kidsOf = (value: PdfValue | undefined): readonly PdfValue[] =>
    value === undefined ? [] : (asArray(file.resolve(value)) ?? [value]);
  for (const kid of kidsOf(root.entries.get('K'))) look(kid, 0);
  return { ofStructure: order.length === 0 ? null : texts, order };
}
