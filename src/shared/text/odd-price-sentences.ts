import type { OddPrice } from '../domain/costs/odd-prices.ts';
import { pathText } from '../domain/document/problem.ts';
import { numberText } from './number-format.ts';

const names: Readonly<Record<OddPrice['dimension'], string>> = {
  input: 'input',
  output: 'output',
  cachedInput: 'cached input',
  cacheWrite: 'cache writes',
};

/** Why a price is likely a slip. */
export function oddPriceSentence(odd: OddPrice): string {
  const price = numberText(odd.price, 'en');
  const what = `${odd.model}: ${names[odd.dimension]} costs ${price}`;
  switch (odd.kind) {
    case 'zero':
      return `${what}. Lines that it serves cost nothing there.`;
    case 'below-input':
      return `${what}, less than input at ${numberText(odd.input, 'en')}. Check whether the two are exchanged.`;
    case 'far-above':
      return `${what}, over 20 times the ${numberText(odd.other, 'en')} ${
        odd.of === 'model' ? 'of its other dates' : 'of other models of its slot'
      }. Check the decimal point.`;
  }
}

/** The same on the command line, with its place. */
export function oddPriceWarning(odd: OddPrice, root: readonly string[]): string {
  return `warning: ${pathText([...root, ...odd.path])}: ${oddPriceSentence(odd)}`;
}
