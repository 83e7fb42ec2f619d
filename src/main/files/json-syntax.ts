export type SyntaxFault = {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as an editor counts them. */
  readonly column: number;
  /** A sentence without the place. */
  readonly detail: string;
};

const space = /[\t\n\r ]*/y;
const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

class Fault extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

type Frame = { readonly close: ']' | '}'; readonly opened: number };

function matchAt(shape: RegExp, source: string, at: number): number | null {
  shape.lastIndex = at;
  return shape.test(source) ? shape.lastIndex : null;
}

function shown(source: string, at: number): string {
  const point = source.codePointAt(at);
  return point === undefined ? 'The file ends' : `There is ${JSON.stringify(String.fromCodePoint(point))}`;
}

// A loop and no expression: one of a text of megabytes would run out of the engine's stack.
function afterText(source: string, start: number): number {
  for (let at = start + 1; at < source.length;) {
    const unit = source.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x0a || unit === 0x0d) break;
    if (unit < 0x20) throw new Fault(at, 'There is a control character in a text; it is written as an escape.');
    if (unit === 0x5c) {
      const end = matchAt(escape, source, at);
      if (end === null) throw new Fault(at, 'There is an escape that JSON does not know.');
      at = end;
    } else at += 1;
  }
  throw new Fault(start, 'The text that begins here has no closing quotation mark.');
}

function afterScalar(source: string, at: number): number {
  if (source[at] === '"') return afterText(source, at);
  const end = matchAt(numberShape, source, at) ?? matchAt(literal, source, at);
  if (end === null) throw new Fault(at, `${shown(source, at)} where a value should be.`);
  return end;
}

/** Walks the text without building anything, and without the machine's stack: a file of brackets alone is walked too. */
function walk(source: string): void {
  const open: Frame[] = [];
  const skip = (at: number): number => matchAt(space, source, at) ?? at;
  const afterName = (at: number): number => {
    if (source[at] !== '"') throw new Fault(at, `${shown(source, at)} where a name in quotation marks should be.`);
    const colon = skip(afterText(source, at));
    if (source[colon] !== ':') throw new Fault(colon, `${shown(source, colon)} where a colon should be.`);
    return skip(colon + 1);
  };
  let at = skip(0);
  for (;;) {
    const first = source[at];
    if (first === '{' || first === '[') {
      const close = first === '{' ? '}' : ']';
      const inside = skip(at + 1);
      if (source[inside] !== close) {
        open.push({ close, opened: at });
        at = close === '}' ? afterName(inside) : inside;
        continue;
      }
      at = skip(inside + 1);
    } else at = skip(afterScalar(source, at));
    for (let frame = open.at(-1); ; frame = open.at(-1)) {
      if (frame === undefined) {
        if (at < source.length) throw new Fault(at, `${shown(source, at)} after the end of the document.`);
        return;
      }
      if (source[at] === ',') {
        at = skip(at + 1);
        if (source[at] === frame.close) throw new Fault(at, 'There is a comma before the closing bracket.');
        at = frame.close === '}' ? afterName(at) : at;
        break;
      }
      if (source[at] !== frame.close) {
        const what = frame.close === '}' ? 'brace' : 'bracket';
        throw new Fault(at, `${shown(source, at)} where a comma or the closing ${what} should be.`);
      }
      open.pop();
      at = skip(at + 1);
    }
  }
}

/** Where and why the text is not JSON; null where it is. `JSON.parse` tells a place in words that change with the engine. */
export function syntaxFault(source: string): SyntaxFault | null {
  try {
    walk(source);
    return null;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const before = source.slice(0, fault.at);
    const lines = before.split(/\r\n|\r|\n/);
    return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1, detail: fault.message };
  }
}
