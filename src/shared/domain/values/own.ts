/** The value under a name that somebody wrote: `constructor` and `__proto__` are in every object, and name nothing of its own. */
export function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
