import { z } from 'zod';
import { PositiveCount } from '../../domain/terms/leaf.ts';
import { languages } from '../../vocabulary/language.ts';
import { command, query } from '../schemas/call.ts';
import { Nothing } from '../schemas/leaves.ts';
import { LibraryText } from './clause-calls.ts';

/** A text that comes with the app, by the app's own version of it. */
export const ShippedKey = z.strictObject({
  clauseId: z.string().min(1).max(120),
  language: z.enum(languages),
  shippedVersion: PositiveCount,
});
export type ShippedKey = z.output<typeof ShippedKey>;

/** A text of the app's that is newer than the workspace's. */
export const ShippedOffer = ShippedKey.extend({
  type: z.string(),
  title: z.string(),
  /** The clause's file: head and body. */
  source: z.string(),
  /** The workspace's newest text of the clause. */
  current: LibraryText,
  /** The version that the text gets when it is taken. */
  nextVersion: PositiveCount,
});
export type ShippedOffer = z.output<typeof ShippedOffer>;

export const shippedCalls = {
  /** Texts that came with the app since, and that legal has neither taken nor declined. */
  'clauses.shippedOffers': query(['clauses'], Nothing, z.array(ShippedOffer)),
  /** Puts the app's text beside the workspace's as its next version, under review. Nothing is overwritten. */
  'clauses.takeShipped': command(ShippedKey, LibraryText),
  /** Leaves the workspace's text as it is: this version of the app's is not offered again. */
  'clauses.keepOurs': command(ShippedKey, Nothing),
};
