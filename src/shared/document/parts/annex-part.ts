import type { AnnexSection } from '../annex/annex-sections.ts';
import { annexSections } from '../annex/annex-sections.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { section } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Paragraph } from '../tree/tree.ts';
import { totalsSections } from './totals-part.ts';
import { workedLines, workedOthers } from './worked-figures.ts';
import { workedTable } from './worked-table.ts';

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

/** How amounts are rounded, and one figure of each kind with its formula and the name of every number. */
function roundingSection(assembly: Assembly): AnnexSection {
  const words = assembly.words.totals;
  const lines = workedLines(assembly);
  const table = workedTable(assembly, [...lines.figures, ...workedOthers(assembly)]);
  const rounding = body(words.roundingIs(assembly.quote.currency));
  if (table.rows.length === 0) return { heading: words.rounding, blocks: [rounding] };
  const workedIs = body(lines.all ? words.workedIs : `${words.workedIs} ${words.workedOnce}`);
  return { heading: words.worked, blocks: [rounding, workedIs, table] };
}

/**
 * Everything that a controller needs to check the money: every total by its parts, how amounts are rounded, and every charge of every line and
 * month with the clauses that agree on it. `targets` are the contract's.
 */
export function annexContent(assembly: Assembly, targets: Targets): readonly AnnexSection[] {
  return [...totalsSections(assembly), roundingSection(assembly), ...annexSections(assembly, targets)];
}

/** The calculation annex as a section of its contract, where the template binds it in. */
export function annexPart(assembly: Assembly, number: number, targets: Targets): readonly Block[] {
  const { blocks, sub } = section(number, 'annex', assembly.words.annex.section);
  for (const { heading, blocks: own } of annexContent(assembly, targets)) {
    sub(heading);
    blocks.push(...own);
  }
  return blocks;
}
