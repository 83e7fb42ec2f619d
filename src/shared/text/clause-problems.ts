import type { AssemblyFailure } from '../clauses/assembly-failure.ts';
import type { ClauseFault, ClauseProblem, HeadFault, HeadValue } from '../clauses/language/clause-problem.ts';
import { listText } from './phrase.ts';

const quoted = (text: string): string => `“${text}”`;
const anyOf = (values: readonly string[]): string => listText(values, 'or');

const headValues: Readonly<Record<Exclude<HeadValue, readonly string[]>, string>> = {
  identifier: 'letters, digits and hyphens',
  'whole-number': 'a whole number from 1',
  position: 'preferred, fallback-1, fallback-2, … or walk-away',
  date: 'a date, written YYYY-MM-DD',
  'no-without-each': 'no, where the clause is not for each of a list',
};

function headValueText(expected: HeadValue): string {
  return typeof expected === 'string' ? headValues[expected] : expected.join(', ');
}

function headSentence(about: HeadFault): string {
  switch (about.code) {
    case 'no-head':
      return 'a clause starts with a line of ---, and its head follows: id, type, title, language, version, position';
    case 'no-end':
      return 'the head has no end: close it with a line of ---';
    case 'unreadable-line':
      return 'a line of the head is a name, a colon and a value, such as “title: Rollover”';
    case 'unknown-name':
      return `${quoted(about.name)} is not a field of a clause head`;
    case 'repeated-name':
      return `${quoted(about.name)} appears twice in the head`;
    case 'missing':
      return `the head does not say its ${about.name}`;
    case 'wrong-value':
      return `${about.name} must be ${headValueText(about.expected)}`;
  }
}

const casesSentences: Readonly<Record<Extract<ClauseFault, { rule: 'broken-cases' }>['about'], string>> = {
  'is-outside': '“::: is” is outside of cases: begin them with “::: when TERM”',
  'end-outside': '“::: end” has no “::: when” before it',
  'no-case': 'these cases have no “::: is VALUE”',
  'no-end': 'these cases have no “::: end”',
  'text-before-case': 'text between “::: when” and the first “::: is” belongs to no case',
  unreadable: 'a line of “:::” is “::: when TERM”, “::: is VALUE” or “::: end”',
};

const orderSentences: Readonly<Record<Extract<ClauseFault, { rule: 'missing-fallback-order' }>['about'], string>> = {
  'no-preferred': 'no clause of this type is preferred, so there is nothing to fall back from',
  'two-preferred': 'another clause of this type is preferred too',
  gap: 'the fallback before it is missing: fallbacks count from 1 without gaps',
  shared: 'another clause of this type has the same position',
  'no-role': 'a fallback says who may grant it: granted-by',
};

const requirementSentences: Readonly<Record<Extract<ClauseFault, { rule: 'requires-and-excludes' }>['about'], string>> = {
  both: 'is both required and excluded',
  circle: 'is required, and itself excludes this clause',
  itself: 'is this clause’s own type',
};

/** One sentence to someone who drafts clauses: what is wrong and what to write instead. */
export function clauseFaultSentence(fault: ClauseFault): string {
  switch (fault.rule) {
    case 'head':
      return headSentence(fault.about);
    case 'too-large':
      return `the clause has ${fault.have} characters; a clause may have at most ${fault.most}`;
    case 'unbalanced-braces':
      return fault.missing === '}}' ? '{{ has no }} that closes it' : '}} has no {{ that opens it';
    case 'unknown-directive':
      return `${quoted(fault.text)} is not a correctly written term, ref, part, cite, define, use or literal`;
    case 'unclosed-emphasis':
      return `${fault.mark} has no ${fault.mark} that closes it; write \\* for a star`;
    case 'broken-cases':
      return casesSentences[fault.about];
    case 'repeated-name':
      return `the name {#${fault.name}} appears twice in this clause`;
    case 'unknown-term':
      return `${quoted(fault.path)} is not a term of a deal${fault.nearest === null ? '' : `; did you mean ${quoted(fault.nearest)}?`}`;
    case 'term-outside-each':
      return `${quoted(fault.path)} belongs to one of several ${fault.each}: the head must say “each: ${fault.each}”`;
    case 'not-for-print':
      return `${quoted(fault.path)} can be tested in cases but has no words of its own`;
    case 'engine-does-not-read':
      return `no charge depends on ${quoted(fault.path)}: a pricing clause may only speak of terms that the price engine reads`;
    case 'may-be-absent':
      return `a deal may be without ${quoted(fault.unless)}: put this inside “::: when ${fault.unless}”, or let the clause apply to it`;
    case 'literal-in-library':
      return `${quoted(fault.text)} is kept as a figure in words: only a quote’s own wording may do so, and a clause of the library names the term`;
    case 'literal-number':
      return `${quoted(fault.text)} is a number in the words: name the deal’s term instead. A norm or another document is cited whole, or within {{cite:…}}`;
    case 'literal-percentage':
      return `${quoted(fault.text)} is a percentage in the words: name the deal’s term instead`;
    case 'literal-period':
      return `${quoted(fault.text)} is a period in the words: name the deal’s term instead`;
    case 'literal-money':
      return `${quoted(fault.text)} is an amount in the words: name the deal’s term instead`;
    case 'literal-multiple':
      return `${quoted(fault.text)} is a multiple or a fraction in the words: name the deal’s term instead`;
    case 'no-citation':
      return `${quoted(fault.text)} is no citation: name the document and the place in it, such as “Article 28 of Regulation (EU) 2016/679” or “§ 288 BGB”; a section of this contract is a ref`;
    case 'unknown-case':
      return `${quoted(fault.value)} is not a value of this term; it can be ${anyOf(fault.values)}`;
    case 'uncovered-case':
      return `the cases leave out ${anyOf(fault.values)}: every value of ${quoted(fault.path)} must appear in exactly one case`;
    case 'repeated-case':
      return `${quoted(fault.value)} appears in more than one case`;
    case 'cannot-be-tested':
      return `every deal at this place has ${quoted(fault.path)}, and it is not a choice: the cases decide nothing`;
    case 'undefined-definition':
      return `${quoted(fault.name)} is used but no clause defines it`;
    case 'unused-definition':
      return `${quoted(fault.name)} is defined but no clause uses it`;
    case 'repeated-definition':
      return `${quoted(fault.name)} is defined in the clause ${quoted(fault.clause)} too`;
    case 'broken-reference':
      return `${quoted(fault.target)} is missing, or missing from an alternative that a contract may have in its place`;
    case 'circular-reference':
      return `the reference leads back to where it starts: ${fault.through.join(' → ')}`;
    case 'unknown-part':
      return `${quoted(fault.name)} is not a section of the order; the sections are ${listText(fault.known)}`;
    case 'unknown-table':
      return `${quoted(fault.name)} is not a table; the tables are ${listText(fault.known)}`;
    case 'unknown-example':
      return `${quoted(fault.name)} is not a worked example; the examples are ${listText(fault.known)}`;
    case 'double-negative':
      return `the negations cancel out: ${quoted(fault.text)}; say what holds instead`;
    case 'missing-fallback-order':
      return orderSentences[fault.about];
    case 'no-worked-example':
      return 'a pricing clause carries a worked example, {{example:…}} on a line of its own, or refers to the section that calculates it: {{part:commitment}}, billing, true-up or adaptive';
    case 'no-playbook':
      return 'the head lacks the reason for the wording: why';
    case 'requires-and-excludes':
      return `${quoted(fault.type)} ${requirementSentences[fault.about]}`;
  }
}

/** One sentence to someone who wants the contract: what its clauses leave open, and where. */
export function assemblyFailureSentence({ clause, version, at, fault }: AssemblyFailure): string {
  if (fault.rule === 'no-words-for-term' && version === null) return `${fault.path}: ${failureSentence(fault)}`;
  if (fault.rule === 'no-words-for-term')
    return `clause ${clause}@${version}: it does not say ${quoted(fault.path)}, a term of the deal; take a version or wording that does`;
  const place = at === null ? '' : `, line ${at.line}`;
  return `clause ${clause}${version === null ? '' : `@${version}`}${place}: ${failureSentence(fault)}`;
}

function failureSentence(fault: AssemblyFailure['fault']): string {
  switch (fault.rule) {
    case 'no-value':
      return `the deal has no ${quoted(fault.path)}`;
    case 'not-in-library':
      return `the library has no such version in ${languageName(fault.language)}`;
    case 'no-words-for-term':
      return `no clause says this term of the deal, so the contract can’t be final; choose clauses that say it, or take the term out of the quote`;
    case 'no-clause-of-type':
      return `the template asks for ${quoted(fault.type)}, of which the library has no preferred clause in ${languageName(fault.language)}`;
    case 'two-of-a-type':
      return `conflicts with ${quoted(fault.other)}: a contract has one clause of the type ${quoted(fault.type)}`;
    case 'requirement-missing':
      return `needs a clause of the type ${quoted(fault.type)} beside it`;
    case 'excluded-is-there':
      return `must not be in a contract with a clause of the type ${quoted(fault.type)}`;
    case 'no-example':
      return `no worked example of ${quoted(fault.name)} can be computed for this deal`;
    default:
      return clauseFaultSentence(fault);
  }
}

function languageName(language: string): string {
  return language === 'de' ? 'German' : 'English';
}

/** As the command line prints it: `file:line:column: rule: message`. */
export function clauseProblemLine(file: string, problem: ClauseProblem): string {
  return `${file}:${problem.at.line}:${problem.at.column}: ${problem.rule}: ${clauseFaultSentence(problem)}`;
}
