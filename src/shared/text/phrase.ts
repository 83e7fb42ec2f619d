import { numberText } from './number-format.ts';

/** "a, b and c". */
export function listText(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  const final = items.at(-1) ?? '';
  if (items.length < 2) return final;
  return `${items.slice(0, -1).join(', ')} ${last} ${final}`;
}

/** "1 month", "3 months": the count unbreakably with its noun. */
export function countText(count: number | string, singular: string, plural = `${singular}s`): string {
  const digits = String(count);
  return `${numberText(digits, 'en')}\u00A0${digits === '1' ? singular : plural}`;
}

/** The first letter as a capital, for a sentence that begins with a phrase. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
