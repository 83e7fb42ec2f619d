import type { Inline, Span } from './clause-text.ts';
import type { ClauseProblem } from './clause-problem.ts';
import type { SourceLine } from './lines.ts';
import { spanIn } from './lines.ts';

const name = '[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*';
const path = /^[A-Za-z]+(?:\[\])?(?:\.[A-Za-z]+(?:\[\])?)*$/;
/** The words of a figure, after the term that it replaces. */
const literal = /^(?:([A-Za-z]+(?:\[\])?(?:\.[A-Za-z]+(?:\[\])?)*)\|)?([^|]*[^|\s][^|]*)$/;
const target = new RegExp(`^(?:(${name})(?:#(${name}))?|#(${name}))$`);
const oneName = new RegExp(`^${name}$`);
/** The most characters of a citation. */
const mostCited = 200;
const named = new RegExp(`^(${name})(?:\\|([^|]+))?$`);

/** The content between `{{` and `}}`; null if it is not a directive. */
function directive(text: string, at: Span): Inline | null {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon).trim();
  const rest = text.slice(colon + 1).trim();
  switch (colon < 0 ? '' : kind) {
    case 'term': {
      const [wanted = '', form = 'plain'] = rest.split('|').map((part) => part.trim());
      if (!path.test(wanted) || (form !== 'plain' && form !== 'dative')) return null;
      return { type: 'term', path: wanted, form, at };
    }
    case 'ref': {
      const found = target.exec(rest);
      return found === null ? null : { type: 'ref', clause: found[1] ?? null, paragraph: found[2] ?? found[3] ?? null, at };
    }
    case 'literal': {
      const [, stands, words] = literal.exec(rest) ?? [];
      return words === undefined ? null : { type: 'literal', path: stands ?? null, words: words.trim(), at };
    }
    case 'part':
      return oneName.test(rest) ? { type: 'part', part: rest, at } : null;
    case 'cite':
      return rest === '' || rest.length > mostCited ? null : { type: 'cite', words: rest, at };
    case 'define': {
      const found = named.exec(rest);
      const [, defined, words] = found ?? [];
      return defined === undefined || words === undefined ? null : { type: 'define', name: defined, words: words.trim(), at };
    }
    case 'use': {
      const found = named.exec(rest);
      const [, used, words] = found ?? [];
      return used === undefined ? null : { type: 'use', name: used, words: words?.trim() ?? null, at };
    }
    default:
      return null;
  }
}

/** The mark that emphasis began with, and how many it stands within, its own among them. */
type Marks = { readonly open: string; readonly depth: number };

/** Emphasis within emphasis: two have a meaning. What is deeper stands as text. */
const deepestMarks = 8;

/** The index of the last of rising numbers that is not above the given one: a paragraph may have a place for each of its letters. */
function lastUpTo(rising: readonly number[], most: number): number {
  let [from, to] = [0, rising.length];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if ((rising[middle] ?? 0) <= most) from = middle;
    else to = middle;
  }
  return from;
}

/**
 * Reads the inline text of a paragraph, whose lines are joined by spaces. Problems are added; what is wrong stands as text, so that the rest
 * can still be checked and shown.
 */
export function readInline(lines: readonly SourceLine[], problems: ClauseProblem[]): readonly Inline[] {
  const text = lines.map((line) => line.text).join(' ');
  const starts: number[] = [];
  for (let index = 0, start = 0; index < lines.length; index += 1) {
    starts.push(start);
    start += (lines[index]?.text.length ?? 0) + 1;
  }
  const spanOf = (from: number, to: number): Span => {
    const index = lastUpTo(starts, from);
    const [line, start] = [lines[index], starts[index] ?? 0];
    if (line !== undefined && from <= start + line.text.length)
      return spanIn(line, from - start, Math.min(to - start, line.text.length));
    const last = lines.at(-1);
    return last === undefined ? { line: 1, column: 1, from: 0, to: 0 } : spanIn(last, last.text.length, last.text.length);
  };
  let next = 0;

  const read = (within: Marks | null): readonly Inline[] => {
    const found: Inline[] = [];
    let plain = '';
    let plainFrom = next;
    const flush = (): void => {
      if (plain !== '') found.push({ type: 'text', text: plain, at: spanOf(plainFrom, next) });
      plain = '';
    };
    const add = (characters: string, length: number): void => {
      if (plain === '') plainFrom = next;
      plain += characters;
      next += length;
    };
    while (next < text.length) {
      const rest = text.slice(next, next + 2);
      if (rest.startsWith('\\') && /[*{}#:\\-]/.test(rest.slice(1))) add(rest.slice(1), 2);
      else if (rest === '{{') {
        const end = text.indexOf('}}', next);
        const again = text.indexOf('{{', next + 2);
        if (end < 0 || (again >= 0 && again < end)) {
          problems.push({ rule: 'unbalanced-braces', missing: '}}', at: spanOf(next, next + 2) });
          add(rest, 2);
          continue;
        }
        const at = spanOf(next, end + 2);
        const inner = text.slice(next + 2, end);
        const inserted = directive(inner, at);
        if (inserted === null) {
          problems.push({ rule: 'unknown-directive', text: `{{${inner}}}`, at });
          add(text.slice(next, end + 2), end + 2 - next);
          continue;
        }
        flush();
        found.push(inserted);
        next = end + 2;
      } else if (rest === '}}') {
        problems.push({ rule: 'unbalanced-braces', missing: '{{', at: spanOf(next, next + 2) });
        add(rest, 2);
      } else if (rest.startsWith('*')) {
        const mark = rest === '**' ? '**' : '*';
        if (within?.open === mark) {
          flush();
          next += mark.length;
          return found;
        }
        const depth = (within?.depth ?? 0) + 1;
        if (depth > deepestMarks) {
          problems.push({ rule: 'unclosed-emphasis', mark, at: spanOf(next, next + mark.length) });
          add(mark, mark.length);
          continue;
        }
        flush();
        const from = next;
        next += mark.length;
        const before = problems.length;
        const children = read({ open: mark, depth });
        const closed = text.slice(next - mark.length, next) === mark && next > from + mark.length;
        if (!closed && problems.length === before)
          problems.push({ rule: 'unclosed-emphasis', mark, at: spanOf(from, from + mark.length) });
        found.push({ type: mark === '**' ? 'strong' : 'emphasis', children, at: spanOf(from, next) });
      } else add(text.charAt(next), 1);
    }
    flush();
    return found;
  };
  return read(null);
}
