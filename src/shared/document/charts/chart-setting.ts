import type { ContractWords } from '../../text/contract/en/words.ts';
import type { Language } from '../../text/language.ts';
import type { ChartStyle } from './chart-style.ts';
import { paperStyle } from './chart-style.ts';

/** Where a chart is drawn, and how it is written there: the same function draws it for the page and for the window. */
export type ChartSetting = {
  /** In units of which a label is `labelSize` high. */
  readonly width: number;
  readonly height: number;
  readonly style: ChartStyle;
  readonly words: ContractWords;
  /** How numbers are written. */
  readonly language: Language;
  /** What a pointer on a month is told, the first month first; empty on paper. */
  readonly monthTitles: readonly string[];
};

/** The width of a chart in the contract, in points. */
export const paperWidth = 470;

export function onPaper(height: number, words: ContractWords, language: Language): ChartSetting {
  return { width: paperWidth, height, style: paperStyle, words, language, monthTitles: [] };
}
