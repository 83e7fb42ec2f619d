// A forecast that grows each month, as it is typed: "80k +6 %", "80,000 -2%".
import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { decimalTyped } from './decimal-input.ts';

export type TypedGrowth = { readonly start: string; readonly monthlyPercent: string };

const growth = /^(?<start>.*?)\s*(?<sign>[-+\u2212])\s*(?<percent>[\d.,]+)\s*%$/;

/** Null where the text is none. */
export function growthTyped(typed: string, language: Language): TypedGrowth | null {
  const matched = growth.exec(typed.trim());
  if (matched?.groups === undefined) return null;
  const { start: begin = '', sign = '', percent: by = '' } = matched.groups;
  const start = decimalTyped(begin, 'quantity', language);
  const percent = decimalTyped(`${sign === '+' ? '' : '-'}${by}`, 'percent', language);
  return start === null || percent === null ? null : { start, monthlyPercent: percent };
}

export function growthPhrase({ start, monthlyPercent }: TypedGrowth, language: Language): string {
  const percent = numberText(monthlyPercent, language).replace('\u2212', '-');
  return `${numberText(start, language)} ${percent.startsWith('-') ? '' : '+'}${percent} %`;
}
