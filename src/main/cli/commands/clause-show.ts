import { clauseBlocksIn, plainText } from '../../../shared/document/tree/plain-text.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { assemblyFailureSentence } from '../../../shared/text/clause-problems.ts';
import { clausesText } from '../../../shared/text/command-line/clauses-text.ts';
import type { Language } from '../../../shared/text/language.ts';
import { languages } from '../../../shared/text/language.ts';
import { contractDocument } from '../../export/contract/contract-document.ts';
import { preferredOf } from '../../../shared/document/plan/template-clauses.ts';
import { defaultTemplate, shippedClauses, shippedVersions } from '../../export/shipped/shipped-library.ts';
import { accompanyingFrom, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import { exportProblemLines } from './export.ts';

export type ClauseShowOptions = {
  readonly quote: string;
  readonly costs?: string | undefined;
  readonly language?: string | undefined;
};

/** The quote with this clause in the place of the others of its type, and the template's preferred ones beside it. */
function withClause(quote: Quote, id: string, version: number, type: string, language: Language): Quote {
  const library = shippedClauses();
  const types = defaultTemplate().sections.flatMap(({ clauses }) => clauses);
  const others = types.filter((other) => other !== type).flatMap((other) => preferredOf(other, library, language)?.head ?? []);
  const chosen = [{ id, version }, ...others.map((head) => ({ id: head.id, version: head.version }))];
  return { ...quote, clauses: chosen };
}

/** `clauses show`: one clause as a quote's contract would print it, as plain text. */
export async function clauseShowCommand(name: string, options: ClauseShowOptions): Promise<Outcome> {
  const quote = await quoteFrom(options.quote);
  const beside = await accompanyingFrom({ costs: options.costs });
  // The contract's own language, where none is asked for.
  const ofQuote = quote.ok ? quote.value.language : undefined;
  const language = languages.find((one) => one === (options.language ?? ofQuote ?? 'en'));
  if (language === undefined) return unusable([clausesText.unknownLanguage(languages)]);
  const [id = '', wanted] = name.split('@');
  const versions = shippedVersions().filter(({ head }) => head.id === id && head.language === language);
  const found = versions
    .filter(({ head }) => wanted === undefined || String(head.version) === wanted)
    .toSorted((a, b) => b.head.version - a.head.version)[0];
  if (found === undefined) return unusable([clausesText.unknownClause(name)]);
  if (!quote.ok || !beside.ok) return unusable([quote, beside].flatMap((each) => (each.ok ? [] : each.lines)));
  const { type, version } = found.head;
  const made = contractDocument({
    quote: withClause(quote.value, id, version, type, language),
    costs: beside.value.costs,
    kind: 'draft',
    language,
  });
  if (!made.ok) return unusable(exportProblemLines(made.problem));
  const blocks = clauseBlocksIn(made.tree, type);
  const own = made.tree.failures.filter(({ clause }) => clause === id).map(assemblyFailureSentence);
  const text = blocks.length === 0 ? clausesText.doesNotApply(id) : plainText(blocks);
  return own.length === 0 ? done(`${text}\n`) : { status: 1, out: `${text}\n`, problems: own };
}
