import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Inputs } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { memoData, memoOf } from '../../../shared/document/memo/memo.ts';
import { memoTree } from '../../../shared/document/memo/memo-tree.ts';
import type { MemoFormat } from '../../../shared/vocabulary/report-kind.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { memoWords } from '../../../shared/text/memo/memo-words.ts';
import { sha256 } from '../../sha256.ts';
import { noBrand } from '../brand/brand.ts';
import { memoAttachmentName } from '../marks/attachment-names.ts';
import type { MissingGlyph } from '../pdfmake/missing-glyphs.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import { treeDocx } from '../word/drawn-docx.ts';

export type MemoFileRequest = Inputs & {
  readonly format: MemoFormat;
  /** 1 where left out. */
  readonly revision?: number | undefined;
  /** `YYYY-MM-DD`; by `issueDayOf` where left out. */
  readonly date?: string | undefined;
  readonly paper?: Paper | undefined;
};

export type MemoFile =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fingerprint: string; readonly pages: number | null }
  | {
      readonly ok: false;
      readonly problem:
        | { readonly kind: 'terms'; readonly problems: readonly Problem[] }
        | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] };
    };

/** The memo to the controller as a file. It is ours alone: it has our costs, and no customer's file has any of it. Reads no clock. */
export async function memoFile({ format, revision = 1, paper = 'A4', ...request }: MemoFileRequest): Promise<MemoFile> {
  const { quote, date = issueDayOf(quote), ...inputs } = request;
  const results = compute({ quote, ...inputs });
  if (!results.ok) return { ok: false, problem: { kind: 'terms', problems: results.problems } };
  const memo = memoOf(results.value, revision, date);
  const data = memoData(memo);
  const canonical = canonicalJson(data);
  const fingerprint = sha256(canonical);
  if (format === 'json') {
    const bytes = new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
    return { ok: true, bytes, fingerprint, pages: null };
  }
  const tree = memoTree(memo, fingerprint);
  const author = quote.seller.legalName;
  if (format === 'docx') {
    const options = { language: 'en', paper, seller: author, brand: noBrand, date, revision, properties: [] } as const;
    return { ok: true, bytes: await treeDocx(tree, options), fingerprint, pages: null };
  }
  const attachments = [{ name: memoAttachmentName, json: canonical, description: memoWords.title }];
  const looks = { kind: 'draft', paper, fields: 'none', initials: false, issueDate: date, author, attachments } as const;
  const rendered = await renderPdf(tree, { ...looks, brand: noBrand });
  if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
  return { ok: true, bytes: rendered.bytes, fingerprint, pages: rendered.pages };
}
