import { assemblyOfData } from '../../../shared/document/assembly/assembly.ts';
import { procurementAnswers } from '../../../shared/document/procurement/procurement.ts';
import type { ProcurementData } from '../../../shared/document/procurement/procurement-data.ts';
import { procurementTree } from '../../../shared/document/procurement/procurement-tree.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { procurementWordsIn } from '../../../shared/text/procurement/procurement-language.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { ProcurementFormat } from '../../../shared/vocabulary/procurement-ask.ts';
import { sha256 } from '../../sha256.ts';
import type { BrandProblem, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { ContractSource, SourceProblem } from '../contract/contract-source.ts';
import { sourcedContract } from '../contract/contract-source.ts';
import { procurementAttachmentName } from '../marks/attachment-names.ts';
import type { MissingGlyph } from '../pdfmake/missing-glyphs.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import { treeDocx } from '../word/drawn-docx.ts';

export type ProcurementFileRequest = {
  readonly source: ContractSource;
  readonly format: ProcurementFormat;
  /** `YYYY-MM-DD`; the contract's issue date where left out. */
  readonly date?: string | undefined;
  readonly paper?: Paper | undefined;
  readonly brand?: BrandRequest | undefined;
};

export type ProcurementFile =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fingerprint: string; readonly pages: number | null }
  | {
      readonly ok: false;
      readonly problem:
        | SourceProblem
        | BrandProblem
        | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] };
    };

/** Answers to procurement as a file, from what the contract itself holds: none of our costs is at hand. Reads no clock. */
export async function procurementFile({
  source,
  format,
  date,
  paper = 'A4',
  brand,
}: ProcurementFileRequest): Promise<ProcurementFile> {
  const looks = readBrand(brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const sourced = sourcedContract(source);
  if (!sourced.ok) return sourced;
  const { contract, state } = sourced;
  const { language, revision, quote } = contract;
  const assembly = assemblyOfData(contract);
  const day = date ?? contract.issueDate;
  const answers = procurementAnswers(assembly);
  const data: ProcurementData = {
    schema: 'quotewright.procurement/1',
    number: quote.number,
    revision,
    date: day,
    language,
    contract: sha256(canonicalJson(contract)),
    answers: answers.map(({ ask, verdict, sections, says, worked }) => ({
      ask,
      verdict,
      sections: [...sections],
      says: [...says],
      worked,
    })),
  };
  const canonical = canonicalJson(data);
  const fingerprint = sha256(canonical);
  if (format === 'json') {
    const bytes = new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
    return { ok: true, bytes, fingerprint, pages: null };
  }
  const tree = procurementTree({ assembly, answers, date: day, isDraft: state === 'draft', fingerprint });
  const author = quote.seller.legalName;
  if (format === 'docx') {
    const options = { language, paper, seller: author, brand: looks.brand, date: day, revision, properties: [] };
    return { ok: true, bytes: await treeDocx(tree, options), fingerprint, pages: null };
  }
  const description = procurementWordsIn(language).attachment;
  const attachments = [{ name: procurementAttachmentName, json: canonical, description }];
  const drawn = { kind: state, paper, fields: 'none', initials: false, issueDate: day, author, attachments } as const;
  const rendered = await renderPdf(tree, { ...drawn, brand: looks.brand });
  if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
  return { ok: true, bytes: rendered.bytes, fingerprint, pages: rendered.pages };
}
