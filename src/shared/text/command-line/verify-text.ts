import type { Compared } from '../../calls/contracts/verification.ts';
import { besideSentences, documentName, verdictText } from '../verification-sentences.ts';

/** Verdicts under which a file is as it should be. */
export const goodVerdicts: ReadonlySet<Compared['verdict']> = new Set(['issued', 'signed', 'rewritten', 'whole']);

/** What `verify` says first: `ok` where the file is as it should be, which contract it is, the verdict, and what goes with it. */
export function verdictLine(of: Compared): string {
  const name = of.number === null ? '' : `${documentName(of.document)}${of.number} revision ${of.revision}, `;
  const print = of.fingerprint === null ? '' : `fingerprint ${of.fingerprint}. `;
  const verdict = verdictText(of);
  const start = goodVerdicts.has(of.verdict) ? 'ok: ' : '';
  const said = print === '' ? verdict : verdict.slice(0, 1).toUpperCase() + verdict.slice(1);
  return [`${start}${name}${print}${said}.`, ...besideSentences(of)].join(' ');
}

export const verifySentences = {
  issued: 'the issued file: verify then says what this file is to it, and compares all that is seen and done',
  passwordStdin: 'read the password of an encrypted file from standard input',
  json: 'print the verdict as JSON',
  givePassword: 'give its password on standard input with --password-stdin',
} as const;
