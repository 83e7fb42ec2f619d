import { assemblyOfData } from '../../../shared/document/assembly/assembly.ts';
import { procurementAnswers } from '../../../shared/document/procurement/procurement.ts';
import type { ProcurementData } from '../../../shared/document/procurement/procurement-data.ts';
import { procurementTree } from '../../../shared/document/procurement/procurement-tree.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { partOf, untold } from '../../../shared/domain/values/progress.ts';
import { procurementWordsIn } from '../../../shared/text/procurement/procurement-language.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { CompanionFormat } from '../../../shared/vocabulary/companion-format.ts';
import { sha256 } from '../../sha256.ts';
import type { BrandProblem, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { ContractSource, SourceProblem } from '../contract/contract-source.ts';
import { sourcedContract } from '../contract/contract-source.ts';
import { procurementAttachmentName } from '../marks/attachment-names.ts';
import type { CompanionFile, MissingGlyphs } from '../companion/companion-file.ts';
import { companionFile } from '../companion/companion-file.ts';

export type ProcurementFileRequest = {
  readonly source: ContractSource;
  readonly format: CompanionFormat;
  /** `YYYY-MM-DD`; the contract's issue date where left out. */
  readonly date?: string | undefined;
  readonly paper?: Paper | undefined;
  readonly brand?: BrandRequest | undefined;
};

export type ProcurementFile = CompanionFile<SourceProblem | BrandProblem | MissingGlyphs>;

/** What part of the work is done once the contract is there, and once its terms have answered. */
const [contractShare, answeredShare] = [0.3, 0.6];

/** Answers to procurement as a file, from what the contract itself holds: none of our costs is at hand. Reads no clock. */
export async function procurementFile(
  { source, format, date, paper = 'A4', brand }: ProcurementFileRequest,
  progress: TellShare = untold,
): Promise<ProcurementFile> {
  progress(0);
  const looks = readBrand(brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const sourced = sourcedContract(source);
  if (!sourced.ok) return sourced;
  const { contract, state } = sourced;
  const { language, revision, quote } = contract;
  progress(contractShare);
  const assembly = assemblyOfData(contract);
  const day = date ?? contract.issueDate;
  const answers = procurementAnswers(assembly);
  progress(answeredShare);
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
  return companionFile(
    {
      data,
      draw: (fingerprint) => procurementTree({ assembly, answers, date: day, isDraft: state === 'draft', fingerprint }),
      kind: state,
      language,
      paper,
      brand: looks.brand,
      author: quote.seller.legalName,
      date: day,
      revision,
      attachment: { name: procurementAttachmentName, description: procurementWordsIn(language).attachment },
    },
    format,
    partOf(progress, answeredShare, 1),
  );
}
