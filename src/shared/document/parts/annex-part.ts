import type { AnnexSection } from '../annex/annex-sections.ts';
import { annexSections } from '../annex/annex-sections.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { section } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Paragraph } from '../tree/tree.ts';
import { annexInvoices } from './annex-invoices.ts';
import { totalsSections } from './totals-part.ts';

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

/** The annex is looked up, and not read in order. */
function set(block: Block): Block {
  return block.type === 'table' ? { ...block, dense: true } : block;
}

/** How amounts are rounded. */
function roundingSection({ quote, words }: Assembly): AnnexSection {
  return { heading: words.totals.rounding, blocks: [body(words.totals.roundingIs(quote.currency))] };
}

/**
 * Everything that a controller needs to check the money: every total by its parts, how amounts are rounded, and every charge of every line and
 * month with the clauses that agree on it. `targets` are the contract's.
 */
export function annexContent(assembly: Assembly, targets: Targets): readonly AnnexSection[] {
  const totals = totalsSections(assembly).map(({ heading, blocks }) => ({ heading, blocks: blocks.map(set) }));
  return [...totals, roundingSection(assembly), annexInvoices(assembly), ...annexSections(assembly, targets)];
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
