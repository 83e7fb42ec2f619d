import type { Amendment } from '../../domain/terms/amendment.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import { evaluationText } from './evaluation-text.ts';

/** An amendment as tables: what the change comes to, then the contract as it was and as it shall be. */
export function amendmentText(quote: Quote, amends: Quote, { fromMonth, adjustment, before, after }: Amendment): string {
  const day = before.months[fromMonth - 1] ?? '';
  const what = adjustment.startsWith('-') ? `credited on ${day}: ${adjustment.slice(1)}` : `invoiced on ${day}: ${adjustment}`;
  return [
    `Amendment from contract month ${fromMonth}; ${what} ${before.currency} for what was invoiced before`,
    '',
    `As it was: ${evaluationText(amends, before)}`,
    `As it shall be: ${evaluationText(quote, after)}`,
  ].join('\n');
}
