import type { WhatIfPages } from '../../../shared/document/what-if-pages/pages-data.ts';
import { whatIfPages } from '../../../shared/document/what-if-pages/pages.ts';
import { pagesTree } from '../../../shared/document/what-if-pages/pages-tree.ts';
import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { bookOfContract } from '../../../shared/domain/costs/known-on.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { RevenuePolicy } from '../../../shared/domain/terms/revenue-policy.ts';
import type { Scenario } from '../../../shared/domain/terms/scenario.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { partOf, untold } from '../../../shared/domain/values/progress.ts';
import { factsOf } from '../../../shared/guardrails/facts.ts';
import { needs } from '../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import type { ChosenStandIns } from '../../../shared/simulation/replay/replay.ts';
import { foundStandIns } from '../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../shared/simulation/stress/recorded-moves.ts';
import type { Language } from '../../../shared/text/language.ts';
import { rolesText as germanRolesText } from '../../../shared/text/de/guardrail-words.ts';
import { rolesText } from '../../../shared/text/guardrail-words.ts';
import { comparedWordsIn, pageWordsIn } from '../../../shared/text/simulation/what-if-language.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { CompanionFormat } from '../../../shared/vocabulary/companion-format.ts';
import type { BrandProblem, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import { whatIfAttachmentName } from '../marks/attachment-names.ts';
import type { CompanionFile, MissingGlyphs } from '../companion/companion-file.ts';
import { companionFile } from '../companion/companion-file.ts';

export type WhatIfFileRequest = {
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  /** Those kept with the quote where left out. */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** Signed on a past day. */
  readonly replay?: { readonly start: string; readonly standIns?: ChosenStandIns | undefined } | undefined;
  readonly copy: WhatIfPages['copy'];
  readonly format: CompanionFormat;
  readonly language?: Language | undefined;
  readonly policy?: RevenuePolicy | undefined;
  /** Which approvals each scenario would need, by these guardrails; no row where left out. */
  readonly guardrails?: Policy | null | undefined;
  /** 1 where left out. */
  readonly revision?: number | undefined;
  /** `YYYY-MM-DD`; by `issueDayOf` where left out. */
  readonly date?: string | undefined;
  readonly paper?: Paper | undefined;
  readonly brand?: BrandRequest | undefined;
};

export type WhatIfFile = CompanionFile<
  | { readonly kind: 'terms'; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing-to-show' }
  | BrandProblem
  | MissingGlyphs
>;

/** Who would have to approve what a quote comes to; its clauses stay, and ask no more under a scenario. */
function approvalsOf(results: Results, guardrails: Policy | null, language: Language): string {
  const roles = [...new Set(needs(guardrails, factsOf({ results, clauses: [] })).map(({ approver }) => approver))];
  if (roles.length === 0) return comparedWordsIn(language).noApprovals;
  return language === 'de' ? germanRolesText(roles) : rolesText(roles);
}

/** What part of the work its evaluations are. */
const evaluatedShare = 0.7;

/** Scenarios and a replay as a file, for the customer or for the deal desk. Reads no clock: the same request gives the same bytes. */
export async function whatIfFile(request: WhatIfFileRequest, progress: TellShare = untold): Promise<WhatIfFile> {
  const { quote, copy, format, policy, revision = 1, paper = 'A4', replay } = request;
  const { scenarios = quote.scenarios ?? [], language = quote.language ?? 'en', date = issueDayOf(quote) } = request;
  if (scenarios.length === 0 && replay === undefined) return { ok: false, problem: { kind: 'nothing-to-show' } };
  const looks = readBrand(request.brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const costs = request.costs === undefined ? undefined : bookOfContract(request.costs, date);
  const results = compute({ quote, costs, policy });
  if (!results.ok) return { ok: false, problem: { kind: 'terms', problems: results.problems } };
  const recorded = recordedMoves;
  const replayed =
    replay === undefined || costs === undefined
      ? null
      : {
          start: replay.start,
          inputs: {
            quote,
            costs,
            recorded,
            standIns: foundStandIns(quote, costs, recorded, replay.standIns).standIns,
          },
        };
  const { guardrails } = request;
  const approvals = guardrails === undefined ? null : (of: Results): string => approvalsOf(of, guardrails, language);
  const pages = whatIfPages(
    { results: results.value, scenarios, replayed, copy, language, revision, date, approvals },
    partOf(progress, 0, evaluatedShare),
  );
  return companionFile(
    {
      data: pages,
      draw: (fingerprint) => pagesTree(pages, fingerprint, true),
      kind: 'draft',
      language,
      paper,
      brand: looks.brand,
      author: quote.seller.legalName,
      date,
      revision,
      attachment: { name: whatIfAttachmentName, description: pageWordsIn(language).attachment },
    },
    format,
    partOf(progress, evaluatedShare, 1),
  );
}
