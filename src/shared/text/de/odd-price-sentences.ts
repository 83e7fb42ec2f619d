import type { OddPrice } from '../../domain/costs/odd-prices.ts';
import { numberText } from '../number-format.ts';

const names: Readonly<Record<OddPrice['dimension'], string>> = {
  input: 'Eingabe',
  output: 'Ausgabe',
  cachedInput: 'Eingabe aus dem Cache',
  cacheWrite: 'Schreiben in den Cache',
};

/** Warum ein Preis wohl ein Versehen ist. */
export function oddPriceSentence(odd: OddPrice): string {
  const price = numberText(odd.price, 'de');
  const what = `${odd.model}: ${names[odd.dimension]} kostet ${price}`;
  switch (odd.kind) {
    case 'zero':
      return `${what}. Positionen, die das Modell erbringt, kosten dort nichts.`;
    case 'below-input':
      return `${what}, weniger als Eingabe mit ${numberText(odd.input, 'de')}. Prüfen Sie, ob die beiden vertauscht sind.`;
    case 'far-above':
      return `${what}, mehr als das 20-Fache der ${numberText(odd.other, 'de')} ${
        odd.of === 'model' ? 'an seinen anderen Tagen' : 'anderer Modelle seiner Rolle'
      }. Prüfen Sie das Komma.`;
  }
}
