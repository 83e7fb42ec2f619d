/** The signature page: what is signed, and by whom. */
export const signatureWords = {
  section: 'Signatures',
  agreement: (number: string, revision: number): string =>
    `By signing, the parties agree to ${number}, revision ${revision}, as set out on the pages before and in the data embedded in this file.`,
  fingerprint: 'Fingerprint',
  fingerprintIs: (file: string, digits: number): string =>
    `The fingerprint is the SHA-256 of the embedded file ${file}, in hexadecimal. Its first ${digits}\u00A0digits stand at the foot of every page.`,
  forParty: { seller: 'For Provider', customer: 'For Customer' },
  signature: 'Signature',
  name: 'Name',
  title: 'Title',
  date: 'Date',
  /** Before whose they are: "Initials Customer". */
  initials: 'Initials',
};
export type SignatureWords = typeof signatureWords;
