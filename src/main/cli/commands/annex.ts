import { isDate } from '../../../shared/domain/values/date.ts';
import { languages } from '../../../shared/vocabulary/language.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { annexSentences } from '../../../shared/text/command-line/annex-text.ts';
import { reportCommandSentences } from '../../../shared/text/command-line/report-text.ts';
import { exportedText, exportSentences } from '../../../shared/text/command-line/sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import type { AnnexProblem } from '../../export/contract/annex-pdf.ts';
import { annexPdf } from '../../export/contract/annex-pdf.ts';
import { writeWhole } from '../../files/whole-files.ts';
import type { BrandOptions } from '../brand-options.ts';
import { brandFrom } from '../brand-options.ts';
import { contractSourceFrom } from '../contract-source.ts';
import { accompanyingFrom, policyFrom } from '../documents.ts';
import { needLines } from '../guardrails.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';
import { templateFrom } from '../template.ts';
import { exportProblemLines } from './export.ts';

export type AnnexOptions = BrandOptions & {
  readonly out: string;
  readonly costs?: string | undefined;
  readonly policy?: string | undefined;
  readonly final?: boolean | undefined;
  readonly asOf?: string | undefined;
  readonly language?: string | undefined;
  readonly paper?: string | undefined;
  readonly template?: string | undefined;
};

function optionProblems({ out, asOf, language, paper }: AnnexOptions): readonly string[] {
  const problems: string[] = [];
  if (!out.toLowerCase().endsWith('.pdf')) problems.push(annexSentences.pdfAlone);
  if (asOf !== undefined && !isDate(asOf)) problems.push(exportSentences.noSuchDate);
  if (language !== undefined && !languages.some((each) => each === language)) problems.push(exportSentences.unknownLanguage);
  if (paper !== undefined && paperNamed(paper) === null) problems.push(exportSentences.unknownPaper);
  return problems;
}

/** What a contract that is there already has of its own, by the option that would say it. */
const contractsOwn = [
  ['costs', 'costs'],
  ['policy', 'policy'],
  ['final', 'final'],
  ['asOf', 'as-of'],
  ['language', 'language'],
  ['template', 'template'],
] as const satisfies readonly (readonly [keyof AnnexOptions, string])[];

function problemLines(problem: AnnexProblem, file: string): readonly string[] {
  switch (problem.kind) {
    case 'no-contract':
      return [`${file}: ${reportCommandSentences.noContract}`];
    case 'contract-was-changed':
      return [`${file}: ${reportCommandSentences.notWhole}`];
    default:
      return exportProblemLines(problem);
  }
}

/** `annex`: the calculation annex of a contract, as a whole file or none. The same input gives the same bytes on any day. */
export async function annexCommand(file: string, options: AnnexOptions): Promise<Outcome> {
  const wrong = optionProblems(options);
  const beside = await accompanyingFrom({ costs: options.costs });
  const policy = await policyFrom(options.policy);
  const brand = await brandFrom(options);
  const template = await templateFrom(options.template);
  if (wrong.length > 0 || !beside.ok || !policy.ok || !brand.ok || !template.ok) {
    return unusable([...wrong, ...[brand, beside, policy, template].flatMap((each) => (each.ok ? [] : each.lines))]);
  }
  const { costs } = beside.value;
  const source = await contractSourceFrom(file, {
    costs,
    language: languages.find((each) => each === options.language),
    issueDate: options.asOf,
    isFinal: options.final === true,
    template: template.value,
  });
  if (!source.ok) return unusable(source.lines);
  if (source.value.from === 'file') {
    const unfit = contractsOwn.filter(([option]) => options[option] !== undefined).map(([, name]) => name);
    if (unfit.length > 0) return unusable(unfit.map(annexSentences.ofContract));
  } else {
    const { quote } = source.value.request;
    const needed = needLines({ quote, costs, issueDate: options.asOf }, policy.value);
    if (!needed.ok) return unusable(needed.lines);
    if (options.final === true && needed.value.length > 0) return answeredNo('', needed.value);
  }
  const made = await annexPdf({
    source: source.value,
    paper: paperNamed(options.paper ?? '') ?? undefined,
    brand: brand.value,
  });
  if (!made.ok) return unusable(problemLines(made.problem, file));
  const written = await writeWhole(options.out, made.bytes);
  if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  return done(`${exportedText(options.out, made.pages, made.fingerprint)}\n`);
}
