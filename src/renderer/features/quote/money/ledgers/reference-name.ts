import type { Quote } from '../../../../../shared/domain/terms/quote.ts';

/** What an invoice's reference is called: a line, a commitment, or the credits. */
export function referenceName({ lines, commitments, credits }: Quote, ref: string): string {
  if (ref === 'credits') return credits?.name ?? ref;
  return lines.find(({ id }) => id === ref)?.name ?? commitments?.find(({ id }) => id === ref)?.name ?? ref;
}
