import type { Charge } from '../../domain/terms/charge.ts';
import type { Line } from '../../domain/terms/line.ts';
import { lineMonths } from '../../domain/calendar/line-months.ts';
import { oneTimeMonth } from '../../domain/charges/line-result.ts';
import { tierPeriodOf } from '../../domain/charges/usage-charge.ts';
import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { percentText, shortNumberText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { contractWords } from './contract-words.ts';

/** The unit of a line, as it stands behind "per": a resolution; where none is named, a unit. */
export function unitName(line: Line, { language }: Wording): string {
  return line.unit ?? contractWords(language).general.unit;
}

function base(charge: Charge, line: Line, wording: Wording): string {
  const { language } = wording;
  const words = contractWords(language).chargeNotes;
  const number = (decimal: string): string => shortNumberText(decimal, language);
  if (charge.type === 'recurring') return words.subscription[charge.every];
  if (charge.type === 'one_time') return words.once(oneTimeMonth(charge));
  if (charge.type === 'credits') return words.credits(number(charge.creditsPerUnit), unitName(line, wording));
  switch (charge.model) {
    case 'per_unit':
      return words.perUnit(unitName(line, wording));
    case 'graduated':
      return words.graduated[tierPeriodOf(charge)];
    case 'volume':
      return words.volume;
    case 'package': {
      const size = number(charge.packageSize);
      return charge.freeUnits === undefined || isZeroDecimal(charge.freeUnits)
        ? words.packages(size)
        : words.packagesAfter(size, number(charge.freeUnits));
    }
    case 'percentage':
      return words.percentage(percentText(charge.percent, language));
  }
}

/** In which contract months a line is in force; null where it is throughout, or is charged in one of them alone. */
function monthsNote(line: Line, { language, termMonths }: Wording): string | null {
  const { from, to } = lineMonths(line, termMonths);
  if (line.charge.type === 'one_time' || (from === 1 && to === termMonths)) return null;
  const words = contractWords(language).chargeNotes;
  return from === to ? words.inMonth(from) : words.inMonths(from, to);
}

/** How a line's charge comes about, in a few words: the note under the line's name. */
export function chargeNote(line: Line, wording: Wording): string {
  const { annualUpliftPercent: uplift, charge } = line;
  const { language } = wording;
  const words = contractWords(language).chargeNotes;
  const months = monthsNote(line, wording);
  return [
    base(charge, line, wording),
    ...(uplift === undefined || isZeroDecimal(uplift) ? [] : [words.uplift(percentText(uplift, language))]),
    ...(months === null ? [] : [months]),
  ].join(' ');
}
