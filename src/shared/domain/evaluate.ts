import type { Adaptive } from './adaptive.ts';
import { adaptivePricing } from './adaptive.ts';
import { substitutionsUnder } from './consent.ts';
import type { CostBook, Found, Prices } from './cost-book.ts';
import { openCostBook, pricesOn } from './cost-book.ts';
import type { CreditResult } from './credit-packs.ts';
import { burnCredits } from './credit-packs.ts';
import { minorDigits } from './currency.ts';
import { drawDown } from './drawdown.ts';
import type { Exact } from './exact.ts';
import { compare, exact, one, plus, times, zero } from './exact.ts';
import { invoicesOf } from './invoices.ts';
import type { LineResult } from './line-result.ts';
import { lineResult } from './line-result.ts';
import { printed } from './printed.ts';
import type { Problem, Read } from './problem.ts';
import { mostUnits, quantitiesOf } from './quantities.ts';
import { referenceProblems } from './references.ts';
import { revenueOf } from './revenue.ts';
import { costsPerUnit } from './routing.ts';
import { everyMonth } from './steps.ts';
import { costsUnder } from './scenario-costs.ts';
import type { Term } from './term.ts';
import { termOf } from './term.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { Evaluation } from './terms/evaluation.ts';
import type { Line } from './terms/line.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario, ScenarioEvent } from './terms/scenario.ts';
import { totalsOf } from './totals.ts';

const noCosts: CostBook = { models: new Map(), slots: new Map() };

/** The prices of a model on each month's start, looked up once for all the lines it serves; months of one price share it. */
function monthlyPrices(book: CostBook, term: Term): (model: string) => readonly Found<Prices>[] {
  const known = new Map<string, readonly Found<Prices>[]>();
  return (model) => {
    const looked = known.get(model);
    if (looked !== undefined) return looked;
    let last: Found<Prices> | null = null;
    const series = term.starts.slice(0, term.months).map((start) => {
      const found = pricesOn(book, model, start);
      if (last?.ok !== true || !found.ok || last.value !== found.value) last = found;
      return last;
    });
    known.set(model, series);
    return series;
  };
}

type UsageShock = Extract<ScenarioEvent, { type: 'usage' }>;

/** What a line's forecast is multiplied by in each month: the factors of every usage event that has begun. */
function usageFactor(line: Line, shocks: readonly UsageShock[]): (month: number) => Exact {
  const own = shocks
    .filter(({ lines }) => lines === undefined || lines.includes(line.id))
    .map(({ fromMonth, factor }) => ({ fromMonth, factor: exact(factor) }));
  if (own.length === 0) return () => one;
  return (month) => own.reduce((product, { fromMonth, factor }) => (fromMonth <= month ? times(product, factor) : product), one);
}

/**
 * What a quote means in money: pricing.md, whole. Pure; the inputs have been read (`readQuote` and its like) and are not
 * changed. What only shows when documents meet (a price missing on a date, a line that actuals name in vain) comes back
 * as problems, every one at once.
 */
export function evaluate(quote: Quote, costs?: Costs, scenario?: Scenario, actuals?: Actuals): Read<Evaluation> {
  const problems: Problem[] = [...referenceProblems(quote, costs, scenario, actuals)];
  if (problems.length > 0) return { ok: false, problems };

  const term = termOf(quote.startDate, quote.termMonths);
  const minor = minorDigits(quote.currency);
  const underScenario = costs === undefined || scenario === undefined ? costs : costsUnder(scenario, costs, problems);
  const book = underScenario === undefined ? noCosts : openCostBook(underScenario);
  const pricesIn = monthlyPrices(book, term);

  const adaptive: Adaptive | null =
    quote.adaptivePricing === undefined
      ? null
      : adaptivePricing(quote.adaptivePricing, term, (model, on) => pricesOn(book, model, on), problems);

  const events = (scenario?.events ?? []).map((event, index) => ({ ...event, index }));
  const shocks = events.filter((event) => event.type === 'usage');
  const substitutions = events.filter((event) => event.type === 'substitute');
  const lines = quote.lines.map((line, lineIndex) => {
    const quantities = quantitiesOf(line, term.months, minor, usageFactor(line, shocks), actuals?.usage[line.id] ?? []);
    const tooMany = quantities.delivered.findIndex((units) => compare(units, mostUnits) > 0);
    if (tooMany >= 0) {
      problems.push({ path: ['lines', lineIndex, 'forecast'], reason: { code: 'quantity-too-large', month: tooMany + 1 } });
    }
    const covered = quote.adaptivePricing?.appliesTo.includes(line.id) === true;
    return lineResult(line, {
      months: term.months,
      minor,
      quantities,
      multipliers: covered ? (adaptive?.multipliers ?? null) : null,
      costsPerUnit: costsPerUnit(line, lineIndex, term.months, substitutions, pricesIn, problems),
    });
  });
  if (problems.length > 0) return { ok: false, problems };

  const commitments = (quote.commitments ?? []).map((terms) =>
    drawDown(terms, poolCharges(terms.lines, lines, term.months), minor),
  );
  const credits: CreditResult | null =
    quote.credits === undefined ? null : burnCredits(quote.credits, burns(lines, term.months), minor);
  const invoices = invoicesOf(term, lines, commitments, credits);
  const revenue = revenueOf(term.months, lines, commitments, credits, invoices);
  const totals = totalsOf(lines, commitments, credits, invoices, revenue);
  const consent = substitutionsUnder(scenario, quote, term, book);
  const value = printed({
    quote,
    term,
    minor,
    lines,
    commitments,
    credits,
    adaptive,
    substitutions: consent,
    invoices,
    revenue,
    totals,
  });
  return { ok: true, value };
}

/** e(m): the sum of the pool's rounded charges of each month, minor units. */
function poolCharges(pool: readonly string[], lines: readonly LineResult[], months: number): readonly bigint[] {
  const sums = everyMonth(months, 0n);
  for (const { line, charges } of lines) {
    if (pool.includes(line.id)) charges.forEach((charge, index) => (sums[index] = (sums[index] ?? 0n) + charge));
  }
  return sums;
}

/** Credits burned in each month: Σ rated quantity × credits a unit, over the credits lines. */
function burns(lines: readonly LineResult[], months: number): readonly Exact[] {
  const burning = lines.flatMap(({ line, rated }) =>
    line.charge.type === 'credits' ? [{ rated, perUnit: exact(line.charge.creditsPerUnit) }] : [],
  );
  return Array.from({ length: months }, (_, index) =>
    burning.reduce((sum, { rated, perUnit }) => plus(sum, times(rated[index] ?? zero, perUnit)), zero),
  );
}
