import { listText } from '../../phrase.ts';
import type { ChartWords } from '../en/charts.ts';

const below = (level: string, isIncluded: boolean): string => (isIncluded ? `${level} oder weniger` : `Unter ${level}`);
const above = (level: string, isIncluded: boolean): string => (isIncluded ? `${level} oder mehr` : `Über ${level}`);

const monthList = (months: readonly string[]): string =>
  `${months.length === 1 ? 'Monat' : 'die Monate'} ${listText(months, 'and', 'de')}`;

export const chartWords: ChartWords = {
  section: 'Monatsrechnung und Verbrauch der Mindestabnahme',
  bill: 'Monatsrechnung',
  bands: {
    fixed: 'Abonnements und Einmaliges',
    committed: 'Mindestabnahmen',
    payment: 'Zahlungen',
    carried: 'Vorgetragen',
    use: 'Nutzung und Mehrverbrauch',
    minimum: 'Mindestbeträge',
    shortfall: 'Minderabnahme',
    credited: 'Minderabnahme, gutgeschrieben',
    credits: 'Guthabeneinheiten',
  },
  billCaption: (highest, month) =>
    `Was laut Prognose für jeden Vertragsmonat in Rechnung gestellt wird. Die höchste Rechnung beträgt ${highest}, für Monat ${month}.`,
  drawdown: (commitment) => `Verbrauch der Mindestabnahme: ${commitment}`,
  unused: (amount) => `${amount} ungenutzt`,
  balance: 'Stand laut Prognose, einschließlich der Überträge.',
  noOverage: 'Kein Monat geht darüber hinaus.',
  overageInSome: (months) => `Nutzung darüber hinaus ist Mehrverbrauch, in ${months} Monaten.`,
  overageIn: (months) =>
    `Nutzung darüber hinaus ist Mehrverbrauch: ${months.length === 1 ? 'Monat' : 'Monate'} ${listText(months, 'and', 'de')}.`,
  marks: { payments: 'Zahlung', minimums: 'Mindestbetrag', carried: 'Angerechnet', credit: 'Guthaben' },
  paymentsIn: (months) => `Zahlungen fallen in ${monthList(months)}.`,
  paymentsInSome: (months) => `Zahlungen fallen in ${months} Monate.`,
  minimumsIn: (months) => `Ein Mindestbetrag wird für ${monthList(months)} in Rechnung gestellt.`,
  minimumsInSome: (months) => `Ein Mindestbetrag wird für ${months} Monate in Rechnung gestellt.`,
  carriedIn: (months) =>
    `Zu Beginn von ${months.length === 1 ? 'Monat' : 'Monaten'} ${listText(months, 'and', 'de')} ist der Stand um früheren, angerechneten Mehrverbrauch niedriger.`,
  carriedInSome: (months) => `In ${months} Monaten beginnt der Stand um früheren, angerechneten Mehrverbrauch niedriger.`,
  creditFrom: (month) => `Die dünne Linie ist das Guthaben aus früherer Minderabnahme, ab Monat ${month}.`,
  price: (percent) => `Preis ${percent}`,
  index: (percent) => `Index ${percent}`,
  floor: (percent) => `Untergrenze ${percent}`,
  cap: (percent) => `Obergrenze ${percent}`,
  beyond: {
    fall: (level, isIncluded) => `${below(level, isIncluded)}: Preise sinken`,
    rise: (level, isIncluded) => `${above(level, isIncluded)}: Preise steigen`,
    talks: (level, isIncluded) => `${above(level, isIncluded)}: Verhandlung`,
  },
  priceAndIndex: 'Index und Preis in Prozent des Ausgangswerts.',
  priceStays: (percent) => `Der Preis bleibt während der Laufzeit bei ${percent}.`,
  priceMoves: (months) =>
    `Der Preis ändert sich in ${months.length === 1 ? 'Monat' : 'den Monaten'} ${listText(months, 'and', 'de')}.`,
  priceMovesOften: (times, first, last) =>
    `Der Preis ändert sich ${times}-mal, zuerst in Monat ${first} und zuletzt in Monat ${last}.`,
  priceFromTo: (highest, lowest) => `Der höchste Preis beträgt ${highest}, der niedrigste ${lowest}.`,
  priceOnRenewal: (percent) => `Eine Verlängerung beginnt mit ${percent}.`,
};
