/** What a guardrail can look at, by the kind of its value. The names are paths of the quote where there is one. */
export const percentFields = [
  'lines.discountPercent',
  'discount.overallPercent',
  'margin.grossPercent',
  'trueUp.maxDecreasePercent',
  'trueUp.floorPercent',
  'overage.discountPercent',
  'rollover.percent',
  'carryForward.percent',
  'discountBands.percent',
  'payments.upFrontPercent',
  'adaptivePricing.decrease.thresholdPercent',
  'adaptivePricing.decrease.passThroughPercent',
  'adaptivePricing.givenBackPercent',
] as const;

export const countFields = ['termMonths', 'paymentTermsDays', 'shortfall.creditMonths', 'options.count'] as const;

export const moneyFields = [
  'value.committed',
  'value.committedAtLeast',
  'value.expected',
  'credits.pricePerCredit',
  'credits.overagePricePerCredit',
] as const;

export const truthFields = [
  'trueUp.mayGoDown',
  'shortfall.waived',
  'adaptivePricing.increase.automatic',
  'clauses.custom',
  'clauses.walkAway',
  'clauses.omitted',
] as const;

/** Asks of the role that may grant the clause's position, where the rule says `grantor`. */
export const fallbackField = 'clauses.fallback';

export const guardedFields = [...percentFields, ...countFields, ...moneyFields, ...truthFields, fallbackField] as const;
export type GuardedField = (typeof guardedFields)[number];

export type FieldKind = 'percent' | 'count' | 'money' | 'truth';

const kinds: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ...percentFields.map((field): [string, FieldKind] => [field, 'percent']),
  ...countFields.map((field): [string, FieldKind] => [field, 'count']),
  ...moneyFields.map((field): [string, FieldKind] => [field, 'money']),
]);

/** The kind of the value that a rule on the field compares with. */
export function kindOf(field: GuardedField): FieldKind {
  return kinds.get(field) ?? 'truth';
}

/** Fields whose value tells what we pay. */
const costFields: ReadonlySet<GuardedField> = new Set(['margin.grossPercent', 'adaptivePricing.givenBackPercent']);

export function tellsCosts(field: GuardedField): boolean {
  return costFields.has(field);
}
