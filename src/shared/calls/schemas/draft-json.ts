import { z } from 'zod';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** Members that are undefined are left out when it is stored. */
export type JsonObject = { readonly [name: string]: Json | undefined };

/** Deeper than any document that the app writes, and shallow enough to be walked without running out of stack. */
const mostLevels = 64;

function isJson(value: unknown, levels: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || levels === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, levels - 1));
  return Object.values(value).every((member) => member === undefined || isJson(member, levels - 1));
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isJson(value, mostLevels);
}

/** A document as it is being written: JSON of any shape, valid or not. Nothing that was typed is refused. */
export const DraftJson = z.custom<JsonObject>().check((context) => {
  if (isJsonObject(context.value)) return;
  context.issues.push({ code: 'custom', params: { code: 'wrong-type', expected: 'object' }, input: context.value });
});
export type DraftJson = JsonObject;
