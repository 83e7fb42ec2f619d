import { mostClauseCharacters } from '../../domain/terms/service/clause-choice.ts';
import type { Case, ClauseBlock, ClauseHead, Paragraph } from './clause-text.ts';
import type { ClauseProblem } from './clause-problem.ts';
import type { SourceLine } from './lines.ts';
import { linesOf, spanIn, wholeLine } from './lines.ts';
import { readHead } from './read-head.ts';
import { readInline } from './read-inline.ts';

export type ClauseRead = {
  readonly head: ClauseHead | null;
  readonly blocks: readonly ClauseBlock[];
  /** The text under the head, as it was written. */
  readonly body: string;
  /** Problems of the text itself, in its order. `lint` finds those that need the library or the deal. */
  readonly problems: readonly ClauseProblem[];
};

const anchorAtEnd = /(?<!\\)\{#([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)\}$/;
const insert = /^\{\{(table|example):\s*([A-Za-z]+(?:\[\])?(?:\.[A-Za-z]+(?:\[\])?)*)\s*\}\}$/;

/** A cursor over the lines of a body. */
type Cursor = { readonly lines: readonly SourceLine[]; next: number };

function paragraph(type: Paragraph['type'], lines: readonly SourceLine[], problems: ClauseProblem[]): Paragraph {
  const last = lines.at(-1);
  const first = lines[0];
  const anchor = last === undefined ? null : anchorAtEnd.exec(last.text.trimEnd());
  const text =
    last === undefined || anchor === null
      ? lines
      : [...lines.slice(0, -1), { ...last, text: last.text.slice(0, anchor.index).trimEnd() }];
  const at =
    first === undefined || last === undefined
      ? { line: 1, column: 1, from: 0, to: 0 }
      : { ...wholeLine(first), to: last.from + last.text.length };
  return { type, anchor: anchor?.[1] ?? null, children: readInline(text, problems), at };
}

/** The text of a line from a column on, without its indent. */
function from(line: SourceLine, column: number): SourceLine {
  const indent = line.text.slice(column).length - line.text.slice(column).trimStart().length;
  return { text: line.text.slice(column + indent).trimEnd(), number: line.number, from: line.from + column + indent };
}

const isControl = (line: SourceLine): boolean => line.text.trimStart().startsWith(':::');
const isBlank = (line: SourceLine): boolean => line.text.trim() === '';

function readCase(line: SourceLine, cursor: Cursor, problems: ClauseProblem[]): Case {
  const written = /^\s*:::\s*is\b/.exec(line.text)?.[0] ?? '';
  let column = written.length;
  const values = line.text
    .slice(written.length)
    .split(',')
    .map((part) => {
      const start = column + (part.length - part.trimStart().length);
      column += part.length + 1;
      return { value: part.trim(), at: spanIn(line, start, start + Math.max(1, part.trim().length)) };
    });
  return { values, blocks: readBlocks(cursor, problems, true) };
}

function readCases(line: SourceLine, path: string, cursor: Cursor, problems: ClauseProblem[]): ClauseBlock {
  const cases: Case[] = [];
  const column = line.text.indexOf(path);
  const broken = (at: SourceLine, about: 'no-case' | 'no-end' | 'text-before-case'): void =>
    void problems.push({ rule: 'broken-cases', about, at: wholeLine(at) });
  let ended = false;
  let strayed = false;
  while (cursor.next < cursor.lines.length) {
    const here = cursor.lines[cursor.next];
    if (here === undefined) break;
    cursor.next += 1;
    if (/^\s*:::\s*is\b/.test(here.text)) cases.push(readCase(here, cursor, problems));
    else if (/^\s*:::\s*end\s*$/.test(here.text)) {
      ended = true;
      break;
    } else if (!isBlank(here) && !strayed) {
      strayed = true;
      broken(here, 'text-before-case');
    }
  }
  if (!ended) broken(line, 'no-end');
  if (cases.length === 0) broken(line, 'no-case');
  return { type: 'cases', path, pathAt: spanIn(line, column, column + path.length), cases, at: wholeLine(line) };
}

/** Blocks up to the end, or, within cases, up to the line that ends the case. */
function readBlocks(cursor: Cursor, problems: ClauseProblem[], inCase: boolean): readonly ClauseBlock[] {
  const blocks: ClauseBlock[] = [];
  while (cursor.next < cursor.lines.length) {
    const line = cursor.lines[cursor.next];
    if (line === undefined) break;
    const broken = (about: 'is-outside' | 'end-outside' | 'unreadable'): void =>
      void problems.push({ rule: 'broken-cases', about, at: wholeLine(line) });
    if (isBlank(line)) {
      cursor.next += 1;
    } else if (isControl(line)) {
      const when = /^\s*:::\s*when\s+(\S+)\s*$/.exec(line.text)?.[1];
      const isCase = /^\s*:::\s*is\b/.test(line.text);
      const isEnd = /^\s*:::\s*end\s*$/.test(line.text);
      if (inCase && (isCase || isEnd)) return blocks;
      cursor.next += 1;
      if (when !== undefined) blocks.push(readCases(line, when, cursor, problems));
      else broken(isCase ? 'is-outside' : isEnd ? 'end-outside' : 'unreadable');
    } else if (/^##\s/.test(line.text)) {
      cursor.next += 1;
      blocks.push(paragraph('heading', [from(line, 2)], problems));
    } else {
      const inserted = insert.exec(line.text.trim());
      const [, kind, name] = inserted ?? [];
      if ((kind === 'table' || kind === 'example') && name !== undefined) {
        cursor.next += 1;
        blocks.push({ type: kind, name, at: wholeLine(line) });
        continue;
      }
      const isItem = /^-\s/.test(line.text);
      const own = [from(line, isItem ? 1 : 0)];
      cursor.next += 1;
      for (;;) {
        const more = cursor.lines[cursor.next];
        if (
          more === undefined ||
          isBlank(more) ||
          isControl(more) ||
          /^(?:-|##)\s/.test(more.text) ||
          insert.test(more.text.trim())
        )
          break;
        own.push(from(more, 0));
        cursor.next += 1;
      }
      blocks.push(paragraph(isItem ? 'item' : 'paragraph', own, problems));
    }
  }
  return blocks;
}

export type BodyRead = { readonly blocks: readonly ClauseBlock[]; readonly problems: readonly ClauseProblem[] };

/** A body without a head, such as a quote's own wording of a clause. */
export function readBody(source: string): BodyRead {
  const problems: ClauseProblem[] = [];
  const blocks = readBlocks({ lines: linesOf(source), next: 0 }, problems, false);
  return { blocks, problems };
}

const bodyText = (lines: readonly SourceLine[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .trim();

/** The head of a clause's file and its body as it is written: a library holds many clauses that no contract of the day asks for. */
export function readWritten(source: string): Pick<ClauseRead, 'head' | 'body'> {
  if (source.length > mostClauseCharacters) return { head: null, body: '' };
  const { head, body } = readHead(linesOf(source));
  return { head, body: bodyText(body) };
}

/** Reads the file of a clause: what it says, and what is wrong with its writing, each with its place. */
export function readClause(source: string): ClauseRead {
  if (source.length > mostClauseCharacters) {
    const at = { line: 1, column: 1, from: 0, to: 0 };
    return {
      head: null,
      blocks: [],
      body: '',
      problems: [{ rule: 'too-large', most: mostClauseCharacters, have: source.length, at }],
    };
  }
  const { head, problems: headProblems, body } = readHead(linesOf(source));
  const problems = [...headProblems];
  const blocks = readBlocks({ lines: body, next: 0 }, problems, false);
  return { head, blocks, body: bodyText(body), problems };
}
