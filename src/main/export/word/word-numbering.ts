import { latinFace, sans } from './word-fonts.ts';
import type { NumberingDefinition } from 'docx';
import { LevelFormat, LevelSuffix } from 'docx';
import type { Block, DocumentTree } from '../../../shared/document/tree/tree.ts';

/**
 * The levels of the contract's one list. In a document that counts "4.2.1", such are its `paragraph`s; in one that counts "(1)" within a clause,
 * those are, and what is still "4.2.1" there is `other`. No level between a clause and an item is left out: a reference would count it in.
 */
export const levels = { section: 0, clause: 1, paragraph: 2, item: 3, other: 4 } as const;

const contractList = 'contract';
const itemList = 'items';

/** Where a paragraph's number comes from: a list that Word counts, or, where it can't count so, the text itself. */
export type WordNumber =
  | { readonly type: 'counted'; readonly reference: string; readonly level: number; readonly instance: number }
  | { readonly type: 'written'; readonly text: string; readonly level: number };

type Indent = { readonly left: number; readonly hanging: number };

const across: readonly Indent[] = [
  { left: 720, hanging: 720 },
  { left: 720, hanging: 720 },
  { left: 720, hanging: 720 },
  { left: 1200, hanging: 480 },
  { left: 720, hanging: 720 },
];

/** In a column there is no room beside the text: the number of a paragraph runs into it. */
const inColumns: readonly Indent[] = [
  { left: 480, hanging: 480 },
  { left: 480, hanging: 480 },
  { left: 0, hanging: 0 },
  { left: 540, hanging: 300 },
  { left: 0, hanging: 0 },
];

/** The indent of a level's paragraph, in twentieths of a point. */
export function indentOf(level: number, columns: boolean): Indent {
  return (columns ? inColumns : across)[level] ?? { left: 0, hanging: 0 };
}

/** As legible as the text that they number. */
const ofParagraph = { color: '1B2733', bold: false, italics: false, font: latinFace(sans), size: 16 } as const;

/** Whether the text of a document's clauses stands in columns. */
export function hasColumns({ parts }: DocumentTree): boolean {
  return parts.some(({ columns }) => columns !== undefined);
}

type Numbered = Extract<Block, { type: 'heading' | 'numbered' }>;

const blocksOf = (tree: DocumentTree): readonly Block[] => tree.parts.flatMap(({ blocks }) => blocks);

const isCounted = (block: Numbered): boolean =>
  block.type === 'numbered' && block.level === 'paragraph' && block.number.startsWith('(');

/** Whether paragraphs are counted "(1)" within a clause. */
function countsWithin(tree: DocumentTree): boolean {
  return blocksOf(tree).some((block) => block.type === 'numbered' && isCounted(block));
}

/** The lists of a document, as Word counts them. */
export function numberingOf(tree: DocumentTree): { readonly config: readonly NumberingDefinition[] } {
  const columns = hasColumns(tree);
  const level = (at: number, text: string, indent: number, format: 'decimal' | 'lowerLetter' = 'decimal') => {
    const isHeading = indent < levels.paragraph;
    // A heading may stand across the page too: in a column it has an indent of its own.
    const place = indentOf(indent, columns && !isHeading);
    return {
      level: at,
      format: format === 'decimal' ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
      text,
      suffix: place.hanging === 0 ? LevelSuffix.SPACE : LevelSuffix.TAB,
      style: { ...(isHeading ? {} : { run: ofParagraph }), paragraph: { indent: place } },
    };
  };
  const within = countsWithin(tree);
  return {
    config: [
      {
        reference: contractList,
        levels: [
          level(0, '%1', levels.section),
          level(1, '%1.%2', levels.clause),
          level(2, within ? '(%3)' : '%1.%2.%3', levels.paragraph),
          level(3, '(%4)', levels.item, 'lowerLetter'),
          level(4, '%1.%2.%5', levels.other),
        ],
      },
      { reference: itemList, levels: [level(0, '(%1)', levels.item, 'lowerLetter')] },
    ],
  };
}

/** Word's letters: a to z, then aa, bb and so on. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

/** The number that Word shows at a level with these counters. */
function shown(level: number, counts: readonly number[], within: boolean): string {
  const [section = 0, clause = 0, paragraph = 0, item = 0, other = 0] = counts;
  switch (level) {
    case levels.section:
      return `${section}`;
    case levels.clause:
      return `${section}.${clause}`;
    case levels.paragraph:
      return within ? `(${paragraph})` : `${section}.${clause}.${paragraph}`;
    case levels.item:
      return `(${letters(item)})`;
    default:
      return `${section}.${clause}.${other}`;
  }
}

function levelOf(block: Numbered, within: boolean): number {
  if (block.type === 'heading') return block.level === 1 ? levels.section : levels.clause;
  if (block.level === 'item') return levels.item;
  return within && !isCounted(block) ? levels.other : levels.paragraph;
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
  const within = countsWithin(tree);
  for (const block of blocksOf(tree)) {
    if (block.type !== 'heading' && block.type !== 'numbered') continue;
    if (block.number === null) continue;
    const level = levelOf(block, within);
    const next = [0, 1, 2, 3, 4].map((at) => (at < level ? (counts[at] ?? 0) : at === level ? (counts[at] ?? 0) + 1 : 0));
    if (shown(level, next, within) === block.number) {
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
