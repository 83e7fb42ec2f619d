import { z } from 'zod';
import { command, query } from '../schemas/call.ts';
import { PersonId, QuoteId, RemovalId, RevisionId } from '../schemas/ids.ts';
import { Instant } from '../schemas/leaves.ts';
import { QuoteRow } from './quote-row.ts';

export const stateChanges = [
  'created',
  'revised',
  'requested',
  'approved',
  'declined',
  'issued',
  'signed',
  'lost',
  'superseded',
  'reopened',
  'archived',
  'restored',
  'expired',
] as const;

/** One thing that happened to a quote. */
export const StateChange = z.strictObject({
  state: z.enum(stateChanges),
  revisionId: RevisionId,
  revision: z.int().min(1),
  /** Empty where none was given. */
  reason: z.string(),
  /** As they were called then; null where nobody had said who works here, and for what time did. */
  by: z.string().nullable(),
  at: Instant,
});
export type StateChange = z.output<typeof StateChange>;

const mostCharacters = 4000;
const Reason = z.string().max(mostCharacters);
const GivenReason = Reason.check((context) => {
  if (context.value.trim() === '') context.issues.push({ code: 'custom', params: { code: 'empty-text' }, input: context.value });
});

const ById = z.strictObject({ quoteId: QuoteId });
/** The current revision where none is named. */
const OfRevision = ById.extend({ revisionId: RevisionId.optional() });

export const quoteStateCalls = {
  /** The oldest first. */
  'quotes.states': query(['quotes', 'approvals', 'settings'], ById, z.array(StateChange)),
  /** What became of a revision, in the name of who works here. `signed` and `superseded` are for issued ones; to be lost takes a reason. */
  'quotes.setState': command(
    z.discriminatedUnion('state', [
      OfRevision.extend({ state: z.literal('signed'), reason: Reason.optional() }),
      OfRevision.extend({ state: z.literal('lost'), reason: GivenReason }),
      OfRevision.extend({ state: z.literal('superseded'), reason: Reason.optional() }),
      /** Nothing became of it after all. */
      OfRevision.extend({ state: z.literal('reopened'), reason: Reason.optional() }),
    ]),
    QuoteRow,
  ),
  /** Null: nobody's. */
  'quotes.setOwner': command(ById.extend({ ownerId: PersonId.nullable() }), QuoteRow),
  'quotes.notes': query(['quotes'], ById, z.strictObject({ notes: z.string() })),
  /** Notes of ours, which no document shows. */
  'quotes.setNotes': command(ById.extend({ notes: z.string().max(20_000) }), z.strictObject({ notes: z.string() })),
  /** Takes out a quote of which nothing was issued, its history too. */
  'quotes.remove': command(ById, z.strictObject({ removal: RemovalId })),
  /** Puts back what was removed, as long as the app runs. */
  'quotes.putBack': command(z.strictObject({ removal: RemovalId }), z.strictObject({ quotes: z.int() })),
};
