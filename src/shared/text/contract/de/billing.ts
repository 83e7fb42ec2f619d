import { countText } from '../../phrase.ts';
import type { BillingWords } from '../en/billing.ts';

export const billingWords: BillingWords = {
  section: 'Rechnungsplan',
  invoiceDate: 'Rechnungsdatum',
  for: 'Für',
  basis: 'Grundlage',
  bases: { fixed: 'fest', forecast: 'Prognose', trueUp: 'Anpassung', measured: 'gemessen' },
  fixedIs: 'Mit „fest“ bezeichnete Beträge sind wie angegeben fällig.',
  trueUpIs:
    'Mit „Anpassung“ bezeichnete Beträge sind Raten, die eine Anpassung (True-up) ändern kann; angegeben ist, was sich laut Prognose ergäbe.',
  measuredIs: 'Mit „gemessen“ bezeichnete Beträge beruhen auf der gelieferten Nutzung.',
  groupedAre:
    'Rechnungen eines Tages und einer Art stehen in einer Zeile; die in diese Datei eingebetteten Daten führen jede einzeln auf.',
  forecastIs:
    'Mit „Prognose“ bezeichnete Beträge folgen der tatsächlichen Nutzung. „Monat“ ist der Vertragsmonat, für den berechnet wird.',
  kinds: {
    recurring: null,
    one_time: null,
    usage: 'Nutzung',
    instalment: 'Rate',
    drawdown: 'Verbrauch der Mindestabnahme',
    overage: 'Mehrverbrauch',
    shortfall: 'Minderabnahme',
    credit_pack: 'Kontingent',
    credit_overage: 'Mehrverbrauch',
  },
  parts: { minimum: 'Fehlbetrag', payment: (number) => `Teilbetrag ${number}` },
  groups: {
    recurring: 'Abonnements',
    one_time: 'Einmalige Entgelte',
    usage: 'Nutzung außerhalb von Mindestabnahmen',
    instalment: 'Raten der Mindestabnahmen',
    drawdown: 'Nachträglich berechneter Verbrauch',
    overage: 'Mehrverbrauch über Mindestabnahmen',
    shortfall: 'Nachträglich berechnete Minderabnahme',
    credit_pack: 'Kontingente von Guthabeneinheiten',
    credit_overage: 'Mehrverbrauch von Guthabeneinheiten',
  },
  grouped: (group, count) => `${group}, ${countText(count, 'Rechnung', 'Rechnungen', 'de')}`,
};
