import { own } from '../../domain/values/own.ts';
/** A number as the file writes it. A float would lose digits of it. */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a JSON file holds, with numbers as they are written. */
export type SourceJson = null | boolean | string | NumberText | readonly SourceJson[] | { readonly [name: string]: SourceJson };

/** A list or table of a JSON file. */
export type SourceObject = { readonly [name: string]: SourceJson };

/** What `JSON.parse` says of a value besides the value; the types of the language do not know it yet. */
type Context = { readonly source?: string };

function withNumberTexts(_name: string, value: unknown, ...contexts: readonly Context[]): unknown {
  return typeof value === 'number' ? new NumberText(contexts[0]?.source ?? String(value)) : value;
}

/** JSON with its numbers as they are written. The text has been found to be JSON. */
export function readSourceJson(text: string): SourceJson {
  const value: SourceJson = JSON.parse(text, withNumberTexts);
  return value;
}

export function isSourceObject(value: SourceJson | undefined): value is SourceObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText);
}

export function isSourceList(value: SourceJson | undefined): value is readonly SourceJson[] {
  return Array.isArray(value);
}

/** The value of a name that the object itself has. */
export function valueAt(object: SourceObject, name: string): SourceJson | undefined {
  return own(object, name);
}

/** A text that is not blank, without the spaces around it; null for anything else. */
export function textAt(object: SourceObject, name: string): string | null {
  const value = valueAt(object, name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
