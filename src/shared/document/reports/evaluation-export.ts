import { z } from 'zod';
import { printed } from '../../domain/printed.ts';
import type { Evaluation } from '../../domain/terms/evaluation.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { CustomerEvaluation, customerEvaluation } from '../data/customer-evaluation.ts';
import { csvText } from './csv.ts';

const { totals: Totals } = CustomerEvaluation.shape;

/** An evaluation without our costs, margin and revenue, as a file of its own, `quotewright.customer-evaluation/1`. */
export const CustomerEvaluationFile = CustomerEvaluation.omit({ revenue: true }).extend({
  schema: z.literal('quotewright.customer-evaluation/1'),
  totals: Totals.omit({ recognized: true }).extend({
    byYear: z.array(Totals.shape.byYear.element.omit({ recognized: true })),
  }),
});
export type CustomerEvaluationFile = z.output<typeof CustomerEvaluationFile>;

function withoutRevenue(evaluation: CustomerEvaluation): CustomerEvaluationFile {
  const { revenue: _revenue, totals, ...rest } = evaluation;
  const { recognized: _recognized, byYear, ...values } = totals;
  const years = byYear.map(({ year, invoiced }) => ({ year, invoiced }));
  return { ...rest, totals: { ...values, byYear: years }, schema: 'quotewright.customer-evaluation/1' };
}

/** With `internal`, our own evaluation as `price` prints it; else what the customer is shown. */
export function evaluationJson({ results }: Assembly, internal: Evaluation | null): Evaluation | CustomerEvaluationFile {
  return internal ?? withoutRevenue(customerEvaluation(printed(results)));
}

/** The measures that are amounts; the others are quantities, ratios and percents. */
const amounts: ReadonlySet<string> = new Set([
  'charges',
  'costs',
  'original',
  'amount',
  'committed',
  'rolloverIn',
  'drawn',
  'drawnRollover',
  'overageBase',
  'overage',
  'shortfall',
  'rolledOver',
  'forfeited',
  'runRate',
  'invoiced',
  'recognized',
  'cost',
  'deferred',
  'unbilled',
  'committedValue',
  'expectedValue',
]);

type Fact = readonly [group: string, id: string, name: string, month: string, measure: string, value: string];

function factsOf(
  group: string,
  id: string,
  name: string,
  month: string,
  values: Readonly<Record<string, unknown>>,
): readonly Fact[] {
  return Object.entries(values).flatMap(([measure, value]): Fact[] =>
    typeof value === 'string' ? [[group, id, name, month, measure, value]] : [],
  );
}

function lineFacts({ wording }: Assembly, evaluation: CustomerEvaluationFile | Evaluation): readonly Fact[] {
  return evaluation.lines.flatMap(({ id, ...measures }) =>
    evaluation.months.flatMap((_, at) =>
      factsOf(
        'line',
        id,
        wording.lineName(id),
        String(at + 1),
        Object.fromEntries(Object.entries(measures).map(([measure, months]) => [measure, months[at]])),
      ),
    ),
  );
}

function commitmentFacts({ quote }: Assembly, { commitments }: CustomerEvaluation): readonly Fact[] {
  return commitments.flatMap(({ id, instalments, periods, trueUps }) => {
    const name = quote.commitments?.find((each) => each.id === id)?.name ?? id;
    return [
      ...instalments.flatMap(({ fromMonth, ...rest }) => factsOf('instalment', id, name, String(fromMonth), rest)),
      ...periods.flatMap(({ toMonth, ...rest }) => factsOf('period', id, name, String(toMonth), rest)),
      ...trueUps.flatMap(({ afterMonth, ...rest }) => factsOf('true_up', id, name, String(afterMonth), rest)),
    ];
  });
}

/** Every figure of the evaluation on a row of its own, so that a spreadsheet can turn them as it likes. The months are those that `quotewright.evaluation/1` names. */
export function evaluationCsv(assembly: Assembly, internal: Evaluation | null): string {
  const shown = customerEvaluation(printed(assembly.results));
  const whole = evaluationJson(assembly, internal);
  const { adaptivePricing, credits, currency } = shown;
  const facts: readonly Fact[] = [
    ...lineFacts(assembly, whole),
    ...commitmentFacts(assembly, shown),
    ...(credits?.months ?? []).flatMap((month, at) =>
      factsOf('credits', 'credits', assembly.quote.credits?.name ?? '', String(at + 1), month),
    ),
    ...(adaptivePricing?.measurements ?? []).flatMap((measurement, at) =>
      factsOf('measurement', String(at + 1), '', '', measurement),
    ),
    ...(adaptivePricing?.multipliers ?? []).flatMap((multiplier, at) =>
      factsOf('multiplier', 'multiplier', '', String(at + 1), { multiplier }),
    ),
    ...('revenue' in whole ? whole.revenue : []).flatMap(({ month, ...rest }) =>
      factsOf('revenue', 'revenue', '', String(month), rest),
    ),
    ...whole.totals.byYear.flatMap(({ year, ...rest }) => factsOf('year', String(year), '', '', rest)),
    ...factsOf('total', 'total', '', '', whole.totals),
  ];
  const head = ['group', 'id', 'name', 'month', 'measure', 'value', 'currency'];
  return csvText([head, ...facts.map((fact) => [...fact, amounts.has(fact[4]) ? currency : ''])]);
}
