import { z } from 'zod';
import { Evaluation } from '../../domain/terms/evaluation.ts';

const shape = Evaluation.shape;

/** An evaluation without our costs and margin, as it is embedded in what a customer receives. */
export const CustomerEvaluation = Evaluation.extend({
  lines: z.array(shape.lines.element.omit({ costs: true })),
  revenue: z.array(shape.revenue.element.omit({ cost: true })),
  totals: shape.totals
    .omit({ cost: true, grossMarginPercent: true })
    .extend({ byYear: z.array(shape.totals.shape.byYear.element.omit({ cost: true })) }),
  options: z.array(shape.options.unwrap().element.omit({ cost: true })).optional(),
});
export type CustomerEvaluation = z.output<typeof CustomerEvaluation>;

/** Takes costs and margin out. It picks each field by name, so that a new field of the engine's output never slips through. */
export function customerEvaluation(evaluation: Evaluation): CustomerEvaluation {
  const { schema, currency, months, commitments, credits, adaptivePricing, invoices, totals, options } = evaluation;
  return {
    schema,
    currency,
    months,
    lines: evaluation.lines.map(({ id, quantities, rated, charges }) => ({ id, quantities, rated, charges })),
    commitments,
    credits,
    adaptivePricing,
    substitutions: evaluation.substitutions,
    invoices,
    revenue: evaluation.revenue.map(({ month, invoiced, recognized, deferred, unbilled }) => ({
      month,
      invoiced,
      recognized,
      deferred,
      unbilled,
    })),
    totals: {
      committedValue: totals.committedValue,
      expectedValue: totals.expectedValue,
      recognized: totals.recognized,
      byYear: totals.byYear.map(({ year, invoiced, recognized }) => ({ year, invoiced, recognized })),
    },
    ...(options === undefined
      ? {}
      : { options: options.map(({ id, committedValue, expectedValue }) => ({ id, committedValue, expectedValue })) }),
  };
}
