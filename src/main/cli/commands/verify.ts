import { differenceText, verifiedText, verifySentences } from '../../../shared/text/command-line/verify-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { verify } from '../../export/verify.ts';
import { readWhole } from '../../services/files.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';

/** `verify`: `ok`, or what differs between what an exported PDF says and what its own data comes to. */
export async function verifyCommand(file: string): Promise<Outcome> {
  const bytes = await readWhole(file);
  if (!bytes.ok) return unusable([`${file}: ${fileSentence(bytes.problem)}`]);
  const verification = await verify(bytes.value);
  switch (verification.answer) {
    case 'ok':
      return done(`${verifiedText(verification)}\n`);
    case 'differs':
      return answeredNo(
        '',
        verification.differences.map(({ path, printed, computed }) => differenceText(path, printed, computed)),
      );
    case 'no-data':
      return answeredNo('', [`${file}: ${verifySentences.noData}`]);
    case 'unreadable':
      return unusable([`${file}: ${verifySentences.unreadable(verification.why)}`]);
  }
}
