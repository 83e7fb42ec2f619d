import { minorDigits } from '../domain/values/currency.ts';
import type { Literal } from '../guardrails/clause-facts.ts';
import type { GuardedField } from '../guardrails/guarded-field.ts';
import type { Measured } from '../guardrails/measured.ts';
import { productLaws } from '../guardrails/product-laws.ts';
import type { Finding, Need } from '../guardrails/needs.ts';
import type { PolicyRule } from '../guardrails/policy.ts';
import type { Role } from '../guardrails/role.ts';
import { pathText } from '../domain/document/problem.ts';
import { moneyText, percentText } from './number-format.ts';
import { countText, listText } from './phrase.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  sales: 'Sales',
  legal: 'Legal',
  pricing: 'Pricing',
  finance: 'Finance',
  admin: 'Admin',
};

/** "Legal and Finance". */
export function rolesText(roles: readonly Role[]): string {
  return listText(roles.map((role) => roleNames[role]));
}

/** What a guardrail looks at, as the middle of a sentence. */
export const guardedFieldNames: Readonly<Record<GuardedField, string>> = {
  'lines.discountPercent': 'the discount on a line',
  'discount.overallPercent': 'the discount over all lines',
  'margin.grossPercent': 'the gross margin',
  'trueUp.maxDecreasePercent': 'what one true-up may take off',
  'trueUp.floorPercent': 'the floor of true-ups',
  'overage.discountPercent': 'the discount on overage',
  'rollover.percent': 'what rolls over',
  'carryForward.percent': 'what is carried forward',
  'discountBands.percent': 'the largest discount by size',
  'payments.upFrontPercent': 'the share paid up front',
  'adaptivePricing.decrease.thresholdPercent': 'the cost decrease that lowers prices',
  'adaptivePricing.decrease.passThroughPercent': 'the share of a decrease that is passed on',
  'adaptivePricing.givenBackPercent': 'the share of saved model cost that is given back',
  termMonths: 'the term',
  paymentTermsDays: 'the time to pay',
  'shortfall.creditMonths': 'the time to use a credit for a shortfall',
  'options.count': 'the number of options',
  'value.committed': 'the committed value',
  'value.committedAtLeast': 'the committed value after the largest true-downs',
  'value.expected': 'the expected value',
  'credits.pricePerCredit': 'the price of a credit',
  'credits.overagePricePerCredit': 'the price of a credit beyond the packs',
  'trueUp.mayGoDown': 'a commitment may go down',
  'shortfall.waived': 'a shortfall is waived',
  'adaptivePricing.increase.automatic': 'prices may rise by themselves',
  'clauses.custom': 'a clause has its own text',
  'clauses.walkAway': 'a clause is in its walk-away position',
  'clauses.omitted': 'a clause is left out',
  'clauses.fallback': 'a clause is in a fallback position',
};

const contraries: Readonly<Partial<Record<GuardedField, string>>> = {
  'trueUp.mayGoDown': 'a commitment may not go down',
  'shortfall.waived': 'a shortfall is not waived',
  'adaptivePricing.increase.automatic': 'prices do not rise by themselves',
  'clauses.custom': 'a clause has no text of its own',
  'clauses.walkAway': 'a clause is not in its walk-away position',
  'clauses.omitted': 'a clause is not left out',
};

export const comparisonNames: Readonly<Record<PolicyRule['comparison'], string>> = {
  more_than: 'more than',
  at_least: 'at least',
  less_than: 'less than',
  at_most: 'at most',
  is: 'is',
};

const units: Readonly<Partial<Record<GuardedField, string>>> = {
  termMonths: 'month',
  paymentTermsDays: 'day',
  'shortfall.creditMonths': 'month',
  'options.count': 'option',
};

/** A value of the field as a reader writes it: "35%", "48 months", "USD 1,200.00". */
function measuredText(field: GuardedField, measured: Measured): string {
  switch (measured.kind) {
    case 'percent':
      return percentText(measured.percent, 'en');
    case 'count':
      return countText(measured.count, units[field] ?? 'time');
    case 'money':
      return moneyText(measured.amount, measured.currency, minorDigits(measured.currency), 'en');
    case 'truth':
      return measured.truth ? 'yes' : 'no';
    case 'unknown':
      return 'not known';
  }
}

/** What a rule asks of: "the discount on a line is more than 30%", "a shortfall is waived". */
export function conditionText({ field, comparison, limit }: Pick<Need, 'field' | 'comparison' | 'limit'>): string {
  const name = guardedFieldNames[field];
  if (limit.kind === 'truth') return limit.truth ? name : (contraries[field] ?? name);
  return `${name} is ${comparisonNames[comparison]} ${measuredText(field, limit)}`;
}

/** Why a place of the quote asks: "the discount on a line is 35%, more than 30%". */
export function findingText(need: Need, { measured, verdict }: Finding): string {
  const { field, comparison, limit } = need;
  if (limit.kind === 'truth') return conditionText(need);
  const found = `${guardedFieldNames[field]} is ${measuredText(field, measured)}`;
  const asked = `${comparisonNames[comparison]} ${measuredText(field, limit)}`;
  return verdict === 'outside' ? `${found}, ${asked}` : `${found}: the app can’t tell whether it is ${asked}`;
}

const lawReason = 'A quote’s own text always goes to Legal.';
const productReasons = {
  max: 'Sales may give so much of this product alone, by its rate card.',
  floor: 'Nobody gives more of this product, by its rate card: only an administrator overrules it.',
} as const;

/** "“60 days” where paymentTermsDays stands", "“two visits”". */
function literalText({ says, term }: Literal): string {
  return term === null ? `“${says}”` : `“${says}” in place of ${term}`;
}

/** What own wording keeps in words, with the clause of each; null where it keeps nothing. */
export function literalsText({ findings }: Need): string | null {
  const kept = findings.flatMap(({ path, literals }) =>
    (literals ?? []).map((literal) => `${String(path.at(-1))} says ${literalText(literal)}`),
  );
  return kept.length === 0 ? null : `Kept in words: ${kept.join('; ')}.`;
}

/** Why a rule is there, in its author's words; of a law of the code in ours. */
export function needReason({ key, reason }: Need): string | null {
  if (key.startsWith(productLaws.max)) return productReasons.max;
  if (key.startsWith(productLaws.floor)) return productReasons.floor;
  return key.startsWith('law:') ? lawReason : (reason ?? null);
}

/** A need as the command line prints it: where, what, who, why, and where else. */
export function needLine(need: Need): string {
  const [first, ...more] = need.findings;
  if (first === undefined) return '';
  const also = more.length === 0 ? '' : ` (also ${more.map(({ path }) => pathText(path)).join(', ')})`;
  const reason = needReason(need);
  const why = [reason, literalsText(need)].map((text) => (text === null ? '' : ` ${text}`)).join('');
  return `${pathText(first.path)}: ${findingText(need, first)}${also}: ${roleNames[need.approver]} must approve.${why}`;
}

/** "Needs Legal and Finance", for a line of the summary. */
export function needsText(roles: readonly Role[]): string {
  return `Needs ${rolesText(roles)}`;
}
