import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import type { Language } from '../../../../shared/text/language.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import type { LineDraft } from '../edits/line-kind.ts';

/** The path of a charge's single price, for charges that have one. */
export function pricePath(line: LineDraft): 'unitPrice' | 'price' | 'packagePrice' | 'percent' | 'creditsPerUnit' | null {
  switch (line.charge.type) {
    case 'recurring':
      return 'unitPrice';
    case 'one_time':
      return 'price';
    case 'credits':
      return 'creditsPerUnit';
    case 'usage':
      switch (line.charge.model) {
        case 'per_unit':
          return 'unitPrice';
        case 'package':
          return 'packagePrice';
        case 'percentage':
          return 'percent';
        case 'graduated':
        case 'volume':
          return null;
      }
  }
}

/** The path of a line's single quantity, or the words for several quantities. */
export function quantityOf(
  line: LineDraft,
  words: WindowWords['line'],
  language: Language,
): { readonly path: readonly string[] } | { readonly text: string } {
  const number = (text: string | undefined): string =>
    text !== undefined && isCanonicalDecimal(text) ? numberText(text, language) : '–';
  if (line.charge.type === 'recurring') {
    const { quantity } = line.charge;
    return Array.isArray(quantity) ? { text: words.stepCount(quantity.length) } : { path: ['charge', 'quantity'] };
  }
  if (line.charge.type === 'one_time') return { text: '' };
  const { forecast } = line;
  if (forecast === undefined || forecast.type === 'flat') return { path: ['forecast', 'quantity'] };
  if (forecast.type === 'monthly') return { text: words.monthCount(forecast.quantities?.length ?? 0) };
  const percent = forecast.monthlyPercent;
  const growth = percent !== undefined && isCanonicalDecimal(percent) ? percentText(percent, language) : '–';
  return { text: words.growth(number(forecast.start), percent?.startsWith('-') ? growth : `+${growth}`) };
}
