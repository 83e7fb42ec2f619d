import { Decimal } from 'decimal.js';

/** What is written in a reckoning, reckoned by other means than the app's: as a controller would, by hand. English only. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

type Mark = { readonly text: string };

const spellings: readonly (readonly [RegExp, string])[] = [
  [/the least of \(/g, 'least('],
  [/the greatest of \(/g, 'greatest('],
  [/whole packages\(/g, 'packages('],
];

function marksOf(text: string): Mark[] {
  const plain = spellings.reduce((so, [from, to]) => so.replaceAll(from, to), text.replaceAll('\u00A0', ' ').replaceAll(',', ''));
  return [...plain.matchAll(/\d+(?:\.\d+)?%?|[a-z]+|[()×÷+−^;]/g)].map(([found]) => ({ text: found }));
}

/** The value of a reckoning; inner rounding is to `places` decimals, or six where the text is a ratio's. */
export function valueOf(text: string, places: number): Decimal {
  const marks = marksOf(text);
  let at = 0;
  const peek = (): string => marks[at]?.text ?? '';
  const take = (expected?: string): string => {
    const found = peek();
    if (expected !== undefined && found !== expected) throw new Error(`${expected} is due in ${text}, and there is ${found}`);
    at += 1;
    return found;
  };
  const list = (): Decimal[] => {
    take('(');
    const values = [sum()];
    while (peek() === ';') {
      take();
      values.push(sum());
    }
    take(')');
    return values;
  };
  const only = (): Decimal => list()[0] ?? new Exact(Number.NaN);
  const atom = (): Decimal => {
    const found = peek();
    switch (found) {
      case '(':
        return only();
      case 'round':
        take();
        return only().toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
      case 'packages':
        take();
        return only().ceil();
      case 'least':
        take();
        return Exact.min(...list());
      case 'greatest':
        take();
        return Exact.max(...list());
      case '−':
        take();
        return atom().negated();
      default:
        take();
        return found.endsWith('%') ? new Exact(found.slice(0, -1)).div(100) : new Exact(found);
    }
  };
  const power = (): Decimal => {
    const base = atom();
    if (peek() !== '^') return base;
    take();
    return base.pow(atom());
  };
  const product = (): Decimal => {
    let value = power();
    while (peek() === '×' || peek() === '÷') value = take() === '×' ? value.times(power()) : value.div(power());
    return value;
  };
  function sum(): Decimal {
    let value = product();
    while (peek() === '+' || peek() === '−') value = take() === '+' ? value.plus(product()) : value.minus(product());
    return value;
  }
  const value = sum();
  if (at < marks.length) throw new Error(`${text} goes on after its value`);
  return value;
}
