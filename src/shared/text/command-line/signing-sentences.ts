import { eSignServices, signingFields } from '../../domain/signing-fields.ts';

/** What `export` says of its options for signing. */
export const signingWords = {
  fields: `what a final contract is signed by: ${signingFields.join(', ')}; the last ${eSignServices.length} are the text tags of one service`,
  initials: 'a place for every signer’s initials at the foot of each page of a final contract',
} as const;

export const signingSentences = {
  unknownFields: `--fields: must be one of ${signingFields.join(', ')}`,
} as const;
