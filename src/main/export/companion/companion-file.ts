import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import type { CompanionFormat } from '../../../shared/vocabulary/companion-format.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { sha256 } from '../../sha256.ts';
import type { Brand } from '../brand/brand.ts';
import type { MissingGlyph } from '../pdfmake/fonts/missing-glyphs.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import { treeDocx } from '../word/drawn-docx.ts';

/** A document that goes with a contract: what it says as data, and how the data is drawn. */
export type Companion = {
  readonly data: unknown;
  /** The document over the data; the fingerprint is SHA-256 of the data's canonical JSON. */
  readonly draw: (fingerprint: string) => DocumentTree;
  /** `draft`: drawn with the mark of a draft in its metadata. */
  readonly kind: 'draft' | 'final';
  readonly language: Language;
  readonly paper: Paper;
  readonly brand: Brand;
  /** Whose document it is. */
  readonly author: string;
  /** The day the file says it was made on, `YYYY-MM-DD`. */
  readonly date: string;
  readonly revision: number;
  /** The data inside a PDF. */
  readonly attachment: { readonly name: string; readonly description: string };
};

export type MissingGlyphs = { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] };

/** A file of such a document, or what it could not be made for. Pages: null where the file has none. */
export type CompanionFile<Problem> =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fingerprint: string; readonly pages: number | null }
  | { readonly ok: false; readonly problem: Problem };

/** What part of the work it is to write the document; the rest lays it out. */
const drawnShare = 0.3;

async function fileOf(companion: Companion, format: CompanionFormat, progress: TellShare): Promise<CompanionFile<MissingGlyphs>> {
  const { data, kind, language, paper, brand, author, date, revision, attachment } = companion;
  const canonical = canonicalJson(data);
  const fingerprint = sha256(canonical);
  switch (format) {
    case 'json': {
      const bytes = new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
      return { ok: true, bytes, fingerprint, pages: null };
    }
    case 'docx': {
      const options = { language, paper, seller: author, brand, date, revision, properties: [] };
      const tree = companion.draw(fingerprint);
      progress(drawnShare);
      return { ok: true, bytes: await treeDocx(tree, options), fingerprint, pages: null };
    }
    case 'pdf': {
      const attachments = [{ ...attachment, json: canonical }];
      const drawn = { kind, paper, fields: 'none', initials: false, issueDate: date, author, attachments, brand } as const;
      const tree = companion.draw(fingerprint);
      progress(drawnShare);
      const rendered = await renderPdf(tree, drawn);
      if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
      return { ok: true, bytes: rendered.bytes, fingerprint, pages: rendered.pages };
    }
  }
}

/** The document in one of its formats. Reads no clock: the same document gives the same bytes. */
export async function companionFile(
  companion: Companion,
  format: CompanionFormat,
  progress: TellShare,
): Promise<CompanionFile<MissingGlyphs>> {
  const made = await fileOf(companion, format, progress);
  progress(1);
  return made;
}
