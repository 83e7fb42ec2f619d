import type { FileChild } from 'docx';
import { AlignmentType, Document, Footer, Header, Packer, PageBreak, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { packedAlike } from './packed.ts';
import { tracker } from './tracker.ts';
import { wordNodes, wordSetting } from './word-blocks.ts';
import { numberingOf } from './word-numbering.ts';
import { wordStyles } from './word-styles.ts';

/** The author of tracked changes and of the file. */
export const wordAuthor = 'Quotewright';

/** Twentieths of a point, as Word counts; margins of 22 mm. */
const sizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11906, height: 16838 },
  LETTER: { width: 12240, height: 15840 },
};
const margin = 1248;

function pageOf(paper: Paper) {
  const edges = { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 600 };
  return { size: sizes[paper], margin: edges };
}

/** The width of a line, in twentieths of a point. */
export function textWidthOf(paper: Paper): number {
  return sizes[paper].width - 2 * margin;
}

function running(tree: DocumentTree, textWidth: number): { readonly header: Header; readonly footer: Footer } {
  const mark = [tree.watermark, tree.pageMark].filter((text) => text !== null).join(' · ');
  const left = `${tree.number} · ${tree.revision} · ${tree.fingerprint.slice(0, 16)}`;
  const { page: pageWord, of } = tree.pageOf;
  return {
    header: new Header({
      children: [
        new Paragraph({
          style: 'QwRunning',
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: mark, bold: true, size: 18, color: '9A3412' })],
        }),
      ],
    }),
    footer: new Footer({
      children: [
        new Paragraph({
          style: 'QwRunning',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [new TextRun({ children: [`${left}\t${pageWord} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] })],
        }),
      ],
    }),
  };
}

/** The parts one after the other, those with a page of their own on one. */
function body(tree: DocumentTree, parts: readonly (readonly FileChild[])[]): readonly FileChild[] {
  let afterOwnPage = false;
  return parts.flatMap((nodes, index) => {
    const { ownPage = false } = tree.parts[index] ?? {};
    const breaks = index > 0 && (ownPage || afterOwnPage);
    afterOwnPage = ownPage;
    return breaks ? [new Paragraph({ style: 'QwRunning', children: [new PageBreak()] }), ...nodes] : nodes;
  });
}

export type WordOptions = {
  readonly language: Language;
  readonly paper: Paper;
  readonly creator: string;
  /** The day the file says it was made on, `YYYY-MM-DD`. */
  readonly date: string;
  readonly revision: number;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
};

/** A Word file of a tree whose parts are drawn. The same tree and options give the same bytes. */
export async function drawnDocx(
  tree: DocumentTree,
  parts: readonly (readonly FileChild[])[],
  { language, paper, creator, date, revision, properties }: WordOptions,
): Promise<Uint8Array> {
  const { header, footer } = running(tree, textWidthOf(paper));
  const document = new Document({
    title: tree.title,
    creator,
    lastModifiedBy: wordAuthor,
    description: '',
    features: { updateFields: true },
    revision,
    styles: wordStyles(language),
    numbering: numberingOf(tree),
    customProperties: properties,
    sections: [
      {
        properties: { page: pageOf(paper) },
        headers: { default: header },
        footers: { default: footer },
        children: [...body(tree, parts)],
      },
    ],
  });
  return packedAlike(await Packer.toBuffer(document), date);
}

/** A Word file of a tree as it is, without tracked changes. */
export function treeDocx(tree: DocumentTree, options: WordOptions): Promise<Uint8Array> {
  const setting = wordSetting(tree, tracker(wordAuthor, options.date), textWidthOf(options.paper));
  const parts = tree.parts.map(({ blocks }) => blocks.flatMap((block) => wordNodes({ change: 'same', block }, setting)));
  return drawnDocx(tree, parts, options);
}
