import { createHash } from 'node:crypto';
import type { DocumentTree, Signatures } from '../../shared/document/tree.ts';
import type { Embedded } from './definition.ts';
import { definition } from './definition.ts';
import { fontFiles, fontsFolder } from './fonts.ts';
import type { MissingGlyph } from './missing-glyphs.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import type { Paper } from './page-style.ts';
import { textWidth } from './page-style.ts';
import type { PdfDocument } from './pdfkit-document.ts';
import { bytesOf, layOut } from './pdfkit-document.ts';
import { addSignatureFields } from './signature-fields.ts';
import { fieldPlaces } from './signature-node.ts';
import { xmpPacket } from './xmp.ts';

export type PdfOptions = {
  readonly kind: 'draft' | 'final';
  readonly paper: Paper;
  /** Fields are drawn in a final document alone. */
  readonly fields: 'none' | 'acroform';
  /** The day the file says it was made on, `YYYY-MM-DD`. */
  readonly issueDate: string;
  readonly author: string;
  readonly attachments: readonly Embedded[];
};

export type RenderedPdf =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly missing: readonly MissingGlyph[] };

function signaturesOf(tree: DocumentTree): Signatures | undefined {
  return tree.parts.flatMap(({ blocks }) => blocks).find((block) => block.type === 'signatures');
}

/** The same content has the same identifier, and a draft another than the final document of the same data. */
function fileId(tree: DocumentTree, options: PdfOptions): Buffer {
  const of = [tree.fingerprint, options.kind, options.paper, options.fields, tree.pageMark ?? ''].join('|');
  return createHash('sha256').update(of).digest().subarray(0, 16);
}

function writeMetadata(document: PdfDocument, tree: DocumentTree, options: PdfOptions, date: Date): void {
  const { kind, paper, fields } = options;
  const packet = xmpPacket({
    title: tree.title,
    author: options.author,
    date,
    mark: { fingerprint: tree.fingerprint, kind, paper, fields },
  });
  // PDFKit's own packet escapes nothing, so it is not written.
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.write(Buffer.from(packet, 'utf8'));
    metadata.end();
    document._root.data['Metadata'] = metadata;
  };
}

/**
 * A document tree as a PDF/A-3b file. The same tree and options give the same bytes, on every run and machine.
 * A character that the fonts lack stops it and is named.
 */
export async function renderPdf(tree: DocumentTree, options: PdfOptions): Promise<RenderedPdf> {
  const date = new Date(`${options.issueDate}T00:00:00Z`);
  const signatures = signaturesOf(tree);
  const fields = options.kind === 'final' && options.fields === 'acroform' && signatures !== undefined;
  const { paper, author, attachments } = options;
  const document = await layOut(definition(tree, { paper, fields, date, author, attachments }), fontFiles(fontsFolder()));
  const missing = missingGlyphs(document);
  if (missing.length > 0) return { ok: false, missing };
  document._id = fileId(tree, options);
  writeMetadata(document, tree, options, date);
  document.outline.dictionary.data['Count'] = document.outline.children.length;
  if (fields) addSignatureFields(document, fieldPlaces(signatures, textWidth(paper)));
  return { ok: true, bytes: await bytesOf(document), pages: document._pdfMakePages.length };
}
