import { numberText } from '../../domain/figure-text.ts';
import { compute } from '../../domain/compute.ts';
import { isZeroDecimal, withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { compare, exact, one, plus, times } from '../../domain/values/exact.ts';
import { modelOn, openCostBook } from '../../domain/costs/cost-book.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { AdaptiveEvaluation } from '../../domain/terms/evaluation.ts';
import { takenLines } from '../../domain/taken.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ContractTerms } from '../data/contract-data.ts';
import { indexCosts, indexDates } from '../data/index-prices.ts';

/** What the engine makes of one move of all basket prices, held from the first measuring date on. */
export type PriceMove = {
  readonly about: 'cut-at-threshold' | 'cut-beyond' | 'rise-at-threshold' | 'rise-beyond';
  /** Of every price in the basket: "-20". */
  readonly changePercent: string;
  readonly on: string;
  readonly action: AdaptiveEvaluation['measurements'][number]['action'];
  /** After this measurement. `finalMultiplier` is where the move ends if limits spread it over several measurements. */
  readonly multiplier: Exact;
  readonly finalMultiplier: Exact;
  readonly effectiveFrom: string | null;
  /** One line's charge in the month in which the move takes effect, without it and with it; null where no month of the term shows it. */
  readonly charge: { readonly line: string; readonly month: number; readonly before: bigint; readonly after: bigint } | null;
};

const hundred = exact('100');

/** Twice the threshold. If that is the whole price or more, half-way from the threshold to the whole price. Ten percent if the threshold is 0. */
function beyond(thresholdPercent: string, most: 'whole-price' | 'any'): string {
  const threshold = exact(thresholdPercent);
  if (threshold.units === 0n) return '10';
  const twice = times(threshold, exact('2'));
  if (most === 'any' || compare(twice, hundred) < 0) return numberText(twice);
  return numberText(times(plus(threshold, hundred), exact('0.5')));
}

type Move = { readonly about: PriceMove['about']; readonly changePercent: string };

function moves(quote: Quote): readonly Move[] {
  const down = quote.adaptivePricing?.decrease?.thresholdPercent;
  const up = quote.adaptivePricing?.increase?.thresholdPercent;
  const list: Move[] = [];
  if (down !== undefined && compare(exact(down), hundred) < 0) {
    if (!isZeroDecimal(down)) list.push({ about: 'cut-at-threshold', changePercent: `-${withoutTrailingZeros(down)}` });
    list.push({ about: 'cut-beyond', changePercent: `-${beyond(down, 'whole-price')}` });
  }
  if (up !== undefined) {
    if (!isZeroDecimal(up)) list.push({ about: 'rise-at-threshold', changePercent: withoutTrailingZeros(up) });
    list.push({ about: 'rise-beyond', changePercent: beyond(up, 'any') });
  }
  return list;
}

/** The basket with its prices on the baseline date. It has no later price, so that only the example moves it. */
function baselineBook(terms: ContractTerms, first: string, baselineDate: string): Costs | null {
  if (terms.prices === null) return null;
  const costs = indexCosts(terms.prices);
  const book = openCostBook(costs);
  const slots = (costs.slots ?? []).flatMap((slot) => {
    const model = modelOn(book, slot.id, baselineDate);
    return model.ok
      ? [
          {
            ...slot,
            assignments: slot.assignments
              .filter(({ from }) => from <= baselineDate)
              .slice(-1)
              .map((entry) => ({ ...entry, from: first })),
          },
        ]
      : [];
  });
  const models = costs.models.flatMap((model) => {
    const price = model.prices.findLast(({ from }) => from <= baselineDate);
    return price === undefined ? [] : [{ ...model, prices: [{ ...price, from: first }] }];
  });
  return { ...costs, models, slots };
}

/** The quote with one covered line and adaptive pricing. An example reads nothing else. */
function exampleQuote(quote: Quote): Quote | null {
  const { commitments: _commitments, credits: _credits, substitution: _substitution, ...rest } = quote;
  const covered = quote.adaptivePricing?.appliesTo ?? [];
  const line = covered.flatMap((id) => takenLines(quote, null).filter((taken) => taken.line.id === id))[0]?.line;
  if (quote.adaptivePricing === undefined || line === undefined) return null;
  return { ...rest, lines: [line], adaptivePricing: { ...quote.adaptivePricing, appliesTo: [line.id] } };
}

/**
 * Examples of adaptive pricing, computed by the engine: a cut exactly at the threshold and one beyond it, a rise at and
 * beyond its own. Empty where the term has no measuring date after the baseline.
 */
export function priceMoves(terms: ContractTerms): readonly PriceMove[] {
  const quote = exampleQuote(terms.quote);
  const [baselineDate = '', ...measuring] = indexDates(terms.quote);
  const on = measuring.find((date) => date > baselineDate);
  const first = [baselineDate, ...measuring].toSorted()[0] ?? baselineDate;
  const costs = baselineBook(terms, first, baselineDate);
  if (quote === null || on === undefined || costs === null) return [];
  const still = compute({ quote, costs });
  if (!still.ok) return [];
  return moves(quote).flatMap(({ about, changePercent }): PriceMove[] => {
    const events = costs.models.map(({ id }) => ({ type: 'model_price' as const, on, model: id, changePercent }));
    const moved = compute({ quote, costs, scenario: { schema: 'quotewright.scenario/1', events } });
    const adaptive = moved.ok ? moved.value.adaptive : null;
    const measured = adaptive?.measurements.find((measurement) => measurement.on === on);
    if (!moved.ok || adaptive === null || measured === undefined) return [];
    const at = adaptive.multipliers.findIndex((multiplier) => compare(multiplier, one) !== 0);
    const before = still.value.lines[0]?.charges[at];
    const after = moved.value.lines[0]?.charges[at];
    const [line] = quote.lines;
    return [
      {
        about,
        changePercent,
        on,
        action: measured.action,
        multiplier: measured.multiplier,
        finalMultiplier: adaptive.renewalMultiplier,
        effectiveFrom: measured.effectiveFrom,
        charge:
          before === undefined || after === undefined || line === undefined
            ? null
            : { line: line.name, month: at + 1, before, after },
      },
    ];
  });
}
