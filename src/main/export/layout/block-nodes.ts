import type { Content } from '../pdfmake/content.ts';
import type {
  Block,
  CoverTitle,
  Definitions,
  Figures,
  Heading,
  Parties,
  Run,
  Timeline,
} from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { Brand } from '../brand/seller-brand.ts';
import { accentOf, headingRule, logoNode } from './brand-nodes.ts';
import { sans, serif, tabular } from '../shipped/fonts.ts';
import { faint, hairline, ink, rule, smallSize, tableSize } from './page-style.ts';
import { signaturesNode } from './signature-node.ts';
import { tableNode } from './table-node.ts';

export type Setting = {
  readonly language: Language;
  readonly width: number;
  readonly fields: boolean;
  readonly brand: Brand;
};

const numberWidth = 38;
const itemWidth = 22;

/** A paragraph up to this length stays on one page. */
const longText = 1500;

function heading({ id, level, number, text }: Heading, parent: string | null, brand: Brand): Content {
  const first = level === 1;
  const node: Content = {
    id,
    text: number === null ? text : `${number}\u2002${text}`,
    font: serif,
    bold: true,
    fontSize: first ? 16 : 12,
    lineHeight: 1.15,
    color: ink,
    margin: first ? [0, 22, 0, 8] : [0, 12, 0, 5],
    headlineLevel: level,
    tocItem: true,
    tocStyle: first ? { bold: true } : { color: faint },
    tocMargin: first ? [0, 4, 0, 0] : [16, 0, 0, 0],
    outline: true,
    ...(parent === null ? {} : { outlineParentId: parent }),
  };
  return first ? headingRule(node, brand) : node;
}

function definitions({ items }: Definitions): Content {
  return {
    table: {
      widths: [92, '*'],
      body: items.map(({ term, text }) => [{ text: term, color: faint }, { text }]),
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

/** A long title takes less of the cover, which is one page. */
function coverTitle({ kicker, text }: CoverTitle, brand: Brand): Content {
  const size = text.length <= 45 ? 25 : text.length <= 90 ? 20 : 16;
  const above = text.length > 45 ? 8 : brand.logo === null ? 36 : 16;
  return {
    stack: [
      ...logoNode(brand),
      { text: kicker, font: sans, fontSize: 10, bold: true, color: accentOf(brand), margin: [0, above, 0, 6] },
      { text, bold: true, fontSize: size, lineHeight: 1.1, margin: [0, 0, 0, 14] },
    ],
  };
}

function parties({ parties: list }: Parties, brand: Brand): Content {
  return {
    columns: list.map(({ role, name, lines }) => ({
      width: '*',
      stack: [
        { text: role, font: sans, fontSize: smallSize, color: accentOf(brand), bold: true, margin: [0, 0, 0, 3] },
        { text: name, bold: true, fontSize: 12.5, lineHeight: 1.15, margin: [0, 0, 0, 3] },
        ...lines.map((text) => ({ text, fontSize: 10, lineHeight: 1.2 })),
      ],
    })),
    columnGap: 28,
    margin: [0, 12, 0, 22],
  };
}

function figures({ items }: Figures, { width, brand }: Setting): Content {
  const longest = Math.max(...items.map(({ value }) => value.length));
  const size = Math.min(17, (width / items.length / longest) * 1.55);
  return {
    table: {
      widths: items.map(() => '*'),
      body: [
        items.map(({ label, value, note }) => ({
          stack: [
            { text: label, fontSize: smallSize, color: faint, margin: [0, 0, 0, 4] },
            { text: value, fontSize: size, fontFeatures: tabular, bold: true, noWrap: true, lineHeight: 1.1 },
            { text: note, fontSize: smallSize, color: faint, margin: [0, 3, 0, 0] },
          ],
        })),
      ],
    },
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 1 : 0.5),
      hLineColor: (line: number) => (line === 0 ? accentOf(brand) : hairline),
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : 10),
      paddingRight: () => 4,
      paddingTop: () => 9,
      paddingBottom: () => 10,
    },
    font: sans,
    margin: [0, 0, 0, 20],
  } as Content;
}

/** The term as a line with a tick at each mark, labels under it. */
function timeline({ months, marks }: Timeline, { width, brand }: Setting): Content {
  const labelWidth = 78;
  const drawn = width - labelWidth;
  const at = (month: number): number => labelWidth / 2 + (drawn * month) / months;
  const ticks = marks.map(({ at: month }) => ({
    type: 'line',
    x1: at(month),
    y1: 1,
    x2: at(month),
    y2: 9,
    lineWidth: 1,
    lineColor: accentOf(brand),
  }));
  const widths: number[] = [];
  let reached = 0;
  for (const { at: month } of marks) {
    const left = at(month) - labelWidth / 2;
    widths.push(Math.max(0, left - reached), labelWidth);
    reached = left + labelWidth;
  }
  const cells = marks.flatMap(({ label, note }, index) => [
    { width: widths[index * 2] ?? 0, text: '' },
    {
      width: labelWidth,
      stack: [
        { text: label, alignment: 'center', fontSize: smallSize },
        { text: note, alignment: 'center', fontSize: smallSize, color: faint },
      ],
    },
  ]);
  return {
    stack: [
      { canvas: [{ type: 'line', x1: at(0), y1: 5, x2: at(months), y2: 5, lineWidth: 1.4, lineColor: rule }, ...ticks] },
      { columns: cells, columnGap: 0, margin: [0, 5, 0, 0] },
    ],
    font: sans,
    fontFeatures: tabular,
    margin: [0, 0, 0, 24],
  } as Content;
}

const paragraphStyles = {
  body: { margin: [0, 0, 0, 6] },
  lead: { fontSize: 11, margin: [0, 0, 0, 5], color: ink },
  note: { font: sans, fontSize: smallSize, color: faint, margin: [0, 6, 0, 6] },
  subheading: { bold: true, margin: [numberWidth, 6, 0, 4], headlineLevel: 2 },
  formula: { italics: true, margin: [numberWidth, 0, 0, 6] },
  label: { font: sans, fontSize: tableSize, bold: true, margin: [0, 8, 0, 0], headlineLevel: 2 },
} as const;

const runStyles = {
  strong: { bold: true },
  defined: { bold: true },
  emphasis: { italics: true },
  missing: { bold: true, background: '#fde68a' },
} as const;

/** A piece of a clause's text; a reference leads to the place whose number it is. */
function runNode({ text, mark, to }: Run): Content {
  return { text, ...(mark === undefined ? {} : runStyles[mark]), ...(to === undefined ? {} : { linkToDestination: to }) };
}

/** One block of the tree as pdfmake draws it. `parent` is the heading of level 1 that an outline entry belongs under. */
export function blockNode(block: Block, setting: Setting, parent: string | null): Content {
  switch (block.type) {
    case 'heading':
      return heading(block, block.level === 1 ? null : parent, setting.brand);
    case 'paragraph':
      return { text: block.text, ...paragraphStyles[block.style] } as Content;
    case 'linked-note':
      return { text: block.runs.map((run) => runNode(run)), ...paragraphStyles.note } as Content;
    case 'numbered':
      return {
        columns: [
          ...(block.level === 'item' ? [{ width: numberWidth, text: '' } as Content] : []),
          {
            width: block.level === 'item' ? itemWidth : numberWidth,
            text: block.number,
            font: sans,
            fontSize: smallSize,
            color: faint,
            margin: [0, 2.2, 0, 0],
          },
          { width: '*', id: block.id, text: block.runs.map((run) => runNode(run)) } as Content,
        ],
        margin: [0, 0, 0, block.level === 'item' ? 4 : 6],
        unbreakable: block.runs.reduce((length, { text }) => length + text.length, 0) < longText,
      };
    case 'table':
      // Its caption comes before it, with its introduction: `partNodes` keeps them together.
      return tableNode(block, setting.language, setting.width);
    case 'definitions':
      return definitions(block);
    case 'cover-title':
      return coverTitle(block, setting.brand);
    case 'parties':
      return parties(block, setting.brand);
    case 'figures':
      return figures(block, setting);
    case 'timeline':
      return timeline(block, setting);
    case 'drawing':
      return {
        stack: [
          { svg: block.svg, width: Math.min(block.width, setting.width) },
          { text: block.caption, font: sans, fontSize: smallSize, color: faint, margin: [0, 3, 0, 0] },
        ],
        unbreakable: true,
        margin: [0, 4, 0, 12],
      };
    case 'contents':
      return {
        toc: {
          title: { text: block.title, bold: true, fontSize: 16, margin: [0, 0, 0, 8] },
          textStyle: { fontSize: 9.5, lineHeight: 0.95 },
          numberStyle: { font: sans, fontSize: 8.5, lineHeight: 0.95, fontFeatures: tabular },
        },
      } as Content;
    case 'signatures':
      return signaturesNode(block, setting.width, setting.fields);
  }
}
