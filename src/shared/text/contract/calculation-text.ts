import { trimmed } from '../../domain/values/decimal-text.ts';
import type { Formula, Meaning } from '../../domain/algebra/formula.ts';
import { formulaValue } from '../../domain/algebra/formula-value.ts';
import type { Language } from '../language.ts';
import { numberText, percentText, withoutTrailingZeros } from '../number-format.ts';
import { contractWords } from './contract-words.ts';
import type { WorkingWords } from './en/workings.ts';

/** Steps that a reader takes in at a glance, or finds in a table of their own: their value stands for them. */
const known: ReadonlySet<Meaning> = new Set(['units-in-tier', 'tier-start', 'month-charges', 'month-drawn-rollover']);

/** How closely a formula's outermost step binds: what binds less closely than its place asks for stands in parentheses. */
type Binding = 0 | 1 | 2 | 3;
const loose = 0;
const summand = 1;
const factor = 2;
const whole = 3;

/** More different parts of a sum than this are told by their number. */
const mostParts = 12;

/** No term has more decimals, and what is formed from terms here has no more than they have together. */
const mostPlaces = 24;

type Written = { readonly text: string; readonly binding: Binding };
type Writing = { readonly words: WorkingWords; readonly language: Language };

const valueOf = (formula: Formula): string => trimmed(formulaValue(formula, mostPlaces), mostPlaces);

function isConstant(formula: Formula, text: string): boolean {
  return formula.kind === 'value' && formula.meaning === 'constant' && formula.value === text;
}

function isPercentTerm(formula: Formula): boolean {
  return formula.kind === 'term' && /percent$/i.test(String(formula.path.findLast((step) => typeof step === 'string')));
}

function sumText(parts: readonly Written[], { words }: Writing): Written {
  const runs: { readonly text: string; readonly binding: Binding; count: number }[] = [];
  for (const { text, binding } of parts) {
    const last = runs.at(-1);
    if (last?.text === text) last.count += 1;
    else runs.push({ text, binding, count: 1 });
  }
  if (runs.length > mostParts) return { text: words.sumOf(parts.length), binding: whole };
  const texts = runs.map(({ text, binding, count }) =>
    count === 1 ? text : `${count} × ${binding < factor ? `(${text})` : text}`,
  );
  const text = texts.reduce((so, part) => (part.startsWith('−') ? `${so} − ${part.slice(1)}` : `${so} + ${part}`));
  return { text, binding: runs.length === 1 && (runs[0]?.count ?? 1) > 1 ? factor : summand };
}

/** Rounding to decimals is said around the table; to the nearest hundred, say, where it is done. */
function roundedText(step: string, of: string, { words, language }: Writing): string {
  return /^0\.0*1$/.test(step) ? words.rounded(of) : words.roundedToStep(numberText(withoutTrailingZeros(step), language), of);
}

/** What is divided by what; null of all else, of a percent, which is written as one, and of what is divided by one. */
function divisionOf(formula: Formula): readonly [over: Formula, under: Formula] | null {
  if (formula.kind !== 'quotient') return null;
  const [over, under] = formula.of;
  return isPercentTerm(over) || isConstant(under, '1') ? null : [over, under];
}

/** Multiplied first and divided last, as a reader with a calculator has to. */
function productText(of: readonly Formula[], part: (of: Formula, least: Binding) => string, { language }: Writing): Written {
  if (of.some((each) => isConstant(each, '0'))) return { text: numberText('0', language), binding: whole };
  const parts = of.map((each) => divisionOf(each) ?? ([each, null] as const));
  const factors = parts.map(([over]) => part(over, factor));
  const divisors = parts.flatMap(([, under]) => (under === null ? [] : [` ÷ ${part(under, whole)}`]));
  return { text: `${factors.join(' × ')}${divisors.join('')}`, binding: factor };
}

function written(formula: Formula, writing: Writing): Written {
  const { words, language } = writing;
  const number = (decimal: string): Written => {
    const text = numberText(withoutTrailingZeros(decimal), language);
    return { text, binding: text.startsWith('−') ? summand : whole };
  };
  const part = (of: Formula, least: Binding): string => {
    const { text, binding } = written(of, writing);
    return binding < least ? `(${text})` : text;
  };
  switch (formula.kind) {
    case 'term':
    case 'figure':
    case 'value':
    case 'price':
      return number(formula.value);
    case 'named':
      return known.has(formula.meaning) ? number(valueOf(formula.of)) : written(formula.of, writing);
    case 'sum':
      return sumText(
        formula.of.map((each) => written(each, writing)),
        writing,
      );
    case 'product':
      return productText(formula.of, part, writing);
    case 'least':
      return { text: words.leastOf(formula.of.map((each) => part(each, loose))), binding: whole };
    case 'greatest': {
      // What is never below nothing is read as itself, or as nothing.
      const [first, second] = formula.of;
      if (first !== undefined && formula.of.length === 2 && second !== undefined && isConstant(second, '0')) {
        return valueOf(first).startsWith('-') ? number('0') : written(first, writing);
      }
      return { text: words.greatestOf(formula.of.map((each) => part(each, loose))), binding: whole };
    }
    case 'difference':
      return { text: `${part(formula.of[0], summand)} − ${part(formula.of[1], factor)}`, binding: summand };
    case 'quotient': {
      const [of, by] = formula.of;
      if (of.kind === 'term' && isPercentTerm(of)) return { text: percentText(of.value, language), binding: whole };
      if (isConstant(by, '1')) return written(of, writing);
      return { text: `${part(of, factor)} ÷ ${part(by, whole)}`, binding: factor };
    }
    case 'power':
      return { text: `${part(formula.of, whole)}^${formula.exponent}`, binding: whole };
    case 'rounded':
      return { text: roundedText(formula.step, part(formula.of, loose), writing), binding: whole };
    case 'rounded-up':
      return { text: words.wholePackages(part(formula.of, loose)), binding: whole };
    case 'part':
      return { text: words.partOf(formula.index + 1, formula.weights.length, part(formula.of, whole)), binding: whole };
  }
}

/**
 * A formula on one line, for a table of many: its numbers and what is done with them. The rounding of the whole is left to
 * the words around the table; rounding within is written.
 */
export function calculationText(formula: Formula, language: Language): string {
  const of = formula.kind === 'named' ? formula.of : formula;
  return written(of.kind === 'rounded' ? of.of : formula, { words: contractWords(language).workings, language }).text;
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
