import { listText } from '../../phrase.ts';
import type { ChartWords } from '../en/charts.ts';

export const chartWords: ChartWords = {
  section: 'Monatsrechnung und Verbrauch der Mindestabnahme',
  bill: 'Monatsrechnung',
  bands: {
    fixed: 'Abonnements und Einmaliges',
    committed: 'Mindestabnahmen',
    use: 'Nutzung und Mehrverbrauch',
    shortfall: 'Minderabnahme',
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
};
