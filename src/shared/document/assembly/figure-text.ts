import { isAmountFigure, isPercentPath } from '../../domain/figure-text.ts';
import type { Path } from '../../domain/document/problem.ts';
import { moneyText, percentText } from '../../text/number-format.ts';
import type { Assembly } from './assembly.ts';
import { numberIn, priceIn } from './assembly.ts';

/** How the amounts of a table are written: under a head that names the currency, or among figures of other kinds. */
export type Among = 'amounts' | 'other-figures';

/** A figure of the evaluation as the pages write it, by its path there: a percent, an amount or a number. */
export function figureText(assembly: Assembly, figure: Path, value: string, among: Among): string {
  if (isPercentPath(figure)) return percentText(value, assembly.wording.language);
  if (!isAmountFigure(figure)) return numberIn(assembly, value);
  const { currency, minorDigits, language } = assembly.wording;
  return among === 'amounts' ? priceIn(assembly, value) : moneyText(value, currency, minorDigits, language);
}
