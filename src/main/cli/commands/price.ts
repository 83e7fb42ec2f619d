import { evaluate } from '../../../shared/domain/evaluate.ts';
import { evaluationText } from '../../../shared/text/command-line/evaluation-text.ts';
import type { Accompanying, Beside, FromFile } from '../documents.ts';
import { accompanyingFrom, problemLines, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';

export type PriceOptions = Beside & { readonly json?: boolean | undefined };

type Priced = { readonly ok: true; readonly out: string } | { readonly ok: false; readonly lines: readonly string[] };

async function price(file: string, accompanying: FromFile<Accompanying>, json: boolean): Promise<Priced> {
  const quote = await quoteFrom(file);
  if (!quote.ok) return quote;
  if (!accompanying.ok) return { ok: false, lines: [] };
  const { costs, scenario, actuals } = accompanying.value;
  const evaluation = evaluate(quote.value, costs, scenario, actuals);
  if (!evaluation.ok) return { ok: false, lines: problemLines(evaluation.problems) };
  return { ok: true, out: json ? `${JSON.stringify(evaluation.value)}\n` : evaluationText(quote.value, evaluation.value) };
}

/** `price`: every quote's evaluation in order, or the problems of all documents and no evaluation. */
export async function priceCommand(files: readonly string[], options: PriceOptions): Promise<Outcome> {
  const accompanying = await accompanyingFrom(options);
  const outs: string[] = [];
  const problems: string[] = accompanying.ok ? [] : [...accompanying.lines];
  for (const file of files) {
    const priced = await price(file, accompanying, options.json === true);
    if (priced.ok) outs.push(priced.out);
    // With several quotes a place needs the name of its file.
    else problems.push(...priced.lines.map((line) => (files.length === 1 || line.startsWith(file) ? line : `${file}: ${line}`)));
  }
  return problems.length > 0 ? unusable(problems) : done(outs.join(options.json === true ? '' : '\n'));
}
