import type { ClauseState } from '../../../../calls/contracts/clause-calls.ts';
import type { TermKind } from '../../../../clauses/terms/deal-term.ts';
import { countText } from '../../../phrase.ts';
import type {
  clauseWords as englishClause,
  libraryWords as englishLibrary,
  newClauseWords as englishNew,
} from '../../clauses/library-words.ts';

const states: Readonly<Record<ClauseState, string>> = {
  draft: 'Entwurf',
  in_review: 'In Prüfung',
  approved: 'Freigegeben',
  retired: 'Zurückgezogen',
};

/** "Rückfallposition 2": wie die Verhandlungsposition einer Klausel heißt. */
function positionName(position: string): string {
  const place = /^fallback-(\d+)$/.exec(position)?.[1];
  if (place !== undefined) return `Rückfallposition ${place}`;
  return position === 'walk-away' ? 'Äußerste Grenze' : 'Bevorzugt';
}

const durations = { hour: 'Stunden', day: 'Tage', month: 'Monate' } as const;

/** Was ein Wert ist, neben seinem Namen in der Liste, die ihn ergänzt. */
function termKindName(kind: TermKind): string {
  switch (kind.type) {
    case 'duration':
      return durations[kind.unit];
    case 'choice':
      return kind.values.join(', ');
    case 'truth':
      return 'ja, nein';
    case 'amounts':
      return 'Beträge nach Zeiträumen';
    case 'lines':
      return 'Namen von Positionen';
    case 'models':
      return 'Namen von Modellen';
    case 'text':
      return 'Text';
    case 'address':
      return 'Anschrift';
    case 'date':
      return 'Datum';
    case 'percent':
      return 'Prozent';
    case 'number':
      return 'Zahl';
    case 'money':
      return 'Betrag';
    case 'price':
      return 'Preis';
    case 'law':
      return 'Recht';
    case 'group':
      return 'Gruppe';
  }
}

export const libraryWords: typeof englishLibrary = {
  title: 'Klauseln',
  newClause: 'Neue Klausel',
  template: 'Vertragsvorlage',
  search: 'Klauseln suchen',
  searchHint: 'Wörter einer Klausel oder ihr Titel',
  stateFilter: 'Stand der neuesten Version',
  languageFilter: 'Sprache',
  anyState: 'Jeder Stand',
  anyLanguage: 'Beide Sprachen',
  languages: { en: 'Englisch', de: 'Deutsch' },
  states,
  positionName,
  grantedBy: (role) => `${role} darf sie gewähren`,
  count: (shown) => countText(shown, 'Klausel', 'Klauseln', 'de'),
  sample: 'Beispiel – juristisch zu prüfen',
  columns: {
    title: 'Klausel',
    position: 'Position',
    language: 'Sprache',
    newest: 'Neueste Version',
    approved: 'Freigegeben',
    reviewDue: 'Zu prüfen bis',
    uses: 'Verwendet in',
  },
  version: (version) => `Version ${version}`,
  noneApproved: 'Noch keine',
  due: (date) => `${date}, fällig`,
  uses: (count) => (count === 0 ? 'Keinem' : countText(count, 'Fassung', 'Fassungen', 'de')),
  open: (title, position) => `${title}, ${position}, öffnen`,
  gridHint: 'Auf und ab bewegen durch die Liste, Eingabe öffnet eine Klausel.',
  nothingFound: (search) => `Keine Klausel hat „${search}“ in ihrem Text.`,
  nothingSo: 'Keine Klausel passt: Zeigen Sie jeden Stand und beide Sprachen.',
  clearSearch: 'Suche leeren',
  showAll: 'Alle zeigen',
  shipped: {
    notice: (count) =>
      count === 1
        ? 'Die App brachte einen neueren Text einer Klausel mit. Ihrer ist unverändert.'
        : `Die App brachte neuere Texte von ${countText(count, 'Klausel', 'Klauseln', 'de')} mit. Ihre sind unverändert.`,
    list: 'Zeigen',
    offer: (title, language, version) => `${title}, ${language}, Version ${version}`,
    showChanges: 'Zeigen, was sich ändert',
    take: (version) => `Als Version ${version} in Prüfung nehmen`,
    keep: 'Unseren behalten',
    underWay: 'Die Klausel hat einen Entwurf oder einen Text in Prüfung. Schließen Sie das zuerst ab.',
    taken: (title, version) => `${title}: Version ${version} ist in Prüfung.`,
  },
  emptyTitle: 'Der Text der Rechtsabteilung, einmal',
  emptyBody:
    'Eine Klausel ist ein Text mit den Bedingungen des Geschäfts darin. Sie entwerfen ihn hier, und jemand anders gibt ihn frei. Dann können Angebote ihn wählen: den bevorzugten Text oder eine Rückfallposition in ihrer Reihenfolge.',
  emptyExample:
    'Nicht verbrauchte Mindestabnahme wird in den nächsten Zeitraum übertragen, bis zu 20 % der Mindestabnahme des Zeitraums, der endet.',
  emptyExampleNote:
    'Der Text enthält die 20 % nicht: {{term:commitments[].rollover.percent}} druckt den Wert, nach dem das Angebot rechnet.',
};

export const newClauseWords: typeof englishNew = {
  title: 'Neue Klausel',
  name: 'Titel',
  nameHint: 'Die Überschrift im Vertrag',
  type: 'Typ',
  typeHint: 'Das Thema. Klauseln eines Typs sind Alternativen, und ein Vertrag hat eine davon.',
  id: 'Kennung',
  idHint: 'Buchstaben, Ziffern und Bindestriche. Dieselbe Kennung in zwei Sprachen ist dieselbe Klausel.',
  language: 'Sprache',
  make: 'Schreiben',
  needsTitle: 'Geben Sie ihr einen Titel',
  needsName: 'Buchstaben, Ziffern und Bindestriche',
};

export const clauseWords: typeof englishClause = {
  back: 'Klauseln',
  versionOption: (version, state) => `Version ${version}, ${state}`,
  alsoIn: (language) => `Auch auf ${language}`,
  frozen: (state) => `Stand dieser Version: ${state}. Ihr Text ändert sich nicht mehr.`,
  notLegal: (names) => `${names}: Nur Recht oder Verwaltung schreibt Klauseln. Sie können lesen und kommentieren.`,
  nobody: 'Es ist niemand ausgewählt. Wählen Sie links Ihren Namen, um zu schreiben oder zu kommentieren.',
  ownReview: 'In Prüfung. Sie haben den Text geschrieben, darum muss jemand anders aus Recht ihn freigeben oder zurückgeben.',
  inReview: (author) => `In Prüfung. Geschrieben von ${author}.`,
  stale:
    'Die Klausel wurde anderswo gespeichert, nachdem Sie sie geöffnet hatten. Ihre Version wurde nicht überschrieben und ist hier noch zu sehen.',
  loadOther: 'Anderen Text laden',
  head: 'Über die Klausel',
  playbook: 'Leitfaden',
  fields: {
    title: 'Titel',
    type: 'Typ',
    position: 'Verhandlungsposition',
    grantedBy: 'Gewährt durch',
    nobody: '–',
    pricing: 'Sagt, was berechnet wird',
    pricingHint:
      'Sie darf dann nur Bedingungen verwenden, die die Preisberechnung liest, und enthält ein Rechenbeispiel oder verweist auf den Abschnitt, der sie berechnet.',
    each: 'Steht einmal für jede',
    once: 'Einmal',
    together: 'Steht einmal für alle',
    togetherHint: 'Was sich unterscheidet, wird dann mit Namen gesagt. Sonst wird die Klausel wiederholt.',
    eachOf: { commitments: 'Mindestabnahme', lines: 'Position' },
    applies: 'Gilt, wo das Geschäft hat',
    always: 'Jedes Geschäft',
    jurisdictions: 'Rechtsordnungen',
    jurisdictionsHint: 'Kürzel mit Kommas, etwa US, DE. Leer: jede',
    requires: 'Erfordert',
    excludes: 'Schließt aus',
    typesHint: 'Typen mit Kommas',
    reviewDue: 'Zu prüfen bis',
    source: 'Quelle',
    why: 'Warum sie so lautet',
    say: 'Was einem Kunden zu sagen ist',
    escalateIf: 'Wann nachzufragen ist',
    playbookHint: 'Für uns. Es kommt in kein Dokument.',
  },
  writing: 'Schreiben',
  text: 'Text der Klausel',
  textHint: 'Strg+Leertaste ergänzt Werte, Verweise und Tabellen; Eingabe übernimmt. Tab verlässt den Text.',
  editor: {
    Completions: 'Vorschläge',
    Diagnostics: 'Was die Prüfung findet',
    'No diagnostics': 'Die Prüfung findet nichts',
    close: 'Schließen',
    'Control character': 'Steuerzeichen',
    'Selection deleted': 'Auswahl gelöscht',
  },
  insertDirective: {
    term: 'ein Wert des Geschäfts',
    ref: 'die Nummer einer Klausel oder eines Absatzes',
    part: 'die Nummer eines Abschnitts der Bestellung',
    cite: 'eine Norm oder ein anderes Dokument',
    define: 'bestimmt einen Begriff',
    use: 'verwendet einen bestimmten Begriff',
    table: 'eine Tabelle des Geschäfts',
    example: 'ein Rechenbeispiel, von der Preisberechnung ermittelt',
    when: 'Fälle nach einem Wert',
    is: 'ein Fall',
    end: 'beendet die Fälle',
  },
  termKindName,
  engineReads: 'Ein Entgelt hängt davon ab.',
  engineDoesNot: 'Kein Entgelt hängt davon ab. Eine Preisklausel kann den Wert nicht verwenden.',
  mayBeAbsent: 'Einem Geschäft kann er fehlen.',
  ownParagraph: 'ein Absatz dieser Klausel',
  needs: (path) => `Braucht ${path}`,
  problems: 'Was die Prüfung findet',
  problemCount: (count) => countText(count, 'Problem', 'Probleme', 'de'),
  noProblems: 'Die Prüfung findet keine Probleme.',
  place: (line) => `Zeile ${line}`,
  inHead: 'Kopf',
  writeNearest: (path) => `${path} schreiben`,
  pane: 'Neben dem Text',
  preview: 'In einem Angebot',
  compare: 'Andere Version',
  previewQuote: 'Mit den Werten von',
  previewNoQuotes: 'Legen Sie ein Angebot an, dann steht die Klausel hier mit seinen Werten.',
  previewWaits: 'Dieses Angebot hat noch keinen Preis: Lösen Sie zuerst seine Probleme.',
  previewNotHere: 'Dieses Angebot hat keine Bedingungen für die Klausel, darum lässt der Vertrag sie weg.',
  previewNoTemplate: 'Die Vertragsvorlage lässt sich nicht lesen.',
  before: 'Vergleichen mit',
  layout: 'Zeigen als',
  layouts: { redline: 'Änderungen im Text', columns: 'Nebeneinander' },
  onlyVersion: 'Es gibt noch keine andere Version zum Vergleichen.',
  unchanged: 'Die Texte sind gleich.',
  changedHead: (name) => `${name} geändert`,
  nothing: 'nichts',
  versions: 'Versionen',
  show: (version) => `Version ${version} zeigen`,
  writtenBy: (author, at) => `Geschrieben von ${author}, zuletzt geändert ${at}`,
  approvedBy: (name, at) => `Freigegeben von ${name}, ${at}`,
  events: {
    comment: 'hat kommentiert',
    submitted: 'hat zur Prüfung gegeben',
    returned: 'hat zurückgegeben',
    approved: 'hat freigegeben',
    retired: 'hat zurückgezogen',
  },
  remark: 'Bemerkung',
  comment: 'Kommentieren',
  commentHint: 'Was andere über diese Version wissen sollten',
  submit: 'Zur Prüfung geben',
  submitIt: 'Abgeben',
  submitBlocked: 'Die Prüfung findet Probleme. Lösen Sie sie zuerst:',
  submitted: 'Zur Prüfung gegeben.',
  decide: 'Entscheiden',
  approve: 'Freigeben',
  approved: (version) => `Version ${version} ist freigegeben. Angebote können sie jetzt wählen; wer eine andere hat, behält sie.`,
  giveBack: 'Zurückgeben',
  returned: 'An den Verfasser zurückgegeben.',
  newVersion: 'Neue Version',
  retire: 'Zurückziehen',
  retireIt: 'Diese Version zurückziehen',
  retireNote: 'Kein Angebot kann sie mehr wählen. Angebote, die sie haben, behalten sie.',
  retired: 'Zurückgezogen.',
  discard: 'Entwurf verwerfen',
  discardIt: 'Verwerfen',
  discardNote: 'Das löscht den Entwurf und seine Kommentare. Andere Versionen bleiben.',
  discarded: 'Der Entwurf ist gelöscht.',
  usedIn: 'Wo sie verwendet wird',
  usedInNone:
    'Noch kein Angebot nennt diese Klausel. Angebote, die der Vorlage folgen, übernehmen sie beim Ausstellen, wie sie dann ist.',
  useColumns: { quote: 'Angebot', customer: 'Kunde', revision: 'Fassung', version: 'Version', state: 'Stand' },
  openQuote: (number) => `${number} öffnen`,
  issued: 'Ausgestellt',
  draft: 'Entwurf',
};
