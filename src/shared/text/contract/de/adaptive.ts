import { countText } from '../../phrase.ts';
import type { AdaptiveWords } from '../en/adaptive.ts';

export const adaptiveWords: AdaptiveWords = {
  section: 'Preisanpassung',
  dimensions: {
    input: 'Eingabetoken',
    output: 'Ausgabetoken',
    cachedInput: 'gepufferte Eingabetoken',
    cacheWrite: 'Token zum Schreiben in den Puffer',
  },
  actions: { none: 'nichts', decrease: 'Preise sinken', increase: 'Preise steigen', negotiation: 'Verhandlung' },
  examples: {
    'cut-at-threshold': 'Senkung an der Schwelle',
    'cut-beyond': 'Senkung darüber hinaus',
    'rise-at-threshold': 'Anstieg an der Schwelle',
    'rise-beyond': 'Anstieg darüber hinaus',
  },
  covers: (services) => `Umfasst: ${services}.`,
  services: (count) => countText(count, 'Leistung', 'Leistungen', 'de'),
  measured: (months, effective) =>
    `Der Index wird ${months === 1 ? 'jeden Monat' : `alle ${countText(months, 'Monat', 'Monate', 'de')}`} gemessen; die Preise folgen ${
      {
        next_month: 'ab einem späteren Vertragsmonat',
        next_quarter: 'ab einem späteren Vertragsquartal',
        renewal: 'bei Verlängerung',
      }[effective]
    }.`,
  measuredOften: (count, first, last) => `${first} – ${last}, ${count} Messtage`,
  modelOn: (date) => `Modell am ${date}`,
  priceOf: 'Preis für',
  weight: 'Gewicht',
  baselinePrice: 'Ausgangspreis je Million Token',
  filledBy: (role, model) => `${role} durch ${model}`,
  entryFrom: (entry, date) => `${entry} ab ${date}`,
  pricesUpTo: (date) =>
    `Die Zahlen dieser Bestellung enthalten Modellpreise bis zu denen, die am ${date} wirksam werden. Spätere Preise sind nicht darin enthalten.`,
  pricesAfterIssue: (entries) => `Davon werden erst nach dem Ausstellungstag wirksam: ${entries}.`,
  tokenFactors: 'Tokenfaktoren',
  tokenFactorsAre:
    'Ein Modell, das eine Rolle neu ausfüllt, kann für dieselbe Arbeit mehr oder weniger Token benötigen als das Modell davor. Ab dem Tag, an dem es die Rolle ausfüllt, zählt sein Preis im Index multipliziert mit seinem Tokenfaktor und mit denen der Modelle, die die Rolle zwischen dem Ausgangstag und ihm ausgefüllt haben.',
  roleFilled: 'Neu ausgefüllte Rolle',
  tokensOf: 'Token',
  tokenFactor: 'Tokenfaktor',
  following: 'Faktor',
  followingIs:
    'Der Faktor multipliziert das Verhältnis der beiden Preise: Er ist das Produkt der Tokenfaktoren und dessen, was bei Neubesetzungen der Rolle verkettet wird.',
  worked: 'Rechenbeispiele',
  workedAre:
    'Aus den Bedingungen dieser Bestellung errechnet: Jeder Preis des Korbs ändert sich am ersten Messtag nach dem Ausgangstag um den angegebenen Prozentsatz und bleibt dort.',
  allPrices: 'Alle Preise des Korbs',
  whatFollows: 'Folge',
  multiplier: 'Multiplikator',
  chargeBefore: 'Vorher',
  chargeAfter: 'Nachher',
  noChange: 'unverändert',
  onRenewal: 'bei Verlängerung',
  limitedInOneStep: (multiplier) =>
    `In einem Schritt begrenzt; spätere Messtage führen den Multiplikator weiter bis ${multiplier}.`,
  chargesAre: (line, month) => `Vorher und nachher: Entgelte für ${line} in Vertragsmonat ${month}, laut Prognose.`,
  measuring: 'Messtage',
  measuringIs:
    'Der Index an jedem Messtag, soweit die Preise bei Ausstellung dieser Bestellung bekannt waren. Spätere Preise treten an ihre Stelle.',
  measuredOn: 'Gemessen am',
  index: 'Index',
  change: 'Änderung',
};
