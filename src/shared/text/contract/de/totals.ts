import { numberText } from '../../number-format.ts';
import { countText } from '../../phrase.ts';
import type { TotalsWords } from '../en/totals.ts';

export const totalsWords: TotalsWords = {
  section: 'Berechnung der Gesamtbeträge',
  committed: 'Verbindlicher Wert',
  committedIs: 'Was unabhängig von der Nutzung fällig ist.',
  committedIsBefore:
    'Was unabhängig von der Nutzung fällig ist, vor Anpassungen (True-up), die den Wert senken oder erhöhen können.',
  expected: 'Erwarteter Wert und jedes Vertragsjahr',
  expectedIs: 'Die Summe aller Rechnungen laut Prognose, nach dem Vertragsjahr, für das berechnet wird.',
  worked: 'Rundung und Rechenweg',
  workedIs:
    'Je ein Wert jeder Art: seine Formel mit ihren Zahlen und was jede von ihnen bedeutet. Jeder andere Wert entsteht auf dieselbe Weise.',
  workedOnce: 'Von den nutzungsabhängigen Leistungen ist die erste jedes Preismodells ausgeführt.',
  rounding: 'Rundung',
  roundingIs: (currency) =>
    `Entgelte sind genau, bis jedes einmal kaufmännisch auf die kleinste Einheit von ${currency} gerundet wird: das Nutzungsentgelt oder der Mehrverbrauch eines Monats und jede Rechnung eines Abonnements, eines einmaligen Entgelts oder eines Kontingents. ` +
    'Summen sind Summen so gerundeter Beträge, sodass jede Tabelle aufgeht, wie sie gedruckt ist. Die in diese Datei eingebetteten Daten enthalten jeden Eingangswert; jeder kann nachrechnen.',
  part: 'Bestandteil',
  kind: 'Rechnungen',
  figure: 'Wert und Formel',
  result: 'Ergebnis',
  instalments: (commitment) => `${commitment}, Raten vor jeder Anpassung`,
  packs: (credits) => `${credits}, Kontingente`,
  times: (count, amount) => `${numberText(String(count), 'de')}\u00A0×\u00A0${amount}`,
  amounts: (count) => `${numberText(String(count), 'de')} Beträge`,
  invoiceOfMonth: (name, month) => `${name} in Monat ${month}`,
  splitIs: 'Nach Gewichten aufgeteilt: Jeder Teil ist abgerundet, der Überschuss geht an die größten Reste.',
  roundedToWhole: 'Gerundet auf eine ganze Zahl.',
  roundedToDecimals: (decimals) => `Gerundet auf ${countText(decimals, 'Nachkommastelle', 'Nachkommastellen', 'de')}.`,
  roundedTo: (step) => `Gerundet auf das nächste Vielfache von ${step}.`,
  moreValues: (count) =>
    `und ${countText(count, 'weiterer Wert', 'weitere Werte', 'de')} in den in diese Datei eingebetteten Daten`,
};
