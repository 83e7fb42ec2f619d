import * as fc from 'fast-check';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/** Every place of a document, the document itself left out. */
export function placesIn(json: Json): readonly (readonly (string | number)[])[] {
  if (typeof json !== 'object' || json === null) return [];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(json)
    ? json.map((item: Json, index) => [index, item] as const)
    : Object.entries(json);
  return entries.flatMap(([step, item]) => [[step], ...placesIn(item).map((rest) => [step, ...rest])]);
}

/** The document with another value at a place, nothing changed in place; undefined takes it away. */
export function changed(json: Json, [step, ...rest]: readonly (string | number)[], value: Json | undefined): Json {
  if (Array.isArray(json)) {
    const index = Number(step);
    if (rest.length === 0 && value === undefined) return json.filter((_: Json, at: number) => at !== index);
    return json.with(index, rest.length === 0 ? (value ?? null) : changed(json[index] ?? null, rest, value));
  }
  if (typeof json !== 'object' || json === null) return json;
  const { [String(step)]: inner = null, ...others } = json as Readonly<Record<string, Json>>;
  if (rest.length === 0) return value === undefined ? others : { ...others, [String(step)]: value };
  return { ...others, [String(step)]: changed(inner, rest, value) };
}

/** What a place may not say. */
export const bad: fc.Arbitrary<Json | undefined> = fc.constantFrom(
  undefined,
  null,
  '',
  'twelve',
  '-1',
  '1e9',
  5,
  true,
  [],
  {},
  { nmae: 'x' },
  ['x'],
);
