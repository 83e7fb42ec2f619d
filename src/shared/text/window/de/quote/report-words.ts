import { countText } from '../../../phrase.ts';
import type { reportWords as english } from '../../quote/report-words.ts';

export const reportWords: typeof english = {
  export: 'Exportieren …',
  exportOf: (kind) => `Exportieren: ${kind}`,
  statement: 'Mitteilung …',
  title: 'Exportieren, was zum Vertrag gehört',
  kind: 'Was',
  kinds: {
    annex: 'Berechnungsanhang',
    billing: 'Abrechnungsplan',
    evaluation: 'Auswertung',
    'true-up': 'Mitteilung zur Anpassung (True-up)',
    procurement: 'Antworten für den Einkauf',
    memo: 'Vermerk für das Controlling',
  },
  kindHints: {
    annex: 'Jedes Entgelt, jeder Monat und jede Rechnung des Vertrags vorgerechnet, mit seinem Fingerabdruck.',
    billing: 'Jede Rechnung mit ihrem Datum, ihrem Zweck und ihrer Grundlage.',
    evaluation: 'Summen, Entgelte, Mindestabnahmen, Guthabeneinheiten und Index; Umsatz nach Monaten nur mit unseren Kosten.',
    'true-up':
      'Eine Anpassung nach tatsächlicher Nutzung: die Nutzung, der Verbrauch, das Ergebnis und der letzte Tag für Einwände.',
    procurement:
      'Was Einkäufer meist fragen, jeweils mit Ja, Teilweise oder Nein, dem Abschnitt des Vertrags, der Zahl und einem Beispiel.',
    memo: 'Nur für uns: was fest ist, Umsatz nach der Regel und ihren Alternativen, Salden, offene Beurteilungen.',
  },
  noTrueUps: 'Dieses Angebot hat keine Anpassung.',
  use: 'Nutzung',
  atForecast: 'Laut Prognose.',
  measured: (months) => `Gemessen für ${countText(months, 'Monat', 'Monate', 'de')}, danach laut Prognose.`,
  readUse: 'Tatsächliche Nutzung einlesen …',
  forgetUse: 'Prognose verwenden',
  useHint: 'Eine Datei mit gelieferten Mengen, quotewright.actuals/1. Die App speichert sie nicht.',
  trueUp: 'Anpassung',
  trueUpOf: (commitment, date) => `${commitment}, Nutzung bis ${date}`,
  notMeasured: (name) => `${name} – Nutzung nicht bekannt`,
  needsUse: 'Eine Mitteilung zur Anpassung braucht die tatsächliche Nutzung. Lesen Sie sie zuerst ein.',
  prices: 'Modellpreise',
  pricesOf: { contract: 'Aus dem Vertrag', current: 'Aus dem aktuellen Kostenbuch' },
  format: 'Datei',
  formats: {
    pdf: 'PDF, zum Lesen',
    docx: 'Word, zum Bearbeiten',
    csv: 'CSV, für eine Tabelle',
    json: 'JSON, für andere Programme',
  },
  internal: 'Mit unseren Kosten und unserer Marge',
  internalHint: 'Auf jeder Seite gekennzeichnet. Nicht für den Kunden.',
  language: 'Sprache',
  save: 'Speichern …',
  fileNames: { billing: 'Abrechnungsplan', evaluation: 'Auswertung', 'true-up': 'Mitteilung zur Anpassung' },
};
