import type { settingsWords as english } from '../../settings/settings-words.ts';

export const settingsWords: typeof english = {
  title: 'Einstellungen',
  seller: 'Profil des Anbieters',
  sellerHint: 'Der Anbieter jedes neuen Angebots. Bestehende Angebote behalten ihren eigenen.',
  profile: 'Profil',
  ofNewQuotes: (name) => `${name} (neue Angebote)`,
  unnamedSeller: 'Anbieter ohne Namen',
  addSeller: 'Weiteren Anbieter anlegen',
  useSeller: 'Für neue Angebote verwenden',
  removeSeller: 'Diesen Anbieter entfernen',
  sellerRemoved: (name) => `${name} ist entfernt. Angebote in diesem Namen bleiben, wie sie sind.`,
  nowSeller: (name) => `Neue Angebote sind im Namen von ${name}.`,
  defaults: 'Neue Angebote',
  numberPattern: 'Nummerierung',
  numberHint: '{year} und {month} des Tages, # für die Ziffern, die hochzählen: Q-{year}-####',
  numberWrong: 'Braucht eine Folge von #, etwa Q-{year}-####',
  currency: 'Währung',
  termMonths: 'Laufzeit',
  paymentTermsDays: 'Zahlungsziel',
  validDays: 'Gültig für',
  revenue: 'Umsatzsicht',
  revenueHint:
    'Die Regel bestimmen das Unternehmen und sein Prüfer. Sie ändert, wann Umsatz im Fenster und im Vermerk für das Controlling realisiert wird. Sie ändert keine Rechnung, keinen Vertrag und keine Summe über die Laufzeit.',
  breakage: 'Nicht genutzte Mindestabnahme',
  breakages: { at_expiry: 'Bei Verfall', proportional: 'Im Verhältnis zur Nutzung' },
  breakageHints: {
    at_expiry: 'Was verfällt, wird im letzten Monat realisiert, in dem es nutzbar war.',
    proportional:
      'Was verfallen wird, wird mit der Nutzung realisiert. Es ist eine Schätzung: Eine Änderung bestimmt vergangene Monate neu.',
  },
  recurring: 'Wiederkehrende Entgelte',
  recurrings: { as_invoiced: 'Wie berechnet', level: 'Gleichmäßig über die Laufzeit' },
  recurringHints: {
    as_invoiced: 'Eine Rechnung verteilt sich über die Monate, die sie umfasst.',
    level:
      'Alle Rechnungen einer Position verteilen sich nach der geltenden Menge über die Laufzeit, Anstiege und freie Monate eingeschlossen.',
  },
  retention: 'Gelöschte Kunden',
  retentionHint:
    'Ausgestellte Fassungen eines Kunden, dessen Daten gelöscht wurden, bleiben ab ihrer Ausstellung so lange lesbar. Danach bleibt allein ihre Prüfsumme.',
  retentionYears: 'Ausgestellte Fassungen aufbewahren',
  years: 'Jahre',
  appearance: 'Darstellung',
  language: 'Sprache des Fensters',
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  languageHint: 'Für das Fenster, Zahlen und Daten. Die Sprache eines Vertrags wählen Sie im Angebot.',
  workspace: 'Arbeitsbereich',
  file: 'Datei',
  synced: (service) =>
    `${service} scheint den Ordner dieser Datei zu synchronisieren. Zwei Rechner, die gleichzeitig schreiben, würden sie beschädigen. Verschieben Sie die Datei in einen Ordner ohne Synchronisierung.`,
  plain:
    'Die App verschlüsselt die Datei nicht. Wer die Datei lesen kann, kann Ihre Angebote lesen. Verwenden Sie die Festplattenverschlüsselung Ihres Systems.',
  backUp: 'Jetzt sichern',
  backingUp: (seconds) => `Wird seit ${seconds} s gesichert`,
  backedUp: (name) => `Gesichert: ${name}`,
  saved: 'Einstellungen werden beim Eingeben gespeichert.',
  version: (version) => `Quotewright ${version}`,
  wholeNumber: (least, most) => `Eine ganze Zahl von ${least} bis ${most}`,
};
