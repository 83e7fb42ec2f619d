import type { Inputs, Results } from './compute.ts';
import { compute } from './compute.ts';
import type { Problem, Read } from './document/problem.ts';
import { pathText } from './document/problem.ts';
import { amountText } from './figure-text.ts';
import { printed } from './printed.ts';
import { sumOf } from './statements/sums.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Amendment } from './terms/amendment.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario } from './terms/scenario.ts';

/** An amendment: the quote as it shall be (`quote`), as it was, and the contract month from which it holds. */
export type AmendmentInputs = Inputs & { readonly amends: Quote; readonly fromMonth: number };

/** Both states and, in minor units, what is invoiced (or credited) for what was invoiced before: pricing §12.16. */
export type AmendmentResults = {
  readonly fromMonth: number;
  readonly adjustment: bigint;
  readonly before: Results;
  readonly after: Results;
};

const hasLine = ({ lines }: Quote, id: string): boolean => lines.some((line) => line.id === id);

/** Actual usage without what it says of a line, or from a month, that this state lacks and the other has. */
function actualsFor(actuals: Actuals, own: Quote, other: Quote): Actuals {
  const usage = Object.entries(actuals.usage).flatMap(([id, quantities]): [string, string[]][] => {
    if (!hasLine(own, id) && hasLine(other, id)) return [];
    const months = quantities.length <= other.termMonths ? quantities.slice(0, own.termMonths) : quantities;
    return [[id, months]];
  });
  return { ...actuals, usage: Object.fromEntries(usage) };
}

/** A scenario's events without what they say of a line, or from a month, that this state lacks and the other has. */
function scenarioFor(scenario: Scenario, own: Quote, other: Quote): Scenario {
  const isElsewhere = (id: string): boolean => !hasLine(own, id) && hasLine(other, id);
  const events = scenario.events.map((event): Scenario['events'][number] | null => {
    if ('fromMonth' in event && event.fromMonth > own.termMonths && event.fromMonth <= other.termMonths) return null;
    if (event.type !== 'usage' || event.lines === undefined) return event;
    return { ...event, lines: event.lines.filter((id) => !isElsewhere(id)) };
  });
  // One that is passed over leaves its place: a problem names an event by it.
  const passed: Scenario['events'][number] = { type: 'usage', fromMonth: 1, lines: [], factor: '1' };
  return { ...scenario, events: events.map((event) => event ?? passed) };
}

function stateOf(inputs: Inputs, own: Quote, other: Quote): Inputs {
  const { scenario, actuals } = inputs;
  return {
    ...inputs,
    quote: own,
    scenario: scenario === undefined ? undefined : scenarioFor(scenario, own, other),
    actuals: actuals === undefined ? undefined : actualsFor(actuals, own, other),
  };
}

function amendmentProblems({ quote, amends, fromMonth }: AmendmentInputs): readonly Problem[] {
  const problems: Problem[] = [];
  const { startDate, currency, termMonths } = amends;
  if (quote.startDate !== startDate) {
    problems.push({ path: ['startDate'], reason: { code: 'differs-from-amended', amended: startDate } });
  }
  if (quote.currency !== currency) {
    problems.push({ path: ['currency'], reason: { code: 'differs-from-amended', amended: currency } });
  }
  if (fromMonth < 2) problems.push({ path: ['fromMonth'], reason: { code: 'below', least: '2' } });
  if (fromMonth > termMonths) problems.push({ path: ['fromMonth'], reason: { code: 'above', most: String(termMonths) } });
  return problems;
}

function invoicedBefore({ invoices }: Results, day: string): bigint {
  return sumOf(invoices.filter(({ date }) => date < day).map(({ amount }) => amount));
}

/** What both states are evaluated with, as problems name it. */
const besideBoth: ReadonlySet<unknown> = new Set(['costs', 'scenario', 'actuals']);

/** Problems of both states: those of the old quote under `amends`, those of what comes with both once. */
function problemsOfBoth(before: Read<unknown>, after: Read<unknown>): readonly Problem[] {
  const ofNew = after.ok ? [] : after.problems;
  const told = new Set(ofNew.map(({ path }) => pathText(path)));
  const ofOld = (before.ok ? [] : before.problems).flatMap((problem): Problem[] => {
    if (besideBoth.has(problem.path[0])) return told.has(pathText(problem.path)) ? [] : [problem];
    return [{ ...problem, path: ['amends', ...problem.path] }];
  });
  return [...ofOld, ...ofNew];
}

/** Evaluates both states with the same costs, scenario, actuals, policy and known-on date: pricing §12.16. */
function computeAmendment(inputs: AmendmentInputs): Read<AmendmentResults> {
  const { quote, amends, fromMonth, ...shared } = inputs;
  const before = compute(stateOf({ ...shared, quote: amends }, amends, quote));
  const after = compute(stateOf({ ...shared, quote }, quote, amends));
  const problems = [...amendmentProblems(inputs), ...problemsOfBoth(before, after)];
  if (problems.length > 0 || !before.ok || !after.ok) return { ok: false, problems };
  const day = before.value.term.starts[fromMonth - 1] ?? '';
  const adjustment = invoicedBefore(after.value, day) - invoicedBefore(before.value, day);
  return { ok: true, value: { fromMonth, adjustment, before: before.value, after: after.value } };
}

/** An amendment as a document. */
export function amend(inputs: AmendmentInputs): Read<Amendment> {
  const results = computeAmendment(inputs);
  if (!results.ok) return results;
  const { fromMonth, adjustment, before, after } = results.value;
  return {
    ok: true,
    value: {
      schema: 'quotewright.amendment/1',
      fromMonth,
      adjustment: amountText(adjustment, before.minor),
      before: printed(before),
      after: printed(after),
    },
  };
}
