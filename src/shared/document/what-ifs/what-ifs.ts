import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ContractTerms } from '../data/contract-data.ts';
import type { PriceMove } from './price-moves.ts';
import { priceMoves } from './price-moves.ts';

/** Half of the forecast, the forecast, and half as much again. */
export const uses = ['0.5', '1', '1.5'] as const;
export type Use = (typeof uses)[number];

/** The results of a contract under other assumptions. The engine evaluates each what-if once, on the first request. */
export type WhatIfs = {
  /**
   * The results of these lines, their commitment and their credits, with every month's forecast multiplied by the factor. Null if the
   * engine refuses it. The quote then has only these lines, and what draws on the same commitment or credits.
   */
  readonly atUse: (lines: readonly string[], factor: string) => Results | null;
  /** The results of the contract without discounts by size; null if the engine refuses it. */
  readonly withoutBands: () => Results | null;
  /** Moves of all basket prices, for the examples of adaptive pricing. */
  readonly priceMoves: () => readonly PriceMove[];
};

/** The quote with only these lines and their commitments. */
function drawnBy(quote: Quote, lines: readonly string[]): Quote {
  const { commitments, adaptivePricing } = quote;
  const own = new Set(lines);
  return {
    ...quote,
    lines: quote.lines.filter(({ id }) => own.has(id)),
    commitments: commitments?.filter((commitment) => commitment.lines.every((id) => own.has(id))),
    adaptivePricing: adaptivePricing && {
      ...adaptivePricing,
      appliesTo: adaptivePricing.appliesTo.filter((id) => own.has(id)),
    },
  };
}

export function whatIfsOf(terms: ContractTerms, results: Results): WhatIfs {
  const { quote, costs } = results;
  const known = new Map<string, Results | null>();
  let moves: readonly PriceMove[] | null = null;
  let unbanded: Results | null | undefined;
  return {
    atUse: (lines, factor) => {
      if (factor === '1') return results;
      const key = JSON.stringify([factor, ...lines]);
      const found = known.get(key);
      if (found !== undefined) return found;
      const events = [{ type: 'usage' as const, fromMonth: 1, lines: [...lines], factor }];
      const computed = compute({ quote: drawnBy(quote, lines), costs, scenario: { schema: 'quotewright.scenario/1', events } });
      const made = computed.ok ? computed.value : null;
      known.set(key, made);
      return made;
    },
    withoutBands: () => {
      if (unbanded !== undefined) return unbanded;
      const commitments = quote.commitments?.map(({ discountBands: _bands, ...rest }) => rest);
      const computed = compute({ quote: { ...quote, commitments }, costs });
      unbanded = computed.ok ? computed.value : null;
      return unbanded;
    },
    priceMoves: () => (moves ??= priceMoves(terms)),
  };
}
