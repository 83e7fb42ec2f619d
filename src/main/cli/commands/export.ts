import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { acceptanceNamed } from '../../../shared/vocabulary/acceptance.ts';
import { brandSentences } from '../../../shared/text/command-line/brand-sentences.ts';
import {
  exportedCheckerText,
  exportedText,
  exportedWordText,
  exportSentences,
  priceSentences,
} from '../../../shared/text/command-line/sentences.ts';
import { missingTermsSentence } from '../../../shared/text/contract-topics.ts';
import { assemblyFailureSentence } from '../../../shared/text/clause-problems.ts';
import { signingSentences } from '../../../shared/text/command-line/signing-sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { logoSentence } from '../../../shared/text/logo-problems.ts';
import { sealSentence } from '../../../shared/text/seal-problems.ts';
import { strayTagSentence } from '../../../shared/text/e-sign-services.ts';
import type { AmendmentPdfRequest } from '../../export/amendment/amendment-pdf.ts';
import type { ExportProblem } from '../../export/contract/contract-pdf.ts';
import { contractPdf } from '../../export/contract/contract-pdf.ts';
import { builtChecker, checkerFileName } from '../../export/verify/checker-file.ts';
import type { WordRequest } from '../../export/word/contract-docx.ts';
import { copyBeside } from '../../files/file-beside.ts';
import { writeWhole } from '../../files/whole-files.ts';
import type { BrandOptions } from '../brand-options.ts';
import { brandFrom } from '../brand-options.ts';
import type { FromFile } from '../documents.ts';
import { accompanyingFrom, cardsFrom, policyFrom, problemLines, quoteFrom } from '../documents.ts';
import { needLines } from '../guardrails.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, unusable } from '../outcome.ts';
import type { PrintingOptions } from '../printing-options.ts';
import { languageNamed, printingProblems } from '../printing-options.ts';
import type { SigningOptions } from '../signing.ts';
import { signingFrom } from '../signing.ts';
import { templateFrom, templateProblems } from '../template.ts';

export type ExportOptions = SigningOptions &
  PrintingOptions &
  BrandOptions & {
    readonly out: string;
    readonly costs?: string | undefined;
    readonly policy?: string | undefined;
    /** Rate cards that lines were picked from: their limits are guardrails. */
    readonly card?: readonly string[] | undefined;
    readonly final?: boolean | undefined;
    readonly internal?: boolean | undefined;
    readonly template?: string | undefined;
    /** Of an amendment: the quote as it was, and the contract month from which it holds. */
    readonly amends?: string | undefined;
    readonly from?: string | undefined;
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
    case 'missing-terms':
      return [missingTermsSentence(problem.topics)];
    case 'lapsed-start':
      return [exportSentences.lapsedStart(problem.startDate, problem.issueDate)];
    case 'after-validity':
      return [exportSentences.afterValidity(problem.validUntil, problem.issueDate)];
    case 'internal-is-never-final':
      return [exportSentences.internalIsNeverFinal];
    case 'logo':
      return [brandSentences.logo(logoSentence(problem.problem))];
    case 'colour':
      return [brandSentences.noColour];
    case 'stray-tags':
      return problem.found.map(strayTagSentence);
    case 'seal':
      return [signingSentences.seal(sealSentence(problem.problem))];
  }
}

const isWord = (out: string): boolean => out.toLowerCase().endsWith('.docx');

/** What only a PDF can have. */
const pdfOptions = ['fields', 'initials', 'seal', 'checker'] as const;

function wordProblems(options: ExportOptions): readonly string[] {
  const unfit = pdfOptions.filter((option) => options[option] !== undefined).map(exportSentences.pdfAlone);
  return options.final === true ? [exportSentences.wordIsNoFinal, ...unfit] : unfit;
}

function optionProblems(options: ExportOptions): readonly string[] {
  const { out, final, internal, amends, from } = options;
  const problems: string[] = isWord(out) ? [...wordProblems(options)] : [];
  if (!isWord(out) && !out.toLowerCase().endsWith('.pdf')) problems.push(exportSentences.pdfOrWord);
  if ((amends === undefined) !== (from === undefined)) problems.push(priceSentences.amendsAndFrom);
  if (from !== undefined && !/^\d{1,3}$/.test(from)) problems.push(priceSentences.noMonth);
  if (amends !== undefined && internal === true) problems.push(exportSentences.amendmentIsCustomers);
  if (amends !== undefined && options.seal !== undefined) problems.push(exportSentences.amendmentUnsealed);
  if (internal === true && final === true) problems.push(exportSentences.internalIsNeverFinal);
  problems.push(...printingProblems(options));
  if (options.checker === true && builtChecker() === null) problems.push(exportSentences.noChecker);
  return problems;
}

/** A question that somebody has to answer, or a day that is over, is no fault of the input. */
const answeredByNo: ReadonlySet<ExportProblem['kind']> = new Set(['missing-terms', 'lapsed-start', 'after-validity']);

function refusal(problem: ExportProblem): Outcome {
  const lines = exportProblemLines(problem);
  return answeredByNo.has(problem.kind) ? answeredNo('', lines) : unusable(lines);
}

/** A file that was made, whole or not at all, with what is said of it. */
async function wrote(out: string, bytes: Uint8Array, said: string, needs: readonly string[]): Promise<Outcome> {
  const written = await writeWhole(out, bytes);
  if (!written.ok) return unusable([`${out}: ${fileSentence(written.problem)}`]);
  return { status: 0, out: `${said}\n`, problems: needs };
}

/** Sends the checker along with a PDF that was written, where that was asked for. */
async function withChecker(done: Outcome, { checker, out }: ExportOptions): Promise<Outcome> {
  const built = checker === true && done.status === 0 ? builtChecker() : null;
  if (built === null) return done;
  const copied = await copyBeside(built, out, checkerFileName);
  if (!copied.ok) return unusable([`${checkerFileName}: ${fileSentence(copied.problem)}`]);
  return { ...done, out: `${done.out}${exportedCheckerText(copied.value)}\n` };
}

/** `export NEW --amends OLD --from K`: what an amendment changes, as a file of its own. */
async function exportAmendment(out: string, request: AmendmentPdfRequest, needs: readonly string[]): Promise<Outcome> {
  if (isWord(out)) {
    const made = await (await import('../../export/word/amendment-docx.ts')).amendmentDocx(request);
    if (!made.ok) return unusable(exportProblemLines(made.problem));
    return wrote(out, made.bytes, exportedWordText(out, made.fingerprint), needs);
  }
  const made = await (await import('../../export/amendment/amendment-pdf.ts')).amendmentPdf(request);
  if (!made.ok) return unusable(exportProblemLines(made.problem));
  return wrote(out, made.bytes, exportedText(out, made.pages, made.fingerprint), needs);
}

async function exportWord(out: string, request: WordRequest, needs: readonly string[]): Promise<Outcome> {
  const { contractDocx } = await import('../../export/word/contract-docx.ts');
  const contract = await contractDocx(request);
  if (!contract.ok) return unusable(exportProblemLines(contract.problem));
  return wrote(out, contract.bytes, exportedWordText(out, contract.fingerprint), needs);
}

/** `export`: the contract as a PDF or Word file, whole or not at all. The same input gives the same bytes on any day. */
export async function exportCommand(file: string, options: ExportOptions): Promise<Outcome> {
  const wrong = optionProblems(options);
  const quote = await quoteFrom(file);
  const beside = await accompanyingFrom({ costs: options.costs });
  const policy = await policyFrom(options.policy);
  const cards = await cardsFrom(options.card);
  const signing = await signingFrom(options);
  const brand = await brandFrom(options);
  const template = await templateFrom(options.template);
  const amends: FromFile<Quote | null> =
    options.amends === undefined ? { ok: true, value: null } : await quoteFrom(options.amends);
  if (
    wrong.length > 0 ||
    !quote.ok ||
    !beside.ok ||
    !policy.ok ||
    !cards.ok ||
    !signing.ok ||
    !brand.ok ||
    !template.ok ||
    !amends.ok
  ) {
    return unusable([
      ...wrong,
      ...[signing, brand, quote, amends, beside, policy, cards, template].flatMap((each) => (each.ok ? [] : each.lines)),
    ]);
  }
  const unknown = templateProblems(quote.value, template.value);
  if (unknown.length > 0) return unusable(unknown);
  const deal = { quote: quote.value, costs: beside.value.costs, issueDate: options.asOf };
  const needed = needLines(deal, { policy: policy.value, cards: cards.value });
  if (!needed.ok) return unusable(needed.lines);
  const { asked: approvals, notes } = needed.value;
  if (options.final === true && approvals.length > 0) return answeredNo('', [...approvals, ...notes]);
  const told = [...approvals, ...notes];
  const asked = {
    ...deal,
    internal: options.internal,
    language: languageNamed(options.language),
    template: template.value,
    paper: paperNamed(options.paper ?? '') ?? undefined,
    accept: options.accept?.flatMap((name) => acceptanceNamed(name) ?? []),
  };
  const kind = options.final === true ? 'final' : 'draft';
  if (amends.value !== null) {
    const { seal: _seal, ...signed } = signing.value;
    const request = {
      ...asked,
      kind,
      ...signed,
      brand: brand.value,
      amends: amends.value,
      fromMonth: Number(options.from),
    } as const;
    return withChecker(await exportAmendment(options.out, request, told), options);
  }
  if (isWord(options.out)) return exportWord(options.out, { ...asked, brand: brand.value }, told);
  const contract = await contractPdf({
    ...asked,
    kind,
    ...signing.value,
    brand: brand.value,
  });
  if (!contract.ok) return refusal(contract.problem);
  // A draft may be incomplete: the export names the gaps and goes on.
  const said = exportedText(options.out, contract.pages, contract.fingerprint);
  const done = await wrote(options.out, contract.bytes, said, told);
  return withChecker(done, options);
}
