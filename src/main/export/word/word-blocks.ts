import type { FileChild } from 'docx';
import { Bookmark, HeadingLevel, Paragraph, TableOfContents, TextRun } from 'docx';
import type {
  Block,
  DocumentTree,
  Heading,
  NumberedParagraph,
  Paragraph as TreeParagraph,
} from '../../../shared/document/tree/tree.ts';
import { bookmarkName, contentsBookmark } from './bookmarks.ts';
import type { DrawnBlock } from './clause-changes.ts';
import { runsOf } from './clause-changes.ts';
import type { Tracker } from './tracker.ts';
import { drawingNodes } from './word-drawing.ts';
import type { WordNumber } from './word-numbering.ts';
import { indentOf, levels, wordNumbers } from './word-numbering.ts';
import { changedRun, plainRuns, redlinedRuns } from './word-runs.ts';
import { definitionsTable, keyTermsTable, partiesTable, signaturesTable, tableNode } from './word-tables.ts';

export type WordSetting = {
  readonly tree: DocumentTree;
  readonly numbers: ReadonlyMap<string, WordNumber>;
  readonly tracker: Tracker;
  /** Between the margins of the page, in twentieths of a point. */
  readonly textWidth: number;
};

export function wordSetting(tree: DocumentTree, tracker: Tracker, textWidth: number): WordSetting {
  return { tree, numbers: wordNumbers(tree), tracker, textWidth };
}

type TextBlock = Heading | NumberedParagraph | TreeParagraph;

const paragraphStyles = {
  body: 'QwClause',
  lead: 'QwLead',
  note: 'QwNote',
  formula: 'QwFormula',
  subheading: 'QwSubheading',
  label: 'QwCaption',
} as const;

/** How a block is set, apart from its number. */
function styleOf(block: TextBlock) {
  switch (block.type) {
    case 'heading':
      return { heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 };
    case 'numbered':
      return { style: block.level === 'item' ? 'QwItem' : 'QwClause' };
    case 'paragraph':
      return { style: paragraphStyles[block.style] };
  }
}

function numberOf(block: TextBlock, { numbers }: WordSetting) {
  const number = block.type === 'paragraph' ? undefined : numbers.get(block.id);
  if (number === undefined) return { options: {}, before: [] };
  if (number.type === 'written') {
    return { options: { indent: indentOf(number.level) }, before: [new TextRun(`${number.text}\t`)] };
  }
  const { reference, level, instance } = number;
  return { options: { numbering: { reference, level, instance, custom: true } }, before: [] };
}

/** A paragraph that is gone: it carries no number, so that the others keep theirs. */
function removedNode(block: TextBlock, { tracker }: WordSetting): Paragraph {
  return new Paragraph({
    style: block.type === 'numbered' && block.level === 'item' ? 'QwItem' : 'QwClause',
    indent: indentOf(block.type === 'numbered' && block.level === 'item' ? levels.item : levels.paragraph),
    run: { deletion: tracker.next() },
    children: runsOf(block).map((run) => changedRun(run, 'removed', tracker)),
  });
}

function textNode(block: TextBlock, drawn: DrawnBlock, setting: WordSetting): Paragraph {
  const { tracker } = setting;
  const { options, before } = numberOf(block, setting);
  const runs = runsOf(block);
  const children =
    drawn.change === 'edited'
      ? redlinedRuns(drawn.before, runs, drawn.pieces, tracker)
      : drawn.change === 'inserted'
        ? runs.map((run) => changedRun(run, 'inserted', tracker))
        : plainRuns(runs);
  return new Paragraph({
    ...styleOf(block),
    ...options,
    ...(drawn.change === 'inserted' ? { run: { insertion: tracker.next() } } : {}),
    children: [...before, ...(block.type === 'paragraph' ? children : [new Bookmark({ id: bookmarkName(block.id), children })])],
  });
}

function contentsNodes(title: string, { tree }: WordSetting): readonly FileChild[] {
  const headings = tree.parts.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'heading');
  return [
    new Paragraph({
      style: 'QwContents',
      children: [new Bookmark({ id: contentsBookmark, children: [new TextRun(title)] })],
    }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
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
const space = (): Paragraph => new Paragraph({ style: 'QwCell' });

function blockNodes(block: Block, drawn: DrawnBlock, setting: WordSetting): readonly FileChild[] {
  const { textWidth } = setting;
  switch (block.type) {
    case 'heading':
    case 'numbered':
    case 'paragraph':
      return [textNode(block, drawn, setting)];
    case 'linked-note':
      return [new Paragraph({ style: 'QwNote', keepNext: true, children: [...plainRuns(block.runs)] })];
    case 'table': {
      const caption = block.caption === null ? [] : [new Paragraph({ style: 'QwCaption', text: block.caption })];
      return [...caption, tableNode(block, textWidth), space()];
    }
    case 'definitions':
      return [definitionsTable(block, textWidth), space()];
    case 'cover-title':
      return [new Paragraph({ style: 'QwKicker', text: block.kicker }), new Paragraph({ style: 'QwCover', text: block.text })];
    case 'parties':
      return [partiesTable(block, textWidth), space()];
    case 'key-terms':
      return block.groups.flatMap((group) => [keyTermsTable(group, textWidth), space()]);
    case 'drawing':
      return drawingNodes(block, textWidth);
    case 'contents':
      return contentsNodes(block.title, setting);
    case 'signatures':
      return [signaturesTable(block, textWidth), space()];
  }
}

export function wordNodes(drawn: DrawnBlock, setting: WordSetting): readonly FileChild[] {
  return drawn.change === 'removed' ? [removedNode(drawn.block, setting)] : blockNodes(drawn.block, drawn, setting);
}
