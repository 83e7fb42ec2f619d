import type { CallOutput } from '../../../shared/calls/calls.ts';
import type { Signing } from '../../../shared/calls/contracts/signing.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../../shared/vocabulary/signing-fields.ts';

/** A seal while the dialog asks for it. It lives only here and ends with the dialog. */
export type SealDraft = {
  readonly isAsked: boolean;
  readonly certificate: CallOutput<'documents.chooseCertificate'>;
  readonly passphrase: string;
};

export const noSeal: SealDraft = { isAsked: false, certificate: null, passphrase: '' };

/** Whether a seal is asked for and there is nothing yet to make it with. */
export function lacksCertificate(seal: SealDraft, fields: SigningFields): boolean {
  return seal.isAsked && !isESignService(fields) && seal.certificate === null;
}

/** The seal as a document is issued with it. */
export function askedSeal({ isAsked, certificate, passphrase }: SealDraft, fields: SigningFields): Signing['seal'] {
  if (!isAsked || certificate === null || isESignService(fields)) return undefined;
  return { chosen: certificate.chosen, passphrase };
}
