import { z } from 'zod';
import { ChosenFileId } from '../schemas/ids.ts';
import { signingFields } from '../../vocabulary/signing-fields.ts';

/** How a final document is made ready to sign. */
export const Signing = z.strictObject({
  fields: z.enum(signingFields),
  /** A place for every signer's initials on each page before the signature page. */
  initials: z.boolean(),
  /** Sealed with a chosen certificate. The passphrase is used for this one document, and kept nowhere. */
  seal: z.strictObject({ chosen: ChosenFileId, passphrase: z.string().max(1000) }).optional(),
});
export type Signing = z.output<typeof Signing>;
