import type { Path } from '../domain/document/problem.ts';
import { compare, exact, fromUnits, quotient } from '../domain/values/exact.ts';
import { fixed, trimmed } from '../domain/values/decimal-text.ts';
import { percentPlaces } from '../domain/values/printed-places.ts';
import { isWaived } from '../domain/commitments/period-amounts.ts';
import { overageChange } from '../domain/commitments/overage.ts';
import { mayGoDown } from '../domain/commitments/true-up.ts';
import { marginText } from '../domain/figure-text.ts';
import { givenBack } from '../domain/consequences/given-back.ts';
import { leastCommitted } from '../domain/consequences/least-committed.ts';
import type { Results } from '../domain/compute.ts';
import { compute } from '../domain/compute.ts';
import { sumOf } from '../domain/statements/sums.ts';
import { isOffered } from '../domain/taken.ts';
import type { Commitment } from '../domain/terms/commitment.ts';
import type { Quote } from '../domain/terms/quote.ts';
import type { Line } from '../domain/terms/line.ts';
import { oncePer } from '../domain/values/once-per.ts';
import { largestDiscount } from '../domain/charges/largest-discount.ts';
import type { ClauseFact, Literal } from './clause-facts.ts';
import type { GuardedField } from './guarded-field.ts';
import type { Measured } from './measured.ts';
import { count, money, percent, truth, unknown } from './measured.ts';

/** A value of a guarded field, and where in the quote it comes from. */
export type Fact = {
  readonly path: Path;
  readonly measured: Measured;
  /** Of own wording: what it keeps in words. */ readonly literals?: readonly Literal[];
};

/** Every guarded field with what the quote has of it, in the quote's order; empty where the quote has no such term. */
/** What a line gives of a product whose card limits it: percents of the list price; unknown where nothing compares them. */
export type ProductFact = {
  readonly index: number;
  readonly lineId: string;
  readonly givenPercent: string | null;
  readonly maxDiscountPercent: string | undefined;
  readonly discountFloorPercent: string | undefined;
};

export type Facts = { readonly [Field in GuardedField]: readonly Fact[] } & {
  readonly clauses: readonly ClauseFact[];
  readonly products: readonly ProductFact[];
};

export type FactInputs = {
  /** Of the quote that is judged, with our costs. */
  readonly results: Results;
  readonly clauses: readonly ClauseFact[];
  /** Lines of products with limits; none where no card is at hand, as for files. */
  readonly products?: readonly ProductFact[];
};

const fact = (measured: Measured, ...path: Path): Fact => ({ path, measured });

const charged = ({ lines }: Results): bigint => sumOf(lines.flatMap(({ charges }) => charges));

/** Of the same line the same object, whose charges are then known: a letter typed in one line prices that line alone again. */
const undiscounted = oncePer(({ discountPercent: _discount, ...line }: Line): Line => line);

/**
 * How much less the lines charge over the term than they would without any discount, in percent: before commitments,
 * overage and credits, with the same uplifts and adaptive prices. 0 if they charge nothing without a discount either.
 */
function overallDiscount(results: Results): Measured {
  const { quote, costs } = results;
  if (quote.lines.every(({ discountPercent }) => discountPercent === undefined)) return percent('0');
  const lines = quote.lines.map(undiscounted);
  const atList = compute({ quote: { ...quote, lines }, costs });
  if (!atList.ok) return unknown;
  const list = charged(atList.value);
  if (list === 0n) return percent('0');
  const off = fromUnits((list - charged(results)) * 100n, 0);
  // Guardrails judge the same figure that people see.
  return percent(trimmed(quotient(off, fromUnits(list, 0), percentPlaces), percentPlaces));
}

/** The days to pay of every invoice, and of each kind of invoice that has its own. */
function paymentDaysOf({ paymentTermsDays, paymentDays = {} }: Quote): readonly Fact[] {
  return [
    ...(paymentTermsDays === undefined ? [] : [fact(count(paymentTermsDays), 'paymentTermsDays')]),
    ...Object.entries(paymentDays).flatMap(([kind, days]) =>
      days === undefined ? [] : [fact(count(days), 'paymentDays', kind)],
    ),
  ];
}

/** What is invoiced on the first day of the term, of all that is invoiced over it. 0 if nothing is. */
function upFrontPercent({ invoices, totals, term }: Results): Measured {
  if (totals.expectedValue === 0n) return percent('0');
  const first = sumOf(invoices.filter(({ date }) => date <= (term.starts[0] ?? '')).map((each) => each.amount));
  return percent(trimmed(quotient(fromUnits(first * 100n, 0), fromUnits(totals.expectedValue, 0), percentPlaces), percentPlaces));
}

/** The discount on overage, as a percent of 0 or more: an adjustment of −8 is a discount of 8. */
function overageDiscount(commitment: Commitment): string {
  const change = overageChange(commitment);
  return change.price === 'discount' ? change.percent : '0';
}

/** Of the bands that are agreed, whether a period reaches them or not: an amendment may. */
function largestBand({ discountBands }: Commitment): string {
  return (discountBands ?? []).reduce((most, each) => (compare(exact(each.percent), exact(most)) > 0 ? each.percent : most), '0');
}

type CommitmentFields =
  | 'trueUp.mayGoDown'
  | 'trueUp.maxDecreasePercent'
  | 'trueUp.floorPercent'
  | 'overage.discountPercent'
  | 'rollover.percent'
  | 'carryForward.percent'
  | 'discountBands.percent'
  | 'shortfall.creditMonths'
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
    'carryForward.percent': of((each) => percent(each.carryForward?.percent ?? '0'), 'carryForward', 'percent'),
    'discountBands.percent': of((each) => percent(largestBand(each)), 'discountBands'),
    'shortfall.creditMonths': of((each) => (each.creditMonths === undefined ? null : count(each.creditMonths)), 'creditMonths'),
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
    clauses.map((clause) => fact(truth(clause.position === position || clause.from === position), 'clauses', clause.type));
  return {
    'clauses.custom': at('custom').map((found, index) => {
      const literals = clauses[index]?.literals;
      return literals === undefined ? found : { ...found, literals };
    }),
    'clauses.fallback': at('fallback'),
    'clauses.walkAway': at('walk-away'),
    'clauses.omitted': at('omitted'),
  };
}

/** What the guardrails look at in a quote. Pure; no figure is computed here that the evaluation has. */
export function factsOf(inputs: FactInputs): Facts {
  const { results, clauses } = inputs;
  const { quote, totals, minor } = results;
  const { credits, currency } = quote;
  const amount = (units: bigint): Measured => money(fixed(units, minor), currency);
  const { grossMarginHundredths: margin } = totals;
  return {
    'lines.discountPercent': quote.lines.map(({ discountPercent }, index) =>
      fact(percent(largestDiscount(discountPercent)), 'lines', index, 'discountPercent'),
    ),
    'discount.overallPercent': [fact(overallDiscount(results), 'lines')],
    'margin.grossPercent': [fact(margin === null ? unknown : percent(marginText(margin)), 'lines')],
    termMonths: [fact(count(quote.termMonths), 'termMonths')],
    paymentTermsDays: paymentDaysOf(quote),
    'value.committed': [fact(amount(totals.committedValue), 'commitments')],
    // Two facts cost evaluations of their own: only a rule that asks for one pays for it.
    get 'value.committedAtLeast'() {
      const least = leastCommitted(results);
      return [fact(least === null ? unknown : amount(least), 'commitments')];
    },
    // Unknown without our costs: nobody can tell what is saved.
    get 'adaptivePricing.givenBackPercent'() {
      if (quote.adaptivePricing === undefined) return [];
      const back = givenBack(results)?.percent ?? null;
      return [fact(back === null ? unknown : percent(back), 'adaptivePricing', 'indexedSharePercent')];
    },
    'payments.upFrontPercent': [fact(upFrontPercent(results), 'commitments')],
    'options.count': [fact(count(quote.lines.filter(isOffered).length), 'lines')],
    'value.expected': [fact(amount(totals.expectedValue), 'lines')],
    'credits.pricePerCredit': (credits?.packs ?? []).map(({ pricePerCredit }, index) =>
      fact(money(pricePerCredit, currency), 'credits', 'packs', index, 'pricePerCredit'),
    ),
    'credits.overagePricePerCredit':
      credits === undefined ? [] : [fact(money(credits.overagePricePerCredit, currency), 'credits', 'overagePricePerCredit')],
    ...commitmentFacts(quote.commitments ?? []),
    ...adaptiveFacts(quote),
    ...clausesOf(clauses),
    clauses,
    products: inputs.products ?? [],
  };
}
