import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';

const party = { legalName: 'Lumen', address: ['1 Way'], contact: { name: 'A' } };

/** A quote of two years with one line of use and nothing that is wrong. */
export function someQuote(changes: Partial<QuoteDraft> = {}): QuoteDraft {
  return {
    schema: 'quotewright.quote/1',
    number: 'Q-1',
    title: 'Some quote',
    currency: 'USD',
    startDate: '2027-01-01',
    termMonths: 24,
    seller: party,
    customer: party,
    lines: [
      {
        id: 'use',
        name: 'Use',
        charge: { type: 'usage', model: 'per_unit', unitPrice: '1' },
        forecast: { type: 'flat', quantity: '1000' },
      },
    ],
    ...changes,
  };
}
