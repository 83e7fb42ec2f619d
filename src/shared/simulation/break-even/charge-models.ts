import { compute } from '../../domain/compute.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { fixed, trimmed } from '../../domain/values/decimal-text.ts';
import { roundedQuotient } from '../../domain/values/exact.ts';
import type { Holding } from './stretches.ts';
import { changesOf } from './search.ts';

/** Another way to charge a line: the same tiers the other way, or a fee of every month that comes to as much at the forecast. */
export type OtherModel = { readonly kind: 'graduated' | 'volume' } | { readonly kind: 'flat'; readonly fee: string };

export type ChargeModelAnswer = {
  readonly line: string;
  readonly name: string;
  readonly other: OtherModel;
  /** Shares of the line's forecast, in percent, for which the customer pays less on it. */
  readonly cheaper: readonly Holding[];
  /** The share that was tried last, in percent. */
  readonly to: string;
  /** What the customer pays on both, by the share of the forecast: minor units. */
  readonly path: readonly { readonly percent: string; readonly own: bigint; readonly other: bigint }[];
};

type Inputs = { readonly quote: Quote; readonly costs: Costs };

/** Up to three times the forecast, to a tenth of a percent: thousandths of it. */
const scan = { from: 0, to: 3000, step: 100 } as const;
const places = 1;

function useOf(line: string, thousandths: number): Scenario | undefined {
  if (thousandths === 1000) return undefined;
  const factor = fixed(BigInt(thousandths), 3);
  return { schema: 'quotewright.scenario/1', events: [{ type: 'usage', fromMonth: 1, lines: [line], factor }] };
}

function billAt({ costs }: Inputs, quote: Quote, scenario: Scenario | undefined): bigint | null {
  const results = compute({ quote, costs, scenario });
  return results.ok ? results.value.totals.expectedValue : null;
}

/** The quote with a line charged otherwise. */
function withLine(quote: Quote, changed: Line): Quote {
  return { ...quote, lines: quote.lines.map((line) => (line.id === changed.id ? changed : line)) };
}

/** A line as a fee of every month: what only use has leaves it. */
function asFee(line: Line, fee: string): Line {
  const {
    forecast: _forecast,
    servedBy: _served,
    otherCostPerUnit: _other,
    outcome: _outcome,
    quantityDecimals: _decimals,
    ...rest
  } = line;
  return { ...rest, charge: { type: 'recurring', unitPrice: fee, every: 'month', quantity: '1' } };
}

/** The quote whose line is a fee of every month: the index leaves it too. */
export function withFee(quote: Quote, line: Line, fee: string): Quote {
  const { adaptivePricing, ...others } = withLine(quote, asFee(line, fee));
  if (adaptivePricing === undefined) return others;
  const appliesTo = adaptivePricing.appliesTo.filter((id) => id !== line.id);
  return appliesTo.length === 0 ? others : { ...others, adaptivePricing: { ...adaptivePricing, appliesTo } };
}

type Other = { readonly other: OtherModel; readonly quote: Quote };

function othersOf({ quote, costs }: Inputs, line: Line): readonly Other[] {
  const { charge } = line;
  if (charge.type !== 'usage' || line.forecast === undefined) return [];
  const results = compute({ quote, costs });
  const charges = results.ok ? results.value.lines.find((each) => each.line.id === line.id)?.charges : undefined;
  const minor = minorDigits(quote.currency);
  const fee = charges === undefined ? null : fixed(roundedQuotient(sumOf(charges), BigInt(charges.length)), minor);
  const flat: readonly Other[] = fee === null ? [] : [{ other: { kind: 'flat', fee }, quote: withFee(quote, line, fee) }];
  const isTiered = (charge.model === 'graduated' && charge.tierPeriod === undefined) || charge.model === 'volume';
  if (!isTiered || charge.tiers.length < 2) return flat;
  const kind = charge.model === 'volume' ? 'graduated' : 'volume';
  const changed: Line = { ...line, charge: { type: 'usage', model: kind, tiers: charge.tiers } };
  return [{ other: { kind }, quote: withLine(quote, changed) }, ...flat];
}

function answer(inputs: Inputs, line: Line, { other, quote }: Other): ChargeModelAnswer | null {
  const known = new Map<number, { readonly own: bigint; readonly other: bigint } | null>();
  const at = (thousandths: number): { readonly own: bigint; readonly other: bigint } | null => {
    const found = known.get(thousandths);
    if (found !== undefined) return found;
    const own = billAt(inputs, inputs.quote, useOf(line.id, thousandths));
    // A fee of every month has no use that could be changed.
    const otherwise = billAt(inputs, quote, other.kind === 'flat' ? undefined : useOf(line.id, thousandths));
    const both = own === null || otherwise === null ? null : { own, other: otherwise };
    known.set(thousandths, both);
    return both;
  };
  if (at(scan.from) === null) return null;
  const holds = (thousandths: number): boolean => {
    const both = at(thousandths);
    return both !== null && both.other < both.own;
  };
  const changes = changesOf({ ...scan, holds });
  const text = (thousandths: number): string => trimmed({ units: BigInt(thousandths), places }, places);
  const cheaper: Holding[] = [];
  let from: string | null = null;
  let isHeld = holds(scan.from);
  for (const { before, after } of changes) {
    if (isHeld) cheaper.push({ from, to: text(before) });
    from = text(after);
    isHeld = !isHeld;
  }
  if (isHeld) cheaper.push({ from, to: null });
  const steps = Array.from({ length: scan.to / scan.step + 1 }, (_, step) => step * scan.step);
  const path = steps.flatMap((thousandths) => {
    const both = at(thousandths);
    return both === null ? [] : [{ percent: text(thousandths), ...both }];
  });
  return { line: line.id, name: line.name, other, cheaper, to: text(scan.to), path };
}

/** For every line that charges use: for which use the customer pays less on another charge model. */
export function chargeModels(inputs: Inputs): readonly ChargeModelAnswer[] {
  return inputs.quote.lines.flatMap((line) => othersOf(inputs, line).flatMap((other) => answer(inputs, line, other) ?? []));
}
