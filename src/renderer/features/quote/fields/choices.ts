import type { Choice } from '../../../ui/fields/choice-field.tsx';

/** Choices in the order given, each with its words, and why it can't be chosen where it can't. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
  excluded: (value: Value) => string | null = () => null,
): readonly Choice[] {
  return values.map((value) => ({ value, label: words[value], excluded: excluded(value) }));
}
