import type { Quote } from '../../domain/terms/quote.ts';
import type { At, DealTerm } from './deal-term.ts';

/** The case that holds for a deal: a choice's value, `yes` or `no`, `given` or `absent`. */
export function caseValue(term: DealTerm, quote: Quote, at: At): string {
  const value = term.read(quote, at);
  if (value === undefined) return 'absent';
  switch (term.kind.type) {
    case 'choice':
      return String(value);
    case 'truth':
      return value === true ? 'yes' : 'no';
    default:
      return 'given';
  }
}
