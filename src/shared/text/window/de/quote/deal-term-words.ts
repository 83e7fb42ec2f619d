import { listText } from '../../../phrase.ts';
import type { dealTermWords as english } from '../../quote/deal-term-words.ts';

/** Ends of "nicht, solange …". */
const exclusions: (typeof english)['exclusions'] = {
  payments: 'ihre Zahlungen gesondert vereinbart sind',
  discountBands: 'der Rabatt nach Größe geht',
  minimum: 'ein Mindestbetrag im Zeitraum vereinbart ist',
  carryForward: 'Mehrverbrauch vorgetragen wird',
  agreedAmounts: 'Beträge für später vereinbart sind',
  rollover: 'ungenutzte Mindestabnahme übertragen wird',
  trueUp: 'eine Anpassung vereinbart ist',
  inArrears: 'nachträglich abgerechnet wird',
  inAdvance: 'im Voraus abgerechnet wird',
  waived: 'Minderabnahme erlassen wird',
  credited: 'Minderabnahme zum Guthaben wird',
  shortestPeriod: 'der Zeitraum ein Monat ist',
  oneInstalment: 'keine Rate nach der ersten beginnt',
  onePaidPeriod: 'Zahlungen vereinbart sind und kein Zeitraum nach dem ersten beginnt',
};

const reasonsText = (reasons: readonly (keyof typeof exclusions)[]): string =>
  listText(
    reasons.map((reason) => exclusions[reason]),
    'and',
    'de',
  );

export const dealTermWords: typeof english = {
  exclusions,
  notWhile: (reasons) => `nicht, solange ${reasonsText(reasons)}`,
  notNow: (reasons) => `Nicht, solange ${reasonsText(reasons)}.`,
  payments: {
    switch: 'Zahlungen unabhängig von der Nutzung',
    hint: 'Für einen Zeitraum, der im Voraus, in Hälften oder nach dem Haushalt des Kunden gezahlt wird; der Betrag steht trotzdem ganz bereit. Früh gezahlt verliert der Kunde Zinsen, spät gezahlt verlieren wir sie.',
    month: 'Monat des Zeitraums',
    percent: 'Anteil',
    paymentList: 'Zahlungen',
    add: 'Zahlung hinzufügen',
  },
  bands: {
    switch: 'Rabatt nach Größe',
    hint: 'Je größer der Betrag eines Zeitraums, desto niedriger die Preise der einbezogenen Positionen. Es kostet uns Marge und den Kunden die Zusage eines größeren Umsatzes.',
    from: 'Betrag ab',
    percent: 'Rabatt',
    bandList: 'Stufen',
    add: 'Stufe hinzufügen',
  },
  minimum: {
    switch: 'Ein Mindestbetrag im Zeitraum',
    hint: 'Was einem Monat oder Quartal daran fehlt, wird berechnet und zählt für den Zeitraum. Es kostet den Kunden in ruhigen Monaten und macht unsere Einnahmen stetig.',
    every: 'Mindestbetrag je',
    amount: 'Betrag',
  },
  carryForward: {
    switch: 'Mehrverbrauch wird vorgetragen',
    hint: 'Nutzung über die Mindestabnahme hinaus zählt für den nächsten Zeitraum, bis zu einem Anteil davon. Es kostet uns Mehrverbrauch und den Kunden nichts.',
    percent: 'Höchstens, vom Betrag des nächsten Zeitraums',
  },
  agreedAmounts: {
    switch: 'Für später vereinbarte Beträge',
    hint: 'Was jede Rate ab einem Monat wird: ein Schritt während der Laufzeit. Ein Schritt nach unten kostet uns verbindlichen Wert, einer nach oben den Kunden.',
    fromMonth: 'Ab Monat',
    amount: 'Jede Rate',
    agreedList: 'Vereinbarte Beträge',
    add: 'Vereinbarten Betrag hinzufügen',
  },
  shortfall: {
    credit: 'Wird zum Guthaben',
    creditMonths: 'Guthaben nutzbar für',
    creditHint:
      'Was ein Zeitraum ungenutzt lässt, zahlt für Nutzung in späteren, sobald deren eigener Betrag verbraucht ist. Es kostet uns die Arbeit, die es bezahlt, und der Kunde zahlt nicht für nichts.',
  },
  rate: {
    label: 'Mehrverbrauch kostet',
    rates: { contract: 'Wie im Vertrag', list: 'Wie laut Liste' },
    hint: 'Laut Liste kostet Mehrverbrauch, was er ohne Rabatte kosten würde: teurer für den Kunden und ein Grund, mehr zuzusagen.',
  },
  pool: {
    fees: 'Monatliche Entgelte dürfen die Mindestabnahme verbrauchen, statt eigene Rechnungen zu haben: einfacher für den Kunden, dessen Mindestabnahme früher verbraucht ist.',
    notMonthly: 'nicht monatlich',
    inOther: (commitment) => `in ${commitment}`,
    offered: 'Option',
    drawsDown: 'sie verbraucht eine Mindestabnahme',
  },
  option: {
    switch: 'Als Option angeboten',
    hint: 'Der Kunde kann sie später wählen. Bis dahin ist sie in keiner Summe; was sie hinzufügen würde, steht gesondert. Sie kostet niemanden etwas, bevor sie gewählt wird.',
    onlyTakenIn: (commitment) => `Nicht, solange ${commitment} keine andere gewählte Position hat.`,
    ifTaken: (amount) => `${amount}, wenn gewählt`,
  },
  months: {
    title: 'Im Geschäft',
    switch: 'Nur in einigen Monaten',
    hint: 'Für das, was nach der Laufzeit beginnt oder vor ihr endet, etwa Plätze, die später dazukommen. Außerhalb dieser Monate kostet es den Kunden nichts und bringt uns nichts.',
    from: 'Ab Monat',
    to: 'Bis Monat',
  },
  indexedShare: {
    label: 'Anteil, der dem Index folgt',
    hint: 'Was Modellkosten vom Preis ausmachen. Folgt mehr davon, kostet uns ein Sinken mehr, als es uns erspart.',
  },
  reassignment: {
    title: 'Wenn eine Rolle ein anderes Modell bekommt',
    switch: 'Eigene Regeln für ein anderes Modell in einer Rolle',
    hint: 'Ohne Regeln zählt ein anderes Modell mit seinem eigenen Preis, teurer oder billiger. Wo der Index vom vorigen weitergeht, kostet ein teureres Modell unserer Wahl den Kunden nichts, und ein billigeres erspart ihm nichts.',
    noSlot: 'Nicht, solange der Index keine Rolle nennt.',
    up: 'Ein teureres Modell',
    down: 'Ein billigeres Modell',
    ways: { level: 'Zählt mit seinem eigenen Preis', chain: 'Der Index geht vom vorigen weiter' },
  },
  finerCosts: {
    switch: 'Schreiben in den Puffer und Kostenfaktoren',
    hint: 'Für Token, die in einen Puffer geschrieben werden, und für das, was Stapelbetrieb, Region oder Vorrang an den Kosten eines Modells ändern. Es ändert nur unsere Kosten.',
    cacheWriteTokens: 'Schreiben in den Puffer',
    costMultiplier: 'Kostenfaktor',
  },
};
