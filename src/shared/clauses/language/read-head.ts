import { isDate } from '../../domain/values/date.ts';
import { eaches } from '../terms/deal-term.ts';
import type { ClauseHead, Span } from './clause-text.ts';
import { clausePositions, grantingRoles } from './clause-text.ts';
import type { ClauseProblem, HeadFault, HeadValue } from './clause-problem.ts';
import type { SourceLine } from './lines.ts';
import { spanIn, wholeLine } from './lines.ts';

const names = [
  'id',
  'type',
  'title',
  'language',
  'version',
  'position',
  'granted-by',
  'pricing',
  'each',
  'together',
  'applies',
  'jurisdictions',
  'requires',
  'excludes',
  'review-due',
  'source',
  'why',
  'say',
  'escalate-if',
] as const;
type Name = (typeof names)[number];

type Entry = { readonly value: string; readonly at: Span };

const isName = (text: string): text is Name => (names as readonly string[]).includes(text);
const identifier = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
const listOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export type HeadRead = {
  /** Null where the clause cannot be known by it. */
  readonly head: ClauseHead | null;
  readonly problems: readonly ClauseProblem[];
  /** The lines of the body. */
  readonly body: readonly SourceLine[];
};

/** The head of a clause's file, between two lines of `---`. */
export function readHead(lines: readonly SourceLine[]): HeadRead {
  const problems: ClauseProblem[] = [];
  const report = (at: Span, about: HeadFault): void => void problems.push({ rule: 'head', about, at });
  const [first] = lines;
  if (first === undefined || first.text.trimEnd() !== '---') {
    report(first === undefined ? { line: 1, column: 1, from: 0, to: 0 } : wholeLine(first), { code: 'no-head' });
    return { head: null, problems, body: lines };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.text.trimEnd() === '---');
  if (end < 0) {
    report(wholeLine(first), { code: 'no-end' });
    return { head: null, problems, body: [] };
  }
  const entries = new Map<Name, Entry>();
  for (const line of lines.slice(1, end)) {
    if (line.text.trim() === '') continue;
    const found = /^([a-z-]+):([^]*)$/.exec(line.text);
    const [, name = '', rest = ''] = found ?? [];
    if (found === null) report(wholeLine(line), { code: 'unreadable-line' });
    else if (!isName(name)) report(spanIn(line, 0, name.length), { code: 'unknown-name', name });
    else if (entries.has(name)) report(spanIn(line, 0, name.length), { code: 'repeated-name', name });
    else {
      const value = rest.trim();
      const start = name.length + 1 + (rest.length - rest.trimStart().length);
      entries.set(name, { value, at: spanIn(line, start, start + Math.max(1, value.length)) });
    }
  }
  const headAt = wholeLine(first);
  const wrong = (name: Name, expected: HeadValue): null => {
    report(entries.get(name)?.at ?? headAt, { code: 'wrong-value', name, expected });
    return null;
  };
  const given = (name: Name): string | null => {
    const value = entries.get(name)?.value ?? '';
    return value === '' ? null : value;
  };
  const needed = (name: Name): string | null => {
    const value = given(name);
    if (value === null) report(headAt, { code: 'missing', name });
    return value;
  };
  const matching = (name: Name, value: string | null, pattern: RegExp, expected: HeadValue): string | null =>
    value === null || pattern.test(value) ? value : wrong(name, expected);
  const oneOf = <T extends string>(name: Name, value: string | null, options: readonly T[]): T | null => {
    if (value === null) return null;
    return options.find((option) => option === value) ?? wrong(name, options);
  };
  const id = matching('id', needed('id'), identifier, 'identifier');
  const type = matching('type', needed('type'), identifier, 'identifier');
  const title = needed('title');
  const language = oneOf('language', needed('language'), ['en', 'de']);
  const version = matching('version', needed('version'), /^[1-9]\d{0,5}$/, 'whole-number');
  const position = matching('position', needed('position'), clausePositions, 'position');
  const reviewDue = given('review-due');
  if (reviewDue !== null && !isDate(reviewDue)) wrong('review-due', 'date');
  const pricing = oneOf('pricing', given('pricing'), ['yes', 'no']) === 'yes';
  const grantedBy = oneOf('granted-by', given('granted-by'), grantingRoles);
  const each = oneOf('each', given('each'), eaches);
  const together = oneOf('together', given('together'), ['yes', 'no']) === 'yes';
  if (together && each === null) wrong('together', 'no-without-each');
  if (id === null || type === null || title === null || language === null || version === null || position === null) {
    return { head: null, problems, body: lines.slice(end + 1) };
  }
  return {
    head: {
      id,
      type,
      title,
      language,
      version: Number(version),
      position,
      grantedBy,
      pricing,
      each,
      together,
      applies: given('applies'),
      jurisdictions: listOf(given('jurisdictions') ?? ''),
      requires: listOf(given('requires') ?? ''),
      excludes: listOf(given('excludes') ?? ''),
      reviewDue,
      source: given('source'),
      playbook: { why: given('why'), say: given('say'), escalateIf: given('escalate-if') },
    },
    problems,
    body: lines.slice(end + 1),
  };
}
