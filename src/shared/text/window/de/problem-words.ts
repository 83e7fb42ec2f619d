import type { Reason } from '../../../domain/document/problem.ts';
import { reasonSentence } from '../../de/problems.ts';
import { capitalized } from '../../phrase.ts';
import { placeIn } from '../place-in.ts';

/** Bedingungen, die die Datei mit ihrem Feld nennt, wie das Fenster sie nennt. */
const termNames: Readonly<Record<string, string>> = {
  trueUp: 'einer Anpassung',
  agreedAmounts: 'für später vereinbarten Beträgen',
};

/** Was falsch ist, am Feld selbst, für jemanden, der tippt und keine Datei sieht. */
export function fieldSentence(reason: Reason): string {
  switch (reason.code) {
    case 'missing':
    case 'empty-text':
      return 'Erforderlich';
    case 'empty-list':
      return 'Mindestens ein Eintrag ist erforderlich';
    case 'not-decimal':
      return 'Keine Zahl: Schreiben Sie 1.250,50, 12,5k oder 90 ct';
    case 'wrong-type':
      return reason.expected === 'integer' ? 'Muss eine ganze Zahl sein' : capitalized(reasonSentence(reason));
    case 'no-such-date':
      return 'Kein Datum: Schreiben Sie 31. Jan. 2027, 31.1.2027 oder 2027-01-31';
    case 'last-tier-open':
      return 'Lassen Sie die letzte Grenze leer, damit jede Menge einen Preis hat';
    case 'open-tier-not-last':
      return 'Nur die letzte Stufe hat keine Grenze';
    case 'pass-through-required':
      return 'Erforderlich: Eine selbsttätige Erhöhung gibt etwas davon weiter';
    case 'floor-required':
      return 'Erforderlich: Eine Anpassung, die senken darf, hat eine Untergrenze';
    case 'credits-missing':
      return `Erforderlich: Die Position „${reason.line}“ verbraucht Guthabeneinheiten`;
    case 'costs-required':
      return 'Braucht ein Kostenbuch: Wählen Sie eines unter „Laufzeit und Daten“';
    case 'does-not-go-with':
      return `Verträgt sich nicht mit ${termNames[reason.with] ?? reason.with}: Lassen Sie eines von beiden weg`;
    default:
      return capitalized(reasonSentence(reason));
  }
}

/** Namen der Felder des Dokuments, wie das Fenster sie nennt, für die Liste der Probleme. */
const fieldNames: Readonly<Record<string, string>> = {
  schema: 'Format',
  number: 'Nummer',
  title: 'Titel',
  currency: 'Währung',
  startDate: 'Beginn',
  termMonths: 'Laufzeit',
  seller: 'Anbieter',
  customer: 'Kunde',
  legalName: 'Firma',
  address: 'Anschrift',
  contact: 'Ansprechpartner',
  name: 'Name',
  email: 'E-Mail',
  registrationNumber: 'Registernummer',
  taxId: 'Steuernummer, USt-ID',
  billingAddress: 'Rechnungsanschrift',
  billingEmail: 'E-Mail für Rechnungen',
  noticeAddress: 'Anschrift für Mitteilungen',
  noticeEmail: 'E-Mail für Mitteilungen',
  purchaseOrderNumber: 'Bestellnummer des Kunden',
  effectiveDate: 'Wirksam ab',
  paymentTermsDays: 'Zahlungsziel',
  validUntil: 'Gültig bis',
  lines: 'Positionen',
  unit: 'Einheit',
  id: 'Kennung',
  unitPrice: 'Preis je Einheit',
  price: 'Preis',
  quantity: 'Menge',
  month: 'Monat',
  fromMonth: 'Monat',
  toMonth: 'letzter Monat',
  tiers: 'Stufe',
  upTo: 'bis',
  flatFee: 'Pauschale',
  packageSize: 'Einheiten je Paket',
  packagePrice: 'Preis je Paket',
  freeUnits: 'freie Einheiten',
  percent: 'Prozent',
  creditsPerUnit: 'Guthabeneinheiten je Einheit',
  discountPercent: 'Rabatt',
  annualUpliftPercent: 'Steigerung',
  forecast: 'Prognose',
  start: 'Anfang',
  monthlyPercent: 'Wachstum',
  quantities: 'Monat',
  outcome: 'Ergebnis',
  acceptancePercent: 'angenommen',
  servedBy: 'erbracht durch',
  model: 'Modell',
  sharePercent: 'Anteil',
  inputTokens: 'Eingabetoken',
  outputTokens: 'Ausgabetoken',
  cachedInputTokens: 'gepufferte Eingabe',
  cacheWriteTokens: 'Schreiben in den Puffer',
  costMultiplier: 'Kostenfaktor',
  otherCostPerUnit: 'andere Kosten',
  quantityDecimals: 'Nachkommastellen',
  commitments: 'Mindestabnahmen',
  amounts: 'Betrag',
  instalment: 'Raten',
  overage: 'Mehrverbrauch',
  adjustPercent: 'Auf- oder Abschlag',
  monthlyCap: 'höchstens im Monat',
  rollover: 'Übertrag',
  shortfall: 'Minderabnahme',
  payments: 'Zahlung',
  discountBands: 'Rabatt nach Größe, Stufe',
  from: 'ab',
  minimum: 'Mindestbetrag',
  every: 'Abstand',
  amount: 'Betrag',
  carryForward: 'Vortrag',
  creditMonths: 'Monate des Guthabens',
  agreedAmounts: 'vereinbarter Betrag',
  trueUp: 'Anpassung',
  floorPercent: 'Untergrenze',
  roundTo: 'runden auf',
  credits: 'Guthabeneinheiten',
  packs: 'Kontingent',
  pricePerCredit: 'Preis je Guthabeneinheit',
  overagePricePerCredit: 'Preis darüber',
  adaptivePricing: 'Preisanpassung',
  index: 'Index',
  weight: 'Gewicht',
  appliesTo: 'umfasste Positionen',
  indexedSharePercent: 'Anteil, der folgt',
  reassignment: 'anderes Modell in einer Rolle',
  decrease: 'wenn Kosten sinken',
  increase: 'wenn Kosten steigen',
  thresholdPercent: 'Schwelle',
  passThroughPercent: 'weitergegeben',
  substitution: 'Modellersatz',
  scenarios: 'Szenario',
  events: 'Änderung',
  factor: 'Nutzung',
  on: 'Tag',
  changePercent: 'Änderung des Preises',
};

/** "Automatische Lösungen, Stufe 2, Preis je Einheit": die Stelle im Angebot, mit den Namen seiner Positionen und Mindestabnahmen. */
export function placeName(path: readonly (string | number)[], nameOf: (list: string, index: number) => string): string {
  return placeIn(path, nameOf, fieldNames);
}
