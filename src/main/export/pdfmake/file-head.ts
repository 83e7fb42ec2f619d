import type { LaidOut, PdfOutline } from './document-internals.ts';
import { internalsOf } from './document-internals.ts';

/** PDFKit leaves out how many entries an outline has: all of the first level are shown, what is under them is folded in. */
function countOutline({ dictionary, children }: PdfOutline): void {
  dictionary.data['Count'] = children.length;
  for (const entry of children) if (entry.children.length > 0) entry.dictionary.data['Count'] = -entry.children.length;
}

export type FileHead = {
  /** The file's identifier, 16 bytes; PDFKit's own is random. */
  readonly id: Buffer;
  /** The whole XMP packet; PDFKit's own escapes nothing. */
  readonly xmp: string;
};

/** Gives the file its identifier, its metadata and its outline's counts. Call it between layout and end. */
export function writeHead(laidOut: LaidOut, { id, xmp }: FileHead): void {
  const document = internalsOf(laidOut);
  document._id = id;
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.write(Buffer.from(xmp, 'utf8'));
    metadata.end();
    document._root.data['Metadata'] = metadata;
  };
  countOutline(document.outline);
}
