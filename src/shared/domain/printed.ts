import type { Results } from './compute.ts';
import { fixed, trimmed } from './values/decimal-text.ts';
import type { Exact } from './values/exact.ts';
import type { Evaluation } from './terms/evaluation.ts';

const places = 6;
const number = (value: Exact): string => trimmed(value, places);
/** A ratio as a percent: 0.2 is "20". */
const percent = (value: Exact): string => trimmed({ units: value.units * 100n, places: value.places }, 4);

/** The same value in a row of months is written once. */
function numbers(values: readonly Exact[]): string[] {
  let last: Exact | null = null;
  let text = '';
  return values.map((value) => {
    if (value !== last) {
      text = number(value);
      last = value;
    }
    return text;
  });
}

/** The evaluation as a document: pricing §10. */
export function printed(results: Results): Evaluation {
  const { quote, term, minor, credits, adaptive, totals } = results;
  const amount = (units: bigint): string => fixed(units, minor);
  return {
    schema: 'quotewright.evaluation/1',
    currency: quote.currency,
    months: term.starts.slice(0, term.months),
    lines: results.lines.map(({ line, quantities, rated, charges, costs }) => {
      const delivered = numbers(quantities);
      return {
        id: line.id,
        quantities: delivered,
        rated: rated === quantities ? [...delivered] : numbers(rated),
        charges: charges.map(amount),
        costs: costs.map(amount),
      };
    }),
    commitments: results.commitments.map(({ terms, instalments, periods, trueUps }) => ({
      id: terms.id,
      instalments: instalments.map((each) => ({
        fromMonth: each.from,
        toMonth: each.to,
        original: amount(each.original),
        amount: amount(each.amount),
      })),
      periods: periods.map(({ from, to, ...amounts }) => ({
        fromMonth: from,
        toMonth: to,
        committed: amount(amounts.committed),
        rolloverIn: amount(amounts.rolloverIn),
        drawn: amount(amounts.drawn),
        drawnRollover: amount(amounts.drawnRollover),
        overageBase: amount(amounts.overageBase),
        overage: amount(amounts.overage),
        shortfall: amount(amounts.shortfall),
        rolledOver: amount(amounts.rolledOver),
        forfeited: amount(amounts.forfeited),
      })),
      trueUps: trueUps.map(({ afterMonth, runRate, deviation, action, factor }) => ({
        afterMonth,
        runRate: amount(runRate),
        deviationPercent: deviation === null ? null : percent(deviation),
        action,
        factor: factor === null ? null : number(factor),
      })),
    })),
    credits:
      credits === null
        ? null
        : {
            months: credits.months.map(({ burned, overageCredits, balance }) => ({
              burned: number(burned),
              overageCredits: number(overageCredits),
              balance: number(balance),
            })),
            packs: credits.packs.map(({ month, used, expired }) => ({ month, used: number(used), expired: number(expired) })),
          },
    adaptivePricing:
      adaptive === null
        ? null
        : {
            measurements: adaptive.measurements.map(({ on, index, change, action, multiplier, effectiveFrom }) => ({
              on,
              index: number(index),
              changePercent: percent(change),
              action,
              multiplier: number(multiplier),
              effectiveFrom,
            })),
            multipliers: numbers(adaptive.multipliers),
            renewalMultiplier: number(adaptive.renewalMultiplier),
          },
    substitutions: results.substitutions,
    invoices: results.invoices.map(({ date, month, kind, ref, amount: units }) => ({
      date,
      month,
      kind,
      ref,
      amount: amount(units),
    })),
    revenue: results.revenue.map((each) => ({
      month: each.month,
      invoiced: amount(each.invoiced),
      recognized: amount(each.recognized),
      cost: amount(each.cost),
      deferred: amount(each.deferred),
      unbilled: amount(each.unbilled),
    })),
    totals: {
      committedValue: amount(totals.committedValue),
      expectedValue: amount(totals.expectedValue),
      recognized: amount(totals.recognized),
      cost: amount(totals.cost),
      grossMarginPercent: totals.grossMarginHundredths === null ? null : fixed(totals.grossMarginHundredths, 2),
      byYear: totals.byYear.map(({ year, invoiced, recognized, cost }) => ({
        year,
        invoiced: amount(invoiced),
        recognized: amount(recognized),
        cost: amount(cost),
      })),
    },
  };
}
