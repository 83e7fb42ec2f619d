import type { Path } from '../../domain/document/problem.ts';
import { compare } from '../../domain/values/exact.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import type { Formula, Meaning } from '../../domain/algebra/formula.ts';
import { operands } from '../../domain/algebra/formula.ts';
import { formulaValue } from '../../domain/algebra/formula-value.ts';
import { stepAs } from '../../domain/algebra/step.ts';
import { isPercentPath } from '../../domain/figure-text.ts';
import type { Language } from '../language.ts';
import { percentText, shortNumberText } from '../number-format.ts';
import { contractWords } from './contract-words.ts';
import type { WorkingWords } from './en/workings.ts';

/** Every step as it was computed, each in parentheses; or as briefly as a reader with a calculator can follow. */
export type FormulaStyle = 'every-step' | 'brief';

/** Steps that a reader sees at a glance, or finds in another table. A brief formula shows only their value. */
const known: ReadonlySet<Meaning> = new Set(['units-in-tier', 'tier-start', 'month-charges', 'month-drawn-rollover']);

/** The precedence of a formula's outermost step. A step with less precedence than its place needs stands in parentheses. */
type Binding = 0 | 1 | 2 | 3;
const loose = 0;
const summand = 1;
const factor = 2;
const whole = 3;

/** A sum of more parts than this only states how many there are. In a brief formula, equal neighbours count once. */
const mostParts: Readonly<Record<FormulaStyle, number>> = { 'every-step': 6, brief: 12 };

/** No term has more decimals, and what is formed from terms here has no more than they have together. */
const mostPlaces = 24;

type Written = { readonly text: string; readonly binding: Binding };
/** What is written for a figure in the place of its number, so that one formula says it of every month; null for a number. */
export type SymbolOf = (figure: Path) => string | null;
type Writing = {
  readonly words: WorkingWords;
  readonly language: Language;
  readonly style: FormulaStyle;
  readonly symbolOf: SymbolOf;
};

const valueOf = (formula: Formula): string => trimmed(formulaValue(formula, mostPlaces), mostPlaces);

/** The operand that a least comes from: the first of those with its value. */
function leastOperand(of: readonly Formula[]): Formula | undefined {
  const values = of.map((each) => formulaValue(each, mostPlaces));
  const least = values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  return of[values.findLastIndex((value) => compare(value, least) === 0)];
}

/** Whether a figure that has a symbol moves the value: in a least, only where it is the least. */
function hasSymbol(formula: Formula, symbolOf: SymbolOf): boolean {
  if (formula.kind === 'figure') return symbolOf(formula.path) !== null;
  const of = formula.kind === 'least' ? [leastOperand(formula.of)] : operands(formula);
  return of.some((each) => each !== undefined && hasSymbol(each, symbolOf));
}

function isConstant(formula: Formula, text: string): boolean {
  return formula.kind === 'value' && formula.meaning === 'constant' && formula.value === text;
}

/** Terms that are written as percents stand in formulas as ratios, and are read as percents. */
function isPercentTerm(formula: Formula): boolean {
  return formula.kind === 'term' && isPercentPath(formula.path);
}

type Run = Written & { count: number };

/** The parts of a sum. In a brief formula, equal neighbours become one. */
function runsOf(parts: readonly Written[], { style }: Writing): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, binding } of parts) {
    const last = runs.at(-1);
    if (style === 'brief' && last?.text === text) last.count += 1;
    else runs.push({ text, binding, count: 1 });
  }
  return runs;
}

/** A negative part of a sum is taken away: 1 + −8% reads 1 − 8%. */
function sumText(parts: readonly Written[], writing: Writing): Written {
  const runs = runsOf(parts, writing);
  if (runs.length > mostParts[writing.style]) return { text: writing.words.sumOf(parts.length), binding: whole };
  const texts = runs.map(({ text, binding, count }) =>
    count === 1 ? text : `${count} × ${binding < factor ? `(${text})` : text}`,
  );
  const text = texts.reduce((so, part) => (part.startsWith('−') ? `${so} − ${part.slice(1)}` : `${so} + ${part}`));
  return { text, binding: runs.length === 1 && (runs[0]?.count ?? 1) > 1 ? factor : summand };
}

/** The words around a brief formula state rounding to decimals. Any other rounding, such as to the nearest hundred, stands in the formula. */
function roundedText(step: string, of: string, { words, language, style }: Writing): Written {
  const { isDigit, places } = stepAs(step);
  return style === 'every-step' || (isDigit && places > 0)
    ? { text: words.rounded(of), binding: whole }
    : { text: words.roundedToStep(shortNumberText(step, language), of), binding: loose };
}

/** Dividend and divisor. Null for other formulas, for percents, and for a division by one. */
function divisionOf(formula: Formula): readonly [over: Formula, under: Formula] | null {
  if (formula.kind !== 'quotient') return null;
  const [over, under] = formula.of;
  return isPercentTerm(over) || isConstant(under, '1') ? null : [over, under];
}

type Part = (of: Formula, least: Binding) => string;

/** A brief product multiplies first and divides last, as a reader with a calculator does. */
function productText(of: readonly Formula[], part: Part, { language, style }: Writing): Written {
  if (style === 'every-step') return { text: of.map((each) => part(each, whole)).join(' × '), binding: factor };
  if (of.some((each) => isConstant(each, '0'))) return { text: shortNumberText('0', language), binding: whole };
  const parts = of.map((each) => divisionOf(each) ?? ([each, null] as const));
  const factors = parts.map(([over]) => part(over, factor));
  const divisors = parts.flatMap(([, under]) => (under === null ? [] : [` ÷ ${part(under, whole)}`]));
  return { text: `${factors.join(' × ')}${divisors.join('')}`, binding: factor };
}

function written(formula: Formula, writing: Writing): Written {
  const { words, language, style, symbolOf } = writing;
  const isBrief = style === 'brief';
  const number = (decimal: string): Written => {
    const text = shortNumberText(decimal, language);
    return { text, binding: isBrief && text.startsWith('−') ? summand : whole };
  };
  const within = (of: Formula, least: Binding): Written => {
    const { text, binding } = written(of, writing);
    // This style puts every step in parentheses, so that readers need no rules of precedence.
    const asked = isBrief || least === loose ? least : whole;
    return binding < asked ? { text: `(${text})`, binding: whole } : { text, binding };
  };
  const part: Part = (of, least) => within(of, least).text;
  switch (formula.kind) {
    case 'figure': {
      const symbol = symbolOf(formula.path);
      return symbol === null ? number(formula.value) : { text: symbol, binding: whole };
    }
    case 'term':
    case 'value':
    case 'price':
      return number(formula.value);
    case 'named':
      return isBrief && known.has(formula.meaning) && !hasSymbol(formula.of, symbolOf)
        ? number(valueOf(formula.of))
        : written(formula.of, writing);
    case 'sum':
      return sumText(
        formula.of.map((each) => within(each, summand)),
        writing,
      );
    case 'product':
      return productText(formula.of, part, writing);
    case 'least': {
      const least = leastOperand(formula.of);
      if (least !== undefined && formula.of.some((each) => hasSymbol(each, symbolOf))) return written(least, writing);
      return { text: words.leastOf(formula.of.map((each) => part(each, loose))), binding: whole };
    }
    case 'greatest': {
      // A maximum with 0 is written as the value itself, or as 0.
      const [first, second] = formula.of;
      if (isBrief && first !== undefined && formula.of.length === 2 && second !== undefined && isConstant(second, '0')) {
        return valueOf(first).startsWith('-') ? number('0') : written(first, writing);
      }
      return { text: words.greatestOf(formula.of.map((each) => part(each, loose))), binding: whole };
    }
    case 'difference':
      return { text: `${part(formula.of[0], summand)} − ${part(formula.of[1], factor)}`, binding: summand };
    case 'quotient': {
      const [of, by] = formula.of;
      if (of.kind === 'term' && isPercentTerm(of)) return { text: percentText(of.value, language), binding: whole };
      if (isBrief && isConstant(by, '1')) return written(of, writing);
      return { text: `${part(of, factor)} ÷ ${part(by, whole)}`, binding: factor };
    }
    case 'power':
      return { text: `${part(formula.of, whole)}^${formula.exponent}`, binding: whole };
    case 'rounded':
      return roundedText(formula.step, part(formula.of, loose), writing);
    case 'rounded-up':
      return { text: words.wholePackages(part(formula.of, loose)), binding: whole };
    case 'part':
      return { text: words.partOf(formula.index + 1, formula.weights.length, part(formula.of, whole)), binding: whole };
  }
}

/** A formula on one line: its numbers, and what is done with them. */
export function formulaText(formula: Formula, style: FormulaStyle, language: Language, symbolOf: SymbolOf = () => null): string {
  return written(formula, { words: contractWords(language).workings, language, style, symbolOf }).text;
}
