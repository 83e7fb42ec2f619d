import { z } from 'zod';
import { monthsIn } from '../../domain/calendar/term.ts';
import { printed } from '../../domain/printed.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import { leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { monthEnd, monthStart } from '../assembly/assembly.ts';
import { csvText } from './csv.ts';
import type { ReportData } from './report-data.ts';
import { contestUntil } from './true-up-objections.ts';
import type { TrueUpSubject } from './true-up-subject.ts';

/** One true-up from actual use, `quotewright.true-up-statement/1`. Amounts in the currency, months are contract months. */
export const TrueUpStatement = z.strictObject({
  schema: z.literal('quotewright.true-up-statement/1'),
  number: z.string(),
  revision: z.int(),
  /** SHA-256 of the contract's canonical JSON. */
  contract: z.string(),
  date: z.string(),
  currency: z.string(),
  commitment: z.strictObject({ id: z.string(), name: z.string() }),
  afterMonth: z.int(),
  /** The days whose use the run rate counts, both included. */
  counted: z.strictObject({ from: z.string(), to: z.string() }),
  use: z.array(
    z.strictObject({
      line: z.string(),
      name: z.string(),
      months: z.array(z.strictObject({ month: z.int(), delivered: z.string(), charged: z.string(), charge: z.string() })),
    }),
  ),
  /** What the months of the ended instalment drew; `balance` is what each leaves, what rolled over included. */
  drawn: z.array(
    z.strictObject({
      month: z.int(),
      drawnRollover: z.string(),
      drawn: z.string(),
      overageBase: z.string(),
      overage: z.string(),
      balance: z.string(),
    }),
  ),
  runRate: z.string(),
  deviationPercent: z.string().nullable(),
  action: z.enum(['none', 'increase', 'decrease']),
  factor: z.string().nullable(),
  /** Every instalment that the true-up reached. Empty if it changed none. */
  instalments: z.array(
    z.strictObject({
      fromMonth: z.int(),
      toMonth: z.int(),
      from: z.string(),
      to: z.string(),
      original: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** The last day to contest the first invoice that rests on it; null where the contract sets none. */
  contestUntil: z.string().nullable(),
});
export type TrueUpStatement = z.output<typeof TrueUpStatement>;

export function trueUpStatement(
  assembly: Assembly,
  { contract, date }: ReportData,
  contractFingerprint: string,
  subject: TrueUpSubject,
): TrueUpStatement {
  const { quote, results, wording } = assembly;
  // The statement has the same text as the evaluation, so that a program can compare the two.
  const written = printed(results);
  const { commitment, commitmentIndex, trueUpIndex, trueUp, result } = subject;
  const { counted } = trueUp;
  const amount = (units: bigint): string => fixed(units, wording.minorDigits);
  const months = Array.from({ length: monthsIn(counted) }, (_, at) => counted.from + at);
  const found = written.commitments[commitmentIndex]?.trueUps[trueUpIndex];
  if (found === undefined) throw new Error(`${commitment.id} has no true-up after month ${trueUp.afterMonth}`);
  return {
    schema: 'quotewright.true-up-statement/1',
    number: quote.number,
    revision: contract.revision,
    contract: contractFingerprint,
    date,
    currency: quote.currency,
    commitment: { id: commitment.id, name: commitment.name },
    afterMonth: trueUp.afterMonth,
    counted: { from: monthStart(assembly, counted.from), to: monthEnd(assembly, counted.to) },
    use: written.lines
      .filter(({ id }) => commitment.lines.includes(id))
      .map(({ id, quantities, rated, charges }) => ({
        line: id,
        name: wording.lineName(id),
        months: months.map((month) => ({
          month,
          delivered: quantities[month - 1] ?? '0',
          charged: rated[month - 1] ?? '0',
          charge: charges[month - 1] ?? '0',
        })),
      })),
    drawn: result.months.slice(trueUp.ended.from - 1, trueUp.ended.to).map((month, at) => ({
      month: trueUp.ended.from + at,
      drawnRollover: amount(month.drawnRollover),
      drawn: amount(month.drawn),
      overageBase: amount(month.overageBase),
      overage: amount(month.overage),
      balance: amount(leftAfterMonth(month)),
    })),
    runRate: found.runRate,
    deviationPercent: found.deviationPercent,
    action: found.action,
    factor: found.factor,
    instalments: trueUp.revisions.map(({ from, to, original, before, after }) => ({
      fromMonth: from,
      toMonth: to,
      from: monthStart(assembly, from),
      to: monthEnd(assembly, to),
      original: amount(original),
      before: amount(before),
      after: amount(after),
    })),
    contestUntil: contestUntil(assembly, subject)?.until ?? null,
  };
}

/** Measures that are no amounts. */
const others: ReadonlySet<string> = new Set(['delivered', 'charged', 'deviationPercent', 'factor', 'action', 'contestUntil']);

/** Every figure of the statement on a row of its own. */
export function trueUpCsv(statement: TrueUpStatement): string {
  const { commitment, currency, use, drawn, instalments } = statement;
  const row = (
    group: string,
    id: string,
    name: string,
    month: string,
    measure: string,
    value: string | null,
  ): readonly string[] => [group, id, name, month, measure, value ?? '', others.has(measure) ? '' : currency];
  const own = (measure: string, value: string | null): readonly string[] =>
    row('true_up', commitment.id, commitment.name, String(statement.afterMonth), measure, value);
  return csvText([
    ['group', 'id', 'name', 'month', 'measure', 'value', 'currency'],
    ...use.flatMap(({ line, name, months }) =>
      months.flatMap(({ month, ...values }) =>
        Object.entries(values).map(([measure, value]) => row('use', line, name, String(month), measure, value)),
      ),
    ),
    ...drawn.flatMap(({ month, ...values }) =>
      Object.entries(values).map(([measure, value]) =>
        row('drawn', commitment.id, commitment.name, String(month), measure, value),
      ),
    ),
    own('runRate', statement.runRate),
    own('deviationPercent', statement.deviationPercent),
    own('factor', statement.factor),
    own('action', statement.action),
    ...instalments.flatMap(({ fromMonth, original, before, after }) =>
      Object.entries({ original, before, after }).map(([measure, value]) =>
        row('instalment', commitment.id, commitment.name, String(fromMonth), measure, value),
      ),
    ),
    own('contestUntil', statement.contestUntil),
  ]);
}
