import type { Assembly } from '../assembly/assembly.ts';
import { section } from '../assembly/assembly.ts';
import { committedTable, expectedTable } from './total-tables.ts';
import type { Block, Paragraph } from '../tree/tree.ts';

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

export type TotalsSection = { readonly heading: string; readonly blocks: readonly Block[] };

/** Every total by its parts. */
export function totalsSections(assembly: Assembly): readonly TotalsSection[] {
  const words = assembly.words.totals;
  const truedUp = assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  return [
    { heading: words.committed, blocks: [body(truedUp ? words.committedIsBefore : words.committedIs), committedTable(assembly)] },
    { heading: words.expected, blocks: [body(words.expectedIs), expectedTable(assembly)] },
  ];
}

/** The totals by their parts, in a contract whose template asks for them. */
export function totalsPart(assembly: Assembly, number: number): readonly Block[] {
  const { blocks, sub } = section(number, 'totals', assembly.words.totals.section);
  for (const { heading, blocks: own } of totalsSections(assembly)) {
    sub(heading);
    blocks.push(...own);
  }
  return blocks;
}
