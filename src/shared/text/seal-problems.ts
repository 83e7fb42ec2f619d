import type { SealProblem } from '../vocabulary/seal-problem.ts';
import { capitalized } from './phrase.ts';

const sentences: Readonly<Record<SealProblem['code'], string>> = {
  'not-a-certificate': 'is not a certificate file: export certificate and key together as PKCS#12 (.p12 or .pfx)',
  'wrong-passphrase': 'does not open with this passphrase: check it and try again',
  'not-rsa': 'has no RSA key: the seal needs one',
  'no-own-certificate': 'has no certificate of its own key: export both together',
  expired: 'has expired on the issue date: use the renewed certificate',
  'not-yet-valid': 'is not valid yet on the issue date: use a certificate that is',
  'never-of-a-draft': 'a draft is not sealed: export the final document, or leave out the seal',
  'with-a-service': 'an e-sign service rewrites the file, which would break the seal: leave out one of the two',
};

/** Why a document is not sealed, and what to do, as the end of a line that begins with the file or the option. */
export function sealSentence({ code }: SealProblem): string {
  return sentences[code];
}

/** The same as a whole sentence, for a place that shows the file beside it. */
export function wholeSealSentence({ code }: SealProblem): string {
  switch (code) {
    case 'never-of-a-draft':
    case 'with-a-service':
      return `${capitalized(sentences[code])}.`;
    case 'expired':
    case 'not-yet-valid':
      return `The certificate ${sentences[code]}.`;
    default:
      return `The file ${sentences[code]}.`;
  }
}
