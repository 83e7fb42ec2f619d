import type { TrueUp } from '../../domain/terms/commitment.ts';
import { defaults } from '../../domain/terms/defaults.ts';
import { percentText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { contractWords } from './contract-words.ts';

/** What a true-up does, in a sentence or two: its window, band, step and direction. */
export function trueUpRule(terms: TrueUp, { language }: Wording): string {
  const words = contractWords(language).trueUp.rule;
  const percent = (value: string): string => percentText(value, language);
  const { windowMonths = defaults.windowMonths, direction = defaults.direction, deadbandPercent = '0' } = terms;
  const { maxIncreasePercent, maxDecreasePercent, floorPercent } = terms;
  return [
    words.adjusts(windowMonths, percent(deadbandPercent)),
    ...(direction === 'down' || maxIncreasePercent === undefined ? [] : [words.atMostUp(percent(maxIncreasePercent))]),
    ...(direction === 'up' || maxDecreasePercent === undefined ? [] : [words.atMostDown(percent(maxDecreasePercent))]),
    ...(direction === 'up' || floorPercent === undefined ? [] : [words.floor(percent(floorPercent))]),
    words.moves,
  ].join(' ');
}
