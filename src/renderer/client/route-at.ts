import { z } from 'zod';
import { CustomerId, QuoteId, RevisionId } from '../../shared/calls/schemas/ids.ts';
import { languages } from '../../shared/vocabulary/language.ts';
import { customerAddress } from '../ui/audience.ts';
import type { Route } from './route.ts';

const Place = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.enum(['quotes', 'approvals', 'clauses', 'template', 'catalogue', 'costs', 'guardrails']) }),
  z.strictObject({ screen: z.literal('customers'), customerId: CustomerId.exactOptional() }),
  z.strictObject({ screen: z.literal('settings'), part: z.enum(['people', 'audit']).exactOptional() }),
  z.strictObject({
    screen: z.literal('quote'),
    quoteId: QuoteId,
    revisionId: RevisionId.exactOptional(),
    tab: z.enum(['deal', 'contract', 'money', 'approve']).exactOptional(),
    place: z.string().max(400).exactOptional(),
  }),
  z.strictObject({
    screen: z.literal('clause'),
    clauseId: z.string().max(120),
    language: z.enum(languages),
    version: z.int().min(1).exactOptional(),
  }),
]);

/** The place of an address; null where it names none. */
export function routeAt(address: string): Route | null {
  try {
    const read = Place.safeParse(JSON.parse(decodeURIComponent(address.replace(/^#/, '').replace(customerAddress, ''))));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
