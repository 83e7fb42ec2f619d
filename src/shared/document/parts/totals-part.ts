import { annexSections } from '../annex/annex-sections.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { section } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import { committedTable, expectedTable } from './total-tables.ts';
import type { Block, Paragraph } from '../tree/tree.ts';
import { workedLines, workedOthers } from './worked-figures.ts';
import { workedTable } from './worked-table.ts';

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

/**
 * Everything that a controller needs to check the money: every total by its parts, how amounts are rounded, one figure of each kind with its
 * formula and the name of every number, and every charge of every line and month with the clauses that agree on it.
 */
export function totalsPart(assembly: Assembly, number: number, targets: Targets): readonly Block[] {
  const words = assembly.words.totals;
  const { blocks, sub } = section(number, 'totals', words.section);
  const truedUp = assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  sub(words.committed);
  blocks.push(body(truedUp ? words.committedIsBefore : words.committedIs), committedTable(assembly));
  sub(words.expected);
  blocks.push(body(words.expectedIs), expectedTable(assembly));
  const lines = workedLines(assembly);
  const table = workedTable(assembly, [...lines.figures, ...workedOthers(assembly)]);
  const rounding = body(words.roundingIs(assembly.quote.currency));
  if (table.rows.length === 0) {
    sub(words.rounding);
    blocks.push(rounding);
  } else {
    sub(words.worked);
    blocks.push(rounding, body(lines.all ? words.workedIs : `${words.workedIs} ${words.workedOnce}`), table);
  }
  for (const { heading, blocks: worked } of annexSections(assembly, targets)) {
    sub(heading);
    blocks.push(...worked);
  }
  return blocks;
}
