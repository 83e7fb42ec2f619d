import { countText } from '../../phrase.ts';
import type { OutcomeWords } from '../en/outcomes.ts';

export const outcomeWords: OutcomeWords = {
  heading: (unit) => `Was bei Abrechnung je ${unit} zählt`,
  charged: (line) => `Die Leistung „${line}“ wird nach abgenommenen Ergebnissen abgerechnet.`,
  definition: (definition) => `Als Ergebnis gilt: ${definition}`,
  attribution: (attribution) => `Ein Ergebnis wird zugerechnet nach: ${attribution}`,
  dispute: (days) =>
    `Der Kunde kann ein Ergebnis innerhalb von ${countText(days, 'Tag', 'Tagen', 'de')} nach der Rechnung beanstanden, die es abrechnet. Ein Ergebnis, das der Beschreibung nicht entspricht, wird nicht abgerechnet.`,
  forecast: (percent) =>
    `Die Prognose dieser Bestellung nimmt an, dass ${percent} der gelieferten Einheiten abgenommen werden; abgerechnet wird nach den Ergebnissen selbst.`,
};
