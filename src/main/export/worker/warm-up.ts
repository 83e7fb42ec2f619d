import { readQuote } from '../../../shared/domain/reading/read.ts';
import { contractPdf } from '../contract/contract-pdf.ts';

const party = { legalName: 'Nobody', address: ['Nowhere'], contact: { name: 'Nobody', email: 'nobody@nowhere.example' } };

/** A deal of no one, with the terms that most contracts have: its clauses are theirs, and so are most of its words. */
const deal = {
  schema: 'quotewright.quote/1',
  number: 'Q',
  title: 'Q',
  currency: 'USD',
  startDate: '2026-01-01',
  termMonths: 12,
  seller: party,
  customer: party,
  paymentTermsDays: 30,
  lines: [
    { id: 'a', name: 'A', charge: { type: 'recurring', unitPrice: '1', every: 'month', quantity: '1' } },
    {
      id: 'b',
      name: 'B',
      unit: 'b',
      charge: { type: 'usage', model: 'per_unit', unitPrice: '1' },
      forecast: { type: 'flat', quantity: '1' },
    },
  ],
};

/**
 * Makes a document that nobody receives: opens the fonts, shapes the words of the standard clauses, and lets the engine compile what is hot.
 * The next document is made of the same code and, for the most part, of the same words.
 */
export async function warmUp(): Promise<void> {
  const quote = readQuote(deal);
  if (!quote.ok) throw new Error('The deal of no one can’t be read');
  await contractPdf({ quote: quote.value, kind: 'draft' });
}
