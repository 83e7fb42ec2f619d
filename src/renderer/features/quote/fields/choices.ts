import type { Choice } from '../../../ui/fields/choice-field.tsx';

/** Choices in the order given, each with its words. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: words[value] }));
}
