// Deals that hurt someone, for what warns of them and for what mends them.
import type { CommitmentJson, LineJson, QuoteJson } from '../quote-json.ts';
import { commitment, quoteJson, usageLine } from '../quote-json.ts';

type PriceJson = { from: string; output: string };
export type ModelJson = { id: string; prices: PriceJson[]; retiresOn?: string };

export function book(models: ModelJson[], assignments: { from: string; model: string }[] = []): unknown {
  return {
    schema: 'quotewright.costs/1',
    currency: 'USD',
    models: models.map(({ id, prices, retiresOn }) => ({
      id,
      ...(retiresOn === undefined ? {} : { retiresOn }),
      prices: prices.map(({ from, output }) => ({ from, inputPerMillion: '0', outputPerMillion: output })),
    })),
    ...(assignments.length === 0 ? {} : { slots: [{ id: 'slot', assignments }] }),
  };
}

export const line = usageLine('calls', '1', ['1000']);
export const deal = (over: Partial<CommitmentJson>, lines: LineJson[] = [line], quote: Partial<QuoteJson> = {}): QuoteJson =>
  quoteJson({
    lines,
    ...quote,
    commitments: [
      commitment(
        lines.filter(({ optional }) => optional !== true).map(({ id }) => id),
        { period: 'year', amounts: ['12000'], ...over },
      ),
    ],
  });

type Adaptive = NonNullable<QuoteJson['adaptivePricing']>;
const served = (model: string): LineJson =>
  usageLine('calls', '1', ['1000'], { servedBy: [{ model, sharePercent: '100', inputTokens: '0', outputTokens: '100000' }] });
export const adaptiveQuote = (model: string, over: Partial<Adaptive>): QuoteJson =>
  quoteJson({
    lines: [served(model)],
    adaptivePricing: {
      index: [{ model, dimension: 'output', weight: '1' }],
      measureEveryMonths: 1,
      appliesTo: ['calls'],
      effective: 'next_month',
      ...over,
    },
  });

export const models: ModelJson[] = [
  { id: 'a', prices: [{ from: '2025-01-01', output: '2' }] },
  {
    id: 'b',
    prices: [
      { from: '2025-01-01', output: '1' },
      { from: '2026-05-01', output: '1.5' },
    ],
  },
  { id: 'c', prices: [{ from: '2025-01-01', output: '3' }] },
];
export const slotted = (...assigned: [string, string][]): unknown =>
  book(models, [{ from: '2025-01-01', model: 'a' }, ...assigned.map(([from, model]) => ({ from, model }))]);
