import type { Content } from 'pdfmake/interfaces';
import type { SignatureBlock, Signatures } from '../../shared/document/tree.ts';
import { sans } from './fonts.ts';
import { faint, rule, smallSize } from './page-style.ts';

/** Where a signer writes: the id of the laid-out line that marks the place, and the size of the field there, in points. */
export type FieldPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'signature' | 'text';
  readonly value: string;
  readonly width: number;
  readonly height: number;
};

const gap = 28;
const signatureHeight = 46;
const lineHeight = 17;
const labelWidth = 46;

type Rows = readonly { readonly key: 'name' | 'title' | 'date'; readonly label: string; readonly value: string }[];

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

/** The fields of every signer, in the order in which they are filled in. */
export function fieldPlaces(signatures: Signatures, width: number): readonly FieldPlace[] {
  const column = columnWidth(width);
  return signatures.blocks.flatMap((block, index): FieldPlace[] => [
    {
      id: `field-${index}-signature`,
      name: `${block.field} Signature`,
      kind: 'signature',
      value: '',
      width: column,
      height: signatureHeight - 4,
    },
    ...rowsOf(block, signatures.labels).map(({ key, label, value }): FieldPlace => ({
      id: `field-${index}-${key}`,
      name: `${block.field} ${label}`,
      kind: 'text',
      value,
      width: column - labelWidth,
      height: lineHeight,
    })),
  ]);
}

/** The mark that a field's place is read from: an invisible line with an id. */
function mark(id: string, text: string): Content {
  return { id, text: text === '' ? '\u00A0' : text, font: sans, fontSize: 9, lineHeight: 1 };
}

function ruled(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: rule }] };
}

function label(text: string): Content {
  return { text, font: sans, fontSize: smallSize, color: faint, lineHeight: 1 };
}

function blockNode(block: SignatureBlock, index: number, labels: Signatures['labels'], width: number, fields: boolean): Content {
  const column = columnWidth(width);
  return {
    width: column,
    unbreakable: true,
    stack: [
      label(`${labels.forParty} ${block.role}`),
      { text: block.company, bold: true, fontSize: 11.5, margin: [0, 2, 0, 10] },
      mark(`field-${index}-signature`, ''),
      { text: '\u00A0', fontSize: signatureHeight - 18, lineHeight: 1 },
      ruled(column),
      { ...(label(labels.signature) as object), margin: [0, 3, 0, 12] } as Content,
      ...rowsOf(block, labels).flatMap(({ key, label: name, value }): Content[] => [
        {
          columns: [
            { width: labelWidth, ...(label(name) as object), margin: [0, 1, 0, 0] } as Content,
            { width: '*', stack: [mark(`field-${index}-${key}`, fields ? '' : value)] },
          ],
          columnGap: 0,
          margin: [0, 5, 0, 3],
        },
        { stack: [ruled(column - labelWidth)], margin: [labelWidth, 0, 0, 5] },
      ]),
    ],
  } as Content;
}

/** Blocks to sign, two side by side. With fields, name and title stand in them; without, they are printed. */
export function signaturesNode(signatures: Signatures, width: number, fields: boolean): Content {
  const nodes = signatures.blocks.map((block, index) => blockNode(block, index, signatures.labels, width, fields));
  const rows: Content[] = [];
  for (let index = 0; index < nodes.length; index += 2) {
    rows.push({ columns: nodes.slice(index, index + 2), columnGap: gap, margin: [0, 26, 0, 10], unbreakable: true });
  }
  return { stack: rows };
}
