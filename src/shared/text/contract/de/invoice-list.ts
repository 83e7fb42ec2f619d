import { countText } from '../../phrase.ts';
import type { InvoiceListWords } from '../en/invoice-list.ts';

export const invoiceListWords: InvoiceListWords = {
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
  grouped: (group, count) => `${group}, ${countText(count, 'Rechnung', 'Rechnungen', 'de')}`,
};
