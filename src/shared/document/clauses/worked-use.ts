import type { Assembly } from '../assembly/assembly.ts';
import type { Block, Column, Row } from '../tree/tree.ts';

/** The table of a worked example, and a note on what its figures are worth. */
export function exampleBlocks(assembly: Assembly, columns: readonly Column[], rows: readonly Row[]): readonly Block[] {
  const { examples } = assembly.words.clauses;
  return [
    { type: 'table', caption: examples.title, columns, rows },
    { type: 'paragraph', style: 'note', text: examples.computed },
  ];
}

/** The text in place of an example if the forecast has no use to calculate one from. */
export function noUse({ words }: Assembly): readonly Block[] {
  return [{ type: 'paragraph', style: 'note', text: words.clauses.examples.noUse }];
}
