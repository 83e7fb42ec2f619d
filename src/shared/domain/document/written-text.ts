import type { Path, Problem, Reason } from './problem.ts';
import { mostProblems } from './shape.ts';
import { normalized } from './normalized.ts';

// What people write, where it enters: a workspace or a contract may hold what was written before these rules, and is read without them.

/** A text of one line: a name, a title, a street, an address for mail. */
const longestLine = 400;
/** A text that may have several. */
const longestProse = 10_000;

/** Fields that are prose, by their names. A clause has a bound of its own. */
const prose: ReadonlySet<string> = new Set(['definition', 'attribution', 'measure', 'source', 'notes']);
const clause = 'text';

/** Nothing to look at more closely: printable letters of Western Europe. */
const isUsual = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F]*$/;

/**
 * Characters that no text has: controls; what turns the direction of a line, and so what a reader sees it say; line and paragraph
 * separators; signs for an object, marks of a language, halves of a character; code points that are no characters, or that every
 * font draws as it likes; letters that are drawn as nothing.
 */
const unwelcome =
  /(?![\n\r\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|\p{Private_Use}|[\u061C\u115F\u1160\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u206F\u3164\uFFA0\uFFF9-\uFFFC\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/u;
/** Marks on one letter: pointed and sung Hebrew has the most, four or five. */
const mostMarks = 8;
const piledMarks = /\p{Mn}{9}/u;
const lineBreak = /[\n\r\t\u0085\u2028\u2029]/;

function lastName(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function reasonOf(text: string, field: string): Reason | null {
  const isProse = prose.has(field) || field === clause;
  const most = isProse ? longestProse : longestLine;
  if (text.length > most && field !== clause) return { code: 'too-long-text', most };
  if (isUsual.test(text)) return null;
  if (!isProse && lineBreak.test(text)) return { code: 'line-break' };
  const [found] = unwelcome.exec(text) ?? [];
  if (found !== undefined) return { code: 'unwelcome-character', codePoint: found.codePointAt(0) ?? 0 };
  return piledMarks.test(text) ? { code: 'piled-marks', most: mostMarks } : null;
}

/** Calls `look` with each text of a value, its names of groups among them, and where it is. */
export function eachText(value: unknown, look: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof value === 'string') look(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => eachText(item, look, [...path, index]));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (!isUsual.test(name)) look(name, [...path, name]);
      eachText(item, look, [...path, name]);
    }
  }
}

/** What of a document’s texts nobody means to write, each with its place. The document is within the bounds of documents. */
export function textProblems(json: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  eachText(json, (text, path) => {
    const reason = problems.length < mostProblems ? reasonOf(text, lastName(path)) : null;
    if (reason !== null) problems.push({ path, reason });
  });
  return problems;
}

/** Drafts may hold what they held before, are told of it, and are not issued until it is mended. */
const drafted: ReadonlySet<string> = new Set(['draft', 'changes']);

/** What somebody says to somebody, in as many lines as they like; its length is bounded by its call. */
const said: ReadonlySet<string> = new Set(['reason', 'note', 'remark', 'why', 'say', 'escalateIf']);
/** A quote on its way into a draft, and a table that the window shows, may hold texts of any shape; an address of a window is none of a reader's. */
const ofAnyShape: ReadonlySet<string> = new Set(['document', 'rows', 'address']);
/** Bytes of a file in base64: no text, and bounded by its call. */
const encoded = 'bytes';
/** Secrets are taken as they are typed. */
const secret: ReadonlySet<string> = new Set(['password', 'passphrase']);

function reasonInCall(text: string, path: Path): Reason | null {
  const field = lastName(path);
  if (drafted.has(String(path[0])) || secret.has(field) || field === encoded) return null;
  const isFree = said.has(field) || prose.has(field) || ofAnyShape.has(String(path[0]));
  const reason = isFree ? reasonOf(text, clause) : reasonOf(text, field);
  return reason?.code === 'too-long-text' && isFree ? null : reason;
}

/** What nobody means to write in what a call is given: one line is one line, of a length that a page has room for. */
export function unwelcomeTexts(input: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  eachText(input, (text, path) => {
    const reason = problems.length < mostProblems ? reasonInCall(text, path) : null;
    if (reason !== null) problems.push({ path, reason });
  });
  return problems;
}

/** A value with all of its texts composed (Unicode’s NFC): one spelling of each letter with its marks. The same value where it is so already. */
export function composed<T>(value: T): T {
  return composedPart(value) as T;
}

function composedPart(value: unknown): unknown {
  if (typeof value === 'string') return isUsual.test(value) ? value : normalized(value, 'NFC');
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(composedPart);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value);
  const made = entries.map(([name, item]) => [String(composedPart(name)), secret.has(name) ? item : composedPart(item)] as const);
  if (made.every(([name, item], index) => name === entries[index]?.[0] && item === entries[index]?.[1])) return value;
  return Object.fromEntries(made);
}
