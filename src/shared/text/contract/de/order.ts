import type { OrderWords } from '../en/order.ts';

export const orderWords: OrderWords = {
  section: 'Leistungsübersicht',
  prices: 'Leistungen und Preise',
  quantity: 'Menge',
  listPrice: 'Listenpreis',
  discount: 'Rabatt',
  effectivePrice: 'Vertragspreis',
  byUse: 'nach Nutzung',
  fromMonth: (month) => `ab Monat ${month}`,
  inMonth: (month) => `Monat ${month}`,
  inMonths: (first, last) => `Monate ${first} bis ${last}`,
  perInterval: { month: 'je Monat', quarter: 'je Quartal', year: 'je Jahr' },
  perUnitAndInterval: (unit) => ({
    month: `je ${unit} und Monat`,
    quarter: `je ${unit} und Quartal`,
    year: `je ${unit} und Jahr`,
  }),
  perUnit: (unit) => `je ${unit}`,
  perPackage: (units) => `je Paket zu ${units}`,
  ofAmount: 'des verarbeiteten Betrags',
  allUnits: 'alle Einheiten',
  upTo: (last) => `bis ${last}`,
  over: (before) => `über ${before}`,
  overTo: (before, last) => `über ${before} bis ${last}`,
  flatFee: (tier) => `${tier}, Pauschale`,
  charges: 'Entgelte laut Prognose',
  chargesAre:
    'Entgelte je Vertragsjahr, im Monat, für den sie anfallen, bei den prognostizierten Mengen. Abweichende Nutzung wird abgerechnet, wie sie anfällt.',
  chargesAreBefore:
    'Leistungen, die eine Mindestabnahme verbrauchen, sind mit ihren Entgelten aufgeführt, bevor die Mindestabnahme angerechnet wird.',
  sum: 'Summe',
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
