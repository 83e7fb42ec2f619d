import { verdictLine, goodVerdicts, verifySentences } from '../../../shared/text/command-line/verify-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import {
  changeLines,
  notComparableSentences,
  unreadableTexts,
  verdictTexts,
} from '../../../shared/text/verification-sentences.ts';
import type { Verification } from '../../export/verify/verify.ts';
import { verify } from '../../export/verify/verify.ts';
import { begins } from '../../export/worker/begins.ts';
import { readWhole } from '../../files/whole-files.ts';
import type { Outcome, Status } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';

export type VerifyOptions = {
  readonly issued?: string | undefined;
  readonly passwordStdin?: boolean | undefined;
  readonly json?: boolean | undefined;
};

/** A longer one is no password. */
const longestPassword = 4096;

/** The first line of standard input: process lists show the words of a command. */
async function passwordFromInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
    if (text.includes('\n') || text.length > longestPassword) break;
  }
  return text.split(/\r?\n/)[0] ?? '';
}

function statusOf(verification: Verification): Status {
  switch (verification.verdict) {
    case 'unreadable':
    case 'not-ours':
      return 2;
    case 'not-comparable':
      return 1;
    default:
      return goodVerdicts.has(verification.verdict) ? 0 : 1;
  }
}

function said(verification: Verification, file: string, issued: string | undefined): Outcome {
  switch (verification.verdict) {
    case 'unreadable': {
      const { which, why, needsPassword } = verification;
      const named = which === 'file' ? file : (issued ?? file);
      if (needsPassword) return unusable([`${named}: ${unreadableTexts.password}: ${verifySentences.givePassword}`]);
      return unusable([`${named}: ${unreadableTexts.why(why)}`]);
    }
    case 'not-ours':
      return unusable([`${file}: ${verdictTexts['not-ours']}`]);
    case 'not-comparable':
      return answeredNo(
        '',
        notComparableSentences(verification).map((sentence) => `${file}: ${sentence}`),
      );
    default:
      return goodVerdicts.has(verification.verdict)
        ? done(`${verdictLine(verification)}\n`)
        : answeredNo('', [`${file}: ${verdictLine(verification)}`, ...changeLines(verification)]);
  }
}

/** `verify`: one verdict on a PDF, and what was changed. */
export async function verifyCommand(
  file: string,
  { issued, passwordStdin = false, json = false }: VerifyOptions,
): Promise<Outcome> {
  const bytes = await readWhole(file);
  const against = issued === undefined ? null : await readWhole(issued);
  if (!bytes.ok) return unusable([`${file}: ${fileSentence(bytes.problem)}`]);
  if (against !== null && !against.ok) return unusable([`${issued}: ${fileSentence(against.problem)}`]);
  const password = passwordStdin ? await passwordFromInput() : '';
  begins('reading');
  const verification = await verify(bytes.value, against?.value, password, { onRead: () => begins('making') });
  if (!json) return said(verification, file, issued);
  return { status: statusOf(verification), out: `${JSON.stringify(verification, null, 2)}\n`, problems: [] };
}
