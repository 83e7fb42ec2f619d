import { oddPrices } from '../../../shared/domain/costs/odd-prices.ts';
import { oddPriceWarning } from '../../../shared/text/odd-price-sentences.ts';
import { amend } from '../../../shared/domain/amend.ts';
import type { Inputs } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { printed } from '../../../shared/domain/printed.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { amendmentText } from '../../../shared/text/command-line/amendment-text.ts';
import { evaluationText } from '../../../shared/text/command-line/evaluation-text.ts';
import { everyWarning } from '../../../shared/simulation/record/every-warning.ts';
import { priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { warningLine } from '../../../shared/text/warning-sentences.ts';
import type { Beside, FromFile } from '../documents.ts';
import { accompanyingFrom, problemLines, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';

export type PriceOptions = Beside & {
  readonly json?: boolean | undefined;
  readonly knownOn?: string | undefined;
  readonly amends?: string | undefined;
  readonly from?: string | undefined;
};

type Priced =
  | { readonly ok: true; readonly out: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly lines: readonly string[] };

/** What a quote is priced with besides itself. */
type Beneath = Omit<Inputs, 'quote'>;

async function price(file: string, beneath: FromFile<Beneath>, json: boolean): Promise<Priced> {
  const quote = await quoteFrom(file);
  if (!quote.ok) return quote;
  if (!beneath.ok) return { ok: false, lines: [] };
  const results = compute({ ...beneath.value, quote: quote.value });
  if (!results.ok) return { ok: false, lines: problemLines(results.problems) };
  const evaluation = printed(results.value);
  const warnings = everyWarning(results.value).map((warning) => warningLine(warning, quote.value.currency));
  return { ok: true, out: json ? `${JSON.stringify(evaluation)}\n` : evaluationText(quote.value, evaluation), warnings };
}

function amendment(quote: Quote, amends: Quote, fromMonth: number, beneath: Beneath, json: boolean): Priced {
  const amended = amend({ ...beneath, quote, amends, fromMonth });
  if (!amended.ok) return { ok: false, lines: problemLines(amended.problems) };
  const out = json ? `${JSON.stringify(amended.value)}\n` : amendmentText(quote, amends, amended.value);
  const { policy } = beneath;
  const restates = policy?.breakage === 'proportional' || policy?.recurring === 'level';
  return { ok: true, out, warnings: restates ? [priceSentences.policyRestates] : [] };
}

/** `price NEW --amends OLD --from K`: one amendment (pricing §12.16). */
async function priceAmendment(
  file: string,
  old: string,
  fromMonth: number,
  beneath: FromFile<Beneath>,
  json: boolean,
): Promise<Priced> {
  const quote = await quoteFrom(file);
  const amends = await quoteFrom(old);
  if (quote.ok && amends.ok && beneath.ok) return amendment(quote.value, amends.value, fromMonth, beneath.value, json);
  const ofOld = amends.ok ? [] : amends.lines.map((line) => (line.startsWith(old) ? line : `amends.${line}`));
  return { ok: false, lines: [...(quote.ok ? [] : quote.lines), ...ofOld] };
}

/** What is wrong with the options that name no file. */
function optionProblems(files: readonly string[], { knownOn, amends, from }: PriceOptions): readonly string[] {
  const problems: string[] = [];
  if (knownOn !== undefined && !isDate(knownOn)) problems.push(priceSentences.noDate);
  if ((amends === undefined) !== (from === undefined)) problems.push(priceSentences.amendsAndFrom);
  if (from !== undefined && !/^\d{1,3}$/.test(from)) problems.push(priceSentences.noMonth);
  if (amends !== undefined && files.length > 1) problems.push(priceSentences.oneAmendment);
  return problems;
}

/** `price`: every quote's evaluation in order, or the problems of all documents and no evaluation. */
export async function priceCommand(files: readonly string[], options: PriceOptions): Promise<Outcome> {
  const wrong = optionProblems(files, options);
  if (wrong.length > 0) return unusable(wrong);
  const { amends, from, knownOn } = options;
  const accompanying = await accompanyingFrom(options);
  const beneath: FromFile<Beneath> = accompanying.ok ? { ok: true, value: { ...accompanying.value, knownOn } } : accompanying;
  const json = options.json === true;
  const outs: string[] = [];
  const warnings: string[] =
    accompanying.ok && accompanying.value.costs !== undefined
      ? oddPrices(accompanying.value.costs).map((odd) => oddPriceWarning(odd, ['costs']))
      : [];
  const problems: string[] = accompanying.ok ? [] : [...accompanying.lines];
  for (const file of files) {
    const priced =
      amends === undefined ? await price(file, beneath, json) : await priceAmendment(file, amends, Number(from), beneath, json);
    if (priced.ok) {
      outs.push(priced.out);
      warnings.push(...priced.warnings.map((line) => (files.length === 1 ? line : line.replace(': ', `: ${file}: `))));
    }
    // With several quotes a place needs the name of its file.
    else problems.push(...priced.lines.map((line) => (files.length === 1 || line.startsWith(file) ? line : `${file}: ${line}`)));
  }
  return problems.length > 0 ? unusable(problems) : done(outs.join(json ? '' : '\n'), warnings);
}
