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
      height: lineHeight + furtherLines(pairOf(signatures.blocks, index), signatures.labels, key, column) * fieldLine,
    })),
  ]);
}

/** Width of a text in a field, in ems of its letters: what no text exceeds but one of capitals. */
function ems(text: string): number {
  let sum = 0;
  for (const letter of text) sum += /\p{M}/u.test(letter) ? 0 : (letter.codePointAt(0) ?? 0) < 0x1100 ? 0.62 : 1.02;
  return sum;
}

/** A text up to this many ems stays on one line of its field, made smaller where it has to be; in points to the field's width. */
const smallest = 7.5;
const typed = 9;
/** From one line of a field to the next, in points. */
const fieldLine = typed * 1.2;

/** The lines that a field is as high as. */
function linesOf(value: string, width: number): number {
  return ems(value) * smallest <= width ? 1 : Math.ceil((ems(value) * typed) / (width * 0.85));
}

/** The signers who stand side by side, one of whom is at this place. */
function pairOf(blocks: readonly SignatureBlock[], index: number): readonly SignatureBlock[] {
  const first = index - (index % 2);
  return blocks.slice(first, first + 2);
}

/** How many lines more than one a row has: as many for both of those who stand side by side. */
function furtherLines(pair: readonly SignatureBlock[], labels: Signatures['labels'], key: RowKey, column: number): number {
  const values = pair.flatMap((block) => rowsOf(block, labels).filter((row) => row.key === key));
  return Math.max(...values.map(({ value }) => linesOf(value, column - labelWidth))) - 1;
}

/** The mark that a field's place is read from: an invisible line with an id. */
function mark(id: string, text: string, field: boolean): Content {
  const tag = field ? { tag: { role: 'Form' } as const } : {};
  return { ...tag, id, text: text === '' ? '\u00A0' : text, font: sans, fontSize: 9, lineHeight: 1 };
}

/** The height of a line of the sans, of the size of its letters. */
const sansLine = 1.21;

/** Room for the further lines of a field: a blank that is as high as they are. */
function below(further: number): readonly Content[] {
  return further === 0 ? [] : [{ text: '\u00A0', font: sans, fontSize: (further * fieldLine) / sansLine, lineHeight: 1 }];
}

function ruled(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: rule }] };
}

function label(text: string): ContentText {
  return { text, font: sans, fontSize: smallSize, color: faint, lineHeight: 1 };
}

type Column = ContentStack & { readonly width: number };

/** Names of companies get smaller the longer they are. */
function companySize({ length }: string): number {
  return length <= 120 ? 11.5 : length <= 240 ? 9.5 : 8;
}

/** Blocks with more to say than this may be torn between the company and its lines: they could be as high as a page. */
const mostKept = 500;

function isShortPair(pair: readonly SignatureBlock[]): boolean {
  return pair.every(({ company, name, title }) => company.length + name.length + title.length < mostKept);
}

function companyNode(block: SignatureBlock, width: number): Column {
  return {
    width: columnWidth(width),
    stack: [
      label(block.forParty),
      { text: block.company, bold: true, fontSize: companySize(block.company), lineHeight: 1.15, margin: [0, 2, 0, 6] },
    ],
  };
}

function linesNode(
  block: SignatureBlock,
  index: number,
  pair: readonly SignatureBlock[],
  labels: Signatures['labels'],
  width: number,
  fields: boolean,
): Column {
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
          ...(fields && furtherLines(pair, labels, key, column) > 0 ? { unbreakable: true } : {}),
          columns: [
            { width: labelWidth, ...label(name), margin: [0, 1, 0, 0] },
            {
              width: '*',
              stack: [
                mark(`field-${index}-${key}`, fields ? '' : value, fields),
                ...(fields ? below(furtherLines(pair, labels, key, column)) : []),
              ],
            },
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
        { columns: pair.map((block, at) => linesNode(block, index + at, pair, labels, width, fields)), columnGap: gap },
      ],
      unbreakable: isShortPair(pair),
      margin: [0, index === 0 ? 22 : 14, 0, 6],
    });
  }
  return { stack: rows };
}
