import { exactAlgebra } from './algebra/exact-algebra.ts';
import type { Adaptive } from './adaptive/adaptive.ts';
import { adaptivePricing } from './adaptive/adaptive.ts';
import { substitutionsUnder } from './costs/consent.ts';
import type { CostBook } from './costs/cost-book.ts';
import { monthlyPrices, openCostBook, pricesOn } from './costs/cost-book.ts';
import { oncePer } from './values/once-per.ts';
import type { CreditResult } from './credits/credit-packs.ts';
import { burnCredits, burnedCredits } from './credits/credit-packs.ts';
import { minorDigits } from './values/currency.ts';
import type { CommitmentResult } from './commitments/drawdown.ts';
import { drawDown } from './commitments/drawdown.ts';
import type { Exact } from './values/exact.ts';
import { exact, isMore, shortest, zero } from './values/exact.ts';
import type { InvoiceResult } from './statements/invoices.ts';
import { invoicesOf } from './statements/invoices.ts';
import type { LineResult } from './charges/line-result.ts';
import { lineResult } from './charges/line-result.ts';
import type { Problem, Read } from './document/problem.ts';
import type { UsageShock } from './charges/quantities.ts';
import { mostUnits, quantitiesOf } from './charges/quantities.ts';
import { referenceProblems } from './references.ts';
import type { RevenueResult } from './statements/revenue.ts';
import { revenueOf } from './statements/revenue.ts';
import type { IndexedSubstitution } from './costs/routing.ts';
import { costsPerUnit } from './costs/routing.ts';
import { everyMonth } from './calendar/steps.ts';
import { costsUnder } from './costs/scenario-costs.ts';
import type { Term } from './calendar/term.ts';
import { termOf } from './calendar/term.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { SubstitutionEvaluation } from './terms/evaluation.ts';
import type { Line } from './terms/line.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario } from './terms/scenario.ts';
import type { TotalsResult } from './statements/totals.ts';
import { totalsOf } from './statements/totals.ts';

const noCosts: CostBook = { models: new Map(), slots: new Map() };

const openOnce = oncePer(openCostBook);

export type Inputs = {
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  readonly scenario?: Scenario | undefined;
  readonly actuals?: Actuals | undefined;
};

/** Everything an evaluation is made of, exact and not yet printed. */
export type Results = Inputs & {
  readonly term: Term;
  /** Decimals of the currency's minor unit. */
  readonly minor: number;
  /** The cost book with the scenario's events applied. */
  readonly book: CostBook;
  readonly lines: readonly LineResult[];
  readonly commitments: readonly CommitmentResult[];
  readonly credits: CreditResult | null;
  readonly adaptive: Adaptive | null;
  readonly substitutions: SubstitutionEvaluation[];
  readonly invoices: readonly InvoiceResult[];
  readonly revenue: readonly RevenueResult[];
  readonly totals: TotalsResult;
};

/** The scenario's substitutions, each with its place among the events. */
export function substitutionsOf(scenario: Scenario | undefined): readonly IndexedSubstitution[] {
  return (scenario?.events ?? []).flatMap((event, index) => (event.type === 'substitute' ? [{ ...event, index }] : []));
}

/** The scenario's usage events, each with its place among the events. */
export function shocksOf(scenario: Scenario | undefined): readonly UsageShock[] {
  return (scenario?.events ?? []).flatMap((event, index) => (event.type === 'usage' ? [{ ...event, index }] : []));
}

/** Delivered quantities given for a line, the first month first; none where it has none. */
export function actualsOf(actuals: Actuals | undefined, line: Line): readonly string[] {
  return actuals !== undefined && Object.hasOwn(actuals.usage, line.id) ? (actuals.usage[line.id] ?? []) : [];
}

/** Takes every step of pricing.md in order. Problems between documents come back all at once. */
export function compute(inputs: Inputs): Read<Results> {
  const { quote, costs, scenario, actuals } = inputs;
  const problems: Problem[] = [...referenceProblems(quote, costs, scenario, actuals)];
  if (problems.length > 0) return { ok: false, problems };

  const term = termOf(quote.startDate, quote.termMonths);
  const minor = minorDigits(quote.currency);
  const underScenario = costs === undefined || scenario === undefined ? costs : costsUnder(scenario, costs, problems);
  const book = underScenario === undefined ? noCosts : openOnce(underScenario);
  const pricesOf = monthlyPrices(book, term.starts.slice(0, term.months));

  const adaptive: Adaptive | null =
    quote.adaptivePricing === undefined
      ? null
      : adaptivePricing(quote.adaptivePricing, term, (model, on) => pricesOn(book, model, on), problems);

  const shocks = shocksOf(scenario);
  const substitutions = substitutionsOf(scenario);
  const multipliers = adaptive === null ? null : shortMultipliers(adaptive.multipliers);
  const lines = quote.lines.map((line, lineIndex) => {
    const quantities = quantitiesOf(line, ['lines', lineIndex], term.months, minor, shocks, actualsOf(actuals, line));
    const tooMany = quantities.delivered.findIndex((units) => isMore(units, mostUnits));
    if (tooMany >= 0) {
      problems.push({ path: ['lines', lineIndex, 'forecast'], reason: { code: 'quantity-too-large', month: tooMany + 1 } });
    }
    const covered = quote.adaptivePricing?.appliesTo.includes(line.id) === true;
    return lineResult(line, ['lines', lineIndex], {
      months: term.months,
      minor,
      quantities,
      multipliers: covered ? multipliers : null,
      costsPerUnit: costsPerUnit(line, lineIndex, term.months, substitutions, pricesOf, problems),
    });
  });
  if (problems.length > 0) return { ok: false, problems };

  const commitments = (quote.commitments ?? []).map((terms, index) =>
    drawDown(terms, ['commitments', index], poolCharges(terms.lines, lines, term.months), minor),
  );
  const credits = quote.credits === undefined ? null : burnCredits(quote.credits, burns(lines, term.months), minor);
  const invoices = invoicesOf(term, lines, commitments, credits);
  const revenue = revenueOf(term.months, lines, commitments, credits, invoices);
  const totals = totalsOf(lines, commitments, credits, invoices, revenue);
  const consent = substitutionsUnder(scenario, quote, term, book);
  const money = { lines, commitments, credits, adaptive, substitutions: consent, invoices, revenue, totals };
  return { ok: true, value: { ...inputs, term, minor, book, ...money } };
}

/** Multipliers with as few places as they need; months of one multiplier still share it. */
function shortMultipliers(multipliers: readonly Exact[]): readonly Exact[] {
  const short = new Map<Exact, Exact>();
  return multipliers.map((multiplier) => {
    const known = short.get(multiplier) ?? shortest(multiplier);
    short.set(multiplier, known);
    return known;
  });
}

/** e(m): the sum of the pool's rounded charges of each month, minor units. */
function poolCharges(pool: readonly string[], lines: readonly LineResult[], months: number): readonly bigint[] {
  const sums = everyMonth(months, 0n);
  for (const { line, charges } of lines) {
    if (!pool.includes(line.id)) continue;
    for (let index = 0; index < months; index += 1) sums[index] = (sums[index] ?? 0n) + (charges[index] ?? 0n);
  }
  return sums;
}

/** Credits burned in each month, the first month first. */
function burns(lines: readonly LineResult[], months: number): readonly Exact[] {
  const burning = lines.flatMap(({ line, rated }) =>
    line.charge.type === 'credits' ? [{ rated, perUnit: exact(line.charge.creditsPerUnit) }] : [],
  );
  return Array.from({ length: months }, (_, index) =>
    burnedCredits(
      exactAlgebra,
      burning.map(({ rated, perUnit }) => ({ rated: rated[index] ?? zero, perUnit })),
    ),
  );
}
