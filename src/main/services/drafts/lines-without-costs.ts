import type { DraftJson, Json, JsonObject } from '../../../shared/calls/schemas/draft-json.ts';

/** What a line, or a product of a rate card, says of how it is served and what that costs us. */
const costFields = ['servedBy', 'otherCostPerUnit'] as const;

const isCostField = (name: string): boolean => costFields.some((field) => field === name);

/** A value of any shape without those fields, at whatever depth; the value itself where it has none of them. */
export function withoutCostFields<T>(value: T): T {
  // What is left out of JSON is JSON of the same shape, because both fields may be left out wherever they stand.
  return stripped(value) as T;
}

function stripped(value: unknown): unknown {
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const members = value.map(stripped);
    return members.every((member, index) => member === value[index]) ? value : members;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !isCostField(name));
  const members = kept.map(([name, member]): [string, unknown] => [name, stripped(member)]);
  const isSame =
    kept.length === Object.keys(value).length && members.every(([name, member]) => member === Reflect.get(value, name));
  return isSame ? value : Object.fromEntries(members);
}

/** Whether a change of a draft is of such a field alone. */
export function isOfCostField(path: readonly (string | number)[]): boolean {
  return path.some((step) => typeof step === 'string' && isCostField(step));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type HiddenCosts = { readonly servedBy?: Json | undefined; readonly otherCostPerUnit?: Json | undefined };

export function costsOfLine({ servedBy, otherCostPerUnit }: JsonObject): HiddenCosts {
  return { servedBy, otherCostPerUnit };
}

/** Lines of a draft by their ids; what is no line has none. */
export function linesById(draft: DraftJson): ReadonlyMap<string, JsonObject> {
  const lines = draft['lines'];
  const found = new Map<string, JsonObject>();
  if (!Array.isArray(lines)) return found;
  for (const line of lines) {
    if (isObject(line) && typeof line['id'] === 'string') found.set(line['id'], line);
  }
  return found;
}

/**
 * A draft that came from someone who sees no costs, with those that its lines have. `costsOf` tells them of a line; what a line says
 * itself stays.
 */
export function withHiddenCosts(draft: DraftJson, costsOf: (id: string, line: JsonObject) => HiddenCosts | undefined): DraftJson {
  const lines = draft['lines'];
  if (!Array.isArray(lines)) return draft;
  return {
    ...draft,
    lines: lines.map((line: Json): Json => {
      if (!isObject(line) || typeof line['id'] !== 'string') return line;
      const hidden = costsOf(line['id'], line);
      if (hidden === undefined) return line;
      const missing = costFields.filter((field) => line[field] === undefined && hidden[field] !== undefined);
      return { ...line, ...Object.fromEntries(missing.map((field) => [field, hidden[field]])) };
    }),
  };
}
