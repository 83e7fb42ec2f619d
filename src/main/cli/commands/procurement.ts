import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { companionFormats } from '../../../shared/vocabulary/companion-format.ts';
import { procurementSentences as sentences } from '../../../shared/text/command-line/procurement-sentences.ts';
import { reportCommandSentences, reportedText } from '../../../shared/text/command-line/report-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { procurementFile } from '../../export/procurement/procurement-file.ts';
import { writeWhole } from '../../files/whole-files.ts';
import { brandFrom } from '../brand-options.ts';
import { contractSourceFrom } from '../contract-source.ts';
import { accompanyingFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import { languageNamed, printingProblems } from '../printing-options.ts';
import type { ReportOptions } from './report.ts';
import { reportProblemLines } from './report.ts';

/** What only other reports take. */
const otherOptions = ['actuals', 'revenuePolicy', 'knownOn', 'commitment', 'afterMonth', 'internal'] as const;
const optionName = (option: string): string => option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function optionProblems(options: ReportOptions): readonly string[] {
  const unfit = otherOptions.filter((option) => options[option] !== undefined).map(optionName);
  return [...(unfit.length === 0 ? [] : [sentences.options(unfit)]), ...printingProblems(options)];
}

/** `report procurement`: answers to procurement from a quote or a contract, as a whole file or none. */
export async function procurementCommand(file: string, options: ReportOptions): Promise<Outcome> {
  const format = companionFormats.find((each) => options.out.toLowerCase().endsWith(`.${each}`));
  const wrong = [...(format === undefined ? [sentences.unknownFormat] : []), ...optionProblems(options)];
  const beside = await accompanyingFrom({ costs: options.costs });
  const brand = await brandFrom(options);
  if (format === undefined || wrong.length > 0 || !beside.ok || !brand.ok) {
    return unusable([...wrong, ...[beside, brand].flatMap((each) => (each.ok ? [] : each.lines))]);
  }
  const source = await contractSourceFrom(file, {
    costs: beside.value.costs,
    language: languageNamed(options.language),
    issueDate: options.asOf,
    isFinal: options.final === true,
  });
  if (!source.ok) return unusable(source.lines);
  if (source.value.from === 'file' && options.language !== undefined)
    return unusable([reportCommandSentences.languageOfContract]);
  const paper = paperNamed(options.paper ?? '') ?? undefined;
  const made = await procurementFile({ source: source.value, format, date: options.asOf, paper, brand: brand.value });
  if (!made.ok) return unusable(reportProblemLines(made.problem, file));
  const written = await writeWhole(options.out, made.bytes);
  if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  const pdf = made.pages === null ? null : { fingerprint: made.fingerprint, pages: made.pages };
  return done(`${reportedText(options.out, pdf)}\n`);
}
