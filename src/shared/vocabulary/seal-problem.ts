/** Why a document is not sealed. */
export type SealProblem = {
  readonly code:
    | 'not-a-certificate'
    | 'wrong-passphrase'
    /** The seal takes RSA keys: with them the same document is sealed by the same bytes. */
    | 'not-rsa'
    /** The file has no certificate of its own key. */
    | 'no-own-certificate'
    /** On the issue date. */
    | 'expired'
    | 'not-yet-valid'
    | 'never-of-a-draft'
    /** An e-sign service rewrites the file, which breaks the seal. */
    | 'with-a-service';
};
