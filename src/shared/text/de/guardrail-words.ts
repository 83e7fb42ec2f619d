import { minorDigits } from '../../domain/values/currency.ts';
import type { Literal } from '../../guardrails/clause-facts.ts';
import type { GuardedField } from '../../guardrails/guarded-field.ts';
import type { Measured } from '../../guardrails/measured.ts';
import { productLaws } from '../../guardrails/product-laws.ts';
import type { Finding, Need } from '../../guardrails/needs.ts';
import type { PolicyRule } from '../../guardrails/policy.ts';
import type { Role } from '../../guardrails/role.ts';
import { moneyText, percentText } from '../number-format.ts';
import { countText, listText } from '../phrase.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  sales: 'Vertrieb',
  legal: 'Recht',
  pricing: 'Preise',
  finance: 'Finanzen',
  admin: 'Verwaltung',
};

/** "Recht und Finanzen". */
export function rolesText(roles: readonly Role[]): string {
  return listText(
    roles.map((role) => roleNames[role]),
    'and',
    'de',
  );
}

/** Was eine Leitplanke betrachtet, mitten im Satz. */
export const guardedFieldNames: Readonly<Record<GuardedField, string>> = {
  'lines.discountPercent': 'der Rabatt einer Position',
  'discount.overallPercent': 'der Rabatt über alle Positionen',
  'margin.grossPercent': 'die Rohmarge',
  'trueUp.maxDecreasePercent': 'die größte Senkung einer Anpassung',
  'trueUp.floorPercent': 'die Untergrenze der Anpassungen',
  'overage.discountPercent': 'der Rabatt auf Mehrverbrauch',
  'rollover.percent': 'der Übertrag',
  'carryForward.percent': 'der Vortrag',
  'discountBands.percent': 'der größte Rabatt nach Größe',
  'payments.upFrontPercent': 'der im Voraus gezahlte Anteil',
  'adaptivePricing.decrease.thresholdPercent': 'die Kostensenkung, die Preise senkt',
  'adaptivePricing.decrease.passThroughPercent': 'der weitergegebene Anteil einer Senkung',
  'adaptivePricing.givenBackPercent': 'der zurückgegebene Anteil ersparter Modellkosten',
  termMonths: 'die Laufzeit',
  paymentTermsDays: 'das Zahlungsziel',
  'shortfall.creditMonths': 'die Frist für ein Guthaben aus Minderabnahme',
  'options.count': 'die Zahl der Optionen',
  'value.committed': 'der verbindliche Wert',
  'value.committedAtLeast': 'der verbindliche Wert nach den größten Senkungen',
  'value.expected': 'der erwartete Wert',
  'credits.pricePerCredit': 'der Preis einer Guthabeneinheit',
  'credits.overagePricePerCredit': 'der Preis einer Guthabeneinheit über die Kontingente hinaus',
  'trueUp.mayGoDown': 'eine Mindestabnahme darf sinken',
  'shortfall.waived': 'Minderabnahme wird erlassen',
  'adaptivePricing.increase.automatic': 'Preise dürfen selbsttätig steigen',
  'clauses.custom': 'eine Klausel hat eigenen Text',
  'clauses.walkAway': 'eine Klausel ist an ihrer äußersten Grenze',
  'clauses.omitted': 'eine Klausel ist weggelassen',
  'clauses.fallback': 'eine Klausel ist in einer Rückfallposition',
};

const contraries: Readonly<Partial<Record<GuardedField, string>>> = {
  'trueUp.mayGoDown': 'eine Mindestabnahme darf nicht sinken',
  'shortfall.waived': 'Minderabnahme wird nicht erlassen',
  'adaptivePricing.increase.automatic': 'Preise steigen nicht selbsttätig',
  'clauses.custom': 'eine Klausel hat keinen eigenen Text',
  'clauses.walkAway': 'eine Klausel ist nicht an ihrer äußersten Grenze',
  'clauses.omitted': 'eine Klausel ist nicht weggelassen',
};

export const comparisonNames: Readonly<Record<PolicyRule['comparison'], string>> = {
  more_than: 'über',
  at_least: 'mindestens',
  less_than: 'unter',
  at_most: 'höchstens',
  is: 'ist',
};

const units: Readonly<Partial<Record<GuardedField, readonly [one: string, many: string]>>> = {
  termMonths: ['Monat', 'Monate'],
  paymentTermsDays: ['Tag', 'Tage'],
  'shortfall.creditMonths': ['Monat', 'Monate'],
  'options.count': ['Option', 'Optionen'],
};

function measuredText(field: GuardedField, measured: Measured): string {
  switch (measured.kind) {
    case 'percent':
      return percentText(measured.percent, 'de');
    case 'count': {
      const [one, many] = units[field] ?? ['Mal', 'Male'];
      return countText(measured.count, one, many, 'de');
    }
    case 'money':
      return moneyText(measured.amount, measured.currency, minorDigits(measured.currency), 'de');
    case 'truth':
      return measured.truth ? 'ja' : 'nein';
    case 'unknown':
      return 'nicht bekannt';
  }
}

/** Wonach eine Regel fragt: "der Rabatt einer Position ist über 30 %", "Minderabnahme wird erlassen". */
function conditionText({ field, comparison, limit }: Pick<Need, 'field' | 'comparison' | 'limit'>): string {
  const name = guardedFieldNames[field];
  if (limit.kind === 'truth') return limit.truth ? name : (contraries[field] ?? name);
  return `${name} ist ${comparisonNames[comparison]} ${measuredText(field, limit)}`;
}

/** Warum eine Stelle des Angebots fragt: "der Rabatt einer Position ist 35 %, über 30 %". */
export function findingText(need: Need, { measured, verdict }: Finding): string {
  const { field, comparison, limit } = need;
  if (limit.kind === 'truth') return conditionText(need);
  const found = `${guardedFieldNames[field]} ist ${measuredText(field, measured)}`;
  const asked = `${comparisonNames[comparison]} ${measuredText(field, limit)}`;
  return verdict === 'outside' ? `${found}, ${asked}` : `${found}: Die App weiß nicht, ob das ${asked} ist`;
}

const lawReason = 'Eigener Text eines Angebots geht immer an die Rechtsabteilung.';
const productReasons = {
  max: 'So viel darf der Vertrieb bei diesem Produkt laut Preisliste allein geben.',
  floor: 'Mehr gibt laut Preisliste niemand bei diesem Produkt: Nur die Verwaltung setzt sich darüber hinweg.',
} as const;

function literalText({ says, term }: Literal): string {
  return term === null ? `„${says}“` : `„${says}“ statt ${term}`;
}

/** Was eigener Wortlaut in Worten behält, mit der Klausel; null, wo er nichts behält. */
export function literalsText({ findings }: Need): string | null {
  const kept = findings.flatMap(({ path, literals }) =>
    (literals ?? []).map((literal) => `${String(path.at(-1))} sagt ${literalText(literal)}`),
  );
  return kept.length === 0 ? null : `In Worten behalten: ${kept.join('; ')}.`;
}

/** Warum es eine Regel gibt, in den Worten ihres Verfassers; bei einem Gesetz der App in unseren. */
export function needReason({ key, reason }: Need): string | null {
  if (key.startsWith(productLaws.max)) return productReasons.max;
  if (key.startsWith(productLaws.floor)) return productReasons.floor;
  return key.startsWith('law:') ? lawReason : (reason ?? null);
}

/** "Braucht Recht und Finanzen", für eine Zeile des Überblicks. */
export function needsText(roles: readonly Role[]): string {
  return `Braucht ${rolesText(roles)}`;
}
