import { eSignServices, signingFields } from '../../vocabulary/signing-fields.ts';

/** What `export` says of its options for signing. */
export const signingWords = {
  fields: `how a final contract is signed: ${signingFields.join(', ')}; the last ${eSignServices.length} are the text tags of one service`,
  initials: 'a place for every signer’s initials at the foot of each page of a final contract',
  seal: 'a certificate with its key, PKCS#12, that seals a final contract; RSA keys only',
  sealPassphraseFile: 'the file whose first line is the passphrase of the certificate',
} as const;

export const signingSentences = {
  unknownFields: `--fields: must be one of ${signingFields.join(', ')}`,
  noPassphraseFile: '--seal: needs --seal-passphrase-file, the file whose first line is the passphrase',
  noSeal: '--seal-passphrase-file: needs --seal, the certificate',
  seal: (why: string): string => `--seal: ${why}`,
} as const;
