// A number with its sign, its groups and its unit is one token, so that 20% → 25% never reads as 2 → 2, 0 → 5. So is a
// reference or term in braces.
const number = '[-\u2212+]?(?:[$€£¥]|(?:[A-Z]{3}\u00A0))?\\d+(?:[.,\u00A0\u202F’]\\d+)*(?:\u00A0?%|\u00A0?[$€£¥])?';
const token = new RegExp(`\\{\\{[^{}]*\\}\\}|${number}|[\\p{L}\\p{M}\\p{N}]+(?:[’'-][\\p{L}\\p{M}\\p{N}]+)*|\\s+|.`, 'gu');

/** The words, numbers, spaces and signs of a text; together they are the text. */
export function tokens(text: string): readonly string[] {
  return text.match(token) ?? [];
}
