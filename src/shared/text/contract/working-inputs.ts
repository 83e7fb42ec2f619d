import type { Formula } from '../../domain/algebra/formula.ts';
import { operands } from '../../domain/algebra/formula.ts';
import { stepAs } from '../../domain/algebra/step.ts';
import type { Language } from '../language.ts';
import { numberText } from '../number-format.ts';
import { capitalized } from '../phrase.ts';
import { contractWords } from './contract-words.ts';
import type { WorkingText } from './working-text.ts';

/** How each step of a formula rounds, in a few words. One sentence elsewhere states that halves round away from zero. */
function roundingsOf(formula: Formula, language: Language): readonly string[] {
  const words = contractWords(language).totals;
  const within = operands(formula).flatMap((each) => roundingsOf(each, language));
  if (formula.kind === 'part') return [words.splitIs, ...within];
  if (formula.kind !== 'rounded') return within;
  const { isDigit, places } = stepAs(formula.step);
  const own = !isDigit
    ? words.roundedTo(numberText(formula.step, language))
    : places === 0
      ? words.roundedToWhole
      : words.roundedToDecimals(places);
  return [own, ...within];
}

/** Beyond this many values, readers find the rest in the embedded data. */
const mostInputs = 30;

/** What each number of a formula is: "quantity charged of month 1 = 8,280". `prefix` is said already, at the row's head. */
export function inputsText({ inputs }: WorkingText, formula: Formula, prefix: string, language: Language): string {
  const shown = inputs.slice(0, mostInputs).map(({ name, value }) => {
    const short = name.startsWith(`${prefix}, `) ? name.slice(prefix.length + 2) : name;
    // A quantity that is calculated from one with decimals may end with a zero of theirs.
    return `${short}\u00A0=\u00A0${value.replace(/[.,]0$/, '')}`;
  });
  const left = inputs.length - shown.length;
  if (left > 0) shown.push(contractWords(language).totals.moreValues(left));
  const sentence = shown.length === 0 ? [] : [`${capitalized(shown.join('; '))}.`];
  return [...sentence, ...new Set(roundingsOf(formula, language))].join(' ');
}

/** A result as it closes its formula. */
export function resultText(value: string): string {
  return `=\u00A0${value}`;
}
