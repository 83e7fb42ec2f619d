import type { ParseErrorCode } from 'jsonc-parser';
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { FileProblem, JsonSyntax } from '../../shared/calls/reply.ts';
import { pathText } from '../../shared/domain/document/problem.ts';

/** What is wrong with a text that should be JSON, and where: lines and columns from 1, columns in characters as an editor counts them. */
export type JsonFault = Extract<
  FileProblem,
  { readonly code: 'not-json' | 'name-twice' | 'nested-too-deep' | 'too-many-values' }
>;

/** Ten times deeper than any document of the app. Readers recurse at each bracket and must not run out of stack. */
export const deepestNesting = 200;

/** Values and names together: twice what a document may have, and many times what price lists have. */
const mostParts = 1_000_000;

type Reason =
  | { readonly code: 'not-json'; readonly fault: JsonSyntax }
  | { readonly code: 'name-twice'; readonly path: string }
  | { readonly code: 'nested-too-deep'; readonly most: number }
  | { readonly code: 'too-many-values'; readonly most: number };

/** Leaves the visitor at the first fault. */
class Fault extends Error {
  readonly at: number;
  readonly reason: Reason;

  constructor(at: number, reason: Reason) {
    super(reason.code);
    this.at = at;
    this.reason = reason;
  }
}

type Frame = { readonly names: Set<string> | null };
type Last = 'nothing' | 'opening' | 'name' | 'colon' | 'comma' | 'value';

type Misplaced = Extract<JsonSyntax, { readonly code: 'misplaced' }>;

function misplacedAt(source: string, at: number, expected: Misplaced['expected']): Misplaced {
  const point = source.codePointAt(at);
  return { code: 'misplaced', found: point === undefined ? null : JSON.stringify(String.fromCodePoint(point)), expected };
}

/** The text at a place that should have another. */
function misplaced(source: string, at: number, last: Last, frame: Frame | undefined): JsonSyntax {
  const where = (expected: Misplaced['expected']): JsonSyntax => misplacedAt(source, at, expected);
  const inObject = frame !== undefined && frame.names !== null;
  switch (last) {
    case 'opening':
    case 'comma':
      if (last === 'comma' && (source[at] === '}' || source[at] === ']')) return { code: 'trailing-comma' };
      return where(inObject ? 'name' : 'value');
    case 'name':
      return where('colon');
    case 'nothing':
    case 'colon':
      return where('value');
    case 'value':
      return where(frame === undefined ? 'end' : frame.names === null ? 'comma-or-bracket' : 'comma-or-brace');
  }
}

const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The first illegal character of a quoted text. The library names only the whole text. */
function badCharacter(source: string, start: number): number {
  // A loop and no expression: one of a text of megabytes would run out of the engine's stack.
  for (let at = start + 1; at < source.length;) {
    if (source.charCodeAt(at) < 0x20) return at;
    escape.lastIndex = at;
    if (source[at] !== '\\') at += 1;
    else if (escape.test(source)) at = escape.lastIndex;
    else return at;
  }
  return start;
}

function syntaxFault(source: string, code: ParseErrorCode, at: number, last: Last, frame: Frame | undefined): Fault {
  const fault = (place: number, syntax: JsonSyntax): Fault => new Fault(place, { code: 'not-json', fault: syntax });
  switch (printParseErrorCode(code)) {
    case 'UnexpectedEndOfString':
      return fault(at, { code: 'open-text' });
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return fault(badCharacter(source, at), { code: 'unknown-escape' });
    case 'InvalidCharacter':
      return fault(badCharacter(source, at), { code: 'control-character' });
    case 'UnexpectedEndOfNumber':
      return fault(at, { code: 'open-number' });
    // At the end of the file, where the library has closed the open brackets.
    case 'CloseBraceExpected':
      return fault(at, misplacedAt(source, at, 'comma-or-brace'));
    case 'CloseBracketExpected':
      return fault(at, misplacedAt(source, at, 'comma-or-bracket'));
    default:
      return fault(at, misplaced(source, at, last, frame));
  }
}

/** Walks the text without building anything; throws the first fault. */
function walk(source: string): void {
  const open: Frame[] = [];
  let last: Last = 'nothing';
  let parts = 0;
  const count = (at: number): void => {
    parts += 1;
    if (parts > mostParts) throw new Fault(at, { code: 'too-many-values', most: mostParts });
  };
  const opened = (names: Set<string> | null, at: number): void => {
    count(at);
    // Checks before the library enters, because it recurses at each bracket.
    if (open.length >= deepestNesting) throw new Fault(at, { code: 'nested-too-deep', most: deepestNesting });
    open.push({ names });
    last = 'opening';
  };
  const closed = (): void => {
    open.pop();
    last = 'value';
  };
  visit(
    source,
    {
      onObjectBegin: (at) => opened(new Set(), at),
      onArrayBegin: (at) => opened(null, at),
      onObjectEnd: closed,
      onArrayEnd: closed,
      onObjectProperty: (name, at, _length, _line, _column, path) => {
        count(at);
        const names = open.at(-1)?.names;
        if (names?.has(name) === true) throw new Fault(at, { code: 'name-twice', path: pathText([...path(), name]) });
        names?.add(name);
        last = 'name';
      },
      onLiteralValue: (_value, at) => {
        count(at);
        last = 'value';
      },
      onSeparator: (character) => {
        last = character === ':' ? 'colon' : 'comma';
      },
      onError: (code, at) => {
        throw syntaxFault(source, code, at, last, open.at(-1));
      },
    },
    { disallowComments: true },
  );
}

/** The line and column of a place in a text. */
export function placeIn(source: string, at: number): { readonly line: number; readonly column: number } {
  const lines = source.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

/**
 * Where and why the text is not JSON that the app reads; null where it is. `JSON.parse` tells a place in words that change with the
 * engine, takes the last of two values of one name, and any nesting.
 */
export function jsonFault(source: string): JsonFault | null {
  try {
    walk(source);
    return null;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { ...placeIn(source, fault.at), ...fault.reason };
  }
}
