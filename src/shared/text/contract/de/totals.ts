import { numberText } from '../../number-format.ts';
import type { TotalsWords } from '../en/totals.ts';

export const totalsWords: TotalsWords = {
  section: 'Berechnung der Gesamtbeträge',
  committed: 'Verbindlicher Wert',
  committedIs: 'Feste Entgelte und Mindestabnahmen, wie vereinbart, vorbehaltlich eines Rechts zur vorzeitigen Beendigung.',
  committedIsBefore:
    'Feste Entgelte und Raten, wie vereinbart, vor Anpassungen (True-up), die sie senken oder erhöhen können, und vorbehaltlich eines Rechts zur vorzeitigen Beendigung.',
  expected: 'Erwarteter Wert und jedes Vertragsjahr',
  expectedIs: 'Die Summe aller Rechnungen laut Prognose, nach dem Vertragsjahr, für das berechnet wird.',
  rounding: 'Rundung',
  roundingIs: (currency) =>
    `Entgelte sind genau, bis jedes einmal kaufmännisch auf die kleinste Einheit von ${currency} gerundet wird: das Nutzungsentgelt oder der Mehrverbrauch eines Monats und jede Rechnung eines Abonnements, eines einmaligen Entgelts oder eines Kontingents. ` +
    'Summen sind Summen so gerundeter Beträge, sodass jede Tabelle aufgeht, wie sie gedruckt ist. Die in diese Datei eingebetteten Daten enthalten jeden Eingangswert; jeder kann nachrechnen.',
  part: 'Bestandteil',
  kind: 'Rechnungen',
  instalments: (commitment) => `${commitment}, Raten vor jeder Anpassung`,
  packs: (credits) => `${credits}, Kontingente`,
  times: (count, amount) => `${numberText(String(count), 'de')}\u00A0×\u00A0${amount}`,
  amounts: (count) => `${numberText(String(count), 'de')} Beträge`,
};
