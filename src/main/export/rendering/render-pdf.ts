import { createHash } from 'node:crypto';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../../shared/vocabulary/signing-fields.ts';
import type { DocumentTree, Signatures } from '../../../shared/document/tree/tree.ts';
import type { Brand } from '../brand/brand.ts';
import { noBrand } from '../brand/brand.ts';
import { contentsIn, isLikelyAtLeast, withoutContents } from '../layout/contents.ts';
import type { Conformance, DefinitionOptions, Embedded } from '../layout/definition.ts';
import { definition } from '../layout/definition.ts';
import { fontFiles, fontsFolder } from '../shipped/fonts.ts';
import { drawInitialsRow } from '../signing/initials-row.ts';
import type { MissingGlyph } from '../pdfmake/fonts/missing-glyphs.ts';
import { missingGlyphs } from '../pdfmake/fonts/missing-glyphs.ts';
import { pageEdition } from '../marks/page-edition.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { writeHead } from '../pdfmake/file-head.ts';
import type { FormField } from '../pdfmake/form-fields.ts';
import { addFormFields } from '../pdfmake/form-fields.ts';
import type { LaidOut } from '../pdfmake/lay-out.ts';
import { bytesOf, layOut, layOutWhere, pageCount } from '../pdfmake/lay-out.ts';
import { drawSignTags } from '../signing/sign-tags.ts';
import type { SigningPlace } from '../signing/signing-places.ts';
import { initialsPlaces, signaturePlaces } from '../signing/signing-places.ts';
import { xmpPacket } from '../marks/xmp.ts';

export type PdfOptions = {
  /** PDF/A-3b where left out. */
  readonly conformance?: Conformance | undefined;
  readonly kind: 'draft' | 'final';
  /** Says in the metadata that the file is the calculation annex of the contract whose data it has. */
  readonly document?: 'annex' | undefined;
  readonly paper: Paper;
  /** Only a final document has fields. */
  readonly fields: SigningFields;
  /** A place for every signer's initials at the foot of each page before the signature page. Only a final document has them. */
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
  const { kind, document = '', paper, fields, initials, brand = noBrand } = options;
  const of = [tree.fingerprint, `${kind}${document}`, paper, fields, initials, tree.pageMark ?? '', brand.colour ?? ''].join('|');
  const logo = brand.logo?.bytes ?? new Uint8Array();
  return createHash('sha256').update(of).update(logo).digest().subarray(0, 16);
}

function xmpOf(tree: DocumentTree, options: PdfOptions, date: Date): string {
  const { kind, document = '', paper, fields, initials, brand = noBrand, conformance = 'PDF/A-3b' } = options;
  return xmpPacket({
    part: conformance === 'PDF/A-1b' ? '1' : '3',
    title: tree.title,
    author: options.author,
    date,
    mark: {
      fingerprint: tree.fingerprint,
      edition: pageEdition,
      kind,
      document,
      paper,
      fields,
      initials: initials ? 'yes' : 'no',
      logo: brand.logo === null ? 'no' : 'yes',
      colour: brand.colour ?? '',
    },
  });
}

/** What is filled in on the pages, that for initials drawn already. */
function placesOf(document: LaidOut, signatures: Signatures, { paper, initials }: PdfOptions): readonly SigningPlace[] {
  const signing = signaturePlaces(document, signatures, paper);
  if (!initials) return signing;
  const before = Math.min(...signing.map(({ page }) => page));
  const initialled = initialsPlaces(signatures, paper, before);
  drawInitialsRow(document, initialled, signatures);
  return [...signing, ...initialled];
}

function fieldAt({ purpose, ...place }: SigningPlace): FormField {
  return { ...place, kind: purpose === 'signature' ? 'signature' : 'text' };
}

/** The pages; without their contents where they are too few for them, which is known once they are laid out. */
async function laidOut(tree: DocumentTree, options: DefinitionOptions): Promise<LaidOut> {
  const fonts = fontFiles(fontsFolder());
  const contents = contentsIn(tree);
  if (contents === undefined) return layOut(definition(tree, options), fonts);
  const { fromPages } = contents;
  const without = withoutContents(tree);
  const whole = (): Promise<LaidOut | null> => layOutWhere((pages) => pages >= fromPages, definition(tree, options), fonts);
  // The contents have a page of their own.
  const short = (): Promise<LaidOut | null> => layOutWhere((pages) => pages + 1 < fromPages, definition(without, options), fonts);
  const made = isLikelyAtLeast(tree, fromPages) ? await whole() : ((await short()) ?? (await whole()));
  return made ?? layOut(definition(without, options), fonts);
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
  const document = await laidOut(tree, { conformance, paper, fields, date, author, attachments, brand });
  const places = signed === undefined ? [] : placesOf(document, signed, options);
  const missing = missingGlyphs(document, fields ? places.map(({ value }) => value) : []);
  if (missing.length > 0) return { ok: false, missing };
  writeHead(document, { id: fileId(tree, options), xmp: xmpOf(tree, options, date) });
  if (fields) addFormFields(document, places.map(fieldAt));
  if (isESignService(options.fields)) drawSignTags(document, options.fields, places);
  return { ok: true, bytes: await bytesOf(document), pages: pageCount(document) };
}
