import { differenceText, verifiedText, verifySentences } from '../../../shared/text/command-line/verify-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { findingTexts, goneTexts, pageTextLines } from '../../../shared/text/verification-sentences.ts';
import type { PageText } from '../../export/verify/verification.ts';
import { verify } from '../../export/verify/verify.ts';
import { readWhole } from '../../files/whole-files.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';

export type VerifyOptions = { readonly issued?: string | undefined };

/** A file without its data: only its pages can be compared with the issued file. */
function withoutData(file: string, pages: readonly PageText[] | null): Outcome {
  const gone = `${file}: ${goneTexts.noData}`;
  if (pages === null) return answeredNo('', [gone, `${file}: ${verifySentences.holdAgainst}`]);
  if (pages.length === 0) return answeredNo(`${file}: ${goneTexts.samePages}\n`, [gone]);
  return answeredNo('', [gone, ...pages.flatMap(pageTextLines)]);
}

/** `verify`: `ok`, or what differs between what an exported PDF says and what its own data comes to. */
export async function verifyCommand(file: string, { issued }: VerifyOptions): Promise<Outcome> {
  const bytes = await readWhole(file);
  const against = issued === undefined ? null : await readWhole(issued);
  if (!bytes.ok) return unusable([`${file}: ${fileSentence(bytes.problem)}`]);
  if (against !== null && !against.ok) return unusable([`${issued}: ${fileSentence(against.problem)}`]);
  const verification = await verify(bytes.value, against?.value);
  switch (verification.answer) {
    case 'ok':
      return done(`${verifiedText(verification)}\n`);
    case 'differs':
      return answeredNo('', [
        ...verification.findings.map((finding) => `${file}: ${findingTexts[finding]}`),
        ...verification.differences.map(({ path, printed, computed }) => differenceText(path, printed, computed)),
      ]);
    case 'no-data':
      return withoutData(file, verification.pages);
    case 'unreadable':
      return unusable([`${verification.which === 'file' ? file : issued}: ${goneTexts.unreadable(verification.why)}`]);
  }
}
