import type { SigningFields } from '../../shared/vocabulary/signing-fields.ts';
import { signingFieldsNamed } from '../../shared/vocabulary/signing-fields.ts';
import { signingSentences } from '../../shared/text/command-line/signing-sentences.ts';
import { fileSentence } from '../../shared/text/file-problems.ts';
import type { SealRequest } from '../export/signing/seal.ts';
import { readWhole } from '../files/whole-files.ts';
import type { FromFile } from './documents.ts';

/** The options of `export` for signing. */
export type SigningOptions = {
  readonly fields?: string | undefined;
  readonly initials?: boolean | undefined;
  readonly seal?: string | undefined;
  readonly sealPassphraseFile?: string | undefined;
};

export type Signing = {
  readonly fields?: SigningFields | undefined;
  readonly initials?: boolean | undefined;
  readonly seal?: SealRequest | undefined;
};

/** The limit for certificates and passphrases. A larger file is something else. */
const mostBytes = 1_000_000;

/** The certificate and its passphrase, which is a file's first line: process lists show the words of a command. */
async function sealFrom(file: string, passphraseFile: string | undefined): Promise<FromFile<SealRequest>> {
  if (passphraseFile === undefined) return { ok: false, lines: [signingSentences.noPassphraseFile] };
  const [p12, passphrase] = [await readWhole(file, mostBytes), await readWhole(passphraseFile, mostBytes)];
  const lines: string[] = [];
  if (!p12.ok) lines.push(`${file}: ${fileSentence(p12.problem)}`);
  if (!passphrase.ok) lines.push(`${passphraseFile}: ${fileSentence(passphrase.problem)}`);
  if (!p12.ok || !passphrase.ok) return { ok: false, lines };
  const [line = ''] = Buffer.from(passphrase.value).toString('utf8').split(/\r?\n/);
  return { ok: true, value: { p12: p12.value, passphrase: line } };
}

/** The options as a document is made with them, or every line that says why not. */
export async function signingFrom(options: SigningOptions): Promise<FromFile<Signing>> {
  const { initials, seal: certificate, sealPassphraseFile } = options;
  const fields = options.fields === undefined ? undefined : signingFieldsNamed(options.fields);
  const lines: string[] = fields === null ? [signingSentences.unknownFields] : [];
  if (certificate === undefined && sealPassphraseFile !== undefined) lines.push(signingSentences.noSeal);
  const seal = certificate === undefined ? null : await sealFrom(certificate, sealPassphraseFile);
  if (seal?.ok === false) lines.push(...seal.lines);
  if (lines.length > 0) return { ok: false, lines };
  return { ok: true, value: { fields: fields ?? undefined, initials, seal: seal?.ok === true ? seal.value : undefined } };
}
