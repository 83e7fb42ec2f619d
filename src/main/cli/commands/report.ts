import { booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import type { ReportFormat, ReportKind } from '../../../shared/vocabulary/report-kind.ts';
import { reportFormats, reportKinds } from '../../../shared/vocabulary/report-kind.ts';
import { memoSentences } from '../../../shared/text/command-line/memo-sentences.ts';
import { reportCommandSentences as sentences, reportedText } from '../../../shared/text/command-line/report-text.ts';
import { whatIfFileSentences } from '../../../shared/text/command-line/what-if-sentences.ts';
import { priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { reportSentences } from '../../../shared/text/report-problems.ts';
import type { ReportFileProblem } from '../../export/report/report-file.ts';
import { reportFile } from '../../export/report/report-file.ts';
import { writeWhole } from '../../files/whole-files.ts';
import type { BrandOptions } from '../brand-options.ts';
import { brandFrom } from '../brand-options.ts';
import { contractSourceFrom } from '../contract-source.ts';
import { accompanyingFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import type { PrintingOptions } from '../printing-options.ts';
import { languageNamed, printingProblems } from '../printing-options.ts';
import { exportProblemLines } from './export.ts';

export type ReportOptions = BrandOptions &
  PrintingOptions & {
    readonly out: string;
    readonly costs?: string | undefined;
    readonly actuals?: string | undefined;
    readonly commitment?: string | undefined;
    readonly afterMonth?: string | undefined;
    readonly final?: boolean | undefined;
    readonly internal?: boolean | undefined;
    readonly revenuePolicy?: string | undefined;
    readonly knownOn?: string | undefined;
    readonly scenario?: readonly string[] | undefined;
    readonly replay?: string | undefined;
    readonly standsFor?: readonly string[] | undefined;
  };

function formatOf(out: string): ReportFormat | undefined {
  return reportFormats.find((format) => out.toLowerCase().endsWith(`.${format}`));
}

/** The options that are wrong in themselves, or that this kind of report or file does not take. */
function optionProblems(kind: ReportKind | undefined, options: ReportOptions): readonly string[] {
  const { out, afterMonth, internal } = options;
  const problems: string[] = [];
  const format = formatOf(out);
  if (format === undefined) problems.push(sentences.unknownFormat);
  problems.push(...printingProblems(options));
  if (afterMonth !== undefined && !/^[1-9]\d{0,2}$/.test(afterMonth)) problems.push(sentences.noSuchMonth);
  if (kind !== undefined && kind !== 'true-up') {
    if (options.commitment !== undefined) problems.push(sentences.trueUpAlone('commitment'));
    if (afterMonth !== undefined) problems.push(sentences.trueUpAlone('after-month'));
  }
  if (format !== undefined && format !== 'pdf') {
    for (const option of ['logo', 'colour', 'paper'] as const)
      if (options[option] !== undefined) problems.push(sentences.pdfAlone(option));
  }
  if (options.revenuePolicy !== undefined && internal !== true) problems.push(sentences.policyIsInternal);
  if (options.knownOn !== undefined && internal !== true) problems.push(sentences.knownOnIsInternal);
  if (options.knownOn !== undefined && !isDate(options.knownOn)) problems.push(priceSentences.noDate);
  if (internal === true && kind !== undefined && kind !== 'evaluation') {
    problems.push(`--internal: ${reportSentences.internalIsAnEvaluation}`);
  }
  return problems;
}

/** The reasons why a report could not be made, one a line. */
export function reportProblemLines(problem: ReportFileProblem, file: string): readonly string[] {
  switch (problem.kind) {
    case 'no-contract':
      return [`${file}: ${sentences.noContract}`];
    case 'contract-was-changed':
      return [`${file}: ${sentences.notWhole}`];
    case 'no-such-true-up':
      return [problem.known.length === 0 ? reportSentences.noTrueUps : reportSentences.noSuchTrueUp(problem.known)];
    case 'not-measured':
      return problem.lines.map(({ id, months }) => `actuals.usage.${reportSentences.notMeasured(id, months, problem.trueUp)}`);
    case 'internal-is-an-evaluation':
      return [`--internal: ${reportSentences.internalIsAnEvaluation}`];
    default:
      return exportProblemLines(problem);
  }
}

/** What only a report on a contract takes. */
const contractOptions = ['commitment', 'afterMonth', 'final', 'internal', 'language', 'logo', 'colour'] as const;
const optionName = (option: string): string => option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The memo to the controller, which takes options of its own and loads code of its own. */
async function memo(file: string, options: ReportOptions): Promise<Outcome> {
  const unfit = contractOptions.filter((option) => options[option] !== undefined).map(optionName);
  if (unfit.length > 0) return unusable([memoSentences.options(unfit)]);
  return (await import('./memo.ts')).memoCommand(file, options);
}

/** `report`: a contract's report, as a whole file or none. The same input gives the same bytes on any day. */
export async function reportCommand(kindName: string, file: string, options: ReportOptions): Promise<Outcome> {
  if (kindName === 'what-if') return (await import('./what-if.ts')).whatIfCommand(file, options);
  const misplaced = (['scenario', 'replay', 'standsFor'] as const)
    .filter((option) => options[option] !== undefined)
    .map(optionName);
  if (misplaced.length > 0) return unusable([whatIfFileSentences.whatIfAlone(misplaced)]);
  if (kindName === 'memo') return memo(file, options);
  if (kindName === 'procurement') return (await import('./procurement.ts')).procurementCommand(file, options);
  const kind = reportKinds.find((each) => each === kindName);
  const wrong = [...(kind === undefined ? [sentences.unknownKind(kindName)] : []), ...optionProblems(kind, options)];
  const format = formatOf(options.out);
  const beside = await accompanyingFrom({ costs: options.costs, actuals: options.actuals, revenuePolicy: options.revenuePolicy });
  const brand = await brandFrom(options);
  if (kind === undefined || format === undefined || wrong.length > 0 || !beside.ok || !brand.ok) {
    return unusable([...wrong, ...[beside, brand].flatMap((each) => (each.ok ? [] : each.lines))]);
  }
  const { actuals, policy } = beside.value;
  const costs = beside.value.costs && booksKnownOn(options.knownOn)(beside.value.costs);
  const source = await contractSourceFrom(file, {
    costs,
    language: languageNamed(options.language),
    issueDate: options.asOf,
    isFinal: options.final === true,
  });
  if (!source.ok) return unusable(source.lines);
  const quote = source.value.from === 'quote' ? source.value.request.quote : null;
  if (quote === null && options.language !== undefined) return unusable([sentences.languageOfContract]);
  if (quote === null && options.internal === true) return unusable([sentences.internalNeedsQuote]);
  const made = await reportFile({
    source: source.value,
    kind,
    format,
    commitment: options.commitment,
    afterMonth: options.afterMonth === undefined ? undefined : Number(options.afterMonth),
    costs,
    actuals,
    date: options.asOf,
    internal: options.internal === true && quote !== null ? { quote, costs, policy } : undefined,
    paper: paperNamed(options.paper ?? '') ?? undefined,
    brand: brand.value,
  });
  if (!made.ok) return unusable(reportProblemLines(made.problem, file));
  const written = await writeWhole(options.out, made.bytes);
  if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  return done(`${reportedText(options.out, made.pdf)}\n`);
}
