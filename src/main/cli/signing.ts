import type { SigningFields } from '../../shared/domain/signing-fields.ts';
import { signingFieldsNamed } from '../../shared/domain/signing-fields.ts';
import { signingSentences } from '../../shared/text/command-line/signing-sentences.ts';
import type { FromFile } from './documents.ts';

/** What `export` is told of how its document is signed. */
export type SigningOptions = {
  readonly fields?: string | undefined;
  readonly initials?: boolean | undefined;
};

export type Signing = { readonly fields?: SigningFields | undefined; readonly initials?: boolean | undefined };

/** The options as a document is made with them, or every line that says why not. */
export function signingFrom({ fields, initials }: SigningOptions): FromFile<Signing> {
  if (fields === undefined) return { ok: true, value: { initials } };
  const named = signingFieldsNamed(fields);
  return named === null
    ? { ok: false, lines: [signingSentences.unknownFields] }
    : { ok: true, value: { fields: named, initials } };
}
