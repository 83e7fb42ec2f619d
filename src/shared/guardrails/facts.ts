import type { Path } from '../domain/document/problem.ts';
import type { Exact } from '../domain/values/exact.ts';
import { compare, exact, fromUnits, minus, plus, quotient, times, zero } from '../domain/values/exact.ts';
import { trimmed } from '../domain/values/decimal-text.ts';
import { isWaived } from '../domain/commitments/drawdown.ts';
import { evaluate } from '../domain/evaluate.ts';
import type { Commitment } from '../domain/terms/commitment.ts';
import { defaults } from '../domain/terms/defaults.ts';
import type { Costs } from '../domain/terms/costs.ts';
import type { Evaluation } from '../domain/terms/evaluation.ts';
import type { Discount } from '../domain/terms/line.ts';
import type { Quote } from '../domain/terms/quote.ts';
import type { ClauseFact } from './clause-facts.ts';
import type { GuardedField } from './guarded-field.ts';
import type { Measured } from './measured.ts';
import { count, money, percent, truth, unknown } from './measured.ts';

/** A value of a guarded field, and where in the quote it comes from. */
export type Fact = { readonly path: Path; readonly measured: Measured };

/** Every guarded field with what the quote has of it, in the quote's order; empty where the quote has no such term. */
export type Facts = { readonly [Field in GuardedField]: readonly Fact[] } & { readonly clauses: readonly ClauseFact[] };

export type FactInputs = {
  readonly quote: Quote;
  /** Of this very quote with these very costs. */
  readonly evaluation: Evaluation;
  readonly costs: Costs | undefined;
  readonly clauses: readonly ClauseFact[];
};

const fact = (measured: Measured, ...path: Path): Fact => ({ path, measured });

/** The most that is taken off in any month; 0 where nothing is. */
function largestDiscount(discount: Discount | undefined): string {
  if (discount === undefined) return '0';
  const percents = typeof discount === 'string' ? [discount] : discount.map((phase) => phase.percent);
  return percents.reduce((most, each) => (compare(exact(each), exact(most)) > 0 ? each : most), '0');
}

const charged = ({ lines }: Evaluation): Exact =>
  lines.flatMap(({ charges }) => charges).reduce((sum, charge) => plus(sum, exact(charge)), zero);

/** Decimals of a percent that is worked out here: what is judged is what is shown. */
const percentPlaces = 4;
const hundred = fromUnits(100n, 0);

/**
 * How much less the lines charge over the term than they would without any discount, in percent: before commitments,
 * overage and credits, with the same uplifts and adaptive prices. 0 where they charge nothing either way.
 */
function overallDiscount({ quote, evaluation, costs }: FactInputs): Measured {
  if (quote.lines.every(({ discountPercent }) => discountPercent === undefined)) return percent('0');
  const lines = quote.lines.map(({ discountPercent: _discount, ...line }) => line);
  const atList = evaluate({ ...quote, lines }, costs);
  if (!atList.ok) return unknown;
  const list = charged(atList.value);
  if (list.units === 0n) return percent('0');
  const off = times(minus(list, charged(evaluation)), hundred);
  return percent(trimmed(quotient(off, list, percentPlaces), percentPlaces));
}

/** What takes money off an overage, as a percent of 0 or more: an adjustment of −8 is a discount of 8. */
function overageDiscount({ overage }: Commitment): string {
  const adjust = overage?.adjustPercent ?? '0';
  return adjust.startsWith('-') ? adjust.slice(1) : '0';
}

const mayGoDown = ({ trueUp }: Commitment): boolean => trueUp !== undefined && (trueUp.direction ?? defaults.direction) !== 'up';

type CommitmentFields =
  | 'trueUp.mayGoDown'
  | 'trueUp.maxDecreasePercent'
  | 'trueUp.floorPercent'
  | 'overage.discountPercent'
  | 'rollover.percent'
  | 'shortfall.waived';

function commitmentFacts(commitments: readonly Commitment[]): Pick<Facts, CommitmentFields> {
  const of = (measure: (commitment: Commitment) => Measured | null, ...path: Path): readonly Fact[] =>
    commitments.flatMap((commitment, index) => {
      const measured = measure(commitment);
      return measured === null ? [] : [fact(measured, 'commitments', index, ...path)];
    });
  return {
    'trueUp.mayGoDown': of((each) => truth(mayGoDown(each)), 'trueUp', 'direction'),
    // Without a limit a true-up may take all that the floor leaves.
    'trueUp.maxDecreasePercent': of(
      (each) => (mayGoDown(each) ? percent(each.trueUp?.maxDecreasePercent ?? '100') : null),
      'trueUp',
      'maxDecreasePercent',
    ),
    'trueUp.floorPercent': of(
      (each) => (mayGoDown(each) ? percent(each.trueUp?.floorPercent ?? '0') : null),
      'trueUp',
      'floorPercent',
    ),
    'overage.discountPercent': of((each) => percent(overageDiscount(each)), 'overage', 'adjustPercent'),
    'rollover.percent': of((each) => percent(each.rollover?.percent ?? '0'), 'rollover', 'percent'),
    'shortfall.waived': of((each) => truth(isWaived(each)), 'shortfall'),
  };
}

type AdaptiveFields =
  | 'adaptivePricing.decrease.thresholdPercent'
  | 'adaptivePricing.decrease.passThroughPercent'
  | 'adaptivePricing.increase.automatic';

function adaptiveFacts({ adaptivePricing }: Quote): Pick<Facts, AdaptiveFields> {
  const decrease = adaptivePricing?.decrease;
  const within = ['adaptivePricing', 'decrease'];
  return {
    'adaptivePricing.decrease.thresholdPercent':
      decrease === undefined ? [] : [fact(percent(decrease.thresholdPercent), ...within, 'thresholdPercent')],
    'adaptivePricing.decrease.passThroughPercent':
      decrease === undefined ? [] : [fact(percent(decrease.passThroughPercent), ...within, 'passThroughPercent')],
    'adaptivePricing.increase.automatic':
      adaptivePricing === undefined
        ? []
        : [fact(truth(adaptivePricing.increase?.mechanism === 'automatic'), 'adaptivePricing', 'increase', 'mechanism')],
  };
}

type ClauseFields = 'clauses.custom' | 'clauses.fallback' | 'clauses.walkAway' | 'clauses.omitted';

function clausesOf(clauses: readonly ClauseFact[]): Pick<Facts, ClauseFields> {
  const at = (position: ClauseFact['position']): readonly Fact[] =>
    clauses.map((clause) => fact(truth(clause.position === position), 'clauses', clause.type));
  return {
    'clauses.custom': at('custom'),
    'clauses.fallback': at('fallback'),
    'clauses.walkAway': at('walk-away'),
    'clauses.omitted': at('omitted'),
  };
}

/** What the guardrails look at in a quote. Pure; no figure is computed here that the evaluation has. */
export function factsOf(inputs: FactInputs): Facts {
  const { quote, evaluation, clauses } = inputs;
  const { totals, currency } = evaluation;
  const { credits } = quote;
  return {
    'lines.discountPercent': quote.lines.map(({ discountPercent }, index) =>
      fact(percent(largestDiscount(discountPercent)), 'lines', index, 'discountPercent'),
    ),
    'discount.overallPercent': [fact(overallDiscount(inputs), 'lines')],
    'margin.grossPercent': [fact(totals.grossMarginPercent === null ? unknown : percent(totals.grossMarginPercent), 'lines')],
    termMonths: [fact(count(quote.termMonths), 'termMonths')],
    paymentTermsDays: quote.paymentTermsDays === undefined ? [] : [fact(count(quote.paymentTermsDays), 'paymentTermsDays')],
    'value.committed': [fact(money(totals.committedValue, currency), 'commitments')],
    'value.expected': [fact(money(totals.expectedValue, currency), 'lines')],
    'credits.pricePerCredit': (credits?.packs ?? []).map(({ pricePerCredit }, index) =>
      fact(money(pricePerCredit, currency), 'credits', 'packs', index, 'pricePerCredit'),
    ),
    'credits.overagePricePerCredit':
      credits === undefined ? [] : [fact(money(credits.overagePricePerCredit, currency), 'credits', 'overagePricePerCredit')],
    ...commitmentFacts(quote.commitments ?? []),
    ...adaptiveFacts(quote),
    ...clausesOf(clauses),
    clauses,
  };
}
