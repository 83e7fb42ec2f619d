import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type {
  Definitions,
  KeyTermGroup,
  Parties,
  Row,
  Signatures,
  Table as TreeTable,
} from '../../../shared/document/tree/tree.ts';
import { accent, faint, hairline } from './word-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: hairline } as const;
const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

type Cell = {
  readonly texts: readonly { readonly text: string; readonly bold?: boolean; readonly color?: string; readonly size?: number }[];
  readonly right?: boolean;
  readonly span?: number;
  readonly indent?: number;
};

function cell({ texts, right = false, span = 1, indent = 0 }: Cell, width: number): TableCell {
  const lines = texts.length === 0 ? [{ text: '' }] : texts;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === 1 ? {} : { columnSpan: span }),
    margins: { left: 40, right: 80, top: 30, bottom: 30 },
    children: lines.map(
      (text) =>
        new Paragraph({
          style: 'QwCell',
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(indent === 0 ? {} : { indent: { left: indent } }),
          children: [new TextRun(text)],
        }),
    ),
  });
}

type Grid = { readonly head?: readonly Cell[]; readonly rows: readonly (readonly Cell[])[]; readonly ruled: boolean };

function grid({ head, rows, ruled }: Grid, widths: readonly number[]): Table {
  const row = (cells: readonly Cell[], tableHeader: boolean): TableRow => {
    let at = 0;
    return new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((each) => {
        const { span = 1 } = each;
        const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
        at += span;
        return cell(each, width);
      }),
    });
  };
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: ruled ? { ...unruled, top: line, bottom: line, insideHorizontal: line } : unruled,
    rows: [...(head === undefined ? [] : [row(head, true)]), ...rows.map((cells) => row(cells, false))],
  });
}

function evenly(columns: number, textWidth: number): readonly number[] {
  return Array.from({ length: columns }, () => Math.floor(textWidth / columns));
}

/** The width of a bold digit in a table, and the space left and right of a cell's text. */
const digit = 108;
const padding = 180;

/** Columns of one line as wide as their longest text; those that wrap share what is left. */
function columnWidths({ columns, rows }: TreeTable, textWidth: number): readonly number[] {
  const longest = columns.map(({ head }, index) => {
    const cells = rows.filter(({ kind }) => kind !== 'note').map((row) => row.cells[index]?.length ?? 0);
    return Math.max(Math.min(head.length, 10), ...cells);
  });
  const asked = longest.map((characters) => padding + Math.min(characters, 60) * digit);
  const wraps = columns.map(({ wide }) => wide === true);
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const kept = sum(asked.filter((_, index) => wraps[index] !== true));
  const shared = wraps.filter(Boolean).length;
  const left = textWidth - kept;
  if (shared > 0 && left >= shared * 1400)
    return asked.map((width, index) => (wraps[index] === true ? Math.floor(left / shared) : width));
  return asked.map((width) => Math.floor((width * textWidth) / sum(asked)));
}

const isRight = (kind: TreeTable['columns'][number]['kind']): boolean => kind === 'amount' || kind === 'quantity';

/** `textWidth` here and below: between the margins of the page, in twentieths of a point. */
export function tableNode(table: TreeTable, textWidth: number): Table {
  const { columns, rows } = table;
  const cellsOf = ({ kind, cells }: Row): readonly Cell[] =>
    kind === 'note'
      ? [{ texts: [{ text: cells[0] ?? '', color: faint, size: 16 }], span: columns.length, indent: 200 }]
      : columns.map((column, index) => ({
          texts: [
            { text: cells[index] ?? '', bold: kind === 'total', ...(kind === 'detail' && index === 0 ? { color: faint } : {}) },
          ],
          right: isRight(column.kind),
          indent: kind === 'detail' && index === 0 ? 200 : 0,
        }));
  const head = columns.map((column) => ({
    texts: [{ text: column.head, bold: true, color: faint, size: 16 }],
    right: isRight(column.kind),
  }));
  return grid({ head, rows: rows.map(cellsOf), ruled: true }, columnWidths(table, textWidth));
}

export function definitionsTable({ items }: Definitions, textWidth: number): Table {
  const rows = items.map(({ term, text }) => [{ texts: [{ text: term, color: faint }] }, { texts: [{ text }] }]);
  return grid({ rows, ruled: false }, [2400, textWidth - 2400]);
}

export function partiesTable({ parties }: Parties, textWidth: number): Table {
  const rows = [
    parties.map(({ role, name, lines }) => ({
      texts: [
        { text: role, bold: true, color: accent, size: 16 },
        { text: name, bold: true, size: 25 },
        ...lines.map((text) => ({ text, size: 20 })),
      ],
    })),
  ];
  return grid({ rows, ruled: false }, evenly(parties.length, textWidth));
}

const whatWidth = 2300;
const amountWidth = 1700;
const farWidth = 2000;
const placeWidth = 900;

/** A group of the deal's key terms: what, how much or when, and its figures at the right edge. */
export function keyTermsTable({ title, heads, rows }: KeyTermGroup, textWidth: number): Table {
  const values = heads.length === 1 ? [amountWidth] : heads.map((_, at) => (at === heads.length - 1 ? placeWidth : farWidth));
  const left = textWidth - whatWidth - values.reduce((sum, width) => sum + width, 0);
  const isRight = (at: number): boolean => at === heads.length - 1;
  const head: Cell[] = [
    { texts: [{ text: title, bold: true, color: accent, size: 16 }], span: 2 },
    ...heads.map((text, at) => ({ texts: [{ text, bold: true, color: faint, size: 16 }], right: isRight(at) })),
  ];
  const body = rows.map(({ what, text, values: figures, isSum = false }): Cell[] => [
    { texts: [{ text: what, bold: isSum }] },
    { texts: [{ text, color: faint }] },
    ...heads.map((_, at) => ({ texts: [{ text: figures[at] ?? '', bold: isSum }], right: isRight(at) })),
  ]);
  return grid({ head, rows: body, ruled: true }, [whatWidth, left, ...values]);
}

const dots = '_'.repeat(32);

export function signaturesTable({ blocks, labels }: Signatures, textWidth: number): Table {
  const rows = Array.from({ length: Math.ceil(blocks.length / 2) }, (_, index) =>
    blocks.slice(index * 2, index * 2 + 2).map(({ forParty, company, name, title }): Cell => ({
      texts: [
        { text: forParty, color: faint, size: 16 },
        { text: company, bold: true, size: 23 },
        { text: '' },
        { text: '' },
        { text: dots },
        { text: labels.signature, color: faint, size: 16 },
        { text: `${labels.name}: ${name === '' ? dots : name}` },
        { text: `${labels.title}: ${title === '' ? dots : title}` },
        { text: `${labels.date}: ${dots}` },
        { text: '' },
      ],
    })),
  );
  // A row of one signer leaves the place beside it empty.
  return grid(
    { rows: rows.map((row) => (row.length === 2 ? row : [...row, { texts: [] }])), ruled: false },
    evenly(2, textWidth),
  );
}
