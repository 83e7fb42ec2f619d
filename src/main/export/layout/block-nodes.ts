import type { Content } from '../pdfmake/content.ts';
import type { Tag } from '../pdfmake/structure/tags.ts';
import type {
  Block,
  Contents,
  CoverTitle,
  Definitions,
  Heading,
  NumberedParagraph,
  Paragraph,
  Parties,
  Run,
} from '../../../shared/document/tree/tree.ts';
import type { Brand } from '../brand/brand.ts';
import { accentOf, headingRule, logoNode } from './brand-nodes.ts';
import { sans, serif, tabular } from '../shipped/fonts.ts';
import { columns, faint, ink, smallSize, tableSize } from './page-style.ts';
import { signaturesNode } from './signature-node.ts';
import { keyTermsNode } from './key-terms-node.ts';
import type { Setting } from './setting.ts';
import { tableNode } from './table-node.ts';

const numberWidth = 38;
const itemWidth = 22;

/** A paragraph up to this length stays on one page. */
const longText = 1500;

type HeadingSize = { readonly fontSize: number; readonly margin: [number, number, number, number] };

function headingSize(level: Heading['level'], inColumns: boolean): HeadingSize {
  if (inColumns)
    return level === 1 ? { fontSize: 12, margin: [0, 12, 0, 4] } : { fontSize: columns.size + 0.5, margin: [0, 7, 0, 2] };
  return level === 1 ? { fontSize: 15, margin: [0, 18, 0, 7] } : { fontSize: 11.5, margin: [0, 11, 0, 4] };
}

function heading({ id, level, number, text }: Heading, parent: string | null, { brand, inColumns, contents }: Setting): Content {
  const first = level === 1;
  const node: Content = {
    tag: { role: first ? 'H2' : 'H3' },
    id,
    text: number === null ? text : `${number}\u2002${text}`,
    font: serif,
    bold: true,
    ...headingSize(level, inColumns),
    lineHeight: 1.15,
    color: ink,
    headlineLevel: level,
    tocItem: contents.filter(({ ids }) => ids.has(id)).map(({ name }) => name),
    tocStyle: first ? { bold: true } : { color: faint },
    tocMargin: first ? [0, 1, 0, 0] : [16, 0, 0, 0],
    outline: true,
    ...(parent === null ? {} : { outlineParentId: parent }),
  };
  return first && !inColumns ? headingRule(node, brand) : node;
}

/** How far an item or a formula is indented in a column, in points. */
const columnIndent = 12;

/**
 * A node with a margin at its left, moved as one to the next column where it does not fit. Only so may a node in a column have one:
 * pdfmake gives text the width of the next column as soon as it gets there, and would add the margin to that where the node ends.
 */
function indented(node: object): Content {
  return { stack: [node as Content], unbreakable: true };
}

/** A cited paragraph in a column: its number runs into it, in the letters of its text, whose points between narrow digits are seen. */
function runIn({ id, level, number, runs }: NumberedParagraph): Content {
  const isItem = level === 'item';
  const body: Tag = { role: 'LBody' };
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const node = {
    ...(isItem ? { tag: { role: 'LI' } } : {}),
    id,
    text: [
      { ...(isItem ? { tag: { role: 'Lbl' } } : {}), text: `${number}\u2002` },
      ...runs.map((run) => runNode(run, isItem ? body : undefined)),
    ],
  };
  // An item that is too long to be moved as one is set as wide as the column.
  if (isItem && length < longText) return indented({ ...node, margin: [columnIndent, 0, 0, 2] });
  return { ...node, margin: [0, 0, 0, isItem ? 2 : 3], unbreakable: length < longText / 3 } as Content;
}

/** A cited paragraph across the page: its number hangs at the left. */
function hanging({ id, level, number, runs }: NumberedParagraph): Content {
  const isItem = level === 'item';
  return {
    tag: { role: isItem ? 'LI' : 'P' },
    columns: [
      ...(isItem ? [{ width: numberWidth, text: '' } as Content] : []),
      {
        ...(isItem ? { tag: { role: 'Lbl' } } : {}),
        width: isItem ? itemWidth : numberWidth,
        text: number,
        font: sans,
        fontSize: smallSize,
        margin: [0, 1.8, 0, 0],
      },
      { ...(isItem ? { tag: { role: 'LBody' } } : {}), width: '*', id, text: runs.map((run) => runNode(run)) } as Content,
    ],
    margin: [0, 0, 0, isItem ? 4 : 6],
    unbreakable: runs.reduce((length, { text }) => length + text.length, 0) < longText,
  };
}

function definitions({ items }: Definitions): Content {
  return {
    tag: { role: 'L' },
    table: {
      widths: [92, '*'],
      body: items.map(({ term, text }) => [
        { tag: { role: 'Lbl' }, text: term, color: faint },
        { tag: { role: 'LBody' }, text },
      ]),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 6,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
    font: sans,
    fontSize: tableSize,
    lineHeight: 1.2,
    margin: [0, 2, 0, 14],
  };
}

/** The list of contents; each of its columns is a list of its own to pdfmake. */
function contentsNode({ title }: Contents, { contents, width }: Setting): Content {
  const columnWidth = (width - columns.gap) / 2;
  const lists = contents.map(({ name }): object => ({
    width: contents.length === 1 ? width : columnWidth,
    stack: [
      {
        toc: {
          id: name,
          textStyle: { fontSize: 9.5, lineHeight: 0.95 },
          numberStyle: { fontSize: 9.5, lineHeight: 0.95, fontFeatures: tabular },
        },
      },
    ],
  }));
  return {
    stack: [
      { tag: { role: 'H2' }, text: title, bold: true, fontSize: 13, margin: [0, 0, 0, 2] },
      { columns: lists as Content[], columnGap: columns.gap, margin: [0, 0, 0, 6] },
    ],
  };
}

/** The number and state of the document beside the logo, and its title. */
function coverTitle({ kicker, text }: CoverTitle, { brand, seller }: Setting): Content {
  const size = text.length <= 60 ? 21 : text.length <= 110 ? 17 : 14;
  const above: Content = {
    text: kicker,
    font: sans,
    fontSize: smallSize,
    color: faint,
    margin: [0, brand.logo === null ? 0 : 4, 0, 4],
  };
  return {
    stack: [
      ...logoNode(brand, seller),
      above,
      { tag: { role: 'H1' }, text, bold: true, fontSize: size, lineHeight: 1.1, margin: [0, 0, 0, 8] },
    ],
  };
}

function parties({ parties: list }: Parties, brand: Brand): Content {
  return {
    columns: list.map(({ role, name, lines }) => ({
      width: '*',
      stack: [
        { text: role, font: sans, fontSize: smallSize, color: accentOf(brand), bold: true, margin: [0, 0, 0, 2] },
        { text: name, bold: true, fontSize: 11, lineHeight: 1.15, margin: [0, 0, 0, 1] },
        ...lines.map((text) => ({ text, fontSize: 9, lineHeight: 1.2 })),
      ],
    })),
    columnGap: 24,
    margin: [0, 4, 0, 10],
  };
}

const paragraphStyles = {
  body: { margin: [0, 0, 0, 6] },
  lead: { fontSize: 11, margin: [0, 0, 0, 5], color: ink },
  note: { font: sans, fontSize: smallSize, color: faint, margin: [0, 6, 0, 6] },
  subheading: { tag: { role: 'H4' }, bold: true, margin: [numberWidth, 6, 0, 4], headlineLevel: 2 },
  formula: { italics: true, margin: [numberWidth, 0, 0, 6] },
  label: { font: sans, fontSize: tableSize, bold: true, margin: [0, 8, 0, 0], headlineLevel: 2 },
} as const;

/** In columns, what stood beside the numbers is flush with the text. */
const columnStyles = {
  ...paragraphStyles,
  body: { margin: [0, 0, 0, 3] },
  subheading: { tag: { role: 'H4' }, bold: true, margin: [0, 4, 0, 2], headlineLevel: 2 },
  formula: { italics: true, margin: [columnIndent, 0, 0, 3] },
} as const;

const runStyles = {
  strong: { bold: true },
  defined: { bold: true },
  emphasis: { italics: true },
  missing: { bold: true, background: '#fde68a' },
} as const;

/** A piece of a clause's text; a reference leads to the place whose number it is. */
function runNode({ text, mark, to }: Run, tag?: Tag): Content {
  return {
    text,
    ...(tag === undefined ? {} : { tag }),
    ...(mark === undefined ? {} : runStyles[mark]),
    ...(to === undefined ? {} : { linkToDestination: to }),
  };
}

function paragraph({ style, text }: Paragraph, { inColumns }: Setting): Content {
  if (!inColumns) return { text, ...paragraphStyles[style] } as Content;
  const node = { text, ...columnStyles[style] };
  return style === 'formula' ? indented(node) : (node as Content);
}

/** One block of the tree as pdfmake draws it. `parent` is the heading of level 1 that an outline entry belongs under. */
export function blockNode(block: Block, setting: Setting, parent: string | null): Content {
  switch (block.type) {
    case 'heading':
      return heading(block, block.level === 1 ? null : parent, setting);
    case 'paragraph':
      return paragraph(block, setting);
    case 'linked-note':
      return { text: block.runs.map((run) => runNode(run)), ...paragraphStyles.note } as Content;
    case 'numbered':
      return setting.inColumns ? runIn(block) : hanging(block);
    case 'table':
      // Its caption comes before it, with its introduction: `partNodes` keeps them together.
      return tableNode(block, setting.language, setting.width);
    case 'definitions':
      return definitions(block);
    case 'cover-title':
      return coverTitle(block, setting);
    case 'parties':
      return parties(block, setting.brand);
    case 'key-terms':
      return keyTermsNode(block, setting);
    case 'drawing':
      return {
        // Its caption says what it shows, and is heard in its place.
        tag: { role: 'Figure', alt: block.caption },
        stack: [
          { svg: block.svg, width: Math.min(block.width, setting.width) },
          { tag: { role: 'Caption' }, text: block.caption, font: sans, fontSize: smallSize, color: faint, margin: [0, 3, 0, 0] },
        ],
        unbreakable: true,
        margin: [0, 4, 0, 12],
      };
    case 'contents':
      return contentsNode(block, setting);
    case 'signatures':
      return signaturesNode(block, setting.width, setting.fields);
  }
}
