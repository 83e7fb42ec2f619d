import { countText } from '../../phrase.ts';
import type { ReportWords } from '../en/reports.ts';

const days = (count: number): string => countText(count, 'Tages', 'Tagen', 'de');

export const reportWords: ReportWords = {
  titles: { billing: 'Abrechnungsplan', evaluation: 'Auswertung', 'true-up': 'Mitteilung zur Anpassung (True-up)' },
  contract: 'Vertrag',
  contractOf: (number, revision) => `${number}, Fassung ${revision}`,
  contractFingerprint: 'Sein Fingerabdruck',
  date: 'Datum',
  basis: 'Nutzung',
  atForecast: 'laut Prognose',
  actualUntil: (date) => `wie gemessen bis ${date}, danach laut Prognose`,
  actualThroughout: 'wie gemessen über die ganze Laufzeit',
  customer: 'Kunde',
  provider: 'Anbieter',
  attachment: 'Bedingungen, Nutzung und Beträge dieses Berichts',
  fingerprintIs: (file, digits) =>
    `Die ersten ${digits}\u00A0Stellen des Fingerabdrucks stehen am Fuß jeder Seite. Er ist der SHA-256 der eingebetteten Datei ${file}, aus der sich jeder Wert neu berechnen lässt.`,
  fingerprint: 'Fingerabdruck',
  revenue: 'Umsatz nach Monaten',
  revenueIs:
    'Eine vereinfachte Sicht nach ASC 606: keine Aufteilung auf Leistungspflichten, keine Verteilung freier Monate über eine Rechnung hinaus, Verfall bei Ablauf. Nach dem berechneten Monat, nicht nach dem Rechnungsdatum.',
  invoiced: 'Berechnet',
  recognized: 'Realisiert',
  deferred: 'Abgegrenzt',
  unbilled: 'Noch nicht berechnet',
  periods: 'Mindestabnahmen nach Zeiträumen',
  period: 'Zeitraum',
  totals: 'Gesamtbeträge',
  charges: 'Entgelte',
  chargesAre: 'Entgelte nach Vertragsjahren, im berechneten Monat, vor Anrechnung auf Mindestabnahmen.',
  measurementsAre: 'Der Index an jedem Messtag zu den Preisen, die am Datum dieses Berichts bekannt sind.',
  statement: {
    fromTo: (from, to) => `${from} bis ${to}`,
    commitment: 'Mindestabnahme',
    counted: 'Gezählte Nutzung',
    use: 'Nutzung nach Leistung',
    useIs: (from, to) =>
      from === to
        ? `Vertragsmonat ${from}, den der Monatsdurchschnitt zählt.`
        : `Vertragsmonate ${from} bis ${to}, die der Monatsdurchschnitt zählt.`,
    delivered: 'Geliefert',
    charged: 'Berechnet',
    charges: 'Entgelte',
    sum: 'Summe',
    drew: 'Was sie verbraucht hat',
    drewIs: (instalment) => `Die Monate der Rate ${instalment}, die abgelaufen ist.`,
    formula: 'Monatsdurchschnitt, Abweichung und Faktor',
    formulaIs: (clause) => `Wie Ziffer ${clause} des Vertrags sagt:`,
    figures: 'Mit den Zahlen dieser Anpassung:',
    result: 'Ergebnis',
    changes: {
      increase: (count) => `${countText(count, 'Rate', 'Raten', 'de')} ${count === 1 ? 'wird' : 'werden'} erhöht.`,
      decrease: (count) => `${countText(count, 'Rate', 'Raten', 'de')} ${count === 1 ? 'wird' : 'werden'} gesenkt.`,
    },
    nothing: {
      'none-reached': 'Es ändert sich nichts: Keine Rate beginnt spät genug, um erreicht zu werden.',
      'nothing-due': 'Es ändert sich nichts: Es war nichts fällig, und es kommt nichts.',
      between: 'Es ändert sich nichts: Der Monatsdurchschnitt liegt zwischen dem, was fällig war, und dem, was kommt.',
      'within-band': 'Es ändert sich nichts: Die Abweichung liegt in dem, was der Vertrag unbeachtet lässt.',
      'other-direction': 'Es ändert sich nichts: Der Vertrag passt Raten nur in der anderen Richtung an.',
      limits: 'Es ändert sich nichts: Die Grenzen des Vertrags lassen jede Rate, wie sie ist.',
    },
    before: 'Vorher',
    after: 'Nachher',
    change: 'Änderung',
    unchanged: (count) => `${countText(count, 'andere Rate', 'andere Raten', 'de')}, unverändert`,
    toCome: 'Vereinbart ab dann',
    objections: 'Bis wann zu widersprechen ist',
    contestUntil: (count, date, until, clause) =>
      `Die erste Rechnung, die auf dieser Anpassung beruht, ist vom ${date}. Sie kann innerhalb von ${days(count)} ab ihrem Datum beanstandet werden${clause === null ? '' : `, wie Ziffer ${clause} des Vertrags sagt`}: bis ${until}.`,
    noWindow: (date) =>
      `Die erste Rechnung, die auf dieser Anpassung beruht, ist vom ${date}. Einwände sind vor diesem Tag mitzuteilen, soweit der Vertrag keine längere Frist gibt.`,
    noWindowDue: (date, due) =>
      `Die erste Rechnung, die auf dieser Anpassung beruht, ist vom ${date} und am ${due} fällig. Einwände sind vor ihrer Fälligkeit mitzuteilen, soweit der Vertrag keine längere Frist gibt.`,
    noWindowPast: (date) =>
      `Die erste Rechnung, die auf dieser Anpassung beruht, ist vom ${date}. Einwände sind unverzüglich mitzuteilen, soweit der Vertrag keine längere Frist gibt.`,
    lastInvoice: (count, clause) =>
      `Auf dieser Anpassung beruht keine spätere Rechnung. Bereits gestellte Rechnungen können innerhalb von ${days(count)} ab ihrem Datum beanstandet werden${clause === null ? '' : `, wie Ziffer ${clause} des Vertrags sagt`}.`,
    noMore: 'Auf dieser Anpassung beruht keine spätere Rechnung.',
  },
};
