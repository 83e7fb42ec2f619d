import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { annexSentences } from '../../../shared/text/command-line/annex-text.ts';
import { reportCommandSentences } from '../../../shared/text/command-line/report-text.ts';
import { exportedText } from '../../../shared/text/command-line/sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import type { AnnexProblem } from '../../export/contract/annex-pdf.ts';
import { annexPdf } from '../../export/contract/annex-pdf.ts';
import { writeWhole } from '../../files/whole-files.ts';
import { brandFrom } from '../brand-options.ts';
import { contractSourceFrom } from '../contract-source.ts';
import { accompanyingFrom, cardsFrom, policyFrom } from '../documents.ts';
import { needLines } from '../guardrails.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';
import { languageNamed, printingProblems } from '../printing-options.ts';
import { signingFrom } from '../signing.ts';
import { templateFrom } from '../template.ts';
import type { ExportOptions } from './export.ts';
import { exportProblemLines } from './export.ts';

/** What the file to sign alone has. Fields and initials are passed over: the line of options that makes the contract makes its annex. */
const contractAlone = ['internal', 'seal', 'amends', 'checker'] as const satisfies readonly (keyof ExportOptions)[];

function optionProblems(options: ExportOptions): readonly string[] {
  const ending = options.out.toLowerCase().endsWith('.pdf') ? [] : [annexSentences.pdfAlone];
  const unfit = contractAlone.filter((option) => options[option] !== undefined).map(annexSentences.contractAlone);
  return [...ending, ...printingProblems(options), ...unfit];
}

/** What a contract that is there already has of its own, by the option that would say it. */
const contractsOwn = [
  ['costs', 'costs'],
  ['policy', 'policy'],
  ['card', 'card'],
  ['final', 'final'],
  ['asOf', 'as-of'],
  ['language', 'language'],
  ['template', 'template'],
] as const satisfies readonly (readonly [keyof ExportOptions, string])[];

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
export async function annexCommand(file: string, options: ExportOptions): Promise<Outcome> {
  const wrong = optionProblems(options);
  const beside = await accompanyingFrom({ costs: options.costs });
  const policy = await policyFrom(options.policy);
  const cards = await cardsFrom(options.card);
  const brand = await brandFrom(options);
  const signing = await signingFrom({ fields: options.fields });
  const template = await templateFrom(options.template);
  if (wrong.length > 0 || !beside.ok || !policy.ok || !cards.ok || !brand.ok || !signing.ok || !template.ok) {
    return unusable([
      ...wrong,
      ...[signing, brand, beside, policy, cards, template].flatMap((each) => (each.ok ? [] : each.lines)),
    ]);
  }
  const { costs } = beside.value;
  const source = await contractSourceFrom(file, {
    costs,
    language: languageNamed(options.language),
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
    const needed = needLines({ quote, costs, issueDate: options.asOf }, { policy: policy.value, cards: cards.value });
    if (!needed.ok) return unusable(needed.lines);
    if (options.final === true && needed.value.asked.length > 0) return answeredNo('', needed.value.asked);
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
