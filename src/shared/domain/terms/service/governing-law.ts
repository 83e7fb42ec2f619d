import { z } from 'zod';
import { Text } from '../leaf.ts';

/** Laws whose name is known in every language of a contract. */
export const knownLaws = [
  'us_california',
  'us_colorado',
  'us_delaware',
  'us_massachusetts',
  'us_new_york',
  'us_texas',
  'us_washington',
  'england_wales',
  'ireland',
  'germany',
  'austria',
  'switzerland',
  'netherlands',
  'france',
  'sweden',
  'canada_ontario',
  'singapore',
] as const;
export type KnownLaw = (typeof knownLaws)[number];

/** One of `known` and `law`. `law` and `venue` are as the contract names them: "the laws of the State of Ohio", "the courts of Denver". */
export const GoverningLaw = z.strictObject({ known: z.enum(knownLaws).optional(), law: Text.optional(), venue: Text });
export type GoverningLaw = z.output<typeof GoverningLaw>;
