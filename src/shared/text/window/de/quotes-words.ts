import { countText } from '../../phrase.ts';
import type { quotesWords as english } from '../quotes-words.ts';

const problems = (count: number): string => countText(count, 'Problem', 'Probleme', 'de');
const quotes = (count: number): string => countText(count, 'Angebot', 'Angebote', 'de');
const samples = (count: number): string => countText(count, 'Beispielangebot', 'Beispielangebote', 'de');

export const quotesWords: typeof english = {
  title: 'Angebote',
  search: 'Angebote suchen',
  searchHint: 'Nummer, Kunde, Titel oder Position',
  state: 'Zeigen',
  states: { current: 'Aktuelle', draft: 'Entwürfe', issued: 'Ausgestellte', archived: 'Archivierte' },
  newQuote: 'Neues Angebot',
  importQuote: 'Angebot importieren …',
  resetSample: 'Beispielangebote zurücksetzen',
  removeSample: 'Beispiele entfernen',
  sampleReset: (count) => `${samples(count)} zurückgesetzt.`,
  sampleRemoved: (count) => `${samples(count)} entfernt.`,
  duplicate: 'Duplizieren',
  archive: 'Archivieren',
  unarchive: 'Zurückholen',
  archived: (number) => `${number} ist archiviert.`,
  broughtBack: (number) => `${number} ist wieder in der Liste.`,
  duplicated: 'Dupliziert. Sie sind in der Kopie.',
  imported: 'Importiert.',
  importedWithProblems: (count) =>
    `Mit ${countText(count, 'Problem', 'Problemen', 'de')} importiert, die neben dem Angebot stehen.`,
  number: 'Nummer',
  customer: 'Kunde',
  quoteTitle: 'Titel',
  committed: 'Verbindlich',
  expected: 'Erwartet',
  changed: 'Geändert',
  stateHead: 'Stand',
  actions: 'Aktionen',
  actionsOf: (number) => `Aktionen für ${number}`,
  open: (number) => `${number} öffnen`,
  noNumber: 'Ohne Nummer',
  noTitle: 'Ohne Titel',
  noCustomer: 'Noch kein Kunde',
  attention: problems,
  sort: (what) => `Nach ${what} sortieren`,
  count: (shown, total) => (shown === total ? quotes(total) : `${shown} von ${countText(total, 'Angebot', 'Angeboten', 'de')}`),
  showMore: 'Mehr zeigen',
  emptyTitle: 'Ihr erstes Angebot',
  emptyBody:
    'Ein Angebot sagt, wozu sich ein Kunde verpflichtet, was Nutzung darüber hinaus kostet und was geschieht, wenn sich Modellkosten oder Nutzung ändern. Beginnen Sie leer und sehen Sie, wie der Wert jedem Tastendruck folgt, oder sehen Sie sich zuerst ein fertiges an.',
  emptyExample:
    'Zum Beispiel: 2.500 im Monat für die Plattform, 0,90 je automatisch gelöster Anfrage, gestaffelt, und eine Mindestabnahme von 90.000 im ersten Jahr mit vierteljährlicher Anpassung.',
  nothingFound: (search) => `Kein Angebot hat „${search}“ in Nummer, Kunde, Titel oder Positionen.`,
  nothingInState: 'Hier sind keine Angebote.',
  clearSearch: 'Suche leeren',
};
