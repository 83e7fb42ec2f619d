import type { Assembly } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Paragraph, Table } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded } from './grounds.ts';

/** How one line of the quote is worked out. */
export type LineWorked = {
  readonly name: string;
  /** What it comes to over the term, as it is written. */
  readonly sum: string;
  readonly how: string;
  readonly grounds: readonly Ground[];
  /** Its formulas, one a line. */
  readonly formulas: readonly string[];
  readonly table: Table;
};

/** Beyond this many names, the label has the first, and a note below has them all. */
const mostNames = 4;

const note = (text: string): Paragraph => ({ type: 'paragraph', style: 'note', text });

/** Lines that are alike in everything but their name, with every name. */
function headOf(assembly: Assembly, alike: readonly LineWorked[]): readonly Paragraph[] {
  const { annex } = assembly.words;
  const names = alike.map(({ name }) => name);
  const isLong = names.length > mostNames;
  const [first = ''] = names;
  const shown = isLong ? annex.alikeLines(first, names.length - 1) : annex.names(names, assembly.wording.language);
  const label: Paragraph = { type: 'paragraph', style: 'label', text: annex.lineOf(shown, alike[0]?.sum ?? '', names.length) };
  return [label, ...(isLong ? [note(annex.alikeAre(names.join(', ')))] : [])];
}

/** Lines that come about in the same way, with the words for it once. */
function sameWay(assembly: Assembly, lines: readonly LineWorked[], targets: Targets): readonly Block[] {
  const groups = [...Map.groupBy(lines, ({ formulas, table }) => JSON.stringify([formulas, table.columns, table.rows])).values()];
  const { how = '' } = lines[0] ?? {};
  const grounds = lines.flatMap((each) => each.grounds);
  const blocks = groups.map((alike): readonly Block[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { formulas, table } = first;
    if (groups.length === 1) return [...headOf(assembly, alike), grounded(how, grounds, assembly, targets, formulas), table];
    return [...headOf(assembly, alike), ...(formulas.length === 0 ? [] : [note(formulas.join('\n'))]), table];
  });
  return groups.length === 1 ? blocks.flat() : [grounded(how, grounds, assembly, targets), ...blocks.flat()];
}

/** Every line worked out: the words once for those that come about in the same way, all of it once for those that are alike. */
export function alikeLines(assembly: Assembly, worked: readonly LineWorked[], targets: Targets): readonly Block[] {
  const ways = Map.groupBy(worked, ({ how, grounds }) => JSON.stringify([how, grounds.filter((ground) => 'part' in ground)]));
  return [...ways.values()].flatMap((lines) => sameWay(assembly, lines, targets));
}
