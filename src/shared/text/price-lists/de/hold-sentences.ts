import type { Hold } from '../../../price-lists/review/hold.ts';
import type { Meter } from '../../../price-lists/source/listed-model.ts';
import { briefDateText } from '../../date-format.ts';
import { numberText, percentText } from '../../number-format.ts';

export const meterNames: { readonly [M in Meter]: string } = {
  input: 'Eingabe',
  output: 'Ausgabe',
  cachedInput: 'gepufferte Eingabe',
  cacheWrite: 'Schreiben in den Puffer',
};

const number = (decimal: string | null): string => numberText(decimal ?? '0', 'de');

export function holdSentence(hold: Hold): string {
  switch (hold.code) {
    case 'zero':
      return `Der Preis für ${meterNames[hold.meter]} ist 0: Es ist kostenlos, oder die Liste hat keinen Preis dafür`;
    case 'output-below-input':
      return 'Ausgabe kostet weniger als Eingabe';
    case 'cached-not-below-input':
      return 'Gepufferte Eingabe kostet so viel wie Eingabe oder mehr';
    case 'factor-ten':
      return `Der Preis für ${meterNames[hold.meter]} ist das Zehnfache des vorigen oder ein Zehntel: eine Stelle zu viel?`;
    case 'unit-slip':
      return `Der Preis für ${meterNames[hold.meter]} weicht um das ${number(hold.factor)}-Fache ab: eine andere Einheit?`;
    case 'cached-stayed':
      return 'Eingabe hat einen neuen Preis, gepufferte Eingabe noch den vorigen';
    case 'meter-gone':
      return `Die Liste hat keinen Preis für ${meterNames[hold.meter]}, das Buch hat einen`;
    case 'band-incomplete':
      return `Die Preise über ${number(hold.above)} Token Kontext haben keinen für ${meterNames[hold.meter]}`;
    case 'band-as-price':
      return `Der neue Preis ist der über ${number(hold.above)} Token Kontext`;
    case 'surcharge-in-price':
      return 'Jeder Preis ist das 1,1-Fache des vorigen: ein Aufschlag einer Region?';
    case 'resold':
      return `${hold.maker} kostet beim Hersteller ${number(hold.price.input)} für Eingabe und ${number(hold.price.output)} für Ausgabe: Dies ist der Preis eines Wiederverkäufers`;
    case 'intro-missed':
      return `Das ist der Preis, der für den ${briefDateText(hold.from, 'de')} angekündigt ist: Noch gilt der Einführungspreis`;
    case 'history-overwritten':
      return `Das Buch hat ab ${briefDateText(hold.from, 'de')} einen anderen Preis: Die Liste hat ihre Vorgeschichte verloren oder geändert`;
    case 'history-half-right':
      return `Gepufferte Eingabe hat vor und nach dem ${briefDateText(hold.from, 'de')} einen Preis, Eingabe hat zwei`;
    case 'alias-moved':
      return 'Der Name ist ein Alias: Er kann jetzt für ein anderes Modell stehen';
    case 'price-of-sibling':
      return `Das neue Modell kostet genau so viel wie ${hold.sibling}`;
    case 'float-trace':
      return `Der Preis für ${meterNames[hold.meter]} ist als ${hold.published} veröffentlicht, mit Stellen, wie die Rechnung eines Programms sie hinterlässt, und als ${numberText(hold.read, 'de')} gelesen: Ist das der Preis?`;
    case 'beyond-limit':
      return `Der Preis für ${meterNames[hold.meter]} ändert sich um ${percentText(hold.percent, 'de')}: mehr als die Grenze`;
  }
}
