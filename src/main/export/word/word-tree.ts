import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { ofDataInFile } from '../../../shared/text/contract/of-data-in-file.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';

/** A sentence of the contract as its Word file says it. */
export function wordSentence(text: string, language: Language): string {
  return ofDataInFile[language].reduce((said, { pdf, word }) => said.replaceAll(pdf, word), text);
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each: unknown) => mapped(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, change)]));
}

/** The tree of a contract as its Word file has it: the file holds no data, and speaks of none. */
export function wordTree(tree: DocumentTree, language: Language): DocumentTree {
  return mapped(tree, (text) => wordSentence(text, language)) as DocumentTree;
}
