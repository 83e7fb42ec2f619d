import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

/**
 * A part of a card as a row of texts: what its cells show, what it has besides that no cell shows, and where it stands in the card.
 * Decimals are canonical, or what was typed in their place.
 */
export type PartRow = {
  readonly texts: Readonly<Record<string, string>>;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly path: Path;
};

export type PartKind = 'text' | 'money' | 'percent' | 'quantity' | 'count' | 'list' | 'decimals' | 'code' | 'pairs';

/** Two fields of each member of a list, of which a cell shows a number each: `1: 50; 7: 50`. */
export type PairFields = {
  readonly first: { readonly field: string; readonly kind: 'count' | 'money' };
  readonly second: { readonly field: string; readonly kind: 'percent' | 'money' };
};

/** A word of the card that has one in every language. */
export type PartCode = keyof WindowWords['cardParts']['codes'];

export type PartColumn = {
  readonly id: keyof WindowWords['cardParts']['heads'];
  /** The field of the card that it holds. */
  readonly field: string;
  readonly kind: PartKind;
  /** The group of the card's object in which the field lies. */
  readonly group?: string;
  /** The codes that a cell takes. It shows their words. */
  readonly codes?: readonly PartCode[];
  readonly pair?: PairFields;
  /** What the cell belongs to: 0 to all rows of a bundle or package, the last to its row alone. */
  readonly level: number;
  readonly width: number;
  readonly isWide?: boolean;
  /** What can be chosen in it. */
  readonly choices?: (card: RateCardDraft) => readonly string[];
  /** Only what can be chosen is taken: a row belongs to something that is there. */
  readonly isBound?: boolean;
};

/** A part of a card in a grid. Rows with the same texts in the columns `keys[0]…keys[n]` are one thing of level n. */
export type Part = {
  readonly columns: readonly PartColumn[];
  readonly keys: readonly string[];
  readonly rowsOf: (card: RateCardDraft) => readonly PartRow[];
  readonly withRows: (card: RateCardDraft, rows: readonly PartRow[]) => RateCardDraft;
  /** What a row begins with that is made under these. */
  readonly blank: (card: RateCardDraft, above: readonly PartRow[]) => PartRow;
};
