import { readQuote } from '../../../shared/domain/reading/read.ts';
import { entered } from '../../../shared/domain/reading/entered.ts';
import { undrawableTexts } from '../../../shared/document/undrawable-texts.ts';
import { checkedText, undrawableWarning } from '../../../shared/text/command-line/sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { readJsonFile } from '../../files/whole-files.ts';
import { problemLines } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';

/** `check`: every problem of a quote at once, each with its path. A file that is not JSON is unusable. */
export async function checkCommand(file: string): Promise<Outcome> {
  const json = await readJsonFile(file);
  if (!json.ok) return unusable([`${file}: ${fileSentence(json.problem)}`]);
  const quote = entered(json.value.json, readQuote);
  return quote.ok
    ? done(`${checkedText(quote.value)}\n`, undrawableTexts(quote.value).map(undrawableWarning))
    : answeredNo('', problemLines(quote.problems));
}
