import { isThresholdIncluded } from '../../domain/adaptive/adaptive.ts';
import { percentText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { contractWords } from './contract-words.ts';

type Side = { readonly comparison?: 'more_than' | 'at_least' | undefined; readonly thresholdPercent: string };

/** "more than 20%" or "at least 20%". */
export function thresholdText(side: Side, { language }: Wording): string {
  const words = contractWords(language).cover;
  const percent = percentText(side.thresholdPercent, language);
  return isThresholdIncluded(side) ? words.atLeast(percent) : words.moreThan(percent);
}
