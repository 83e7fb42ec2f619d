import type { NumberingDefinition } from 'docx';
import { LevelFormat, LevelSuffix } from 'docx';
import type { Block, DocumentTree } from '../../../shared/document/tree.ts';

/** The levels of the contract's one list: "4", "4.2", "4.2.1" or "(1)", "(a)". */
export const levels = { section: 0, clause: 1, paragraph: 2, counted: 3, item: 4 } as const;

const contractList = 'contract';
const itemList = 'items';

/** Where a paragraph's number comes from: a list that Word counts, or, where it can't count so, the text itself. */
export type WordNumber =
  | { readonly type: 'counted'; readonly reference: string; readonly level: number; readonly instance: number }
  | { readonly type: 'written'; readonly text: string; readonly level: number };

const indents = [
  { left: 720, hanging: 720 },
  { left: 720, hanging: 720 },
  { left: 720, hanging: 720 },
  { left: 720, hanging: 720 },
  { left: 1200, hanging: 480 },
] as const;

/** How far a paragraph of a level stands in, in twentieths of a point. */
export function indentOf(level: number): { readonly left: number; readonly hanging: number } {
  return indents[level] ?? indents[levels.item];
}

const faint = { color: '5B6875', bold: false, italics: false, font: 'Calibri', size: 17 } as const;

export const numbering: { readonly config: readonly NumberingDefinition[] } = {
  config: [
    {
      reference: contractList,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          suffix: LevelSuffix.TAB,
          style: { paragraph: { indent: indents[0] } },
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          suffix: LevelSuffix.TAB,
          style: { paragraph: { indent: indents[1] } },
        },
        {
          level: 2,
          format: LevelFormat.DECIMAL,
          text: '%1.%2.%3',
          suffix: LevelSuffix.TAB,
          style: { run: faint, paragraph: { indent: indents[2] } },
        },
        {
          level: 3,
          format: LevelFormat.DECIMAL,
          text: '(%4)',
          suffix: LevelSuffix.TAB,
          style: { run: faint, paragraph: { indent: indents[3] } },
        },
        {
          level: 4,
          format: LevelFormat.LOWER_LETTER,
          text: '(%5)',
          suffix: LevelSuffix.TAB,
          style: { run: faint, paragraph: { indent: indents[4] } },
        },
      ],
    },
    {
      reference: itemList,
      levels: [
        {
          level: 0,
          format: LevelFormat.LOWER_LETTER,
          text: '(%1)',
          suffix: LevelSuffix.TAB,
          style: { run: faint, paragraph: { indent: indents[4] } },
        },
      ],
    },
  ],
};

/** Word's letters: a to z, then aa, bb and so on. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

/** What Word shows at a level when its counters stand so. */
function shown(level: number, counts: readonly number[]): string {
  const [section = 0, clause = 0, paragraph = 0, counted = 0, item = 0] = counts;
  switch (level) {
    case levels.section:
      return `${section}`;
    case levels.clause:
      return `${section}.${clause}`;
    case levels.paragraph:
      return `${section}.${clause}.${paragraph}`;
    case levels.counted:
      return `(${counted})`;
    default:
      return `(${letters(item)})`;
  }
}

function levelOf(block: Extract<Block, { type: 'heading' | 'numbered' }>): number {
  if (block.type === 'heading') return block.level === 1 ? levels.section : levels.clause;
  if (block.level === 'item') return levels.item;
  return block.number.startsWith('(') ? levels.counted : levels.paragraph;
}

/**
 * How each numbered block of a tree gets its number in Word, by its id. Word's counters are followed: a paragraph is counted where Word comes to
 * the tree's own number, so that the two can't differ; a list that starts over is a list of its own; what Word would count otherwise is written out.
 */
export function wordNumbers(tree: DocumentTree): ReadonlyMap<string, WordNumber> {
  const numbers = new Map<string, WordNumber>();
  let counts: number[] = [];
  let lists = 0;
  let inList = 0;
  for (const block of tree.parts.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'heading' && block.type !== 'numbered') continue;
    if (block.number === null) continue;
    const level = levelOf(block);
    const next = [0, 1, 2, 3, 4].map((at) => (at < level ? (counts[at] ?? 0) : at === level ? (counts[at] ?? 0) + 1 : 0));
    if (shown(level, next) === block.number) {
      counts = next;
      inList = 0;
      numbers.set(block.id, { type: 'counted', reference: contractList, level, instance: 0 });
      continue;
    }
    if (level === levels.item) {
      if (block.number === '(a)') {
        lists += 1;
        inList = 0;
      }
      if (`(${letters(inList + 1)})` === block.number && lists > 0) {
        inList += 1;
        numbers.set(block.id, { type: 'counted', reference: itemList, level: 0, instance: lists });
        continue;
      }
    }
    numbers.set(block.id, { type: 'written', text: block.number, level });
  }
  return numbers;
}
