import { z } from 'zod';
import { signingFields } from '../domain/signing-fields.ts';

/** How a final document is made ready to sign. */
export const Signing = z.strictObject({
  fields: z.enum(signingFields),
  /** A place for every signer's initials on each page before the signature page. */
  initials: z.boolean(),
});
export type Signing = z.output<typeof Signing>;
