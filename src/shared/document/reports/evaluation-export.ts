import { z } from 'zod';
import { printed } from '../../domain/printed.ts';
import type { Evaluation } from '../../domain/terms/evaluation.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { CustomerEvaluation, customerEvaluation } from '../data/customer-evaluation.ts';
import { csvText } from './csv.ts';

/** An evaluation without our costs and margin, as a file of its own, `quotewright.customer-evaluation/1`. */
export const CustomerEvaluationFile = CustomerEvaluation.extend({ schema: z.literal('quotewright.customer-evaluation/1') });
export type CustomerEvaluationFile = z.output<typeof CustomerEvaluationFile>;

/** With `internal`, our own evaluation as `price` prints it; else what the customer may see. */
export function evaluationJson({ results }: Assembly, internal: Evaluation | null): Evaluation | CustomerEvaluationFile {
  return internal ?? { ...customerEvaluation(printed(results)), schema: 'quotewright.customer-evaluation/1' };
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

function lineFacts({ wording }: Assembly, evaluation: CustomerEvaluation | Evaluation): readonly Fact[] {
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
  const whole = internal ?? shown;
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
    ...whole.revenue.flatMap(({ month, ...rest }) => factsOf('revenue', 'revenue', '', String(month), rest)),
    ...whole.totals.byYear.flatMap(({ year, ...rest }) => factsOf('year', String(year), '', '', rest)),
    ...factsOf('total', 'total', '', '', whole.totals),
  ];
  const head = ['group', 'id', 'name', 'month', 'measure', 'value', 'currency'];
  return csvText([head, ...facts.map((fact) => [...fact, amounts.has(fact[4]) ? currency : ''])]);
}
