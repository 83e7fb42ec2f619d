import type { Inputs, Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Problem } from '../../domain/document/problem.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import { exact, roundedUnits } from '../../domain/values/exact.ts';
import { dearer, namedModels } from '../break-even/scenarios.ts';

/** A quote of the book, by the name that somebody knows it by: its file, or its number. */
export type BookEntry = { readonly name: string; readonly inputs: Inputs };

/** What an entry becomes; null where the change does not reach it. */
export type BookChange = (inputs: Inputs) => Inputs | null;

/** Minor units; the margin in hundredths of a percent, null where nothing is recognized. */
export type BookFigures = { readonly bill: bigint; readonly margin: bigint; readonly marginPercent: bigint | null };

/** What a change does to one quote, over its term. */
export type BookRow = {
  readonly name: string;
  readonly number: string;
  readonly title: string;
  readonly customer: string;
  readonly before: BookFigures;
  readonly after: BookFigures;
  /** What the change does to the bill and to the margin. */
  readonly bill: bigint;
  readonly margin: bigint;
  readonly isHit: boolean;
};

export type BookAnswer =
  | { readonly ok: true; readonly row: BookRow; readonly minor: number }
  | { readonly ok: false; readonly name: string; readonly problems: readonly Problem[] };

function figuresOf({ totals: { expectedValue, recognized, cost, grossMarginHundredths } }: Results): BookFigures {
  return { bill: expectedValue, margin: recognized - cost, marginPercent: grossMarginHundredths };
}

/** Hundredths of a percent that prices may change by; null of a text that says no such percent: more than −100% and at most 1,000%. */
export function hundredthsOf(text: string): number | null {
  const plain = text.replace('−', '-');
  if (!/^-?\d{1,4}(\.\d{1,2})?$/.test(plain)) return null;
  const hundredths = Number(roundedUnits(exact(plain), 2));
  return hundredths > -10_000 && hundredths <= 100_000 ? hundredths : null;
}

/** Every model that a quote names, by so many hundredths of a percent dearer from the day after its start on. */
export function pricesChanged(costs: Costs, hundredths: number): BookChange {
  return (inputs) => {
    const scenario = dearer(inputs.quote, costs, namedModels(inputs.quote), hundredths);
    return scenario === null ? null : { ...inputs, scenario };
  };
}

/** The same events for all quotes. */
export function underScenario(scenario: Scenario): BookChange {
  return (inputs) => ({ ...inputs, scenario });
}

/** Another cost book. */
export function underBook(costs: Costs): BookChange {
  return (inputs) => ({ ...inputs, costs });
}

/** What a change does to one quote: two evaluations of it, before and after. */
export function answerOf({ name, inputs }: BookEntry, change: BookChange): BookAnswer {
  const base = compute(inputs);
  if (!base.ok) return { ok: false, name, problems: base.problems };
  const changed = change(inputs);
  const moved = changed === null ? base : compute(changed);
  if (!moved.ok) return { ok: false, name, problems: moved.problems };
  const { number, title, customer } = inputs.quote;
  const [before, after] = [figuresOf(base.value), figuresOf(moved.value)];
  const [bill, margin] = [after.bill - before.bill, after.margin - before.margin];
  return {
    ok: true,
    minor: base.value.minor,
    row: {
      name,
      number,
      title,
      customer: customer.legalName,
      before,
      after,
      bill,
      margin,
      isHit: bill !== 0n || margin !== 0n,
    },
  };
}
