import { fontsBeside } from './word-fonts.ts';
import type { FileChild } from 'docx';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { Brand } from '../brand/brand.ts';
import { packedAlike } from './packed.ts';
import { tracker } from './tracker.ts';
import { columnGap, partNodes, wordSetting } from './word-blocks.ts';
import { hasColumns, numberingOf } from './word-numbering.ts';
import { proofing, wordStyles } from './word-styles.ts';

/** The author of tracked changes and of the file. */
export const wordAuthor = 'Quotewright';

/** Twentieths of a point, as Word counts; margins of 20 mm. */
const sizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11906, height: 16838 },
  LETTER: { width: 12240, height: 15840 },
};
const margin = 1134;

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
  const total = of === null ? [] : [` ${of} `, PageNumber.TOTAL_PAGES];
  return {
    header: new Header({
      children: [
        new Paragraph({
          style: 'QwRunning',
          alignment: AlignmentType.CENTER,
          children: [
            ...(tree.watermark === null ? [] : [new TextWatermark({ text: tree.watermark, color: 'C9D1D9', opacity: 0.3 })]),
            new TextRun({ text: mark, bold: true, size: 18, color: '9A3412' }),
          ],
        }),
      ],
    }),
    footer: new Footer({
      children: [
        new Paragraph({
          style: 'QwRunning',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [new TextRun({ children: [`${left}\t${pageWord} `, PageNumber.CURRENT, ...total] })],
        }),
      ],
    }),
  };
}

type Section = { readonly columns: number; readonly isNewPage: boolean; readonly children: FileChild[] };

/** The parts in sections of Word: another begins with a page, and where text goes into columns or out of them. */
function sectionsOf(tree: DocumentTree, parts: readonly (readonly FileChild[])[]): readonly Section[] {
  const sections: Section[] = [];
  let afterOwnPage = false;
  tree.parts.forEach(({ ownPage, columns = 1 }, at) => {
    const isNewPage = ownPage || afterOwnPage;
    afterOwnPage = ownPage;
    const last = sections.at(-1);
    // Word evens the last columns out where text across the page follows on the same page: here a line a point high.
    if (last !== undefined && isNewPage && last.columns > columns) {
      const line = new Paragraph({ style: 'QwRunning', spacing: { line: 20, lineRule: LineRuleType.EXACT } });
      sections.push({ columns, isNewPage: false, children: [line] });
    }
    if (last === undefined || isNewPage || last.columns !== columns)
      sections.push({ columns, isNewPage, children: [...(parts[at] ?? [])] });
    else last.children.push(...(parts[at] ?? []));
  });
  return sections;
}

export type WordOptions = {
  readonly language: Language;
  readonly paper: Paper;
  /** Whose document it is. */
  readonly seller: string;
  readonly brand: Brand;
  /** The day the file says it was made on, `YYYY-MM-DD`. */
  readonly date: string;
  readonly revision: number;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
};

/** A Word file of a tree whose parts are drawn. The same tree and options give the same bytes. */
export async function drawnDocx(
  tree: DocumentTree,
  parts: readonly (readonly FileChild[])[],
  { language, paper, seller, brand, date, revision, properties }: WordOptions,
): Promise<Uint8Array> {
  const { header, footer } = running(tree, textWidthOf(paper));
  const document = new Document({
    title: tree.title,
    creator: seller,
    lastModifiedBy: wordAuthor,
    description: '',
    features: { updateFields: true },
    revision,
    styles: wordStyles(language, hasColumns(tree), fontsBeside(JSON.stringify(tree.parts)), brand),
    numbering: numberingOf(tree),
    customProperties: properties,
    sections: sectionsOf(tree, parts).map(({ columns, isNewPage, children }, at) => ({
      properties: {
        page: pageOf(paper),
        type: isNewPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
        ...(columns === 1 ? {} : { column: { count: columns, space: columnGap, equalWidth: true } }),
      },
      // Those of the first section hold for all that have none.
      ...(at === 0 ? { headers: { default: header }, footers: { default: footer } } : {}),
      children,
    })),
  });
  return packedAlike(await Packer.toBuffer(document), date, proofing[language]);
}

/** A Word file of a tree as it is, without tracked changes. */
export function treeDocx(tree: DocumentTree, options: WordOptions): Promise<Uint8Array> {
  const setting = wordSetting(tree, tracker(wordAuthor, options.date), textWidthOf(options.paper), options);
  const parts = tree.parts.map((part) =>
    partNodes(
      part,
      part.blocks.map((block) => ({ change: 'same', block })),
      setting,
    ),
  );
  return drawnDocx(tree, parts, options);
}
