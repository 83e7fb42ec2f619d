import type { z } from 'zod';

/** A value of which each part may be missing: what could not be read is undefined. */
export type Salvaged<T> =
  | undefined
  | (T extends string | number | boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Salvaged<Item>[]
        : { readonly [Field in keyof T]?: Salvaged<T[Field]> });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The option of a union that the value means: by its discriminator, else by whether it is a list. */
function optionFor(schema: z.core.$ZodUnion, value: unknown): z.core.$ZodType | undefined {
  const { options } = schema._zod.def;
  const discriminator = 'discriminator' in schema._zod.def ? String(schema._zod.def.discriminator) : null;
  if (discriminator !== null) {
    if (!isRecord(value)) return undefined;
    return options.find(
      (option) => option._zod.propValues?.[discriminator]?.has(value[discriminator] as z.core.util.Primitive) === true,
    );
  }
  return options.find((option) => (option._zod.def.type === 'array') === Array.isArray(value));
}

function salvagePart(schema: z.core.$ZodTypes, value: unknown): unknown {
  switch (schema._zod.def.type) {
    case 'object': {
      if (!isRecord(value)) return undefined;
      const fields = Object.entries((schema as z.core.$ZodObject)._zod.def.shape).filter(([name]) => Object.hasOwn(value, name));
      return Object.fromEntries(fields.map(([name, field]) => [name, salvagePart(field as z.core.$ZodTypes, value[name])]));
    }
    case 'record': {
      if (!isRecord(value)) return undefined;
      const { valueType } = (schema as z.core.$ZodRecord)._zod.def;
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, salvagePart(valueType as z.core.$ZodTypes, item)]),
      );
    }
    case 'array': {
      const { element } = (schema as z.core.$ZodArray)._zod.def;
      return Array.isArray(value) ? value.map((item) => salvagePart(element as z.core.$ZodTypes, item)) : undefined;
    }
    case 'union': {
      const option = optionFor(schema as z.core.$ZodUnion, value);
      return option === undefined ? undefined : salvagePart(option as z.core.$ZodTypes, value);
    }
    case 'nullable':
      return value === null ? null : salvagePart((schema as z.core.$ZodNullable)._zod.def.innerType as z.core.$ZodTypes, value);
    case 'optional':
      // Null is no way to leave a field out: where the schema does not allow it, nothing could be read.
      return value === undefined
        ? undefined
        : salvagePart((schema as z.core.$ZodOptional)._zod.def.innerType as z.core.$ZodTypes, value);
    default: {
      const leaf = schema as unknown as z.ZodType;
      return leaf.safeParse(value).success ? value : undefined;
    }
  }
}

/**
 * What of a document could be read, so that the rules between its parts are checked even where other parts are wrong:
 * every problem at once (pricing §11).
 */
export function salvage<T extends z.ZodType>(schema: T, value: unknown): Salvaged<z.output<T>> {
  return salvagePart(schema as unknown as z.core.$ZodTypes, value) as Salvaged<z.output<T>>;
}
