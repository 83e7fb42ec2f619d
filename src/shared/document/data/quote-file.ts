import type { Path } from '../../domain/document/problem.ts';
import { readQuote } from '../../domain/reading/read.ts';
import { Line } from '../../domain/terms/line.ts';
import { Quote } from '../../domain/terms/quote.ts';
import { internalLineFields, internalQuoteFields } from './customer-quote.ts';

// A quote as a file of its own. What goes out is the customer's; a file with what is ours says so of itself.

type Group = Readonly<Record<string, unknown>>;

/** The name that marks a file as ours alone. It is of the file, and no term of the quote: whoever reads the file leaves it out. */
const mark = 'internal';

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

function shownFields(shape: object, ours: readonly string[]): ReadonlySet<string> {
  return new Set(Object.keys(shape).filter((name) => !ours.includes(name)));
}

const customerLineFields = shownFields(Line.shape, internalLineFields);
const customerQuoteFields = shownFields(Quote.shape, internalQuoteFields);

function only(group: Group, names: ReadonlySet<string>): Group {
  return Object.fromEntries(Object.entries(group).filter(([name]) => names.has(name)));
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? without(item, rest) : item));
  if (!isGroup(value)) return value;
  if (rest.length > 0) return { ...value, [step]: without(value[step], rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
}

/** Without fields that no quote has: a draft may hold what somebody typed into a file. */
function knownFields(quote: unknown): unknown {
  const read = readQuote(quote);
  const unknown = read.ok ? [] : read.problems.filter(({ reason }) => reason.code === 'unknown-field');
  if (unknown.length === 0) return quote;
  return knownFields(unknown.reduce<unknown>((rest, { path }) => without(rest, path), quote));
}

/** A draft, finished or not, as the customer may hold it: the fields of a quote and no others, without routing, costs and scenarios. */
export function customerQuoteFile(draft: Group): unknown {
  const { lines } = draft;
  const shown = Array.isArray(lines)
    ? lines.map((line: unknown) => (isGroup(line) ? only(line, customerLineFields) : null))
    : undefined;
  const { lines: _lines, ...rest } = only(draft, customerQuoteFields);
  return knownFields(shown === undefined ? rest : { ...rest, lines: shown });
}

/** The whole of a draft, marked as ours. */
export function internalQuoteFile(draft: Group): unknown {
  return { [mark]: true, ...draft };
}

/** The quote of a file: what marks the file is no part of it. */
export function quoteInFile(json: unknown): unknown {
  if (!isGroup(json) || json[mark] !== true) return json;
  const { [mark]: _mark, ...quote } = json;
  return quote;
}
