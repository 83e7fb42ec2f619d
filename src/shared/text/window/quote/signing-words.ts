import { serviceNames } from '../../e-sign-services.ts';
import type { SigningFields } from '../../../vocabulary/signing-fields.ts';

/** How a final document is signed, in the dialog that issues it. */
export const signingWords = {
  fields: 'Signed by',
  kinds: {
    acroform: 'Fields in the PDF',
    none: 'Hand, on paper',
    ...serviceNames,
  } satisfies Readonly<Record<SigningFields, string>>,
  services: 'Tags for a service',
  hints: {
    acroform: 'Signature fields, and fields for name, title and date.',
    none: 'Signature lines without fields.',
    service: 'Invisible tags where the service puts its fields.',
    docuseal: 'Invisible tags. DocuSeal looks for them in files whose names end in _tagged.pdf.',
  },
  seal: 'Seal with a certificate',
  sealHint: 'The document carries the signature of your firm’s certificate. Customers sign after it.',
  sealWithService: 'Not with an e-sign service: it rewrites the file, which would break the seal.',
  chooseCertificate: 'Choose certificate…',
  chooseOther: 'Choose another…',
  certificate: 'Certificate',
  certificateHint: 'A PKCS#12 file (.p12 or .pfx) with the key in it. Only RSA keys work.',
  certificateMissing: 'Choose the certificate first.',
  passphrase: 'Passphrase of the certificate',
  passphraseHint: 'Used for this document only and never stored.',
  showPassphrase: 'Show the passphrase',
  initials: 'Initials on every page',
  initialsHint: 'A place for every signer at the foot of each page before the signature page.',
};
