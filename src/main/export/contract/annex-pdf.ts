import { assemblyOfData } from '../../../shared/document/assembly/assembly.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { sha256 } from '../../sha256.ts';
import type { BrandProblem, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { MissingGlyph } from '../pdfmake/fonts/missing-glyphs.ts';
import type { ContractSource, SourceProblem } from './contract-source.ts';
import { sourcedContract } from './contract-source.ts';
import { drawAnnex } from './draw-annex.ts';

export type AnnexPdfRequest = {
  /** The contract's own PDF, which has its data, or what the contract would be made of. */
  readonly source: ContractSource;
  readonly paper?: Paper | undefined;
  readonly brand?: BrandRequest | undefined;
};

export type AnnexProblem =
  | SourceProblem
  | BrandProblem
  | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] };

export type AnnexPdf =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** The contract's own: SHA-256 of its canonical JSON, 64 hex digits. */
      readonly fingerprint: string;
      readonly pages: number;
    }
  | { readonly ok: false; readonly problem: AnnexProblem };

/** The calculation annex of a contract. Reads no clock and no network: the same request gives the same bytes. */
export async function annexPdf({ source, paper = 'A4', brand }: AnnexPdfRequest): Promise<AnnexPdf> {
  const looks = readBrand(brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const sourced = sourcedContract(source);
  if (!sourced.ok) return sourced;
  const { contract, state } = sourced;
  const json = canonicalJson(contract);
  const fingerprint = sha256(json);
  const assembly = assemblyOfData(contract);
  const { rendered } = await drawAnnex({ assembly, json, fingerprint, state, paper, brand: looks.brand });
  if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
  return { ok: true, bytes: rendered.bytes, fingerprint, pages: rendered.pages };
}
