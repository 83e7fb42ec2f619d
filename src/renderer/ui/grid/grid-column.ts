import type { FieldProblem } from '../fields/field-problem.ts';

/** What a typed text comes to in a cell. */
export type CellReading =
  | {
      readonly ok: true;
      /** The text as it is understood, where it is not plain from the text itself. */
      readonly understood: string | null;
      /** The same text read with the other locale's marks, where the two differ by a thousand: as a reader sees it, and to type. */
      readonly other?: { readonly understood: string; readonly text: string };
    }
  /** A sentence that says what can be typed here. */
  | { readonly ok: false; readonly sentence: string };

export type GridColumn<Row> = {
  readonly id: string;
  readonly head: string;
  /** In pixels; the column that is `wide` takes what is left. */
  readonly width: number;
  readonly isWide?: boolean;
  /** How much of what is left it takes, against the 1 of the wide one. */
  readonly grows?: number;
  readonly kind: 'text' | 'number';
  /** Stays in sight while the others scroll. One column can stay at the start of the row, and one at its end. */
  readonly isPinned?: 'start' | 'end';
  /** The cell that names its row. */
  readonly isHeader?: boolean;
  /** As a reader sees it. */
  readonly shown: (row: Row, index: number) => string;
  /** As it is edited and copied; what is shown where it is left out. */
  readonly written?: (row: Row, index: number) => string;
  /** Reads what is typed or pasted; null is a row that is still to be made. A column without it is calculated. */
  readonly read?: (typed: string, row: Row | null) => CellReading;
  /** Not to be written in this row. */
  readonly isFixed?: (row: Row) => boolean;
  /** The exact decimal of the cell, for the sum of a selection. */
  readonly decimal?: (row: Row, index: number) => string | null;
  /** What can be chosen; typed by its first letters. */
  readonly choices?: readonly string[];
  /** The place in the document, so that a problem finds its cell. */
  readonly place?: (row: Row, index: number) => string;
  readonly problem?: (row: Row, index: number) => FieldProblem | null;
  /** A short mark beside the text, and the sentence that says what it stands for. */
  readonly mark?: (row: Row) => { readonly text: string; readonly sentence: string } | null;
  /** The cell is greyed: a number that does not follow the last change yet, or is no part of the sum. */
  readonly isFaint?: (row: Row) => boolean;
};

/** A text for a cell. A row past the last one is made. */
export type CellText = { readonly row: number; readonly column: string; readonly text: string };

/** A text that a cell did not take, and why. */
export type Refusal = CellText & {
  readonly sentence: string;
  /** The document has it all the same, and says itself what is wrong with it. */
  readonly isKept?: boolean;
};

/** How the rows are written. Each call is one step to undo. */
export type GridEdits = {
  /** Takes texts that `read` understands, and what typed text a cell keeps besides; names those it does not take. */
  readonly write: (cells: readonly CellText[], label: 'typed' | 'pasted' | 'filled' | 'cleared') => readonly Refusal[];
  /** The text of one cell while it is typed, so that amounts follow; null takes back what was typed since the cell was entered. */
  readonly follow?: (cell: CellText | null) => void;
  readonly remove?: (from: number, count: number) => void;
  /** Moves rows by so many places: below 0 up. */
  readonly move?: (from: number, count: number, by: number) => void;
  /** A row made above this one. */
  readonly insert?: (at: number) => void;
};
