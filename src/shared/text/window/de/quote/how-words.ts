import { countText } from '../../../phrase.ts';
import type { howWords as english } from '../../quote/how-words.ts';

export const howWords: typeof english = {
  title: 'Wie der Betrag entsteht',
  back: 'Zurück zum vorigen Betrag',
  formula: 'Formel',
  inputs: 'Besteht aus',
  rounding: 'Rundung',
  goToTerm: (name) => `Gehe zu ${name}`,
  year: (year) => `Jahr ${year}`,
  part: (name, on) => `${name}, ${on}`,
  partOf: (name, what, on) => `${name}, ${what}, ${on}`,
  charges: 'Entgelt',
  quantities: 'Menge',
  rated: 'berechnete Einheiten',
  costs: 'unsere Kosten',
  ours: 'Unsere Kosten',
  sumOf: (parts) => `Die Summe aus ${parts}.`,
  parts: (count) => countText(count, 'Teil', 'Teilen', 'de'),
  tree: 'Woraus er besteht',
  nothingHere: 'Wählen Sie einen Betrag in der Tabelle, um zu sehen, wie er entsteht.',
  keys: 'Eingabe in der Tabelle führt hierher. Pfeiltasten öffnen und schließen, Eingabe führt zum Feld, Esc zurück.',
  gone: 'Dieser Betrag ist nicht mehr in der Auswertung.',
};
