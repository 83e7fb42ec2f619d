// What pages are described in: pdfmake's own words, for the layout to say.
export type { Content, ContentStack, ContentText, CustomTableLayout, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces';
