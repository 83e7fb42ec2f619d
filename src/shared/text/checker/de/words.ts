import type { Compared, DocumentKind } from '../../../calls/contracts/verification.ts';
import { countText } from '../../phrase.ts';
import type { CheckerWords } from '../en.ts';
import { beside, notComparable } from './beside.ts';
import { changeLines } from './changes.ts';

const documents: Readonly<Record<DocumentKind, string>> = {
  contract: 'der Vertrag',
  annex: 'der Berechnungsanhang zu',
  amendment: 'der Nachtrag zu',
  billing: 'der Rechnungsplan zu',
  evaluation: 'die Auswertung zu',
  'true-up': 'die Abrechnung der Anpassung (True-up) zu',
};

function nameOf({ document, number, revision }: Compared): string {
  if (number === null || revision === null)
    return document === 'contract' ? documents.contract : `${documents[document]} dem Vertrag`;
  return `${documents[document]} ${number}, Revision ${revision}`;
}

export const germanCheckerWords: CheckerWords = {
  title: 'Einen Vertrag prüfen',
  product: 'Quotewright-Prüfseite',
  lead: 'Legen Sie die PDF-Datei eines Vertrags hier ab und lesen Sie, ob sie so ist, wie sie ausgestellt wurde. Jeder Betrag wird aus den Bedingungen in der Datei neu berechnet, jede Seite neu gezeichnet und verglichen.',
  offline: 'Nichts verlässt diese Seite: Sie fragt keinen Server und braucht kein Netz.',
  edition: (edition) => `Diese Prüfseite kennt Ausgabe ${edition} der Seiten.`,
  language: 'Sprache',
  file: {
    name: 'Die zu prüfende Datei',
    hint: 'Ein Vertrag, sein Berechnungsanhang, ein Nachtrag oder ein Bericht dazu, als PDF',
    choose: 'Hier ablegen oder Datei wählen',
  },
  issued: {
    name: 'Die ausgestellte Datei',
    hint: 'Falls vorhanden: die, die zur Unterschrift gesandt wurde',
    choose: 'Hier ablegen oder Datei wählen',
  },
  bytes: (bytes) =>
    bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1).replace('.', ',')} MB`,
  remove: 'Entfernen',
  removeNamed: (name) => `${name} entfernen`,
  dropOne: 'Legen Sie eine Datei nach der anderen ab.',
  tooLarge: 'Diese Datei ist größer als 100 MB: Sie ist kein Vertrag.',
  notRead: 'Diese Datei ließ sich nicht lesen. Wurde sie inzwischen verschoben oder gelöscht?',
  checking: 'Die Datei wird geprüft',
  checkingFor: (seconds) => `Die Datei wird geprüft, seit ${countText(seconds, 'Sekunde', 'Sekunden', 'de')}`,
  cancel: 'Abbrechen',
  cancelled: 'Die Prüfung wurde abgebrochen.',
  again: 'Noch einmal prüfen',
  tooLong:
    'Die Prüfung dauerte zu lange und wurde beendet. Ein Vertrag ist in Sekunden geprüft: Diese Datei ist etwas anderes, oder sie wurde gemacht, um ihr Lesen aufzuhalten.',
  stopped:
    'Die Prüfung brach unerwartet ab. Versuchen Sie es noch einmal; geschieht es wieder, kann die Datei hier nicht geprüft werden.',
  password: 'Passwort der Datei',
  open: 'Mit diesem Passwort prüfen',
  wrongPassword: 'Dieses Passwort öffnet die Datei nicht.',
  details: 'Einzelheiten',
  heldAgainst: 'Verglichen mit',
  againstIssued: (file) => `der ausgestellten Datei, ${file}`,
  againstData: 'nur ihren eigenen Daten',
  fingerprint: 'Fingerabdruck',
  parties: 'Zwischen',
  partiesText: (seller, customer) => `${seller} und ${customer}`,
  issueDate: 'Ausgestellt am',
  pagesOf: 'Seiten gezeichnet von',
  editionText: (edition) => `Ausgabe ${edition}`,
  changes: 'Was geändert wurde',
  figures: 'Die Beträge, neu berechnet',
  figuresAre: 'Auf dieser Seite aus den Bedingungen in der Datei berechnet. Beträge ohne Umsatzsteuer.',
  figuresOfIssued:
    'Auf dieser Seite aus den Bedingungen in der ausgestellten Datei berechnet, denn die geprüfte hat keine. Beträge ohne Umsatzsteuer.',
  figuresDiffer: 'Beträge, die nicht aus den Bedingungen folgen, sind markiert.',
  noFigures: 'Die Bedingungen in der Datei lassen sich nicht auswerten, ihre Beträge also nicht neu berechnen.',
  figure: 'Betrag',
  inFile: 'In der Datei',
  fromTerms: 'Aus ihren Bedingungen',
  differs: 'weicht ab',
  committed: 'Verbindlicher Wert',
  expected: 'Erwarteter Wert laut Prognose',
  year: (year) => `Rechnungen für Vertragsjahr ${year}`,
  invoices: (count) => `Jede Rechnung (${count})`,
  invoiceDate: 'Datum',
  invoiceFor: 'Für',
  nothing: 'nichts',
  adjustment: (day) => `Ausgleich am ${day} für bis dahin Berechnetes`,
  before: 'Der Vertrag, wie er war',
  after: (day, month) => `Der Vertrag, wie er sein soll, gültig ab ${day}, Vertragsmonat ${month}`,
  verdicts: {
    issued: (of) => `Das ist ${nameOf(of)}, wie ausgestellt, Byte für Byte.`,
    signed: (of) => `Das ist ${nameOf(of)}, wie ausgestellt, unterschrieben oder ausgefüllt, sonst nichts.`,
    rewritten: (of) => `Das ist ${nameOf(of)}, wie ausgestellt, von einem anderen Programm geschrieben.`,
    whole: (of) => `Das ist ${nameOf(of)}, in sich stimmig.`,
    draft: (of) => `Das ist ein Entwurf: ${nameOf(of)}.`,
    report: (of) =>
      `Das ist ${nameOf(of)}; der ${of.document === 'amendment' ? 'Nachtrag' : 'Bericht'} gehört zum ausgestellten Vertrag.`,
    'another-contract': () => 'Das ist ein anderer Vertrag als der ausgestellte.',
    'other-edition': () => 'Die Seiten hat eine andere Ausgabe von Quotewright gezeichnet.',
    changed: (of) =>
      of.document === 'contract'
        ? 'Dieser Vertrag wurde nach dem Ausstellen geändert.'
        : of.document === 'amendment'
          ? 'Dieser Nachtrag wurde nachträglich geändert.'
          : of.document === 'annex'
            ? 'Dieser Berechnungsanhang wurde nachträglich geändert.'
            : 'Dieser Bericht wurde nachträglich geändert.',
    'not-comparable': 'Diese Datei kann nicht verglichen werden.',
    'not-ours': 'Das ist kein Vertrag von Quotewright.',
    unreadable: 'Diese Datei ist nicht als PDF lesbar.',
    'issued-unreadable': 'Die ausgestellte Datei ist nicht als PDF lesbar.',
    password: 'Diese Datei ist verschlüsselt und öffnet sich nur mit einem Passwort.',
    'issued-password': 'Die ausgestellte Datei ist verschlüsselt. Nehmen Sie eine, die sich ohne Passwort öffnet.',
  },
  says: {
    same: 'Alles, was zu sehen ist und geschieht, ist dasselbe wie in der ausgestellten Datei.',
    follows: 'Jeder Betrag folgt aus den Bedingungen in der Datei, und jede Seite ist, was sie ergeben.',
    followsByWords: 'Jeder Betrag folgt aus den Bedingungen in der Datei, und jede Seite hat die Wörter, die sie ergeben.',
    byItself:
      'Sie wurde mit keiner ausgestellten Datei verglichen. Legen Sie diese auf die zweite Stelle, um beide zu vergleichen.',
    neverIssued: 'In dieser Form wurde er nie ausgestellt.',
    isAnother: (of) => `Es ist ${nameOf(of)}, in sich stimmig.`,
    otherEdition: (edition, own) =>
      `Die Seiten sind von Ausgabe ${edition ?? '(unbekannt)'}, diese Prüfseite kennt Ausgabe ${own}.`,
    otherEditionData:
      'Die Daten sind vollständig, und jeder Betrag folgt aus den Bedingungen. Vergleichen Sie die Seiten mit der ausgestellten Datei, oder nehmen Sie die Prüfseite, die mit dem Vertrag kam.',
    otherEditionUnread: 'Diese Prüfseite kann ihre Daten nicht lesen. Nehmen Sie die Prüfseite, die mit dem Vertrag kam.',
    notOurs: 'Sie enthält keine Daten eines Vertrags, und nichts auf ihren Seiten nennt einen.',
  },
  beside,
  changeLines,
  notComparable,
};
