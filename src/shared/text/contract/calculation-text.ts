import type { Formula } from '../../domain/algebra/formula.ts';
import type { Language } from '../language.ts';
import { contractWords } from './contract-words.ts';
import type { SymbolOf } from './formula-text.ts';
import { formulaText } from './formula-text.ts';

/** A formula on one line, for a table of many. The words around the table say how the whole is rounded; rounding within is written. */
export function calculationText(formula: Formula, language: Language, symbolOf?: SymbolOf): string {
  const of = formula.kind === 'named' ? formula.of : formula;
  return formulaText(of.kind === 'rounded' ? of.of : formula, 'brief', language, symbolOf);
}

/** Parts of one split that are alike, from the first of them to the last: "parts 1–4 of 4 of 90,000". */
export function splitText(
  first: Extract<Formula, { kind: 'part' }>,
  last: Extract<Formula, { kind: 'part' }>,
  language: Language,
): string {
  const { annex } = contractWords(language);
  if (first.index === last.index) return calculationText(first, language);
  const of = calculationText(first.of, language);
  return annex.parts(annex.span(first.index + 1, last.index + 1), first.weights.length, of);
}
