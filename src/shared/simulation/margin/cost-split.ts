import type { Results } from '../../domain/compute.ts';
import { substitutionsOf } from '../../domain/compute.ts';
import { exactAlgebra } from '../../domain/algebra/exact-algebra.ts';
import { modelOn } from '../../domain/costs/cost-book.ts';
import { servingCost } from '../../domain/costs/line-cost.ts';
import { routingIn, servingUnder, tokensIn } from '../../domain/costs/routing.ts';
import type { LineResult } from '../../domain/charges/line-result.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { exact, inOneScale } from '../../domain/values/exact.ts';
import { split } from '../../domain/values/split.ts';

/** What a line costs in a month by one model, or by what is no model's: amounts in minor units. */
export type CostPart = {
  readonly line: string;
  /** From 1. */
  readonly month: number;
  /** Null of the other cost of a unit. */
  readonly model: string | null;
  readonly provider: string | null;
  /** Null where the line names the model itself. */
  readonly slot: string | null;
  readonly cost: bigint;
};

type Share = Pick<CostPart, 'model' | 'provider' | 'slot'> & { readonly perUnit: Exact };

/** The maker that a model's id names, where the book says none. */
function providerOf(results: Results, model: string): string | null {
  const own = results.costs?.models.find(({ id }) => id === model)?.provider;
  return own ?? (model.includes('/') ? (model.split('/')[0] ?? null) : null);
}

function sharesOf(results: Results, { line, place }: LineResult, month: number): readonly Share[] {
  const { book, term, scenario } = results;
  const { pricesOf, between } = servingUnder(book, term.starts.slice(0, term.months));
  const served = routingIn(month, line, place, substitutionsOf(scenario), between).flatMap((entry): readonly Share[] => {
    const [prices, day] = [pricesOf(entry.model).found[month - 1], term.starts[month - 1]];
    if (prices?.ok !== true || day === undefined) return [];
    const { share, multiplier } = entry;
    const perUnit = servingCost(exactAlgebra, {
      share,
      multiplier,
      tokens: tokensIn(month, entry, between),
      prices: prices.value,
    });
    const found = modelOn(book, entry.model, day);
    const model = found.ok ? found.value : entry.model;
    return [{ model, provider: providerOf(results, model), slot: book.slots.has(entry.model) ? entry.model : null, perUnit }];
  });
  const other = line.otherCostPerUnit === undefined ? null : exact(line.otherCostPerUnit);
  return other === null ? served : [...served, { model: null, provider: null, slot: null, perUnit: other }];
}

/**
 * The cost of every line in every month, by what serves it. Each month's cost is what the evaluation has: it is split by what each part
 * costs a unit, so that the parts sum to it to the minor unit.
 */
export function costParts(results: Results): readonly CostPart[] {
  return results.lines.flatMap((line) =>
    line.costs.flatMap((cost, index): readonly CostPart[] => {
      if (cost === 0n) return [];
      const shares = sharesOf(results, line, index + 1);
      const { units } = inOneScale(shares.map(({ perUnit }) => perUnit));
      return split(cost, units).flatMap((part, at) => {
        const share = shares[at];
        if (share === undefined || part === 0n) return [];
        const { model, provider, slot } = share;
        return [{ line: line.line.id, month: index + 1, model, provider, slot, cost: part }];
      });
    }),
  );
}

export const costKeys = ['model', 'provider', 'slot'] as const;
export type CostKey = (typeof costKeys)[number];

export type CostSum = { readonly id: string | null; readonly cost: bigint };

/** The dearest first; what has no such name last. */
export function costBy(parts: readonly CostPart[], key: CostKey): readonly CostSum[] {
  const sums = new Map<string | null, bigint>();
  for (const part of parts) sums.set(part[key], (sums.get(part[key]) ?? 0n) + part.cost);
  return [...sums]
    .map(([id, cost]) => ({ id, cost }))
    .toSorted((a, b) => {
      if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1;
      return a.cost === b.cost ? 0 : a.cost > b.cost ? -1 : 1;
    });
}
