import type { Explanation } from '../../domain/explain/explain.ts';
import { isAmountFigure, isPercentPath } from '../../domain/figure-text.ts';
import type { Path } from '../../domain/document/problem.ts';
import { dimensions } from '../../domain/terms/adaptive-pricing.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Formula } from '../../domain/algebra/formula.ts';
import { operands } from '../../domain/algebra/formula.ts';
import { shortDateText } from '../date-format.ts';
import type { Language } from '../language.ts';
import { numberText, percentText, shortNumberText } from '../number-format.ts';
import type { ContractWords } from './en/words.ts';
import { formulaText } from './formula-text.ts';
import { figureName, termName } from './figure-names.ts';

/** What a formula is made of: its value, what it is called, and where it leads, to a term or to another figure. */
export type WorkingInput = {
  readonly value: string;
  /** All its digits, with a point. */
  readonly decimal: string;
  readonly name: string;
  readonly term: Path | null;
  readonly figure: Path | null;
};

export type WorkingText = {
  readonly name: string;
  readonly value: string;
  readonly expression: string;
  readonly inputs: readonly WorkingInput[];
  /** How it was rounded, each way once. */
  readonly rounding: readonly string[];
};

/** How a working is written: its words, and the language of its numbers and dates. */
type Writing = { readonly words: ContractWords; readonly language: Language };

function dimensionName(dimension: string, words: ContractWords): string {
  const known = dimensions.find((each) => each === dimension);
  return known === undefined ? dimension : words.workings.dimensions[known];
}

function inputOf(formula: Formula, quote: Quote, { words, language }: Writing): WorkingInput | null {
  switch (formula.kind) {
    case 'term':
      return {
        value: isPercentPath(formula.path) ? percentText(formula.value, language) : numberText(formula.value, language),
        decimal: formula.value,
        name: termName(formula.path, quote, words.figures),
        term: formula.path,
        figure: null,
      };
    case 'figure': {
      return {
        value: isAmountFigure(formula.path) ? numberText(formula.value, language) : shortNumberText(formula.value, language),
        decimal: formula.value,
        name: figureName(formula.path, quote, words.figures),
        term: null,
        figure: formula.path,
      };
    }
    case 'price': {
      const on = shortDateText(formula.on, language);
      const name = words.workings.tokenPrice(formula.model, dimensionName(formula.dimension, words), on);
      return { value: numberText(formula.value, language), decimal: formula.value, name, term: null, figure: null };
    }
    case 'value': {
      // Constants of a rule, such as the 100 of a percent, explain themselves.
      if (formula.meaning === 'constant') return null;
      const meaning = words.workings.meanings[formula.meaning];
      const name = formula.month === undefined ? meaning : words.workings.inMonth(meaning, formula.month);
      return { value: numberText(formula.value, language), decimal: formula.value, name, term: null, figure: null };
    }
    default:
      return null;
  }
}

function inputsOf(formula: Formula, quote: Quote, writing: Writing): readonly WorkingInput[] {
  const own = inputOf(formula, quote, writing);
  return [...(own === null ? [] : [own]), ...operands(formula).flatMap((child) => inputsOf(child, quote, writing))];
}

function roundingsOf(formula: Formula, writing: Writing): readonly string[] {
  const within = operands(formula).flatMap((child) => roundingsOf(child, writing));
  if (formula.kind !== 'rounded' && formula.kind !== 'part') return within;
  const { roundedTo, splitTo } = writing.words.workings;
  const step = numberText(formula.step, writing.language);
  return [formula.kind === 'rounded' ? roundedTo(step) : splitTo(step), ...within];
}

/** How a figure came about, in words: the formula, its inputs each once, and its rounding. */
export function workingText(
  { figure, value, formula }: Explanation,
  quote: Quote,
  words: ContractWords,
  language: Language,
): WorkingText {
  const writing: Writing = { words, language };
  const seen = new Set<string>();
  const inputs = inputsOf(formula, quote, writing).filter(({ name, value: of }) => {
    const key = `${name} ${of}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return {
    name: figureName(figure, quote, words.figures),
    value: numberText(value, language),
    expression: formulaText(formula, 'every-step', language),
    inputs,
    rounding: [...new Set(roundingsOf(formula, writing))],
  };
}
