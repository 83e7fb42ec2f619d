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
