import { createHash } from 'node:crypto';
import type { SigningFields } from '../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../shared/vocabulary/signing-fields.ts';
import type { DocumentTree, Signatures } from '../../shared/document/tree.ts';
import type { Brand } from './brand.ts';
import { noBrand } from './brand.ts';
import type { Conformance, Embedded } from './definition.ts';
import { definition } from './definition.ts';
import { fontFiles, fontsFolder } from './fonts.ts';
import { drawInitialsRow } from './initials-row.ts';
import type { MissingGlyph } from './missing-glyphs.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { pageEdition } from './page-edition.ts';
import type { Paper } from '../../shared/vocabulary/paper.ts';
import type { PdfDocument, PdfOutline } from './pdfkit-document.ts';
import { bytesOf, layOut } from './pdfkit-document.ts';
import { drawSignTags } from './sign-tags.ts';
import { addSignatureFields } from './signature-fields.ts';
import type { SigningPlace } from './signing-places.ts';
import { initialsPlaces, signaturePlaces } from './signing-places.ts';
import { xmpPacket } from './xmp.ts';

export type PdfOptions = {
  /** PDF/A-3b where left out. */
  readonly conformance?: Conformance | undefined;
  readonly kind: 'draft' | 'final';
  readonly paper: Paper;
  /** Fields are drawn in a final document alone. */
  readonly fields: SigningFields;
  /** A place for every signer's initials at the foot of each page before the signature page; in a final document alone. */
  readonly initials: boolean;
  /** The day the file says it was made on, `YYYY-MM-DD`. */
  readonly issueDate: string;
  readonly author: string;
  readonly attachments: readonly Embedded[];
  /** None where left out. */
  readonly brand?: Brand | undefined;
};

export type RenderedPdf =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly missing: readonly MissingGlyph[] };

function signaturesOf(tree: DocumentTree): Signatures | undefined {
  return tree.parts.flatMap(({ blocks }) => blocks).find((block) => block.type === 'signatures');
}

/** The same content has the same identifier, and a draft another than the final document of the same data. */
function fileId(tree: DocumentTree, options: PdfOptions): Buffer {
  const { kind, paper, fields, initials, brand = noBrand } = options;
  const of = [tree.fingerprint, kind, paper, fields, initials, tree.pageMark ?? '', brand.colour ?? ''].join('|');
  const logo = brand.logo?.bytes ?? new Uint8Array();
  return createHash('sha256').update(of).update(logo).digest().subarray(0, 16);
}

/** PDFKit leaves out how many entries an outline has: all of the first level are shown, what is under them is folded in. */
function countOutline({ dictionary, children }: PdfOutline): void {
  dictionary.data['Count'] = children.length;
  for (const entry of children) if (entry.children.length > 0) entry.dictionary.data['Count'] = -entry.children.length;
}

function writeMetadata(document: PdfDocument, tree: DocumentTree, options: PdfOptions, date: Date): void {
  const { kind, paper, fields, initials, brand = noBrand, conformance = 'PDF/A-3b' } = options;
  const packet = xmpPacket({
    part: conformance === 'PDF/A-1b' ? '1' : '3',
    title: tree.title,
    author: options.author,
    date,
    mark: {
      fingerprint: tree.fingerprint,
      edition: pageEdition,
      kind,
      paper,
      fields,
      initials: initials ? 'yes' : 'no',
      logo: brand.logo === null ? 'no' : 'yes',
      colour: brand.colour ?? '',
    },
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

/** What is filled in on the pages, that for initials drawn already. */
function placesOf(document: PdfDocument, signatures: Signatures, { paper, initials }: PdfOptions): readonly SigningPlace[] {
  const signing = signaturePlaces(document, signatures, paper);
  if (!initials) return signing;
  const before = Math.min(...signing.map(({ page }) => page));
  const initialled = initialsPlaces(signatures, paper, before);
  drawInitialsRow(document, initialled, signatures);
  return [...signing, ...initialled];
}

/**
 * A document tree as a PDF/A-3b file. The same tree and options give the same bytes, on every run and machine.
 * A character that the fonts lack stops it and is named.
 */
export async function renderPdf(tree: DocumentTree, options: PdfOptions): Promise<RenderedPdf> {
  const date = new Date(`${options.issueDate}T00:00:00Z`);
  const signatures = signaturesOf(tree);
  const signed = options.kind === 'final' ? signatures : undefined;
  const fields = signed !== undefined && options.fields === 'acroform';
  const { paper, author, attachments, brand = noBrand, conformance = 'PDF/A-3b' } = options;
  const document = await layOut(
    definition(tree, { conformance, paper, fields, date, author, attachments, brand }),
    fontFiles(fontsFolder()),
  );
  const places = signed === undefined ? [] : placesOf(document, signed, options);
  const missing = missingGlyphs(document, fields ? places.map(({ value }) => value) : []);
  if (missing.length > 0) return { ok: false, missing };
  document._id = fileId(tree, options);
  writeMetadata(document, tree, options, date);
  countOutline(document.outline);
  if (fields) addSignatureFields(document, places);
  if (isESignService(options.fields)) drawSignTags(document, options.fields, places);
  return { ok: true, bytes: await bytesOf(document), pages: document._pdfMakePages.length };
}
