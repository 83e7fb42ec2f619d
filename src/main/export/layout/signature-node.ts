import type { Content, ContentStack, ContentText } from '../pdfmake/content.ts';
import type { SignatureBlock, Signatures } from '../../../shared/document/tree/tree.ts';
import { sans } from '../shipped/fonts.ts';
import { faint, rule, smallSize } from './page-style.ts';

/** Where a signer writes: the id of the laid-out line that marks the spot, and the size of the field there, in points. */
export type SignatureSpot = {
  readonly id: string;
  readonly purpose: 'signature' | RowKey;
  /** Which signer, from 1. */
  readonly signer: number;
  readonly value: string;
  /** How far the field's top is above the line's. */
  readonly rise: number;
  readonly width: number;
  readonly height: number;
};

type RowKey = 'name' | 'title' | 'date';

const gap = 28;
const signatureHeight = 44;
const lineHeight = 17;
const labelWidth = 46;

type Rows = readonly { readonly key: RowKey; readonly label: string; readonly value: string }[];

function rowsOf(block: SignatureBlock, labels: Signatures['labels']): Rows {
  return [
    { key: 'name', label: labels.name, value: block.name },
    { key: 'title', label: labels.title, value: block.title },
    { key: 'date', label: labels.date, value: '' },
  ];
}

function columnWidth(width: number): number {
  return (width - gap) / 2;
}

/** The lines to write on, by how wide they are, and the room over each. */
export function signatureLines(width: number): readonly { readonly width: number; readonly height: number }[] {
  const column = columnWidth(width);
  return [
    { width: column, height: signatureHeight },
    { width: column - labelWidth, height: lineHeight },
  ];
}

/** What every signer fills in, in the order in which it is filled in. */
export function signatureSpots(signatures: Signatures, width: number): readonly SignatureSpot[] {
  const column = columnWidth(width);
  return signatures.blocks.flatMap((block, index): SignatureSpot[] => [
    {
      id: `field-${index}-signature`,
      purpose: 'signature',
      signer: index + 1,
      value: '',
      rise: 0,
      width: column,
      height: signatureHeight - 4,
    },
    ...rowsOf(block, signatures.labels).map(({ key, value }): SignatureSpot => ({
      id: `field-${index}-${key}`,
      purpose: key,
      signer: index + 1,
      value,
      rise: 4,
      width: column - labelWidth,
      height: lineHeight,
    })),
  ]);
}

/** The mark that a field's place is read from: an invisible line with an id. */
function mark(id: string, text: string, field: boolean): Content {
  const tag = field ? { tag: { role: 'Form' } as const } : {};
  return { ...tag, id, text: text === '' ? '\u00A0' : text, font: sans, fontSize: 9, lineHeight: 1 };
}

function ruled(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: rule }] };
}

function label(text: string): ContentText {
  return { text, font: sans, fontSize: smallSize, color: faint, lineHeight: 1 };
}

type Column = ContentStack & { readonly width: number };

function companyNode(block: SignatureBlock, width: number): Column {
  return {
    width: columnWidth(width),
    stack: [label(block.forParty), { text: block.company, bold: true, fontSize: 11.5, lineHeight: 1.15, margin: [0, 2, 0, 6] }],
  };
}

function linesNode(block: SignatureBlock, index: number, labels: Signatures['labels'], width: number, fields: boolean): Column {
  const column = columnWidth(width);
  return {
    width: column,
    stack: [
      mark(`field-${index}-signature`, '', fields),
      { text: '\u00A0', fontSize: signatureHeight - 18, lineHeight: 1 },
      ruled(column),
      { ...label(labels.signature), margin: [0, 3, 0, 10] },
      ...rowsOf(block, labels).flatMap(({ key, label: name, value }): Content[] => [
        {
          columns: [
            { width: labelWidth, ...label(name), margin: [0, 1, 0, 0] },
            { width: '*', stack: [mark(`field-${index}-${key}`, fields ? '' : value, fields)] },
          ],
          columnGap: 0,
          margin: [0, 5, 0, 3],
        },
        { stack: [ruled(column - labelWidth)], margin: [labelWidth, 0, 0, 4] },
      ]),
    ],
  };
}

/** Blocks to sign, two side by side, their lines at one height. With fields, name and title go into them; without fields, they are printed. */
export function signaturesNode({ blocks, labels }: Signatures, width: number, fields: boolean): Content {
  const rows: Content[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const pair = blocks.slice(index, index + 2);
    rows.push({
      stack: [
        { columns: pair.map((block) => companyNode(block, width)), columnGap: gap },
        { columns: pair.map((block, at) => linesNode(block, index + at, labels, width, fields)), columnGap: gap },
      ],
      unbreakable: true,
      margin: [0, index === 0 ? 22 : 14, 0, 6],
    });
  }
  return { stack: rows };
}
