import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import { checkedCardText, checkedText } from '../../../shared/text/command-line/sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { readJsonFile } from '../../files/whole-files.ts';
import { problemLines } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';

function isRateCard(json: unknown): boolean {
  const schema: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'schema') : null;
  return typeof schema === 'string' && schema.startsWith('quotewright.ratecard/');
}

function outcomeOf<T>(read: Read<T>, text: (value: T) => string): Outcome {
  return read.ok ? done(`${text(read.value)}\n`) : answeredNo('', problemLines(read.problems));
}

/** `check`: every problem of a quote, or of a rate card, at once, each with its path. A file that is not JSON is unusable. */
export async function checkCommand(file: string): Promise<Outcome> {
  const read = await readJsonFile(file);
  if (!read.ok) return unusable([`${file}: ${fileSentence(read.problem)}`]);
  const { json } = read.value;
  return isRateCard(json) ? outcomeOf(readRateCard(json), checkedCardText) : outcomeOf(readQuote(json), checkedText);
}
