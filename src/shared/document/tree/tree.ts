import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';

/**
 * A contract as a tree: the content of its pages in order, without its layout. The PDF, Word and the window draw
 * it. `verify` builds it again from the embedded data and compares. Every string is final: no renderer formats a number.
 */
export type DocumentTree = {
  readonly title: string;
  readonly language: string;
  readonly number: string;
  /** "Revision 2". */
  readonly revision: string;
  /** SHA-256 of the embedded canonical JSON, 64 hex digits. */
  readonly fingerprint: string;
  /** A mark at the head of every page of an internal copy. Null in documents for a customer. */
  readonly pageMark: string | null;
  /** The word across a draft's pages; null in a final document. */
  readonly watermark: string | null;
  /** "Page 2 of 9", around the two numbers that only the renderer knows. "Page 2" without `of`: in the beginning of a document. */
  readonly pageOf: { readonly page: string; readonly of: string | null };
  /** What its clauses left unresolved, each shown as […] in its place; a final document has none. */
  readonly failures: readonly AssemblyFailure[];
  readonly parts: readonly Part[];
};

export type Part = {
  readonly id: string;
  /** Cover, contents and the signature page have separate pages. */
  readonly ownPage: boolean;
  /** Text that runs through two columns; one across the page where left out. Adjacent parts in columns run on. */
  readonly columns?: 2;
  readonly blocks: readonly Block[];
};

export type Block =
  | Heading
  | Paragraph
  | LinkedNote
  | NumberedParagraph
  | Table
  | Definitions
  | CoverTitle
  | Parties
  | KeyTerms
  | Drawing
  | Contents
  | Signatures;

export type Heading = {
  readonly type: 'heading';
  /** Unique in the document: what contents and cross-references point to. */
  readonly id: string;
  readonly level: 1 | 2;
  /** "4" or "4.2"; null where headings are not counted. */
  readonly number: string | null;
  readonly text: string;
};

export type Paragraph = {
  readonly type: 'paragraph';
  /** `subheading`: a heading within a clause, which contents leave out; `label`: the name over a table, likewise. */
  readonly style: 'body' | 'note' | 'lead' | 'formula' | 'subheading' | 'label';
  readonly text: string;
};

/** A note whose references lead to other places of the document. */
export type LinkedNote = { readonly type: 'linked-note'; readonly runs: readonly Run[] };

/** A piece of text of one kind. */
export type Run = {
  readonly text: string;
  /** `defined`: a term where it is defined; `missing`: what could not be resolved. */
  readonly mark?: 'strong' | 'emphasis' | 'defined' | 'missing';
  /** The id of the heading or paragraph whose number this is. */
  readonly to?: string;
};

/** A paragraph that a reader can cite: "4.2.1", or an item of a list under it: "(a)". */
export type NumberedParagraph = {
  readonly type: 'numbered';
  readonly id: string;
  readonly level: 'paragraph' | 'item';
  readonly number: string;
  readonly runs: readonly Run[];
};

export type ColumnKind = 'text' | 'amount' | 'quantity' | 'date';
export type Column = {
  readonly head: string;
  /** Amounts and quantities align on the decimal point; text wraps, the others never. */
  readonly kind: ColumnKind;
  /** The column takes the width that is left. */
  readonly wide?: boolean;
};
export type Row = {
  /** `note`: one text across the table; `detail`: belongs to the row above; `total`: a sum. */
  readonly kind: 'row' | 'detail' | 'note' | 'total';
  /** One for each column. A `note` has only the first. */
  readonly cells: readonly string[];
};
export type Table = {
  readonly type: 'table';
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Readers look rows up here and don't read them in order: they are set small and close. */
  readonly dense?: boolean;
};

export type Definitions = {
  readonly type: 'definitions';
  readonly items: readonly { readonly term: string; readonly text: string }[];
};

export type CoverTitle = { readonly type: 'cover-title'; readonly kicker: string; readonly text: string };

export type Parties = {
  readonly type: 'parties';
  readonly parties: readonly { readonly role: string; readonly name: string; readonly lines: readonly string[] }[];
};

/** The deal on one page: what, how much or when, and figures at the right edge. Figures of a column align on the decimal. */
export type KeyTerms = {
  readonly type: 'key-terms';
  readonly groups: readonly KeyTermGroup[];
};
export type KeyTermGroup = {
  readonly title: string;
  /** Heads of the figures' columns; none where the group has words alone. */
  readonly heads: readonly string[];
  readonly rows: readonly KeyTerm[];
};
export type KeyTerm = {
  readonly what: string;
  readonly text: string;
  /** One for each head. */
  readonly values: readonly string[];
  /** A sum of the rows above it. */
  readonly isSum?: true;
  /** The id of the place that the last value names. */
  readonly to?: string;
};

/** A chart as SVG with the size it is drawn at, in points; what it shows is in a table nearby. */
export type Drawing = {
  readonly type: 'drawing';
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
};

/** Headings with their pages. */
export type Contents = {
  readonly type: 'contents';
  readonly title: string;
  /** A document of fewer pages has none: only the layout knows. A part that is nothing else then leaves no page. */
  readonly fromPages: number;
  /** The deepest headings that they name. */
  readonly level: Heading['level'];
};

export type Signatures = {
  readonly type: 'signatures';
  readonly labels: {
    readonly signature: string;
    readonly name: string;
    readonly title: string;
    readonly date: string;
    readonly initials: string;
  };
  readonly blocks: readonly SignatureBlock[];
};
export type SignatureBlock = {
  /** The stem of the fields' names: letters, digits and spaces, the same in every language. */
  readonly field: string;
  /** Whose place it is where there is little room: "Customer", or "Customer 2" of several. */
  readonly mark: string;
  /** "For Customer". */
  readonly forParty: string;
  readonly company: string;
  readonly name: string;
  readonly title: string;
};
