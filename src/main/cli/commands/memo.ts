import { isDate } from '../../../shared/domain/values/date.ts';
import { companionFormats } from '../../../shared/vocabulary/companion-format.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { exportSentences, priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { memoSentences } from '../../../shared/text/command-line/memo-sentences.ts';
import { reportedText } from '../../../shared/text/command-line/report-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { memoFile } from '../../export/memo/memo-file.ts';
import { writeWhole } from '../../files/whole-files.ts';
import type { Beside } from '../documents.ts';
import { accompanyingFrom, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import { exportProblemLines } from './export.ts';

export type MemoOptions = Omit<Beside, 'scenario'> & {
  readonly out: string;
  readonly knownOn?: string | undefined;
  readonly asOf?: string | undefined;
  readonly paper?: string | undefined;
};

function optionProblems({ asOf, knownOn, paper }: MemoOptions): readonly string[] {
  const problems: string[] = [];
  if (asOf !== undefined && !isDate(asOf)) problems.push(exportSentences.noSuchDate);
  if (knownOn !== undefined && !isDate(knownOn)) problems.push(priceSentences.noDate);
  if (paper !== undefined && paperNamed(paper) === null) problems.push(exportSentences.unknownPaper);
  return problems;
}

/** `report memo QUOTE`: the memo to the controller, as a whole file or none. A contract holds no costs of ours, so it is of a quote file. */
export async function memoCommand(file: string, options: MemoOptions): Promise<Outcome> {
  const format = companionFormats.find((each) => options.out.toLowerCase().endsWith(`.${each}`));
  const wrong = [...(format === undefined ? [memoSentences.unknownFormat] : []), ...optionProblems(options)];
  const { costs, actuals, revenuePolicy, knownOn, asOf } = options;
  const beside = await accompanyingFrom({ costs, actuals, revenuePolicy });
  const quote = await quoteFrom(file);
  if (format === undefined || wrong.length > 0 || !beside.ok || !quote.ok) {
    return unusable([...wrong, ...[quote, beside].flatMap((each) => (each.ok ? [] : each.lines))]);
  }
  const { costs: book, actuals: use, policy } = beside.value;
  const inputs = { quote: quote.value, costs: book, actuals: use, policy, knownOn };
  const made = await memoFile({ ...inputs, format, date: asOf, paper: paperNamed(options.paper ?? '') ?? undefined });
  if (!made.ok) return unusable(exportProblemLines(made.problem));
  const written = await writeWhole(options.out, made.bytes);
  if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  const pdf = made.pages === null ? null : { fingerprint: made.fingerprint, pages: made.pages };
  return done(`${reportedText(options.out, pdf)}\n`);
}
