import type { z } from 'zod';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';

export type QuoteJson = z.input<typeof Quote>;
export type LineJson = QuoteJson['lines'][number];
export type CommitmentJson = NonNullable<QuoteJson['commitments']>[number];

const party = (legalName: string): QuoteJson['seller'] => ({
  legalName,
  address: ['1 Example Street'],
  contact: { name: 'A. Person', title: 'Director', email: 'a@example.test' },
});

/** The smallest quote that is whole, with what a test is about laid over it. */
export function quoteJson(over: Partial<QuoteJson> & Pick<QuoteJson, 'lines'>): QuoteJson {
  return {
    schema: 'quotewright.quote/1',
    number: 'Q-1',
    title: 'A quote',
    currency: 'USD',
    startDate: '2026-01-01',
    termMonths: 12,
    seller: party('Seller Ltd'),
    customer: party('Customer Ltd'),
    ...over,
  };
}

/** A usage line at so much a unit, with these units in its months (the last repeats). */
export function usageLine(id: string, unitPrice: string, quantities: string[], over: Partial<LineJson> = {}): LineJson {
  return {
    id,
    name: id,
    charge: { type: 'usage', model: 'per_unit', unitPrice },
    forecast: { type: 'monthly', quantities },
    quantityDecimals: 6,
    ...over,
  };
}

export function commitment(
  lines: string[],
  over: Partial<CommitmentJson> & Pick<CommitmentJson, 'amounts' | 'period'>,
): CommitmentJson {
  return { id: 'pool', name: 'Pool', lines, ...over };
}
