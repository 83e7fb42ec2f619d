import { isDate } from '../../../shared/domain/values/date.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { languages } from '../../../shared/vocabulary/language.ts';
import { brandSentences } from '../../../shared/text/command-line/brand-sentences.ts';
import {
  exportedCheckerText,
  exportedText,
  exportedWordText,
  exportSentences,
} from '../../../shared/text/command-line/sentences.ts';
import { assemblyFailureSentence } from '../../../shared/text/clause-problems.ts';
import { signingSentences } from '../../../shared/text/command-line/signing-sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { logoSentence } from '../../../shared/text/logo-problems.ts';
import { sealSentence } from '../../../shared/text/seal-problems.ts';
import type { ExportProblem } from '../../export/contract/contract-pdf.ts';
import { contractPdf } from '../../export/contract/contract-pdf.ts';
import { builtChecker, checkerFileName } from '../../export/verify/checker-file.ts';
import type { WordRequest } from '../../export/word/contract-docx.ts';
import { copyBeside } from '../../files/file-beside.ts';
import { writeWhole } from '../../files/whole-files.ts';
import type { BrandOptions } from '../brand-options.ts';
import { brandFrom } from '../brand-options.ts';
import { accompanyingFrom, policyFrom, problemLines, quoteFrom } from '../documents.ts';
import { needLines } from '../guardrails.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, unusable } from '../outcome.ts';
import type { SigningOptions } from '../signing.ts';
import { signingFrom } from '../signing.ts';
import { templateFrom } from '../template.ts';

export type ExportOptions = SigningOptions &
  BrandOptions & {
    readonly out: string;
    readonly costs?: string | undefined;
    readonly policy?: string | undefined;
    readonly final?: boolean | undefined;
    readonly internal?: boolean | undefined;
    readonly asOf?: string | undefined;
    readonly language?: string | undefined;
    readonly template?: string | undefined;
    readonly paper?: string | undefined;
    readonly checker?: boolean | undefined;
  };

/** The reasons why a contract could not be made, one a line. */
export function exportProblemLines(problem: ExportProblem): readonly string[] {
  switch (problem.kind) {
    case 'terms':
      return problemLines(problem.problems);
    case 'missing-glyphs':
      return problem.missing.map(({ character, page, line }) =>
        exportSentences.missingGlyph(character, `page ${page}, “${line}”`),
      );
    case 'clauses':
      return problem.failures.map(assemblyFailureSentence);
    case 'internal-is-never-final':
      return [exportSentences.internalIsNeverFinal];
    case 'logo':
      return [brandSentences.logo(logoSentence(problem.problem))];
    case 'colour':
      return [brandSentences.noColour];
    case 'seal':
      return [signingSentences.seal(sealSentence(problem.problem))];
  }
}

function languageOf(name: string | undefined): Language | undefined {
  return languages.find((each) => each === name);
}

const isWord = (out: string): boolean => out.toLowerCase().endsWith('.docx');

/** What only a PDF can have. */
const pdfOptions = ['fields', 'initials', 'seal', 'logo', 'colour', 'checker'] as const;

function wordProblems(options: ExportOptions): readonly string[] {
  const unfit = pdfOptions.filter((option) => options[option] !== undefined).map(exportSentences.pdfAlone);
  return options.final === true ? [exportSentences.wordIsNoFinal, ...unfit] : unfit;
}

function optionProblems(options: ExportOptions): readonly string[] {
  const { out, final, internal, asOf, language, paper } = options;
  const problems: string[] = isWord(out) ? [...wordProblems(options)] : [];
  if (!isWord(out) && !out.toLowerCase().endsWith('.pdf')) problems.push(exportSentences.pdfOrWord);
  if (internal === true && final === true) problems.push(exportSentences.internalIsNeverFinal);
  if (asOf !== undefined && !isDate(asOf)) problems.push(exportSentences.noSuchDate);
  if (language !== undefined && languageOf(language) === undefined) problems.push(exportSentences.unknownLanguage);
  if (paper !== undefined && paperNamed(paper) === null) problems.push(exportSentences.unknownPaper);
  if (options.checker === true && builtChecker() === null) problems.push(exportSentences.noChecker);
  return problems;
}

async function exportWord(out: string, request: WordRequest, needs: readonly string[]): Promise<Outcome> {
  const { contractDocx } = await import('../../export/word/contract-docx.ts');
  const contract = await contractDocx(request);
  if (!contract.ok) return unusable(exportProblemLines(contract.problem));
  const written = await writeWhole(out, contract.bytes);
  if (!written.ok) return unusable([`${out}: ${fileSentence(written.problem)}`]);
  return { status: 0, out: `${exportedWordText(out, contract.fingerprint)}\n`, problems: needs };
}

/** `export`: the contract as a PDF or Word file, whole or not at all. The same input gives the same bytes on any day. */
export async function exportCommand(file: string, options: ExportOptions): Promise<Outcome> {
  const wrong = optionProblems(options);
  const quote = await quoteFrom(file);
  const beside = await accompanyingFrom({ costs: options.costs });
  const policy = await policyFrom(options.policy);
  const signing = await signingFrom(options);
  const brand = await brandFrom(options);
  const template = await templateFrom(options.template);
  if (wrong.length > 0 || !quote.ok || !beside.ok || !policy.ok || !signing.ok || !brand.ok || !template.ok) {
    return unusable([
      ...wrong,
      ...[signing, brand, quote, beside, policy, template].flatMap((each) => (each.ok ? [] : each.lines)),
    ]);
  }
  const needed = needLines(quote.value, beside.value.costs, policy.value);
  if (!needed.ok) return unusable(needed.lines);
  if (options.final === true && needed.value.length > 0) return answeredNo('', needed.value);
  const asked = {
    quote: quote.value,
    costs: beside.value.costs,
    internal: options.internal,
    issueDate: options.asOf,
    language: languageOf(options.language),
    template: template.value,
    paper: paperNamed(options.paper ?? '') ?? undefined,
  };
  if (isWord(options.out)) return exportWord(options.out, asked, needed.value);
  const contract = await contractPdf({
    ...asked,
    kind: options.final === true ? 'final' : 'draft',
    ...signing.value,
    brand: brand.value,
  });
  if (!contract.ok) return unusable(exportProblemLines(contract.problem));
  const written = await writeWhole(options.out, contract.bytes);
  if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  const out = [exportedText(options.out, contract.pages, contract.fingerprint)];
  const checker = options.checker === true ? builtChecker() : null;
  if (checker !== null) {
    const copied = await copyBeside(checker, options.out, checkerFileName);
    if (!copied.ok) return unusable([`${checkerFileName}: ${fileSentence(copied.problem)}`]);
    out.push(exportedCheckerText(copied.value));
  }
  // A draft may be incomplete: the export names the gaps and goes on.
  return { status: 0, out: `${out.join('\n')}\n`, problems: needed.value };
}
