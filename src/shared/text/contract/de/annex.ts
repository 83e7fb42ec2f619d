import { listText } from '../../phrase.ts';
import type { AnnexFactor, AnnexWords } from '../en/annex.ts';

const factors: Readonly<Record<AnnexFactor, string>> = {
  discount: 'eins abzüglich des Rabatts',
  uplift: 'der jährlichen Preissteigerung',
  multiplier: 'dem Preismultiplikator des Monats',
};

export const annexWords: AnnexWords = {
  agreedIn: { before: 'Vereinbart in', after: '.' },
  alike: 'Gleiche Monate stehen in einer Zeile; was sie zeigt, gilt für jeden von ihnen.',
  fixed: 'Abonnements und einmalige Entgelte',
  fixedAre: 'Jede Rechnung, ausgerechnet aus ihren Bedingungen.',
  use: 'Nutzung, Monat für Monat',
  useIs: 'Das Entgelt jeder Leistung in jedem Monat laut Prognose, ausgerechnet aus Menge und Bedingungen.',
  useIsShort: 'Je Leistung ist ein Monat ausgerechnet; jeder andere ergibt sich ebenso aus Menge und Bedingungen seines Monats.',
  workedMonth: (months, calculation, charge) => `Monat ${months}: ${calculation} = ${charge}.`,
  commitments: 'Mindestabnahmen, Monat für Monat',
  credits: 'Guthaben, Monat für Monat',
  multiplier: 'Preismultiplikator, Messung für Messung',
  calculation: 'Rechenweg',
  months: 'Monate',
  invoices: 'Rechnungen',
  each: 'Je',
  delivered: 'Geliefert',
  quantity: 'Menge',
  charge: 'Entgelt',
  result: 'Ergebnis',
  what: 'Wert',
  span: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  fixedIs: (decimals) =>
    `Preis des Zeitabschnitts, geteilt durch seine Monate, mal der geltenden Menge, mit Rabatt und Preissteigerung des Monats; die Summe wird einmal auf ${decimals} gerundet.`,
  onceIs: (decimals) => `Preis abzüglich Rabatt, einmal auf ${decimals} gerundet.`,
  usageIs: (of, decimals) =>
    of.length === 0
      ? `Einmal auf ${decimals} gerundet.`
      : `Mal ${listText(
          of.map((each) => factors[each]),
          'and',
          'de',
        )}; einmal auf ${decimals} gerundet.`,
  acceptedIs: (percent) => `Von dem, was geliefert wird, werden ${percent} berechnet.`,
  decimals: (count) => (count === 0 ? 'einen ganzen Betrag' : `${count} Nachkommastellen`),
  pool: {
    charges: 'Entgelte',
    drawnRollover: 'Aus Übertrag',
    rolledIn: 'Übertrag',
    drawn: 'Aus Abnahme',
    beyond: 'Darüber hinaus',
    overage: 'Mehrverbrauch',
    left: 'Rest',
    are: (services, hasRollover) =>
      `Entgelte sind die Summe der Entgelte des Monats für ${services}. Sie verbrauchen ${hasRollover ? 'zuerst den Übertrag, dann die Mindestabnahme' : 'die Mindestabnahme'}; was von ihnen bleibt, geht darüber hinaus.`,
    overageAsIs: 'Mehrverbrauch ist, was über die Mindestabnahme hinausgeht.',
    overageIs: (adjustment, decimals) =>
      `Mehrverbrauch ist, was über die Mindestabnahme hinausgeht, × (1 ${adjustment}), gerundet auf ${decimals}.`,
    capIs: (cap) => `Er beträgt höchstens ${cap} im Monat.`,
    overageAtList: (adjustment, decimals) =>
      `Mehrverbrauch ist, was über die Mindestabnahme hinausgeht, × Entgelte des Monats zu Listenpreisen ÷ Entgelte des Monats${adjustment === null ? '' : ` × (1 ${adjustment})`}, gerundet auf ${decimals}.`,
    opening: 'Anfang',
    drawnCredit: 'Aus Restguthaben',
    carried: 'Vorgetragen',
    minimum: 'Fehlbetrag',
    creditLeft: 'Restguthaben',
    carriedIs: 'Was die Mindestabnahme übersteigt, wird im Rahmen der Grenze vorgetragen; nur der Rest geht darüber hinaus.',
    creditIs: 'Was die Mindestabnahme übersteigt, verbraucht Restguthaben; nur der Rest geht darüber hinaus.',
    minimumIs: 'Ein Fehlbetrag wird am Ende seines Teilzeitraums von dem abgezogen, was übrig ist.',
    agreedIs: 'Ein vereinbarter Betrag ändert, womit ein Monat beginnt.',
    lineCount: (count) => `${count} Leistungen`,
  },
  periods: 'Am Ende jedes Zeitraums',
  periodsAre: 'Was nicht verbraucht wurde, was übertragen wird und was verfällt.',
  periodTermsAre:
    'Was vorgetragen wurde und was Fehlbeträge abgezogen haben, gilt als genutzt; was Restguthaben wird, verfällt nicht mit seinem Zeitraum.',
  payments: 'Zahlungen',
  paymentsAre: 'Die zu Beginn eines Zeitraums geltenden Raten, nach den Prozentsätzen seiner Zahlungen aufgeteilt.',
  paymentOf: (payment, period) => `Zeitraum ${period}, Zahlung ${payment}`,
  agreed: 'Vereinbarte Beträge',
  agreedAre: 'Was die für später vereinbarten Beträge aus jeder Rate gemacht haben, die sie erreichen.',
  agreedOf: (month, instalment) => `Ab Monat ${month}, Rate ${instalment}`,
  listOverage: 'Mehrverbrauch zu Listenpreisen',
  listOverageIs: (decimals) =>
    `Was über die Mindestabnahme hinausgeht, mal den Entgelten des Monats zu Listenpreisen, geteilt durch seine Entgelte, mit Aufschlag, Nachlass und Höchstbetrag; gerundet auf ${decimals}.`,
  overageOf: (month) => `Monat ${month}`,
  minimums: 'Fehlbeträge',
  minimumsAre: 'Der Mindestbetrag abzüglich der Entgelte seines Teilzeitraums, höchstens der Rest der Mindestabnahme.',
  minimumOf: (month) => `Am Ende von Monat ${month}`,
  instalments: 'Raten bei Unterzeichnung',
  instalmentSpan: (from, to) => (from === to ? `Rate ${from}` : `Raten ${from}–${to}, je`),
  parts: (span, of, amount) => `Teile ${span} von ${of} von ${amount}`,
  instalmentsAre: 'Der Betrag eines Zeitraums, nach Monaten auf seine Raten verteilt.',
  trueUps: 'Anpassungen (True-up)',
  trueUpsAre:
    'Der Monatsdurchschnitt wird auf die kleinste Einheit gerundet, Abweichung und Faktor auf sechs Nachkommastellen, eine Rate wie vereinbart. Ein Monatsdurchschnitt zwischen dem, was fällig war, und dem, was kommt, weicht nicht ab. Anpassungen, die nichts ändern, sind bis zur Abweichung gezeigt.',
  trueUpFigure: (number, figure) => `Anpassung ${number}, ${figure}`,
  revised: (trueUp, instalment) => `Anpassung ${trueUp}, Rate ${instalment} wird zu`,
  packs: 'Kontingente',
  packsAre: (decimals) => `Guthabeneinheiten mal Preis einer Einheit, gerundet auf ${decimals}.`,
  packOf: (number, month) => `Kontingent ${number}, Monat ${month}`,
  creditMonths: {
    used: 'Verbraucht',
    beyond: 'Über Kontingente',
    charged: 'Berechnet',
    left: 'Rest',
    are: (price, decimals) =>
      `Jede Leistung verbraucht ihre Menge mal ihre Einheiten je Stück. Was die Kontingente nicht decken, kostet ${price} je Einheit, gerundet auf ${decimals}.`,
  },
  measurementsAre: 'Index und Multiplikator werden bei ihrer Bildung auf sechs Nachkommastellen gerundet.',
  measurementFigure: (number, date, figure) => `Messung ${number}, ${date}, ${figure}`,
};
