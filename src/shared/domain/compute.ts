import { exactAlgebra } from './algebra/exact-algebra.ts';
import type { Adaptive } from './adaptive/adaptive.ts';
import { adaptivePricing } from './adaptive/adaptive.ts';
import { substitutionsUnder } from './costs/consent.ts';
import type { CostBook } from './costs/cost-book.ts';
import { openChangedBook, openCostBook } from './costs/cost-book.ts';
import { asKnownOn } from './costs/known-on.ts';
import { oncePer } from './values/once-per.ts';
import type { CreditResult } from './credits/credit-packs.ts';
import { burnCredits, burnedCredits } from './credits/credit-packs.ts';
import { minorDigits } from './values/currency.ts';
import { bandFactors } from './commitments/discount-bands.ts';
import type { CommitmentResult, PoolCharges } from './commitments/drawdown.ts';
import { drawDown } from './commitments/drawdown.ts';
import { isOverageAtList } from './commitments/overage.ts';
import type { Exact } from './values/exact.ts';
import { exact, isMore, shortest, zero } from './values/exact.ts';
import type { InvoiceResult } from './statements/invoices.ts';
import { invoicesOf } from './statements/invoices.ts';
import { rowSums } from './charges/amount-rows.ts';
import type { LineResult } from './charges/line-result.ts';
import { lineResult } from './charges/line-result.ts';
import type { Problem, Read } from './document/problem.ts';
import type { UsageShock, UsageShocks } from './charges/quantities.ts';
import { mostUnits, quantitiesOf, shocksByLine } from './charges/quantities.ts';
import type { Steps } from './values/steps.ts';
import { allSteps } from './values/steps.ts';
import { referenceProblems } from './references.ts';
import type { RevenueResult } from './statements/revenue.ts';
import { revenueOf } from './statements/revenue.ts';
import type { Balances, MonthSums } from './statements/month-sums.ts';
import { monthSums } from './statements/month-sums.ts';
import type { IndexedSubstitution, Serving } from './costs/routing.ts';
import { costsPerUnit, servingUnder } from './costs/routing.ts';
import { costsUnder } from './costs/scenario-costs.ts';
import type { Term } from './calendar/term.ts';
import { termOf } from './calendar/term.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { SubstitutionEvaluation } from './terms/evaluation.ts';
import type { Line } from './terms/line.ts';
import type { Commitment } from './terms/commitment.ts';
import type { Quote } from './terms/quote.ts';
import type { RevenuePolicy } from './terms/revenue-policy.ts';
import type { Scenario } from './terms/scenario.ts';
import type { TotalsResult } from './statements/totals.ts';
import { totalsOf } from './statements/totals.ts';
import type { OptionResult } from './statements/options.ts';
import { optionWorth } from './statements/options.ts';
import type { PlacedLine } from './taken.ts';
import { isOffered, takenLines } from './taken.ts';
import { own } from './values/own.ts';

const noCosts: CostBook = { models: new Map(), slots: new Map(), retirements: new Map() };

const termOnce = oncePer(({ startDate, termMonths }: Quote) => termOf(startDate, termMonths));
const daysOf = oncePer(({ starts, months }: Term): readonly string[] => starts.slice(0, months));

/** A cost book opened, and what it serves by month of a term. */
type Opened = { readonly book: CostBook; readonly serving: Serving };

/** A book that stays is opened once for each term that starts on the same days. */
const openedBooks = oncePer<Costs, Map<Term, Opened>>(() => new Map());

function openOnce(costs: Costs, term: Term): Opened {
  const known = openedBooks(costs);
  const found = known.get(term);
  if (found !== undefined) return found;
  const book = openCostBook(costs);
  const opened = { book, serving: servingUnder(book, daysOf(term)) };
  // Terms of quotes that are gone would stay with a book that is there for long.
  if (known.size >= mostTerms) known.clear();
  known.set(term, opened);
  return opened;
}

const mostTerms = 8;

const poolsOnce = oncePer(poolsOf);
const coveredLines = oncePer(({ adaptivePricing }: Quote): ReadonlySet<string> => new Set(adaptivePricing?.appliesTo));
const takenOnce = oncePer((quote: Quote) => takenLines(quote, null));

export type Inputs = {
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  readonly scenario?: Scenario | undefined;
  readonly actuals?: Actuals | undefined;
  /** How revenue is recognized; the defaults where left out. */
  readonly policy?: RevenuePolicy | undefined;
  /** The day as of which prices are known; all of them where left out (pricing §12.18). */
  readonly knownOn?: string | undefined;
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
  /** What every line that is offered would add, in document order; null without any. */
  readonly options: readonly OptionResult[] | null;
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
  return own(actuals?.usage ?? {}, line.id) ?? [];
}

/** Takes every step of pricing.md in order. Problems between documents come back all at once. */
export function compute(inputs: Inputs): Read<Results> {
  return computeUnder(inputs, shocksByLine(inputs.scenario));
}

/** As `compute`, in steps of a line or a commitment each: the largest quotes take seconds. */
export function computeInSteps(inputs: Inputs): Steps<Read<Results>> {
  return stepsUnder(inputs, shocksByLine(inputs.scenario));
}

/** As `compute`, with the use of each line changed as given: what the scenario's usage events would say, without writing them down. */
export function computeUnder(inputs: Inputs, shocks: UsageShocks): Read<Results> {
  return allSteps(stepsUnder(inputs, shocks));
}

function* stepsUnder(inputs: Inputs, shocks: UsageShocks): Steps<Read<Results>> {
  const { quote, costs, scenario, actuals } = inputs;
  const problems: Problem[] = [...referenceProblems(quote, costs, scenario, actuals)];
  if (problems.length > 0) return { ok: false, problems };
  const basis = { ...basisOf(inputs, problems), shocks };

  const taken = yield* computed(inputs, basis, takenOnce(quote), problems);
  const offered = quote.lines.filter(isOffered);
  const options: OptionResult[] = [];
  for (const { id } of offered) {
    const added = yield* computed(inputs, basis, takenLines(quote, id), problems);
    if (taken !== null && added !== null) options.push({ id, ...optionWorth(taken.totals, added.totals) });
  }
  if (taken === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...taken, options: offered.length === 0 ? null : options } };
}

/** What a run of a stress is told by: its months, without invoices by date, and without what lines on offer would add. */
export type MonthResults = Pick<Results, 'quote' | 'adaptive' | 'commitments'> & { readonly revenue: readonly MonthSums[] };

/** As `computeUnder`, as far as the sums of each month. */
export function computeMonthsUnder(inputs: Inputs, shocks: UsageShocks): Read<MonthResults> {
  const { quote, costs, scenario, actuals, policy } = inputs;
  const problems: Problem[] = [...referenceProblems(quote, costs, scenario, actuals)];
  if (problems.length > 0) return { ok: false, problems };
  const basis = basisOf(inputs, problems);
  const lines = allSteps(computedLines(inputs, { ...basis, shocks }, takenOnce(quote), problems));
  if (problems.length > 0) return { ok: false, problems };
  const { adaptive, term, minor } = basis;
  const balances = allSteps(balancesOf(quote, lines, term.months, minor));
  const revenue = monthSums(balances, term.months, minor, policy);
  return { ok: true, value: { quote, adaptive, commitments: balances.commitments, revenue } };
}

/** What a quote is evaluated with, whichever of its lines are taken. */
type Basis = Pick<Results, 'term' | 'minor' | 'book' | 'adaptive'> & { readonly serving: Serving };

function basisOf({ quote, costs, scenario, knownOn }: Inputs, problems: Problem[]): Basis {
  const term = termOnce(quote);
  const known = costs === undefined ? undefined : asKnownOn(costs, knownOn ?? null);
  const underScenario = known === undefined || scenario === undefined ? known : costsUnder(scenario, known, problems);
  const opened = known === undefined ? { book: noCosts, serving: servingUnder(noCosts, daysOf(term)) } : openOnce(known, term);
  const { book, serving } = underScenario === known || underScenario === undefined ? opened : openHere(underScenario, term);
  const terms = quote.adaptivePricing;
  const adaptive = terms === undefined ? null : adaptivePricing(terms, term, book, problems);
  return { term, minor: minorDigits(quote.currency), book, adaptive, serving };
}

/** A book that a scenario changed, for this evaluation alone. */
function openHere(costs: Costs, term: Term): Opened {
  const book = openChangedBook(costs);
  return { book, serving: servingUnder(book, daysOf(term)) };
}

type Shocked = Basis & { readonly shocks: UsageShocks };

/** What some lines of a quote come to. Problems are added. */
function* computedLines(
  { quote, scenario, actuals }: Inputs,
  { term, minor, adaptive, serving, shocks }: Shocked,
  taken: readonly PlacedLine[],
  problems: Problem[],
): Steps<readonly LineResult[]> {
  const { months } = term;
  const substitutions = substitutionsOf(scenario);
  const multipliers = adaptive === null ? null : shortMultipliers(adaptive.multipliers);
  const shared = new Map<string, readonly Exact[]>();
  const pools = poolsOnce(quote);
  const appliesTo = coveredLines(quote);
  const lines: LineResult[] = [];
  for (const { line, place } of taken) {
    yield;
    const at = ['lines', place];
    const delivered = actualsOf(actuals, line);
    const quantities = quantitiesOf(line, at, months, minor, shocks, delivered);
    // A row of doubles is far below that.
    const tooMany = quantities.rows === null ? quantities.delivered.findIndex((units) => isMore(units, mostUnits)) : -1;
    if (tooMany >= 0) {
      problems.push({ path: [...at, 'forecast'], reason: { code: 'quantity-too-large', month: tooMany + 1 } });
    }
    const covered = appliesTo.has(line.id);
    const pool = pools.get(line.id);
    const result = lineResult(line, place, {
      months,
      minor,
      quantities,
      isForecast: shocks === null && delivered.length === 0,
      multiplied: { multipliers: covered ? multipliers : null, bands: pool?.bands ?? null, shared },
      isListed: pool?.isListed ?? false,
      costsPerUnit: costsPerUnit(line, place, months, substitutions, serving, problems),
    });
    lines.push(result);
  }
  return lines;
}

/** The results of some lines of a quote. Null where they have problems, which are added. */
function* computed(
  inputs: Inputs,
  shocked: Shocked,
  taken: readonly PlacedLine[],
  problems: Problem[],
): Steps<Omit<Results, 'options'> | null> {
  const lines = yield* computedLines(inputs, shocked, taken, problems);
  if (problems.length > 0) return null;
  const { quote, scenario, policy } = inputs;
  const { term, minor, book, adaptive } = shocked;
  const { months } = term;

  const balances = yield* balancesOf(quote, lines, months, minor);
  const { commitments, credits } = balances;
  const invoices = invoicesOf(term, lines, commitments, credits, minor);
  yield;
  const revenue = revenueOf(monthSums(balances, months, minor, policy));
  yield;
  const totals = totalsOf(lines, commitments, credits, invoices, revenue);
  const consent = substitutionsUnder(scenario, quote, term, book);
  const money = { lines, commitments, credits, substitutions: consent, invoices, revenue, totals };
  return { ...inputs, term, minor, book, adaptive, ...money };
}

/** What lines draw on commitments and credits. */
function* balancesOf(quote: Quote, lines: readonly LineResult[], months: number, minor: number): Steps<Balances> {
  const commitments: CommitmentResult[] = [];
  for (const [index, terms] of (quote.commitments ?? []).entries()) {
    yield;
    commitments.push(drawDown(terms, ['commitments', index], poolCharges(terms, lines, months), minor));
  }
  yield;
  const credits = quote.credits === undefined ? null : burnCredits(quote.credits, burns(lines, months), minor);
  return { lines, commitments, credits };
}

/** What a commitment changes for the lines of its pool. */
type Pool = { readonly bands: readonly Exact[] | null; readonly isListed: boolean };

/** By line. */
function poolsOf({ commitments, termMonths: months }: Quote): ReadonlyMap<string, Pool> {
  const pools = new Map<string, Pool>();
  commitments?.forEach((terms, index) => {
    if (terms.discountBands === undefined && !isOverageAtList(terms)) return;
    const pool = { bands: bandFactors(terms, ['commitments', index], months), isListed: isOverageAtList(terms) };
    for (const line of terms.lines) pools.set(line, pool);
  });
  return pools;
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

/** e(m) and L(m): the sums of the pool's rounded charges of each month, minor units, in the contract and at list (pricing §5, §12.5). */
function poolCharges(terms: Commitment, lines: readonly LineResult[], months: number): PoolCharges {
  const pooled = new Set<string>(terms.lines);
  const own = lines.filter(({ line }) => pooled.has(line.id));
  const charges = rowSums(
    months,
    own.map(({ rows }) => rows.charges),
  );
  if (!isOverageAtList(terms)) return { charges, list: null };
  const listed = own.map((result) =>
    result.charges.map((charge, index) => (charge > 0n ? (result.listCharges?.[index] ?? 0n) : 0n)),
  );
  return { charges, list: rowSums(months, listed) };
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
