import type { ListFormat } from '../../../price-lists/price-list-format.ts';
import type { ImportProblem } from '../../../price-lists/review/import-list.ts';
import type { EntryFault, ListFault } from '../../../price-lists/source/listed-model.ts';

export const formatNames: { readonly [F in ListFormat]: string } = {
  litellm: 'LiteLLM, model_prices_and_context_window.json',
  'llm-prices': 'llm-prices, historical-v1.json',
  'genai-prices': 'genai-prices, data.json',
  'models-dev': 'models.dev, api.json',
  openrouter: 'OpenRouter, /api/v1/models',
  csv: 'eine Tabelle, CSV',
  quotewright: 'ein Kostenbuch, quotewright.costs/1',
};

export function entrySentence(fault: EntryFault): string {
  switch (fault.code) {
    case 'not-a-number':
      return `der Preis für ${fault.meter} ist keine Zahl: ${fault.value}`;
    case 'negative':
      return `der Preis für ${fault.meter} ist negativ: ${fault.value}`;
    case 'too-fine':
      return `der Preis für ${fault.meter} hat mehr als 12 Nachkommastellen je Million Token, und Preise werden nicht gerundet: ${fault.value}`;
    case 'too-large':
      return `der Preis für ${fault.meter} hat mehr als 15 Stellen vor dem Komma: ${fault.value}`;
    case 'incomplete':
      return `es gibt keinen Preis für ${fault.meter}`;
    case 'id-twice':
      return 'die Liste nennt es zweimal mit verschiedenen Preisen';
    case 'reversed-dates':
      return `es endet am ${fault.to} und beginnt am ${fault.from}`;
    case 'no-such-date':
      return `diesen Tag gibt es nicht: ${fault.value}`;
  }
}

export function listFaultSentence(fault: ListFault): string {
  switch (fault.code) {
    case 'no-known-format':
      return 'ist keine Preisliste in einem bekannten Format; nennen Sie das Format';
    case 'other-shape':
      return `hat eine andere Gestalt als ihr Format: Erwartet wird ${fault.expected}`;
    case 'id-twice':
      return `nennt ${fault.id} zweimal für denselben Tag; entfernen Sie eines`;
    case 'nothing-priced':
      return 'hat kein Modell mit einem Preis';
    case 'no-such-currency':
      return `nennt keine Währung: „${fault.value}“`;
    case 'several-currencies':
      return `hat mehrere Währungen, ${fault.currencies.join(', ')}: ein Kostenbuch hat eine`;
    case 'no-column':
      return `hat keine Spalte „${fault.column}“`;
    case 'row':
      return `Zeile ${fault.row}: ${entrySentence(fault.fault)}`;
  }
}

export function importProblemSentence(problem: ImportProblem): string {
  switch (problem.code) {
    case 'needs-rate':
      return `Die Liste ist in ${problem.list}, das Buch in ${problem.book}: Nennen Sie den Kurs`;
    case 'other-rate':
      return `Das Buch ist mit dem Kurs ${problem.rate} umgerechnet: Ein Kurs gilt für die ganze Vorgeschichte`;
    case 'same-currency':
      return `Die Liste ist schon in ${problem.currency}: Lassen Sie den Kurs weg`;
    case 'confirms-nothing':
      return `Von ${problem.id} wird nichts zurückgehalten: Es gibt nichts zu bestätigen`;
  }
}
