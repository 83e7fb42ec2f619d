import type { OrderWords } from '../en/order.ts';

const tierPeriods = { month: 'im Monat', quarter: 'im Quartal', year: 'im Jahr', term: 'der Laufzeit' } as const;

export const orderWords: OrderWords = {
  section: 'Leistungsübersicht',
  prices: 'Leistungen und Preise',
  quantity: 'Menge oder Nutzung laut Prognose',
  listPrice: 'Listenpreis',
  discount: 'Rabatt',
  effectivePrice: 'Vertragspreis',
  fromMonth: (month) => `ab Monat ${month}`,
  inYear: (year) => `Vertragsjahr ${year}`,
  inMonth: (month) => `Monat ${month}`,
  inMonths: (first, last) => `Monate ${first} bis ${last}`,
  perInterval: { month: 'je Monat', quarter: 'je Quartal', year: 'je Jahr' },
  perUnitAndInterval: (unit) => ({
    month: `je ${unit} und Monat`,
    quarter: `je ${unit} und Quartal`,
    year: `je ${unit} und Jahr`,
  }),
  perUnit: (unit) => `je ${unit}`,
  once: 'einmalig',
  perPackage: (size, unit) => `je ${size} × ${unit}`,
  ofAmount: 'des verarbeiteten Betrags',
  allUnits: 'alle Einheiten',
  graduated: {
    first: (units, period) => `die ersten ${units} ${tierPeriods[period]}`,
    next: (units) => `die nächsten ${units}`,
    above: (units) => `über ${units}`,
  },
  volume: {
    upTo: (last) => `in einem Monat mit bis zu ${last}`,
    over: (before) => `in einem Monat mit mehr als ${before}`,
    overTo: (before, last) => `in einem Monat mit mehr als ${before}, bis ${last}`,
  },
  priceList: (name) => `Preisliste ${name}`,
  listed: (name) => `Preisliste ${name}`,
  listName: (at) => `${String.fromCodePoint(65 + (at % 26))}${at < 26 ? '' : Math.floor(at / 26) + 1}`,
  units: 'Was als Einheit zählt',
  unit: 'Einheit',
  unitDefinition: 'Eine Einheit ist',
  noteOf: (lines, note) => `Zeilen ${lines}: ${note}`,
  roundedPrices:
    'Vertragspreise sind mit bis zu sechs Nachkommastellen angegeben. Entgelte werden mit dem genauen Preis berechnet.',
  groups: {
    subscriptions: 'Abonnements',
    oneTime: 'Einmalige Entgelte',
    pooled: 'Leistungen, die eine Mindestabnahme verbrauchen',
    use: 'Nutzung',
  },
  flatFee: (tier) => `${tier}, Pauschale`,
  charges: 'Entgelte laut Prognose',
  chargesAre:
    'Entgelte je Vertragsjahr, im Monat, für den sie anfallen, bei den prognostizierten Mengen. Abweichende Nutzung wird abgerechnet, wie sie anfällt.',
  chargesAreBefore:
    'Leistungen, die eine Mindestabnahme verbrauchen, sind mit ihren Entgelten aufgeführt, bevor die Mindestabnahme angerechnet wird.',
  sum: 'Summe',
  drawn: 'Entgelte, die auf Mindestabnahmen angerechnet werden',
  agreed: {
    commitments: 'Mindestabnahmen, wie vereinbart',
    credits: 'Guthabeneinheiten, wie vereinbart',
    both: 'Mindestabnahmen und Guthabeneinheiten, wie vereinbart',
  },
  offered: (name) => `${name} (Option)`,
  options: 'Optionen',
  optionsAre:
    'Optionen sind angeboten und nicht bestellt. Bis der Kunde sie wählt, sind sie in keiner Menge, keinem Entgelt, keiner Rechnung und keiner Summe dieser Bestellung enthalten.',
  option: 'Option',
  addsCommitted: 'Mehr an verbindlichem Wert',
  addsExpected: 'Mehr an erwartetem Wert',
  addsAre:
    'Was jede Option für sich genommen laut Prognose hinzufügt, wenn sie von Beginn der Laufzeit an gewählt ist oder, soweit die Bestellung ihr Vertragsmonate zuordnet, in allen diesen.',
};
