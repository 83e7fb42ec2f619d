import { addMonths } from '../../domain/values/date.ts';
import { bookOfContract } from '../../domain/costs/known-on.ts';
import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import { printed } from '../../domain/printed.ts';
import type { Problem } from '../../domain/document/problem.ts';
import type { Actuals } from '../../domain/terms/actuals.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import { assemblyOf } from '../assembly/assembly.ts';
import type { ContractData } from '../data/contract-data.ts';
import { customerEvaluation } from '../data/customer-evaluation.ts';
import { indexCosts, indexPrices } from '../data/index-prices.ts';
import type { Report } from './report.ts';
import type { ReportSubject } from './report-data.ts';
import type { ReportKind } from '../../vocabulary/report-kind.ts';
import { trueUpSubjects, unmeasuredLines } from './true-up-subject.ts';

/** What a report is asked of. */
export type ReportRequest = {
  /** As the contract embeds it. */
  readonly contract: ContractData;
  readonly kind: ReportKind;
  /** The commitment of a true-up, and the last month that it counts. Without them, the latest true-up whose use is known. */
  readonly commitment?: string | undefined;
  readonly afterMonth?: number | undefined;
  /** The current cost book, read as known on the report's day. Without it, the report uses the prices of the contract. */
  readonly costs?: Costs | undefined;
  readonly actuals?: Actuals | undefined;
  /** `YYYY-MM-DD`; the day after what a true-up counts, or after the use that is given, else the contract's issue date, where left out. */
  readonly date?: string | undefined;
};

export type TrueUpName = { readonly commitment: string; readonly afterMonth: number };

export type ReportProblem =
  | { readonly kind: 'terms'; readonly problems: readonly Problem[] }
  /** The contract has no such true-up: those it has. */
  | { readonly kind: 'no-such-true-up'; readonly known: readonly TrueUpName[] }
  /** The true-up counts use that is not known yet. A statement shows actual use, never a forecast. */
  | {
      readonly kind: 'not-measured';
      readonly trueUp: TrueUpName;
      readonly lines: readonly { readonly id: string; readonly months: number }[];
    };

export type ReportRead = ({ readonly ok: true } & Report) | { readonly ok: false; readonly problem: ReportProblem };

type Chosen =
  | { readonly ok: true; readonly subject: ReportSubject; readonly date: string }
  | { readonly ok: false; readonly problem: ReportProblem };

function chosenTrueUp(results: Results, { commitment, afterMonth, contract }: ReportRequest): Chosen {
  const all = trueUpSubjects(results);
  const nameOf = ({ commitment: terms, trueUp }: (typeof all)[number]): TrueUpName => ({
    commitment: terms.id,
    afterMonth: trueUp.afterMonth,
  });
  const asked = all.filter(
    ({ commitment: terms, trueUp }) =>
      (commitment === undefined || terms.id === commitment) && (afterMonth === undefined || trueUp.afterMonth === afterMonth),
  );
  const isMeasured = ({ commitment: terms, trueUp }: (typeof all)[number]): boolean =>
    unmeasuredLines(results, terms, trueUp.afterMonth).length === 0;
  const latest = asked.filter(isMeasured).toSorted((a, b) => b.trueUp.afterMonth - a.trueUp.afterMonth)[0];
  const found = latest ?? asked[0];
  if (found === undefined) return { ok: false, problem: { kind: 'no-such-true-up', known: all.map(nameOf) } };
  const name = nameOf(found);
  const lines = unmeasuredLines(results, found.commitment, name.afterMonth);
  if (lines.length > 0) return { ok: false, problem: { kind: 'not-measured', trueUp: name, lines } };
  return { ok: true, subject: { kind: 'true-up', ...name }, date: addMonths(contract.quote.startDate, name.afterMonth) };
}

/** The first possible day of a report: the contract's issue date, or the day after the last month of given use. */
function firstDate({ quote, issueDate }: ContractData, actuals: Actuals | undefined): string {
  const known = Object.values(actuals?.usage ?? {}).map((months) => months.length);
  const after = addMonths(quote.startDate, Math.max(0, ...known));
  return known.length > 0 && after > issueDate ? after : issueDate;
}

/** A report, or why it can't be made. The engine evaluates its terms once. No clock is read: the same request gives the same report. */
export function makeReport(request: ReportRequest): ReportRead {
  const { contract, kind, actuals } = request;
  const { quote } = contract;
  const asOf = request.date ?? firstDate(contract, actuals);
  const prices = request.costs === undefined ? contract.prices : indexPrices(quote, bookOfContract(request.costs, asOf));
  const results = compute({ quote, costs: prices === null ? undefined : indexCosts(prices), actuals });
  if (!results.ok) return { ok: false, problem: { kind: 'terms', problems: results.problems } };
  const chosen: Chosen =
    kind === 'true-up'
      ? chosenTrueUp(results.value, request)
      : { ok: true, subject: { kind }, date: firstDate(contract, actuals) };
  if (!chosen.ok) return chosen;
  return {
    ok: true,
    data: {
      schema: 'quotewright.report/1',
      report: chosen.subject,
      date: request.date ?? chosen.date,
      contract,
      prices,
      actuals: actuals ?? null,
      evaluation: customerEvaluation(printed(results.value)),
    },
    assembly: assemblyOf({ ...contract, prices }, results.value),
  };
}
