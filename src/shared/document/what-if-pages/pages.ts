import type { Results } from '../../domain/compute.ts';
import { amountText as decimalOf, marginText } from '../../domain/figure-text.ts';
import { hasCosts } from '../../domain/costs/has-costs.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { partOf, told, untold } from '../../domain/values/progress.ts';
import type { StandIn } from '../../simulation/replay/history.ts';
import type { ReplayInputs } from '../../simulation/replay/replay.ts';
import { replay, replayAll } from '../../simulation/replay/replay.ts';
import { besidePools } from '../../simulation/scenarios/beside-pools.ts';
import { scenarioActs } from '../../simulation/scenarios/scenario-acts.ts';
import { underScenarios } from '../../simulation/scenarios/under-scenarios.ts';
import type { Language } from '../../text/language.ts';
import type { AmountFormat } from '../../text/figure-format.ts';
import { moneyOf } from '../../text/figure-format.ts';
import { briefDateText } from '../../text/date-format.ts';
import { actText } from '../../text/simulation/act-text.ts';
import { worstStartText } from '../../text/simulation/replay-text.ts';
import type { Names } from '../../text/simulation/scenario-text.ts';
import { eventText } from '../../text/simulation/scenario-text.ts';
import { comparedWordsIn, pageWordsIn } from '../../text/simulation/what-if-language.ts';
import { customerModels, isActForCustomer, isForCustomer } from './customer-models.ts';
import type { PageFigures, PageReplay, PageScenario, WhatIfPages } from './pages-data.ts';

export type PagesRequest = {
  /** Of the quote as it stands. */
  readonly results: Results;
  readonly scenarios: readonly Scenario[];
  /** As if signed on a past day; null: no replay. */
  readonly replayed: { readonly start: string; readonly inputs: ReplayInputs } | null;
  /** For the customer, or for the deal desk with our costs and margin. */
  readonly copy: WhatIfPages['copy'];
  readonly language: Language;
  readonly revision: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Who would have to approve what a quote comes to, in words; null where nobody said which guardrails hold. */
  readonly approvals: ((results: Results) => string) | null;
};

/** What a copy may read, and how it is written. */
type Written = {
  readonly copy: WhatIfPages['copy'];
  readonly language: Language;
  readonly format: AmountFormat;
  /** Models and slots that the customer's contract names. */
  readonly known: ReadonlyMap<string, string>;
  readonly names: Names;
  readonly approvals: PagesRequest['approvals'];
};

/** What part of the work scenarios are where a replay, which looks at every start, follows them. */
const scenarioShare = 0.2;

/** So many events are told one by one. A run of a stress has a change of usage for every month and line: those are counted. */
const mostTold = 12;

function writtenFor({ results, copy, language, approvals }: PagesRequest): Written {
  const { quote, costs, term, minor } = results;
  const known = customerModels(quote, costs);
  const own = new Map<string, string>(
    [...(costs?.models ?? []), ...(costs?.slots ?? [])].map(({ id, name }) => [id, name ?? id]),
  );
  const month = (day: string): number | null => {
    const at = term.starts.indexOf(day);
    return at < 0 || at >= term.months ? null : at + 1;
  };
  return {
    copy,
    language,
    format: { currency: quote.currency, minorDigits: minor, language },
    known,
    approvals,
    names: {
      line: (id) => quote.lines.find((line) => line.id === id)?.name ?? id,
      model: (id) => (copy === 'internal' ? own : known).get(id) ?? id,
      month,
    },
  };
}

function figuresOf(results: Results, { copy, format, known, names, approvals }: Written): PageFigures {
  const { totals, revenue, commitments, minor } = results;
  const amount = (units: bigint): string => decimalOf(units, minor);
  const pools = commitments.length === 0 ? null : besidePools(results);
  const acts = scenarioActs(results).filter((act) => copy === 'internal' || isActForCustomer(act, known));
  return {
    committed: amount(totals.committedValue),
    expected: amount(totals.expectedValue),
    byYear: totals.byYear.map(({ invoiced }) => amount(invoiced)),
    shortfall: pools === null ? null : amount(pools.shortfall),
    overage: pools === null ? null : amount(pools.overage),
    months: revenue.map(({ invoiced }) => amount(invoiced)),
    acts: acts.map((act) => ({ on: act.on, afterMonth: act.afterMonth, says: actText(act, names.model, format) })),
    ours:
      copy === 'customer' || !hasCosts(results.quote)
        ? null
        : {
            cost: amount(totals.cost),
            margin: amount(totals.recognized - totals.cost),
            marginPercent: totals.grossMarginHundredths === null ? null : marginText(totals.grossMarginHundredths),
            approvals: approvals === null ? null : approvals(results),
            months: revenue.map(({ recognized, cost }) => amount(recognized - cost)),
          },
  };
}

/** The events of a scenario in words. Of models that the customer's contract does not name, a customer's copy says only that they change. */
function saidOf({ events }: Scenario, { copy, language, known, names }: Written): readonly string[] {
  const words = pageWordsIn(language);
  const shown = copy === 'internal' ? events : events.filter((event) => isForCustomer(event, known));
  const told = shown.length <= mostTold ? shown : shown.filter(({ type }) => type !== 'usage').slice(0, mostTold);
  const further = shown.length - told.length;
  return [
    ...told.map((event) => eventText(event, names, language)),
    ...(further === 0 ? [] : [comparedWordsIn(language).further(further)]),
    ...(shown.length < events.length ? [words.hidden] : []),
  ];
}

function slotText({ provider, slot }: StandIn): string {
  return `${provider}/${slot}`;
}

function replayOf(
  base: Results,
  { start, inputs }: NonNullable<PagesRequest['replayed']>,
  written: Written,
  progress: TellShare,
): PageReplay | null {
  const results = replay(inputs, start);
  if (!results.ok) return null;
  const { copy, language, format, known, names } = written;
  const words = pageWordsIn(language);
  const isShown = (id: string): boolean => copy === 'internal' || known.has(id);
  const { totals } = results.value;
  const moved = [...inputs.standIns].filter(([id]) => isShown(id));
  const kept = results.value.costs?.models.map(({ id }) => id).filter((id) => !inputs.standIns.has(id) && isShown(id)) ?? [];
  const margin = ({ recognized, cost }: Results['totals']): string => moneyOf(recognized - cost, format);
  const figures = figuresOf(results.value, written);
  // What a start would have left us is ours alone.
  const all = figures.ours === null ? null : replayAll(inputs, start, progress);
  return {
    start,
    says: [
      words.replayIs(briefDateText(start, language)),
      ...moved.map(([id, standIn]) => words.moves(names.model(id), slotText(standIn))),
      ...kept.map((id) => words.stays(names.model(id))),
      words.paid(words.replayPays[copy], moneyOf(totals.expectedValue, format), moneyOf(base.totals.expectedValue, format)),
      ...(figures.ours === null ? [] : [words.kept(margin(totals), margin(base.totals))]),
      ...(figures.acts.length === 0 ? [words.still] : []),
      ...(all?.ok === true ? [worstStartText(all.value, format)] : []),
    ],
    figures,
  };
}

/** Scenarios beside the forecast, and a replay, as one document: what the pages say, and nothing else. */
export function whatIfPages(request: PagesRequest, progress: TellShare = untold): WhatIfPages {
  const { results, scenarios, replayed, copy, language, revision, date } = request;
  const written = writtenFor(request);
  const compared = comparedWordsIn(language);
  const { quote, term } = results;
  for (const scenario of told(scenarios, replayed === null ? progress : partOf(progress, 0, scenarioShare))) {
    underScenarios(results, [scenario]);
  }
  // Each is evaluated once.
  const under = underScenarios(results, scenarios);
  return {
    schema: 'quotewright.what-if-pages/1',
    copy,
    number: quote.number,
    revision,
    title: quote.title,
    customer: quote.customer.legalName,
    seller: quote.seller.legalName,
    date,
    language,
    currency: quote.currency,
    starts: term.starts.slice(0, term.months),
    scenarios: under.map(({ scenario, results: own }, index): PageScenario => ({
      name: scenario === null ? compared.forecast : (scenario.name ?? compared.unnamed(index)),
      says: scenario === null ? [pageWordsIn(language).forecastIs] : [...saidOf(scenario, written)],
      figures: own === null ? null : figuresOf(own, written),
    })),
    replay: replayed === null ? null : replayOf(results, replayed, written, partOf(progress, scenarioShare, 1)),
  };
}
