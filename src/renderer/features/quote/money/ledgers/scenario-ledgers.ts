import { startOf } from '../../../../../shared/domain/calendar/term.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import type { Path } from '../../../../../shared/domain/document/problem.ts';
import { hasCosts } from '../../../../../shared/domain/costs/has-costs.ts';
import { factsOf } from '../../../../../shared/guardrails/facts.ts';
import { needs } from '../../../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../../../shared/guardrails/policy.ts';
import { scenarioActs } from '../../../../../shared/simulation/scenarios/scenario-acts.ts';
import { besidePools } from '../../../../../shared/simulation/scenarios/beside-pools.ts';
import type { UnderScenario } from '../../../../../shared/simulation/scenarios/under-scenarios.ts';
import { briefDateText } from '../../../../../shared/text/date-format.ts';
import { modelNames } from '../../what-if/what-if-inputs.ts';
import type { Writing } from './cells.ts';
import { amountCell, dateCell, marginCell, sumCell, textCell } from './cells.ts';
import type { Ledger, LedgerCell } from './ledger.ts';
import type { ListColumn } from './list-ledger.ts';
import { listLedger } from './list-ledger.ts';

/** The forecast first, then each scenario: its name, and what the quote comes to under it. */
export type Compared = UnderScenario & { readonly name: string };

export function comparedOf(under: readonly UnderScenario[], writing: Writing): readonly Compared[] {
  const words = writing.words.compared;
  return under.map((each, index) => ({
    ...each,
    name: each.scenario === null ? words.forecast : (each.scenario.name ?? writing.words.whatIf.unnamed(index)),
  }));
}

type Figure = { readonly name: string; readonly of: (results: Results, place: (figure: Path) => Path | null) => LedgerCell };

/** A column for the forecast and for each scenario. Only figures of the forecast explain themselves: those of a scenario are another quote's. */
function columnsOf<Row>(
  compared: readonly Compared[],
  { words: { compared: words } }: Writing,
  cell: (row: Row, results: Results, place: (figure: Path) => Path | null) => LedgerCell,
): readonly ListColumn<Row>[] {
  return compared.map(({ name, results }, index) => ({
    id: String(index),
    head: results === null ? words.unfit(name) : name,
    kind: 'number',
    of: (row) => (results === null ? textCell('–') : cell(row, results, (figure) => (index === 0 ? figure : null))),
  }));
}

function approvalCell(results: Results, policy: Policy | null, { words }: Writing): LedgerCell {
  const roles = [...new Set(needs(policy, factsOf({ results, clauses: [] })).map(({ approver }) => approver))];
  return textCell(roles.length === 0 ? words.compared.noApprovals : words.sentences.rolesText(roles));
}

/** One row a figure: what the customer pays over the term and by contract year, and, for us, what it costs and leaves. */
export function scenarioLedger(results: Results, compared: readonly Compared[], policy: Policy | null, writing: Writing): Ledger {
  const text = writing.words.compared;
  const { audience } = writing;
  const years = results.totals.byYear.map(({ year }): Figure => ({
    name: text.year(year),
    of: ({ totals }, place) =>
      amountCell(totals.byYear[year - 1]?.invoiced ?? 0n, place(['totals', 'byYear', year - 1, 'invoiced']), writing),
  }));
  const ours: readonly Figure[] = [
    { name: text.cost, of: ({ totals }, place) => amountCell(totals.cost, place(['totals', 'cost']), writing) },
    { name: text.margin, of: ({ totals }) => amountCell(totals.recognized - totals.cost, null, writing) },
    {
      name: text.marginPercent,
      of: ({ totals }, place) => marginCell(totals.grossMarginHundredths, place(['totals', 'grossMarginPercent']), writing),
    },
    { name: text.approvals, of: (under) => approvalCell(under, policy, writing) },
  ];
  const figures: readonly Figure[] = [
    {
      name: text.committed,
      of: ({ totals }, place) => amountCell(totals.committedValue, place(['totals', 'committedValue']), writing),
    },
    {
      name: text.expected,
      of: ({ totals }, place) => amountCell(totals.expectedValue, place(['totals', 'expectedValue']), writing),
    },
    ...(years.length > 1 ? years : []),
    ...(results.commitments.length === 0
      ? []
      : (['shortfall', 'overage'] as const).map((id): Figure => ({
          name: text[id],
          of: (under) => amountCell(besidePools(under)[id], null, writing),
        }))),
    ...(audience === 'internal' && hasCosts(results.quote) ? ours : []),
  ];
  return listLedger<Figure>({
    id: 'scenarios',
    caption: text.byYear,
    empty: writing.words.evaluation.empty,
    list: figures,
    listColumns: [
      { id: 'figure', head: text.figure, kind: 'text', of: ({ name }) => textCell(name) },
      ...columnsOf<Figure>(compared, writing, ({ of }, under, place) => of(under, place)),
    ],
  });
}

/** What the customer pays for each month: what the chart draws. */
export function scenarioMonthsLedger({ term, revenue }: Results, compared: readonly Compared[], writing: Writing): Ledger {
  const text = writing.words.compared;
  return listLedger<number>({
    id: 'scenario-months',
    caption: text.byMonth,
    empty: writing.words.evaluation.empty,
    list: revenue.map((_, index) => index),
    listColumns: [
      {
        id: 'month',
        head: text.month,
        kind: 'text',
        of: (index) => textCell(text.monthOf(index + 1, briefDateText(startOf(term, index + 1), writing.language))),
        foot: textCell(text.total),
      },
      ...columnsOf<number>(compared, writing, (index, under, place) => {
        const figure = place(['revenue', index, 'invoiced']);
        return sumCell(under.revenue[index]?.invoiced ?? 0n, '', figure === null ? [] : [figure], writing);
      }).map((column, at) => ({
        ...column,
        foot: amountCell(
          compared[at]?.results?.totals.expectedValue ?? 0n,
          at === 0 ? ['totals', 'expectedValue'] : null,
          writing,
        ),
      })),
    ],
  });
}

/** What clauses do, day by day, under the forecast and under each scenario. */
export function scenarioActsLedger(results: Results, compared: readonly Compared[], writing: Writing): Ledger {
  const { minor, words } = writing;
  const text = words.compared;
  const format = { currency: results.quote.currency, minorDigits: minor };
  const acts = compared.flatMap(({ name, results: under }) =>
    under === null ? [] : scenarioActs(under).map((act) => ({ name, act, nameOf: modelNames(under) })),
  );
  type Row = (typeof acts)[number];
  return listLedger<Row>({
    id: 'scenario-acts',
    caption: text.acts,
    empty: text.noActs,
    list: acts,
    listColumns: [
      { id: 'scenario', head: text.scenario, kind: 'text', of: ({ name }) => textCell(name) },
      { id: 'day', head: text.day, kind: 'date', of: ({ act }) => dateCell(act.on, writing) },
      {
        id: 'act',
        head: text.act,
        kind: 'text',
        of: ({ act, nameOf }) => textCell(words.sentences.actText(act, nameOf, format)),
      },
    ],
  });
}
