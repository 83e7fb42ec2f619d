import type { Recorded } from '../algebra/recording-algebra.ts';
import {
  recordedFigure,
  recordedFraction,
  recordedPrice,
  recordedTerm,
  recordedValue,
  recordingAlgebra,
} from '../algebra/recording-algebra.ts';
import type { Stretch } from '../calendar/term.ts';
import { fullMonths, monthsIn, startOf } from '../calendar/term.ts';
import { invoiceMonth, isInForce } from '../calendar/line-months.ts';
import { bandFactor } from '../commitments/discount-bands.ts';
import { commitmentStretches } from '../commitments/instalments.ts';
import { lineFactor } from '../charges/line-factor.ts';
import { oneTimeAmount, oneTimeMonth } from '../charges/line-result.ts';
import { deliveredUnits, quantityPlaces, ratedUnits, usageFactor } from '../charges/quantities.ts';
import {
  intervalEarnings,
  intervalInvoice,
  intervalPart,
  recurringIntervals,
  recurringQuantity,
} from '../charges/recurring-charge.ts';
import { addedRate, rateOf, tierPeriodOf, usageCharge } from '../charges/usage-charge.ts';
import type { Results } from '../compute.ts';
import { actualsOf, shocksOf, substitutionsOf } from '../compute.ts';
import { pricesOn } from '../costs/cost-book.ts';
import { costPerUnit, monthCost, servingCost } from '../costs/line-cost.ts';
import { routingIn, servingUnder, tokensIn } from '../costs/routing.ts';
import type { Path } from '../document/problem.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import type { RecurringCharge, UsageCharge } from '../terms/charge.ts';
import type { Line } from '../terms/line.ts';
import { fromUnits, one, plus, shortest, zero } from '../values/exact.ts';

const a = recordingAlgebra;

/** A month of a line: `index` is its place in the evaluation, `place` its place in the quote. */
type At = {
  readonly results: Results;
  readonly index: number;
  readonly place: number;
  readonly line: Line;
  readonly month: number;
};

const placeOf = ({ place }: Pick<At, 'place'>, ...rest: readonly string[]): Path => ['lines', place, ...rest];

/** Another figure of the same line, with its exact value as the evaluation prints it: without zeros at its end. */
export function quantityFigure(results: Results, index: number, of: 'quantities' | 'rated', month: number): Recorded {
  return recordedFigure(['lines', index, of, month - 1], shortest(results.lines[index]?.[of][month - 1] ?? zero));
}

/** A line's charge of a month. */
export function chargeFigure(results: Results, index: number, month: number): Recorded {
  const units = results.lines[index]?.charges[month - 1] ?? 0n;
  return recordedFigure(['lines', index, 'charges', month - 1], fromUnits(units, results.minor));
}

function quantity(at: At): Recorded {
  const { results, line, month } = at;
  const { charge, forecast } = line;
  if (!isInForce(line, month)) return a.zero;
  if (charge.type === 'one_time') return oneTimeMonth(charge) === month ? a.one : a.zero;
  if (charge.type === 'recurring') return recurringQuantity(a, charge, placeOf(at, 'charge'), month);
  const actual = actualsOf(results.actuals, line)[month - 1];
  if (actual !== undefined) return recordedTerm(['actuals', 'usage', line.id, month - 1], actual);
  if (forecast === undefined) return a.zero;
  const factor = usageFactor(a, shocksOf(results.scenario), line, month);
  return deliveredUnits(a, forecast, placeOf(at, 'forecast'), quantityPlaces(line, results.minor))(month, factor);
}

function rated(at: At): Recorded {
  const { results, line, index, month } = at;
  const delivered = quantityFigure(results, index, 'quantities', month);
  return ratedUnits(a, delivered, line, placeOf(at), quantityPlaces(line, results.minor));
}

/** R of a month: with a tier period longer than a month, what the month adds to the period so far. */
function monthRate(at: At, charge: UsageCharge): Recorded {
  const { results, index, month } = at;
  const rate = rateOf(a, charge, placeOf(at, 'charge'));
  const period = tierPeriodOf(charge);
  if (period === 'month') return a.named('rate', rate(quantityFigure(results, index, 'rated', month)));
  const first = month - ((month - 1) % fullMonths(period, results.term.months));
  const soFar = Array.from({ length: month - first + 1 }, (_, offset) => quantityFigure(results, index, 'rated', first + offset));
  const before = (results.lines[index]?.rated ?? []).slice(first - 1, month - 1).reduce(plus, zero);
  const rateBefore =
    before.units === 0n ? null : a.named('rate-before', rate(recordedValue('units-of-period-before', shortest(before))));
  return addedRate(a, a.named('rate-of-period', rate(a.sum(soFar))), rateBefore);
}

/** The factor of the band of a line's commitment in a month: pricing §12.6. */
function bandOfLine({ quote, term }: Results, line: Line, month: number): Recorded {
  const index = quote.commitments?.findIndex(({ lines }) => lines.includes(line.id)) ?? -1;
  const terms = quote.commitments?.[index];
  if (terms?.discountBands === undefined) return a.one;
  const period = commitmentStretches(terms, term.months).findIndex(({ period: { to } }) => month <= to);
  return bandFactor(a, terms, ['commitments', index], period);
}

function factorOf(at: At): Recorded {
  const { results, line, month } = at;
  const isCovered = results.quote.adaptivePricing?.appliesTo.includes(line.id) === true && line.charge.type === 'usage';
  const multiplier = isCovered
    ? recordedFigure(['adaptivePricing', 'multipliers', month - 1], results.adaptive?.multipliers[month - 1] ?? one)
    : a.one;
  return lineFactor(a, line, placeOf(at), month, { multiplier, band: bandOfLine(results, line, month) });
}

/** The exact part of each month of an interval in a recurring line's invoice. */
function intervalParts(results: Results, index: number, charge: RecurringCharge, interval: Stretch): readonly Recorded[] {
  const own = results.lines[index];
  if (own === undefined) return [];
  const { line, place } = own;
  return Array.from({ length: monthsIn(interval) }, (_, offset) => {
    const at = { results, index, place, line, month: interval.from + offset };
    const units = quantityFigure(results, index, 'quantities', at.month);
    return intervalPart(a, charge, placeOf(at, 'charge'), at.month, units, factorOf(at), results.term.months);
  });
}

/** What a line earns in a month: of a recurring one its share of the invoice of the interval, of others the charge. */
export function earnedInMonth(results: Results, index: number, month: number): Recorded {
  const line = results.lines[index]?.line;
  const charge = line?.charge;
  if (line === undefined || charge?.type !== 'recurring') return chargeFigure(results, index, month);
  const interval = recurringIntervals(charge, results.term.months).find(({ from, to }) => from <= month && month <= to);
  if (interval === undefined) return a.zero;
  const parts = intervalParts(results, index, charge, interval);
  const invoice = chargeFigure(results, index, invoiceMonth(line, interval));
  return intervalEarnings(a, invoice, parts, results.minor)[month - interval.from] ?? a.zero;
}

function charged(at: At): Recorded {
  const { results, line, index, month } = at;
  const { charge } = line;
  switch (charge.type) {
    case 'recurring': {
      const interval = recurringIntervals(charge, results.term.months).find((each) => invoiceMonth(line, each) === month);
      if (interval === undefined) return a.zero;
      return intervalInvoice(a, intervalParts(results, index, charge, interval), results.minor);
    }
    case 'one_time':
      return oneTimeMonth(charge) === month ? oneTimeAmount(a, charge, line, placeOf(at), results.minor) : a.zero;
    case 'usage':
      return usageCharge(a, monthRate(at, charge), factorOf(at), results.minor);
    case 'credits':
      return a.zero;
  }
}

/** What one unit costs in a month: other cost and tokens at the prices of the month's start. */
function perUnit(at: At): Recorded {
  const { results, line, place, month } = at;
  const on = startOf(results.term, month);
  const { between } = servingUnder(results.book, results.term.starts.slice(0, results.term.months));
  const other = line.otherCostPerUnit === undefined ? null : a.term(line.otherCostPerUnit, placeOf(at), 'otherCostPerUnit');
  const served = routingIn(month, line, place, substitutionsOf(results.scenario), between).flatMap(
    (entry): readonly Recorded[] => {
      const found = pricesOn(results.book, entry.model, on);
      if (!found.ok) return [];
      const price = (dimension: Dimension): Recorded => recordedPrice(entry.model, dimension, on, found.value[dimension]);
      const serving = {
        share: recordedFraction('constant', entry.share),
        multiplier: entry.multiplier === null ? null : recordedValue('constant', entry.multiplier),
        tokens: tokensIn(month, entry, between).map(({ dimension, count }) => ({
          dimension,
          count: recordedFraction('constant', count),
        })),
        prices: {
          input: price('input'),
          output: price('output'),
          cachedInput: price('cachedInput'),
          cacheWrite: price('cacheWrite'),
        },
      };
      return [servingCost(a, serving)];
    },
  );
  return costPerUnit(a, other, served);
}

function cost(at: At): Recorded {
  const { results, line, index, month } = at;
  if (line.charge.type === 'recurring' || line.charge.type === 'one_time') return a.zero;
  return monthCost(a, quantityFigure(results, index, 'quantities', month), perUnit(at), results.minor);
}

/** How a line's figure of a month came about; null where there is no such line, figure or month. */
export function lineWorking(results: Results, index: number, of: string, month: number): Recorded | null {
  const own = results.lines[index];
  if (own === undefined || month < 1 || month > results.term.months) return null;
  const { line, place } = own;
  const at: At = { results, index, place, line, month };
  switch (of) {
    case 'quantities':
      return quantity(at);
    case 'rated':
      return results.lines[index]?.rated === results.lines[index]?.quantities ? quantity(at) : rated(at);
    case 'charges':
      return charged(at);
    case 'costs':
      return cost(at);
    default:
      return null;
  }
}
