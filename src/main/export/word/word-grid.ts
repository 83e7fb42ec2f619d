import type { IFontAttributesProperties } from 'docx';
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { ParagraphChild } from 'docx';
import { hairline, ruleColour } from './word-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

/** Lines in eighths of a point, as Word counts them. */
export const lines = {
  none,
  hairline: { style: BorderStyle.SINGLE, size: 3, color: hairline },
  rule: { style: BorderStyle.SINGLE, size: 6, color: ruleColour },
} as const;
export type Line = (typeof lines)[keyof typeof lines];

/** One paragraph of a cell; `size` in half points. */
export type CellText = {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly font?: IFontAttributesProperties;
};

export type Cell = {
  readonly texts: readonly CellText[];
  /** Instead of texts, in one paragraph. */
  readonly children?: readonly ParagraphChild[];
  readonly right?: boolean;
  readonly span?: number;
  /** Left and right of its paragraphs, in twentieths of a point. */
  readonly indent?: number;
  readonly inset?: number;
  /** Under it alone. */
  readonly bottom?: Line;
};

export type GridRow = {
  readonly cells: readonly Cell[];
  readonly isHead?: boolean;
  /** Above and below the row. */
  readonly top?: Line;
  readonly bottom?: Line;
  /** Stands on one page with the next row. */
  readonly isKept?: boolean;
  /** Twentieths of a point above and below its text. */
  readonly padding?: number;
  /** At least so high. */
  readonly height?: number;
};

/** Left and right of a cell's text; at the table's edges there is none, so that it lines up with the text around it. */
export const cellPadding = 80;

type Place = { readonly width: number; readonly isFirst: boolean; readonly isLast: boolean };

function cellNode(cell: Cell, { top = none, bottom = none, isKept = false, padding = 40 }: GridRow, place: Place): TableCell {
  const { texts, children, right = false, span = 1, indent = 0, inset = 0 } = cell;
  const set = {
    style: 'QwCell',
    keepNext: isKept,
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    ...(indent === 0 && inset === 0 ? {} : { indent: { left: indent, right: inset } }),
  };
  const paragraphs =
    children === undefined
      ? (texts.length === 0 ? [{ text: '' }] : texts).map((text) => new Paragraph({ ...set, children: [new TextRun(text)] }))
      : [new Paragraph({ ...set, children: [...children] })];
  return new TableCell({
    width: { size: place.width, type: WidthType.DXA },
    ...(span === 1 ? {} : { columnSpan: span }),
    borders: { top, bottom: cell.bottom ?? bottom, left: none, right: none },
    margins: {
      left: place.isFirst ? 0 : cellPadding,
      right: place.isLast ? 0 : cellPadding,
      top: padding,
      bottom: padding,
    },
    children: paragraphs,
  });
}

/** A table of rows, none of which is torn, `widths` in twentieths of a point; a head is repeated on every page and marked as one. */
export function grid(rows: readonly GridRow[], widths: readonly number[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: unruled,
    rows: rows.map((row) => {
      let at = 0;
      return new TableRow({
        tableHeader: row.isHead === true,
        cantSplit: true,
        ...(row.height === undefined ? {} : { height: { value: row.height, rule: 'atLeast' } }),
        children: row.cells.map((each) => {
          const { span = 1 } = each;
          const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
          const isFirst = at === 0;
          at += span;
          return cellNode(each, row, { width, isFirst, isLast: at >= widths.length });
        }),
      });
    }),
  });
}
