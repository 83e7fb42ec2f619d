import type { Explanation } from '../domain/explain.ts';
import { isAmountFigure } from '../domain/explain.ts';
import type { Path } from '../domain/problem.ts';
import type { Quote } from '../domain/terms/quote.ts';
import type { Formula, Meaning } from '../domain/workings/formula.ts';
import { operands } from '../domain/workings/formula.ts';
import { figureName, termName } from './figure-words.ts';
import { shortDateText } from './date-format.ts';
import type { Language } from './language.ts';
import { numberText, percentText, withoutTrailingZeros } from './number-format.ts';

/** What a formula is made of: its value, what it is called, and where it leads, to a term or to another figure. */
export type WorkingInput = {
  readonly value: string;
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

const meanings: Readonly<Record<Exclude<Meaning, 'constant'>, string>> = {
  price: 'price of a million tokens',
  'units-in-tier': 'units in the tier',
  'tier-start': 'where the tier starts',
  'units-of-period-before': 'units of the tier period before this month',
  rate: 'charge before discount, uplift and multiplier',
  'rate-of-period': 'charge of the tier period so far',
  'rate-before': 'charge of the tier period before this month',
  discount: 'after discount',
  uplift: 'annual uplift',
  'usage-factor': 'the scenario’s usage factor',
  'cost-per-unit': 'cost of one unit',
  'month-of-interval': 'the month’s part',
  'period-amount': 'amount of the period',
  'amount-before': 'amount before this true-up',
  balance: 'what the commitment still held',
  'rollover-balance': 'what had rolled over and was left',
  'month-charges': 'the pool’s charges',
  'month-drawn': 'drawn on the commitment',
  'month-drawn-rollover': 'drawn on what rolled over',
  'month-overage-base': 'beyond the commitment',
  'month-overage': 'overage',
  'month-recognized': 'recognized',
  'credits-taken': 'credits taken from packs',
  'credits-left': 'credits left',
  target: 'where the index puts the multiplier',
  'multiplier-before': 'multiplier before',
  deviation: 'deviation of the run rate',
  due: 'due',
  margin: 'margin',
};

/** A sum of more parts than this is told by their number; the parts stand below it. */
const mostParts = 6;

const symbols = { sum: ' + ', product: ' × ' } as const;

/** A negative part of a sum is taken away: 1 + −8% reads 1 − 8%. */
function joined(parts: readonly string[], symbol: string): string {
  return parts.reduce((text, part) =>
    symbol === symbols.sum && part.startsWith('−') ? `${text} − ${part.slice(1)}` : `${text}${symbol}${part}`,
  );
}

function expression(formula: Formula, language: Language, inside: boolean): string {
  const number = (decimal: string): string => numberText(withoutTrailingZeros(decimal), language);
  const part = (of: Formula): string => expression(of, language, true);
  const held = (text: string): string => (inside ? `(${text})` : text);
  switch (formula.kind) {
    case 'term':
    case 'figure':
    case 'value':
    case 'price':
      return number(formula.value);
    case 'named':
      return expression(formula.of, language, inside);
    case 'sum':
    case 'product':
      if (formula.kind === 'sum' && formula.of.length > mostParts) return `the sum of ${formula.of.length} amounts`;
      return held(joined(formula.of.map(part), symbols[formula.kind]));
    case 'least':
      return `the least of (${formula.of.map((each) => expression(each, language, false)).join('; ')})`;
    case 'greatest':
      return `the greatest of (${formula.of.map((each) => expression(each, language, false)).join('; ')})`;
    case 'difference':
      return held(`${part(formula.of[0])} − ${part(formula.of[1])}`);
    case 'quotient': {
      const [of, by] = formula.of;
      if (of.kind === 'term' && isPercent(of.path)) return percentText(of.value, language);
      return held(`${part(of)} ÷ ${part(by)}`);
    }
    case 'power':
      return `${part(formula.of)}^${formula.exponent}`;
    case 'rounded':
      return `round(${expression(formula.of, language, false)})`;
    case 'rounded-up':
      return `whole packages(${expression(formula.of, language, false)})`;
    case 'part':
      return `part ${formula.index + 1} of ${formula.weights.length} of ${part(formula.of)}`;
  }
}

/** Terms that are written as percents stand in formulas as ratios, and are read as percents. */
function isPercent(path: Path): boolean {
  const field = path.findLast((step) => typeof step === 'string');
  return typeof field === 'string' && /percent$/i.test(field);
}

function inputOf(formula: Formula, quote: Quote, language: Language): WorkingInput | null {
  switch (formula.kind) {
    case 'term':
      return {
        value: isPercent(formula.path) ? percentText(formula.value, language) : numberText(formula.value, language),
        name: termName(formula.path, quote),
        term: formula.path,
        figure: null,
      };
    case 'figure': {
      const shown = isAmountFigure(formula.path) ? formula.value : withoutTrailingZeros(formula.value);
      return { value: numberText(shown, language), name: figureName(formula.path, quote), term: null, figure: formula.path };
    }
    case 'price': {
      const name = `${formula.model}, ${formula.dimension === 'cachedInput' ? 'cached input' : formula.dimension}, a million tokens on ${shortDateText(formula.on, language)}`;
      return { value: numberText(formula.value, language), name, term: null, figure: null };
    }
    case 'value': {
      // Constants of a rule, such as the 100 of a percent, explain themselves.
      if (formula.meaning === 'constant') return null;
      const month = formula.month === undefined ? '' : `, month ${formula.month}`;
      return {
        value: numberText(formula.value, language),
        name: `${meanings[formula.meaning]}${month}`,
        term: null,
        figure: null,
      };
    }
    default:
      return null;
  }
}

function inputsOf(formula: Formula, quote: Quote, language: Language): readonly WorkingInput[] {
  const own = inputOf(formula, quote, language);
  return [...(own === null ? [] : [own]), ...operands(formula).flatMap((child) => inputsOf(child, quote, language))];
}

function roundingsOf(formula: Formula, language: Language): readonly string[] {
  const own =
    formula.kind === 'rounded'
      ? [`Rounded to the nearest ${numberText(formula.step, language)}, half away from zero.`]
      : formula.kind === 'part'
        ? [
            `Split by weights: each part rounded down to ${numberText(formula.step, language)}, what is left over to the largest remainders.`,
          ]
        : [];
  return [...own, ...operands(formula).flatMap((child) => roundingsOf(child, language))];
}

/** How a figure came about, in words: the formula, its inputs each once, and its rounding. */
export function workingText({ figure, value, formula }: Explanation, quote: Quote, language: Language): WorkingText {
  const seen = new Set<string>();
  const inputs = inputsOf(formula, quote, language).filter(({ name, value: of }) => {
    const key = `${name} ${of}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return {
    name: figureName(figure, quote),
    value: numberText(value, language),
    expression: expression(formula, language, false),
    inputs,
    rounding: [...new Set(roundingsOf(formula, language))],
  };
}
