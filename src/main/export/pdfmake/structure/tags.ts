/** What a node is to somebody who hears the document: the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that we use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Figure'
  | 'Caption'
  | 'Link'
  | 'Form';

/**
 * What a node says of itself. One without a tag belongs to what is around it: words are a paragraph there, or a part of the paragraph
 * or cell that they stand in. Rules, grounds, heads and feet of pages are no content and have none.
 */
export type Tag = {
  readonly role: Role;
  /** What a picture shows, in words. */
  readonly alt?: string;
  /** What a header cell heads. */
  readonly scope?: 'Column' | 'Row';
};

/** The cell of a row that is itself rows of the table around it. */
export const rowsOfTable = 'rows';
