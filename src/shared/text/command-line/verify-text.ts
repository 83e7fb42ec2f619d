import type { Verification } from '../../calls/contracts/verification.ts';
import { documentName, okSentences } from '../verification-sentences.ts';

/** What `verify` says of a PDF in which everything follows from its data. */
export function verifiedText(of: Extract<Verification, { readonly answer: 'ok' }>): string {
  const name = `${documentName(of.document)}${of.number} revision ${of.revision}`;
  return [`ok: ${name}, fingerprint ${of.fingerprint}.`, ...okSentences(of)].join(' ');
}

/** One difference: where, what the file says, and what follows from its terms. */
export function differenceText(path: string, printed: string, computed: string): string {
  return `${path}: the file has ${printed}, its terms give ${computed}`;
}

export const verifySentences = {
  holdAgainst: 'give the issued file with --issued to compare the pages',
  issued: 'the issued file: verify then says whether this is the same, and compares the pages where the data is gone',
} as const;
