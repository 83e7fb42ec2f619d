import { committedIs, roundingText, totalsWords, workedOnce } from '../text/totals-words.ts';
import type { Assembly } from './assembly.ts';
import { section } from './assembly.ts';
import { committedTable, expectedTable } from './total-parts.ts';
import type { Block, Paragraph } from './tree.ts';
import { workedLines, workedOthers } from './worked-figures.ts';
import { workedTable } from './worked-table.ts';

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

/**
 * What a controller needs to redo the money: every total by its parts, to the cent, how amounts are rounded, and one
 * figure of each kind by its formula.
 */
export function totalsPart(assembly: Assembly, number: number): readonly Block[] {
  const { blocks, sub } = section(number, 'totals', totalsWords.section);
  const truedUp = assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  sub(totalsWords.committed);
  blocks.push(body(committedIs(truedUp)), committedTable(assembly));
  sub(totalsWords.expected);
  blocks.push(body(totalsWords.expectedIs), expectedTable(assembly));
  const lines = workedLines(assembly);
  const table = workedTable(assembly, [...lines.figures, ...workedOthers(assembly)]);
  const rounding = body(roundingText(assembly.quote.currency));
  if (table.rows.length === 0) {
    sub(totalsWords.rounding);
    blocks.push(rounding);
  } else {
    sub(totalsWords.worked);
    blocks.push(rounding, body(lines.all ? totalsWords.workedIs : `${totalsWords.workedIs} ${workedOnce}`), table);
  }
  return blocks;
}
