import type { CallOutput } from '../../../shared/calls/calls.ts';
import type { Signing } from '../../../shared/calls/contracts/signing.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../../shared/vocabulary/signing-fields.ts';

/** The seal while the dialog is open. Closing the dialog discards it. */
export type SealDraft = {
  readonly isAsked: boolean;
  readonly certificate: CallOutput<'documents.chooseCertificate'>;
  readonly passphrase: string;
};

export const noSeal: SealDraft = { isAsked: false, certificate: null, passphrase: '' };

/** Whether the user wants a seal but has chosen no certificate yet. */
export function lacksCertificate(seal: SealDraft, fields: SigningFields): boolean {
  return seal.isAsked && !isESignService(fields) && seal.certificate === null;
}

/** The seal in the form that issuing takes. */
export function askedSeal({ isAsked, certificate, passphrase }: SealDraft, fields: SigningFields): Signing['seal'] {
  if (!isAsked || certificate === null || isESignService(fields)) return undefined;
  return { chosen: certificate.chosen, passphrase };
}
