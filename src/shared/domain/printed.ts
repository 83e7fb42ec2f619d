import type { Results } from './compute.ts';
import { amountText, marginText, numberText, percentText } from './figure-text.ts';
import type { Evaluation } from './terms/evaluation.ts';
import type { Exact } from './values/exact.ts';
import { oncePer } from './values/once-per.ts';

/** The same value in a row of months is written once, and a row that results share with those before is not written again. */
const numbers = oncePer((values: readonly Exact[]): readonly string[] => {
  let last: Exact | null = null;
  let text = '';
  return values.map((value) => {
    if (value !== last) {
      text = numberText(value);
      last = value;
    }
    return text;
  });
});

/** The evaluation as a document: pricing §10. */
export function printed(results: Results): Evaluation {
  const { quote, term, minor, credits, adaptive, totals } = results;
  const amount = (units: bigint): string => amountText(units, minor);
  return {
    schema: 'quotewright.evaluation/1',
    currency: quote.currency,
    months: term.starts.slice(0, term.months),
    lines: results.lines.map(({ line, quantities, rated, charges, costs }) => ({
      id: line.id,
      quantities: [...numbers(quantities)],
      rated: [...numbers(rated)],
      charges: charges.map(amount),
      costs: costs.map(amount),
    })),
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
        ...(amounts.minimumShortfall === null ? {} : { minimumShortfall: amount(amounts.minimumShortfall) }),
        ...(amounts.carriedIn === null ? {} : { carriedIn: amount(amounts.carriedIn) }),
        ...(amounts.carriedForward === null ? {} : { carriedForward: amount(amounts.carriedForward) }),
        ...(amounts.credited === null ? {} : { credited: amount(amounts.credited) }),
        ...(amounts.drawnCredit === null ? {} : { drawnCredit: amount(amounts.drawnCredit) }),
      })),
      trueUps: trueUps.map(({ afterMonth, runRate, deviation, action, factor }) => ({
        afterMonth,
        runRate: amount(runRate),
        deviationPercent: deviation === null ? null : percentText(deviation),
        action,
        factor: factor === null ? null : numberText(factor),
      })),
    })),
    credits:
      credits === null
        ? null
        : {
            months: credits.months.map(({ burned, overageCredits, balance }) => ({
              burned: numberText(burned),
              overageCredits: numberText(overageCredits),
              balance: numberText(balance),
            })),
            packs: credits.packs.map(({ month, used, expired }) => ({
              month,
              used: numberText(used),
              expired: numberText(expired),
            })),
          },
    adaptivePricing:
      adaptive === null
        ? null
        : {
            measurements: adaptive.measurements.map(({ on, index, change, action, multiplier, effectiveFrom }) => ({
              on,
              index: numberText(index),
              changePercent: percentText(change),
              action,
              multiplier: numberText(multiplier),
              effectiveFrom,
            })),
            multipliers: [...numbers(adaptive.multipliers)],
            renewalMultiplier: numberText(adaptive.renewalMultiplier),
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
      grossMarginPercent: totals.grossMarginHundredths === null ? null : marginText(totals.grossMarginHundredths),
      byYear: totals.byYear.map(({ year, invoiced, recognized, cost }) => ({
        year,
        invoiced: amount(invoiced),
        recognized: amount(recognized),
        cost: amount(cost),
      })),
    },
    ...(results.options === null
      ? {}
      : {
          options: results.options.map(({ id, committedValue, expectedValue, cost }) => ({
            id,
            committedValue: amount(committedValue),
            expectedValue: amount(expectedValue),
            cost: amount(cost),
          })),
        }),
  };
}
