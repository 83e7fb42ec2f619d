import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Inputs } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { partOf, untold } from '../../../shared/domain/values/progress.ts';
import { memoData, memoOf } from '../../../shared/document/memo/memo.ts';
import { memoTree } from '../../../shared/document/memo/memo-tree.ts';
import type { CompanionFormat } from '../../../shared/vocabulary/companion-format.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { memoWords } from '../../../shared/text/memo/memo-words.ts';
import { noBrand } from '../brand/brand.ts';
import { memoAttachmentName } from '../marks/attachment-names.ts';
import type { CompanionFile, MissingGlyphs } from '../companion/companion-file.ts';
import { companionFile } from '../companion/companion-file.ts';

export type MemoFileRequest = Inputs & {
  readonly format: CompanionFormat;
  /** 1 where left out. */
  readonly revision?: number | undefined;
  /** `YYYY-MM-DD`; by `issueDayOf` where left out. */
  readonly date?: string | undefined;
  readonly paper?: Paper | undefined;
};

export type MemoFile = CompanionFile<{ readonly kind: 'terms'; readonly problems: readonly Problem[] } | MissingGlyphs>;

/** What part of the work its evaluations are. */
const evaluatedShare = 0.4;

/** The memo to the controller as a file. It is ours alone: it has our costs, and no customer's file has any of it. Reads no clock. */
export async function memoFile(
  { format, revision = 1, paper = 'A4', ...request }: MemoFileRequest,
  progress: TellShare = untold,
): Promise<MemoFile> {
  const { quote, date = issueDayOf(quote), ...inputs } = request;
  progress(0);
  const results = compute({ quote, ...inputs });
  if (!results.ok) return { ok: false, problem: { kind: 'terms', problems: results.problems } };
  const memo = memoOf(results.value, revision, date);
  progress(evaluatedShare);
  return companionFile(
    {
      data: memoData(memo),
      draw: (fingerprint) => memoTree(memo, fingerprint),
      kind: 'draft',
      language: 'en',
      paper,
      brand: noBrand,
      author: quote.seller.legalName,
      date,
      revision,
      attachment: { name: memoAttachmentName, description: memoWords.title },
    },
    format,
    partOf(progress, evaluatedShare, 1),
  );
}
