import { Quote } from '../../domain/terms/quote.ts';
import type { Line } from '../../domain/terms/line.ts';

/** What a line holds that is ours alone: how we serve it, and what that costs us. */
export const internalLineFields = ['servedBy', 'otherCostPerUnit'] as const satisfies readonly (keyof Line)[];

/** What a quote holds that is ours alone: what we think may happen. */
export const internalQuoteFields = ['scenarios'] as const satisfies readonly (keyof Quote)[];

/** A line without how we serve it and what that costs us. */
function customerLine(line: Line): Line {
  const { servedBy: _servedBy, otherCostPerUnit: _otherCostPerUnit, ...shown } = line;
  return shown;
}

/** The quote as the customer may hold it: without routing, costs and scenarios. Its charges are the same, because they depend on none of them. */
export function customerQuote({ scenarios: _scenarios, ...quote }: Quote): Quote {
  return { ...quote, lines: quote.lines.map((line) => customerLine(line)) };
}

/** A customer's quote has no routing, no cost and no scenario. We never wrote a document that has them. */
export const CustomerQuote = Quote.omit({ scenarios: true }).superRefine((quote, context) => {
  quote.lines.forEach((line, index) => {
    for (const field of internalLineFields) {
      if (line[field] !== undefined) {
        context.addIssue({ code: 'custom', params: { code: 'unknown-field', nearest: null }, path: ['lines', index, field] });
      }
    }
  });
});
