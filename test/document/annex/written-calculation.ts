/** The result of a calculation as it is written, by other means than the app's: as a controller gets it by hand, in exact fractions. English only. */
type Fraction = { readonly over: bigint; readonly under: bigint };

const whole = (over: bigint): Fraction => ({ over, under: 1n });
const plus = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const negated = ({ over, under }: Fraction): Fraction => ({ over: -over, under });
const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

function inverse({ over, under }: Fraction): Fraction {
  return over < 0n ? { over: -under, under: -over } : { over: under, under: over };
}

function ofDecimal(text: string): Fraction {
  const [digits = '', decimals = ''] = text.split('.');
  return { over: BigInt(digits + decimals), under: 10n ** BigInt(decimals.length) };
}

/** Half away from zero. */
function rounded({ over, under }: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const size = (over < 0n ? -over : over) * scale;
  const units = (2n * size + under) / (2n * under);
  return { over: over < 0n ? -units : units, under: scale };
}

/** A fraction with so many decimals, as the pages write it: `-1234.50`. */
export function fixed(of: Fraction, places: number): string {
  const { over } = rounded(of, places);
  const digits = (over < 0n ? -over : over).toString().padStart(places + 1, '0');
  const at = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
  return over < 0n ? `-${text}` : text;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/the (?:least|lesser) of \(/g, 'least('],
  [/the (?:greatest|greater) of \(/g, 'greatest('],
  [/whole packages\(/g, 'packages('],
  [/rounded to the nearest ([\d.]+)/g, 'nearest $1'],
];

function marksOf(text: string): readonly string[] {
  const bare = text.replaceAll('\u00A0', ' ').replaceAll(',', '');
  const plain = spellings.reduce((so, [from, to]) => so.replaceAll(from, to), bare);
  return [...plain.matchAll(/\d+(?:\.\d+)?%?|[a-z]+|[()×÷+−^;]/g)].map(([found]) => found);
}

/** The value of a calculation; rounding within it is to so many decimals. */
export function valueOf(text: string, places: number): Fraction {
  const marks = marksOf(text);
  let at = 0;
  const peek = (): string => marks[at] ?? '';
  const take = (expected?: string): string => {
    const found = peek();
    if (expected !== undefined && found !== expected) throw new Error(`${expected} is due in ${text}, and there is ${found}`);
    at += 1;
    return found;
  };
  const list = (): readonly Fraction[] => {
    take('(');
    const values = [sum()];
    while (peek() === ';') {
      take();
      values.push(sum());
    }
    take(')');
    return values;
  };
  const only = (): Fraction => list().reduce((first) => first);
  const atom = (): Fraction => {
    const found = peek();
    switch (found) {
      case '(':
        return only();
      case 'round':
        take();
        return rounded(only(), places);
      case 'packages': {
        take();
        const { over, under } = only();
        return whole((over + under - 1n) / under);
      }
      case 'least':
        take();
        return list().reduce((a, b) => (isLess(b, a) ? b : a));
      case 'greatest':
        take();
        return list().reduce((a, b) => (isLess(a, b) ? b : a));
      case '−':
        take();
        return negated(atom());
      default:
        take();
        if (!/^\d/.test(found)) throw new Error(`${found} in ${text} is no number`);
        return found.endsWith('%') ? times(ofDecimal(found.slice(0, -1)), { over: 1n, under: 100n }) : ofDecimal(found);
    }
  };
  const power = (): Fraction => {
    const base = atom();
    if (peek() !== '^') return base;
    take();
    const exponent = atom().over;
    return { over: base.over ** exponent, under: base.under ** exponent };
  };
  const product = (): Fraction => {
    let value = power();
    while (peek() === '×' || peek() === '÷') value = times(value, take() === '×' ? power() : inverse(power()));
    return value;
  };
  function sum(): Fraction {
    let value = product();
    while (peek() === '+' || peek() === '−') value = plus(value, take() === '+' ? product() : negated(product()));
    if (peek() !== 'nearest') return value;
    take();
    const step = atom();
    return times(rounded(times(value, inverse(step)), 0), step);
  }
  const value = sum();
  if (at < marks.length) throw new Error(`${text} goes on after its value`);
  return value;
}
