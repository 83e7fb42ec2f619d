// What pages are described in: pdfmake's own words, for the layout to say, and what each of them is to a reader.
import type { Tag, rowsOfTable } from './structure/tags.ts';

export type { Content, ContentStack, ContentText, CustomTableLayout, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces';

declare module 'pdfmake/interfaces' {
  // Only what extends a declared interface adds to it.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ContentBase {
    tag?: Tag | typeof rowsOfTable;
  }
}
