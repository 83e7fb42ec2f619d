import type { FileChild } from 'docx';
import { Bookmark, HeadingLevel, Paragraph, TableOfContents, TextRun } from 'docx';
import type {
  Block,
  DocumentTree,
  Heading,
  NumberedParagraph,
  Paragraph as TreeParagraph,
  Part,
} from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { Brand } from '../brand/brand.ts';
import { bookmarkName, contentsBookmark } from './bookmarks.ts';
import type { DrawnBlock } from './clause-changes.ts';
import { runsOf } from './clause-changes.ts';
import type { Tracker } from './tracker.ts';
import { drawingNodes } from './word-drawing.ts';
import type { WordNumber } from './word-numbering.ts';
import { indentOf, levels, wordNumbers } from './word-numbering.ts';
import { changedRun, plainRuns, redlinedRuns } from './word-runs.ts';
import { coverNodes, keyTermsTable, partiesTable } from './word-cover.ts';
import { signatureNodes } from './word-signatures.ts';
import { definitionsTable, tableNode } from './word-tables.ts';

export type WordSetting = {
  readonly tree: DocumentTree;
  readonly numbers: ReadonlyMap<string, WordNumber>;
  readonly tracker: Tracker;
  readonly language: Language;
  /** Between the margins of the page or column, in twentieths of a point. */
  readonly textWidth: number;
  readonly inColumns: boolean;
  readonly brand: Brand;
  readonly seller: string;
};

export function wordSetting(
  tree: DocumentTree,
  tracker: Tracker,
  textWidth: number,
  { language, brand, seller }: Pick<WordSetting, 'language' | 'brand' | 'seller'>,
): WordSetting {
  return { tree, numbers: wordNumbers(tree), tracker, language, textWidth, inColumns: false, brand, seller };
}

/** Between two columns, in twentieths of a point. */
export const columnGap = 360;

function settingOf({ columns }: Part, setting: WordSetting): WordSetting {
  if (columns === undefined) return setting;
  return { ...setting, inColumns: true, textWidth: Math.floor((setting.textWidth - columnGap * (columns - 1)) / columns) };
}

type TextBlock = Heading | NumberedParagraph | TreeParagraph;

const paragraphStyles = {
  body: 'QwBody',
  lead: 'QwLead',
  note: 'QwNote',
  formula: 'QwFormula',
  subheading: 'QwSubheading',
  label: 'QwLabel',
} as const;

/** How a block is set, apart from its number. */
function styleOf(block: TextBlock, inColumns: boolean) {
  switch (block.type) {
    case 'heading':
      return { heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 };
    case 'numbered':
      return { style: block.level === 'item' ? 'QwItem' : 'QwClause' };
    case 'paragraph':
      return { style: inColumns && block.style === 'body' ? 'QwClause' : paragraphStyles[block.style] };
  }
}

function numberOf(block: TextBlock, { numbers, inColumns }: WordSetting) {
  const number = block.type === 'paragraph' ? undefined : numbers.get(block.id);
  if (number === undefined) return { options: {}, before: [] };
  const { level } = number;
  if (number.type === 'written') {
    const indent = indentOf(level, inColumns);
    return { options: { indent }, before: [new TextRun(`${number.text}${indent.hanging === 0 ? ' ' : '\t'}`)] };
  }
  const { reference, instance } = number;
  const numbering = { reference, level, instance, custom: true };
  return {
    options: block.type === 'heading' && inColumns ? { numbering, indent: indentOf(level, true) } : { numbering },
    before: [],
  };
}

/** A paragraph that is gone: it carries no number, so that the others keep theirs. */
function removedNode(block: TextBlock, { tracker, inColumns }: WordSetting): Paragraph {
  return new Paragraph({
    style: block.type === 'numbered' && block.level === 'item' ? 'QwItem' : 'QwClause',
    indent: indentOf(block.type === 'numbered' && block.level === 'item' ? levels.item : levels.paragraph, inColumns),
    run: { deletion: tracker.next() },
    children: runsOf(block).map((run) => changedRun(run, 'removed', tracker)),
  });
}

function textNode(block: TextBlock, drawn: DrawnBlock, setting: WordSetting, keepNext: boolean): Paragraph {
  const { tracker, inColumns } = setting;
  const { options, before } = numberOf(block, setting);
  const runs = runsOf(block);
  const children =
    drawn.change === 'edited'
      ? redlinedRuns(drawn.before, runs, drawn.pieces, tracker)
      : drawn.change === 'inserted'
        ? runs.map((run) => changedRun(run, 'inserted', tracker))
        : plainRuns(runs);
  return new Paragraph({
    ...styleOf(block, inColumns),
    ...options,
    ...(keepNext ? { keepNext } : {}),
    ...(drawn.change === 'inserted' ? { run: { insertion: tracker.next() } } : {}),
    children: [...before, ...(block.type === 'paragraph' ? children : [new Bookmark({ id: bookmarkName(block.id), children })])],
  });
}

function contentsNodes(title: string, { tree }: WordSetting): readonly FileChild[] {
  const headings = tree.parts
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'heading')
    .filter(({ level }) => level === 1);
  return [
    new Paragraph({
      style: 'QwContents',
      children: [new Bookmark({ id: contentsBookmark, children: [new TextRun(title)] })],
    }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-1',
      // Its pages are counted when the file is first opened.
      beginDirty: true,
      cachedEntries: headings.map(({ id, level, number, text }) => ({
        title: number === null ? text : `${number}\u2002${text}`,
        level,
        href: bookmarkName(id),
      })),
    }),
  ];
}

/** Word joins two tables that touch. */
const space = (): Paragraph => new Paragraph({ style: 'QwCell', spacing: { after: 40, line: 160, lineRule: 'exact' } });

function blockNodes(block: Block, drawn: DrawnBlock, setting: WordSetting, keepNext: boolean): readonly FileChild[] {
  const { textWidth, language, brand, seller } = setting;
  switch (block.type) {
    case 'heading':
    case 'numbered':
    case 'paragraph':
      return [textNode(block, drawn, setting, keepNext)];
    case 'linked-note':
      return [new Paragraph({ style: 'QwNote', keepNext: true, children: [...plainRuns(block.runs)] })];
    case 'table': {
      const caption = block.caption === null ? [] : [new Paragraph({ style: 'QwCaption', text: block.caption })];
      return [...caption, tableNode(block, setting), space()];
    }
    case 'definitions':
      return [definitionsTable(block, textWidth), space()];
    case 'cover-title':
      return coverNodes(block, brand, seller);
    case 'parties':
      return [partiesTable(block, textWidth, brand), space()];
    case 'key-terms':
      return block.groups.flatMap((group) => [keyTermsTable(group, textWidth, language, brand), space()]);
    case 'drawing':
      return drawingNodes(block, textWidth);
    case 'contents':
      return contentsNodes(block.title, setting);
    case 'signatures':
      return signatureNodes(block, textWidth);
  }
}

/** Words that introduce what comes next stand on its page. */
function introduces({ block }: DrawnBlock, next: DrawnBlock | undefined): boolean {
  if (block.type !== 'paragraph' || next === undefined) return false;
  const { type } = next.block;
  return (
    type === 'table' ||
    type === 'drawing' ||
    type === 'linked-note' ||
    (next.block.type === 'paragraph' && next.block.style === 'label')
  );
}

/** The blocks of a part as Word's paragraphs and tables. */
export function partNodes(part: Part, drawn: readonly DrawnBlock[], whole: WordSetting): readonly FileChild[] {
  const setting = settingOf(part, whole);
  return drawn.flatMap((each, at) =>
    each.change === 'removed'
      ? [removedNode(each.block, setting)]
      : blockNodes(each.block, each, setting, introduces(each, drawn[at + 1])),
  );
}
