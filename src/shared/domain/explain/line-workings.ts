import type { Results } from '../compute.ts';
import { actualsOf, substitutionsOf } from '../compute.ts';
import { pricesOn } from '../costs/cost-book.ts';
import type { Exact } from '../values/exact.ts';
import { compare, exact, one, plus, zero } from '../values/exact.ts';
import { quantityPlaces } from '../charges/quantities.ts';
import { routingIn } from '../costs/routing.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths, startOf, yearOf } from '../calendar/term.ts';
import type { Tier, UsageCharge } from '../terms/charge.ts';
import type { Line } from '../terms/line.ts';
import type { Formula } from '../algebra/formula.ts';
import {
  constant,
  difference,
  figure,
  greatest,
  least,
  named,
  percent,
  power,
  product,
  quotient,
  rounded,
  stepOf,
  sum,
  term,
  textOf,
  value,
} from '../algebra/formula.ts';

export type LineFigure = 'quantities' | 'rated' | 'charges' | 'costs';

type At = { readonly results: Results; readonly index: number; readonly line: Line; readonly month: number };

function lineAt(results: Results, index: number, month: number): At | null {
  const line = results.quote.lines[index];
  return line === undefined || month < 1 || month > results.term.months ? null : { results, index, line, month };
}

/** The entry of a list of steps that is in force in a month, and where it stands. */
function inForceAt<T extends { readonly fromMonth: number }>(
  steps: readonly T[],
  month: number,
): { readonly step: T; readonly at: number } | null {
  const at = steps.findLastIndex(({ fromMonth }) => fromMonth <= month);
  const step = steps[at];
  return step === undefined ? null : { step, at };
}

/** Another figure of the same line, with its exact value. */
export function lineFigure(results: Results, index: number, of: 'quantities' | 'rated', month: number): Formula {
  return figure(['lines', index, of, month - 1], results.lines[index]?.[of][month - 1] ?? zero);
}

function forecastFormula({ line, index, month }: At): Formula {
  const path = ['lines', index, 'forecast'];
  const { forecast } = line;
  if (forecast === undefined) return constant('0');
  switch (forecast.type) {
    case 'flat':
      return term([...path, 'quantity'], forecast.quantity);
    case 'monthly': {
      const at = Math.min(month, forecast.quantities.length) - 1;
      return term([...path, 'quantities', at], forecast.quantities[at] ?? '0');
    }
    case 'growth': {
      const growth = sum(constant('1'), percent([...path, 'monthlyPercent'], forecast.monthlyPercent));
      return product(term([...path, 'start'], forecast.start), power(growth, month - 1));
    }
  }
}

function usageFactors({ results, line, month }: At): readonly Formula[] {
  return (results.scenario?.events ?? []).flatMap((event, at) => {
    const applies =
      event.type === 'usage' && event.fromMonth <= month && (event.lines === undefined || event.lines.includes(line.id));
    return applies ? [named('usage-factor', term(['scenario', 'events', at, 'factor'], event.factor))] : [];
  });
}

function quantityFormula(at: At): Formula {
  const { results, line, index, month } = at;
  const { charge } = line;
  const path = ['lines', index, 'charge'];
  if (charge.type === 'one_time') return constant((charge.month ?? 1) === month ? '1' : '0');
  if (charge.type === 'recurring') {
    if (typeof charge.quantity === 'string') return term([...path, 'quantity'], charge.quantity);
    const found = inForceAt(charge.quantity, month);
    return found === null ? constant('0') : term([...path, 'quantity', found.at, 'quantity'], found.step.quantity);
  }
  const actual = actualsOf(results.actuals, line)[month - 1];
  if (actual !== undefined) return term(['actuals', 'usage', line.id, month - 1], actual);
  return rounded(product(forecastFormula(at), ...usageFactors(at)), stepOf(quantityPlaces(line, results.minor)));
}

function ratedFormula(at: At): Formula {
  const { results, line, index, month } = at;
  const delivered = lineFigure(results, index, 'quantities', month);
  if (line.outcome === undefined) return delivered;
  const accepted = percent(['lines', index, 'outcome', 'acceptancePercent'], line.outcome.acceptancePercent);
  return rounded(product(delivered, accepted), stepOf(quantityPlaces(line, results.minor)));
}

function discountFormulas({ line, index, month }: At): readonly Formula[] {
  const path = ['lines', index, 'discountPercent'];
  const discount = line.discountPercent;
  if (discount === undefined) return [];
  if (typeof discount === 'string') return [named('discount', difference(constant('1'), percent(path, discount)))];
  const found = inForceAt(discount, month);
  if (found === null) return [];
  return [named('discount', difference(constant('1'), percent([...path, found.at, 'percent'], found.step.percent)))];
}

function upliftFormulas({ line, index, month }: At): readonly Formula[] {
  if (line.annualUpliftPercent === undefined || yearOf(month) === 1) return [];
  const yearly = sum(constant('1'), percent(['lines', index, 'annualUpliftPercent'], line.annualUpliftPercent));
  return [named('uplift', power(yearly, yearOf(month) - 1))];
}

function multiplierFormulas({ results, line, month }: At): readonly Formula[] {
  if (results.quote.adaptivePricing?.appliesTo.includes(line.id) !== true) return [];
  return [figure(['adaptivePricing', 'multipliers', month - 1], results.adaptive?.multipliers[month - 1] ?? one)];
}

function tierFormulas(
  tiers: readonly Tier[],
  units: Formula,
  unitsExact: Exact,
  path: readonly (string | number)[],
): readonly Formula[] {
  return tiers.flatMap((tier, at) => {
    const before = tiers[at - 1];
    const above = before?.upTo ?? '0';
    if (unitsExact.units <= 0n || !isAbove(unitsExact, above)) return [];
    const upTo = tier.upTo === null ? units : least(units, term([...path, at, 'upTo'], tier.upTo));
    const inTier = before === undefined ? upTo : difference(upTo, named('tier-start', term([...path, at - 1, 'upTo'], above)));
    const charge = product(named('units-in-tier', inTier), term([...path, at, 'unitPrice'], tier.unitPrice));
    return tier.flatFee === undefined ? [charge] : [charge, term([...path, at, 'flatFee'], tier.flatFee)];
  });
}

function isAbove(units: Exact, bound: string): boolean {
  return compare(units, exact(bound)) > 0;
}

/** R of a quantity: the charge column of pricing §3. */
function rateFormula(charge: UsageCharge, index: number, units: Formula, unitsExact: Exact): Formula {
  const path = ['lines', index, 'charge'];
  switch (charge.model) {
    case 'per_unit':
      return product(units, term([...path, 'unitPrice'], charge.unitPrice));
    case 'percentage':
      return product(units, percent([...path, 'percent'], charge.percent));
    case 'package': {
      const free = charge.freeUnits === undefined ? units : difference(units, term([...path, 'freeUnits'], charge.freeUnits));
      const packages = quotient(greatest(free, constant('0')), term([...path, 'packageSize'], charge.packageSize));
      return product({ kind: 'rounded-up', of: packages }, term([...path, 'packagePrice'], charge.packagePrice));
    }
    case 'graduated':
      return sum(...tierFormulas(charge.tiers, units, unitsExact, [...path, 'tiers']));
    case 'volume': {
      const at = charge.tiers.findIndex(({ upTo }) => upTo === null || !isAbove(unitsExact, upTo));
      const tier = charge.tiers[at];
      if (unitsExact.units === 0n || tier === undefined) return constant('0');
      const price = product(units, term([...path, 'tiers', at, 'unitPrice'], tier.unitPrice));
      return tier.flatFee === undefined ? price : sum(price, term([...path, 'tiers', at, 'flatFee'], tier.flatFee));
    }
  }
}

/** R of a month: with a tier period longer than a month, what the month adds to the period so far. */
function monthRateFormula(at: At, charge: UsageCharge): Formula {
  const { results, index, month } = at;
  const rated = results.lines[index]?.rated ?? [];
  const units = lineFigure(results, index, 'rated', month);
  const period = charge.model === 'graduated' ? (charge.tierPeriod ?? 'month') : 'month';
  if (period === 'month') return named('rate', rateFormula(charge, index, units, rated[month - 1] ?? zero));
  const length = fullMonths(period, results.term.months);
  const first = month - ((month - 1) % length);
  const before = rated.slice(first - 1, month - 1).reduce(plus, zero);
  const soFar = plus(before, rated[month - 1] ?? zero);
  const earlier = Array.from({ length: month - first }, (_, back) => lineFigure(results, index, 'rated', first + back));
  const now = named('rate-of-period', rateFormula(charge, index, sum(...earlier, units), soFar));
  if (before.units === 0n) return now;
  return difference(now, named('rate-before', rateFormula(charge, index, value('units-of-period-before', before), before)));
}

/** The exact part of each month of an interval in a recurring line's invoice. */
export function intervalParts(results: Results, index: number, interval: Stretch): readonly Formula[] {
  const line = results.quote.lines[index];
  if (line?.charge.type !== 'recurring') return [];
  const unitPrice = term(['lines', index, 'charge', 'unitPrice'], line.charge.unitPrice);
  const full = constant(String(fullMonths(line.charge.every, results.term.months)));
  return Array.from({ length: interval.to - interval.from + 1 }, (_, offset) => {
    const at = { results, index, line, month: interval.from + offset };
    const quantity = lineFigure(results, index, 'quantities', at.month);
    const charge = product(quotient(unitPrice, full), quantity, ...discountFormulas(at), ...upliftFormulas(at));
    return named('month-of-interval', charge, at.month);
  });
}

function recurringFormula({ results, line, index, month }: At): Formula {
  if (line.charge.type !== 'recurring') return constant('0');
  const length = fullMonths(line.charge.every, results.term.months);
  const interval = cut({ from: 1, to: results.term.months }, length).find(({ from }) => from === month);
  return interval === undefined ? constant('0') : rounded(sum(...intervalParts(results, index, interval)), stepOf(results.minor));
}

function chargeFormula(at: At): Formula {
  const { results, line, index, month } = at;
  const { charge } = line;
  switch (charge.type) {
    case 'recurring':
      return recurringFormula(at);
    case 'one_time': {
      if ((charge.month ?? 1) !== month) return constant('0');
      return rounded(
        product(term(['lines', index, 'charge', 'price'], charge.price), ...discountFormulas(at)),
        stepOf(results.minor),
      );
    }
    case 'usage': {
      const factors = [...discountFormulas(at), ...upliftFormulas(at), ...multiplierFormulas(at)];
      return rounded(product(monthRateFormula(at, charge), ...factors), stepOf(results.minor));
    }
    case 'credits':
      return constant('0');
  }
}

/** What one unit costs in a month: other cost and tokens at the prices of the month's start. */
function costPerUnitFormula(at: At): Formula {
  const { results, line, index, month } = at;
  const on = startOf(results.term, month);
  const other = line.otherCostPerUnit === undefined ? [] : [term(['lines', index, 'otherCostPerUnit'], line.otherCostPerUnit)];
  const routed = routingIn(month, line, index, substitutionsOf(results.scenario));
  const served = routed.map((entry) => {
    const found = pricesOn(results.book, entry.model, on);
    const prices = found.ok ? found.value : { input: zero, output: zero, cachedInput: zero };
    const tokens = [
      { units: entry.inputTokens, dimension: 'input', price: prices.input },
      { units: entry.outputTokens, dimension: 'output', price: prices.output },
      { units: entry.cachedInputTokens, dimension: 'cachedInput', price: prices.cachedInput },
    ].filter(({ units }) => units.units > 0n);
    const parts = tokens.map(({ units, dimension, price }) =>
      product(value('constant', units), { kind: 'price', model: entry.model, dimension, on, value: textOf(price) }),
    );
    return product(value('constant', entry.share), quotient(sum(...parts), constant('1000000')));
  });
  return named('cost-per-unit', sum(...other, ...served));
}

function costFormula(at: At): Formula {
  const { results, line, index, month } = at;
  if (line.charge.type === 'recurring' || line.charge.type === 'one_time') return constant('0');
  return rounded(product(lineFigure(results, index, 'quantities', month), costPerUnitFormula(at)), stepOf(results.minor));
}

/** How a line's figure of a month came about; null where there is no such line or month. */
export function lineWorking(results: Results, index: number, of: LineFigure, month: number): Formula | null {
  const at = lineAt(results, index, month);
  if (at === null) return null;
  switch (of) {
    case 'quantities':
      return quantityFormula(at);
    case 'rated':
      return results.lines[index]?.rated === results.lines[index]?.quantities ? quantityFormula(at) : ratedFormula(at);
    case 'charges':
      return chargeFormula(at);
    case 'costs':
      return costFormula(at);
  }
}
