import { z } from 'zod';
import { lookedAt, mostValues } from '../document/bounds.ts';
import type { Problem, Read } from '../document/problem.ts';
import { mostProblems, readShape } from '../document/shape.ts';
import { list } from '../terms/leaf.ts';
import { oncePer } from '../values/once-per.ts';
import type { Steps } from '../values/steps.ts';
import type { Rules } from './read-document.ts';
import { withRules } from './read-document.ts';
import type { Salvaged } from './salvage.ts';
import { salvage } from './salvage.ts';

type ReadPart = { readonly shape: Read<unknown>; readonly salvaged: unknown; readonly values: number };

/** A kind of document, and the list in it that is long. */
export type LongDocument<T extends z.ZodObject> = {
  readonly schema: T;
  /** The field of the list, what it is a list of, and how many there may be. */
  readonly field: keyof z.output<T> & string;
  readonly part: z.ZodType;
  readonly most: number;
  readonly rules: Rules<z.output<T>>;
  /** The reading of a document that has no such list. */
  readonly readWhole: (json: unknown) => Read<z.output<T>>;
};

export type ListReader<D> = ((json: unknown) => Read<D>) & {
  /** Reads the parts alone, in a step each: the whole is then read at once. */
  readonly partsOf: (json: unknown) => Steps<void>;
};

/**
 * Reads a draft again with every letter that is typed in it: a part that is the same object as before is not read again, and gives the same
 * object. It finds exactly what `readWhole` finds. What it is given must never change in place.
 */
export function listReader<T extends z.ZodObject>(kind: LongDocument<T>): ListReader<z.output<T>> {
  type Document = z.output<T>;
  const { schema, field, part, most, rules, readWhole } = kind;
  /** A document whose parts are read one by one. */
  const allButParts = schema.extend({ [field]: list(z.unknown()).max(most) });
  const order = new Map(Object.keys(schema.shape).map((name, index) => [name, index]));

  /** Where among a document's problems one stands: by the field it is in, unknown fields last. */
  const placeOf = ({ path, reason }: Problem): number => {
    const [first] = path;
    const isOfDocument = reason.code !== 'unknown-field' || path.length > 1;
    return (isOfDocument ? order.get(String(first)) : undefined) ?? order.size;
  };

  /** The parts of a document, as they are written; null where it has none that could be read one by one. */
  const writtenParts = (json: unknown): readonly unknown[] | null => {
    const written: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, field) : null;
    return Array.isArray(written) && written.length > 0 && written.length <= most ? (written as readonly unknown[]) : null;
  };

  const readPart = oncePer((written: object): ReadPart => {
    const { values } = lookedAt(written, mostValues);
    return { shape: readShape(part, written, schema), salvaged: salvage(part, written), values };
  });

  function* partsOf(json: unknown): Steps<void> {
    for (const written of writtenParts(json) ?? []) {
      if (typeof written === 'object' && written !== null) readPart(written);
      yield;
    }
  }

  const read = (json: unknown): Read<Document> => {
    const written = writtenParts(json);
    if (written === null || typeof json !== 'object' || json === null) return readWhole(json);
    const parts: ReadPart[] = [];
    for (const each of written) {
      if (typeof each !== 'object' || each === null) return readWhole(json);
      parts.push(readPart(each));
    }
    const besideParts = { ...json, [field]: written.map(() => null) };
    // Too many values are refused for all of the document, which a look at its parts does not see.
    const inAll = parts.reduce((sum, { values }) => sum + values, lookedAt(besideParts, mostValues).values);
    if (inAll > mostValues) return readWhole(json);
    const rest = readShape(allButParts, besideParts, schema);
    const values = parts.flatMap(({ shape }) => (shape.ok ? [shape.value] : []));
    if (rest.ok && values.length === parts.length) {
      // Every field but the list was read by the schema, and each of the list by that of its parts.
      const document = { ...rest.value, [field]: values } as Document;
      return withRules<Document>({ ok: true, value: document }, document as Salvaged<Document>, json, rules);
    }
    const inParts: Problem[] = [];
    for (const [index, { shape }] of parts.entries()) {
      if (shape.ok) continue;
      // Of each part as many may be found as are told of the document.
      const told = shape.problems.slice(0, mostProblems - inParts.length);
      inParts.push(...told.map(({ path, reason }) => ({ path: [field, index, ...path], reason })));
    }
    const problems = [...(rest.ok ? [] : rest.problems), ...inParts];
    const salvaged = { ...salvage(allButParts, json), [field]: parts.map((each) => each.salvaged) };
    return withRules<Document>(
      { ok: false, problems: problems.toSorted((a, b) => placeOf(a) - placeOf(b)) },
      salvaged as Salvaged<Document>,
      json,
      rules,
    );
  };
  return Object.assign(read, { partsOf });
}
