import type { z } from 'zod';

type Step = string | number;
/** A place that a document can have: how it comes to be there, and whether null may stand at it. */
export type Place = {
  readonly path: readonly Step[];
  /** The fields that choose the union's options on the way, such as `type`: each with its place. */
  readonly chosen: readonly (readonly [path: readonly Step[], value: unknown])[];
  readonly takesNull: boolean;
};

type At = Omit<Place, 'takesNull'>;

const inside = ({ path, chosen }: At, step: Step): At => ({ path: [...path, step], chosen });

/** Every field of the schema, in lists the first element's; under each option of a union. */
export function placesOf(schema: z.core.$ZodType, at: At = { path: [], chosen: [] }): readonly Place[] {
  const takesNull = (schema as z.ZodType).safeParse(null).success;
  const own: readonly Place[] = at.path.length === 0 ? [] : [{ ...at, takesNull }];
  return [...own, ...within(schema as z.core.$ZodTypes, at)];
}

function within(schema: z.core.$ZodTypes, at: At): readonly Place[] {
  const { def } = schema._zod;
  const inner = (part: z.core.$ZodType): readonly Place[] => within(part as z.core.$ZodTypes, at);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, part]) => placesOf(part, inside(at, name)));
    case 'array':
      return placesOf(def.element, inside(at, 0));
    case 'record':
      return placesOf(def.valueType, inside(at, 'key'));
    case 'optional':
    case 'nullable':
      return inner(def.innerType);
    case 'union': {
      const discriminator = 'discriminator' in def ? String(def.discriminator) : null;
      return def.options.flatMap((option) => {
        if (discriminator === null) return within(option as z.core.$ZodTypes, at);
        const [value] = option._zod.propValues?.[discriminator] ?? [];
        return within(option as z.core.$ZodTypes, { ...at, chosen: [...at.chosen, [[...at.path, discriminator], value]] });
      });
    }
    default:
      return [];
  }
}

function put(into: object, path: readonly Step[], value: unknown): void {
  const [step, ...rest] = path;
  if (step === undefined) return;
  if (rest.length === 0) {
    Reflect.set(into, step, value);
    return;
  }
  const there: unknown = Reflect.get(into, step);
  // What is on the way to the place is made where the sample has none, or something else.
  const isList = typeof rest[0] === 'number';
  const fits = typeof there === 'object' && there !== null && Array.isArray(there) === isList;
  const next: object = fits ? there : isList ? [] : {};
  if (!fits) Reflect.set(into, step, next);
  put(next, rest, value);
}

/** A copy of the sample with null at the place. */
export function nullAt(sample: object, { path, chosen }: Place): object {
  const copy = structuredClone(sample);
  for (const [at, value] of chosen) put(copy, at, value);
  put(copy, path, null);
  return copy;
}
