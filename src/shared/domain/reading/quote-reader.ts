import { z } from 'zod';
import { lookedAt, mostValues } from '../document/bounds.ts';
import type { Problem, Read } from '../document/problem.ts';
import { readShape } from '../document/shape.ts';
import { list } from '../terms/leaf.ts';
import { Line } from '../terms/line.ts';
import { mostLines, Quote } from '../terms/quote.ts';
import { oncePer } from '../values/once-per.ts';
import type { Steps } from '../values/steps.ts';
import { withRules } from './read-document.ts';
import { readQuote } from './read.ts';
import { quoteRules } from './rules/quote-rules.ts';
import type { Salvaged } from './salvage.ts';
import { salvage } from './salvage.ts';

/** A quote whose lines are read one by one. */
const AllButLines = Quote.extend({ lines: list(z.unknown()).max(mostLines) });

type ReadLine = { readonly shape: Read<Line>; readonly salvaged: Salvaged<Line>; readonly values: number };

const order = new Map(Object.keys(Quote.shape).map((name, index) => [name, index]));

/** Where among a document's problems one stands: by the field it is in, unknown fields last. */
function placeOf({ path, reason }: Problem): number {
  const [field] = path;
  const isOfDocument = reason.code !== 'unknown-field' || path.length > 1;
  return (isOfDocument ? order.get(String(field)) : undefined) ?? order.size;
}

type QuoteReader = ((json: unknown) => Read<Quote>) & {
  /** Reads the lines alone, in a step each: the whole is then read at once. */
  readonly linesOf: (json: unknown) => Steps<void>;
};

/**
 * Reads a draft again with every letter that is typed in it: a line that is the same object as before is not read again, and gives the same
 * object. It finds exactly what `readQuote` finds. What it is given must never change in place.
 */
export function quoteReader(): QuoteReader {
  const readLine = oncePer((line: object): ReadLine => {
    const { values } = lookedAt(line, mostValues);
    return { shape: readShape(Line, line, Quote), salvaged: salvage(Line, line), values };
  });
  function* linesOf(json: unknown): Steps<void> {
    for (const line of writtenLines(json) ?? []) {
      if (typeof line === 'object' && line !== null) readLine(line);
      yield;
    }
  }
  const read = (json: unknown): Read<Quote> => {
    const written = writtenLines(json);
    if (written === null || typeof json !== 'object' || json === null) return readQuote(json);
    const lines: ReadLine[] = [];
    for (const line of written) {
      if (typeof line !== 'object' || line === null) return readQuote(json);
      lines.push(readLine(line));
    }
    const besideLines = { ...json, lines: written.map(() => null) };
    // Too many values are refused for all of the document, which a look at its parts does not see.
    const inAll = lines.reduce((sum, line) => sum + line.values, lookedAt(besideLines, mostValues).values);
    if (inAll > mostValues) return readQuote(json);
    const rest = readShape(AllButLines, besideLines, Quote);
    const values = lines.flatMap(({ shape }) => (shape.ok ? [shape.value] : []));
    if (rest.ok && values.length === lines.length) {
      const quote: Quote = { ...rest.value, lines: values };
      return withRules({ ok: true, value: quote }, quote as Salvaged<Quote>, json, quoteRules);
    }
    const inLines = lines.flatMap(({ shape }, index) =>
      shape.ok ? [] : shape.problems.map(({ path, reason }) => ({ path: ['lines', index, ...path], reason })),
    );
    const problems = [...(rest.ok ? [] : rest.problems), ...inLines];
    const salvaged = salvage(AllButLines, json);
    return withRules(
      { ok: false, problems: problems.toSorted((a, b) => placeOf(a) - placeOf(b)) },
      { ...salvaged, lines: lines.map((line) => line.salvaged) } as Salvaged<Quote>,
      json,
      quoteRules,
    );
  };
  return Object.assign(read, { linesOf });
}

/** The lines of a document, as they are written; null where it has none that could be read one by one. */
function writtenLines(json: unknown): readonly unknown[] | null {
  const written: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'lines') : null;
  return Array.isArray(written) && written.length > 0 && written.length <= mostLines ? (written as readonly unknown[]) : null;
}
