import type { Commitment, TrueUp } from '../domain/terms/commitment.ts';
import { moneyText, percentText } from './number-format.ts';
import { countText } from './phrase.ts';
import type { Clause, Wording } from './wording.ts';

function positive(percent: string | undefined): percent is string {
  return percent !== undefined && /[1-9]/.test(percent);
}

function roundedTo(trueUp: TrueUp, wording: Wording): string {
  return trueUp.roundTo === undefined
    ? `the nearest minor unit of ${wording.currency}`
    : `the nearest ${moneyText(trueUp.roundTo, wording.currency, wording.minorDigits, wording.language)}`;
}

function formula(trueUp: TrueUp, wording: Wording): string {
  const window = trueUp.windowMonths ?? 3;
  return (
    `At the end of each instalment but the term’s last, the run rate r is the sum of the charges for the Pooled Services, overage counted before its adjustment, over the last ` +
    `${countText(window, 'month')}, divided by those months (fewer where the term is younger) and rounded to the minor unit of ${wording.currency}. The monthly amount due is the ended instalment’s amount divided by its months; ` +
    `the monthly amount coming is that of the first instalment the revision reaches. With “high” the greater and “low” the lesser of the two: ` +
    `deviation = r\u00A0÷\u00A0high\u00A0−\u00A01 where r is more than high; deviation = r\u00A0÷\u00A0low\u00A0−\u00A01 where r is less than low; otherwise the deviation is nil. It is rounded to six decimals.`
  );
}

function band(trueUp: TrueUp, wording: Wording): string {
  return positive(trueUp.deadbandPercent)
    ? `A deviation of ${percentText(trueUp.deadbandPercent, wording.language)} or less, in either direction, changes nothing.`
    : 'Any deviation counts; there is no band within which nothing changes.';
}

function factor(trueUp: TrueUp, wording: Wording): string {
  const direction = trueUp.direction ?? 'both';
  const limits = [
    direction === 'down'
      ? ''
      : trueUp.maxIncreasePercent === undefined
        ? 'one revision may raise instalments without limit'
        : `one revision raises instalments by at most ${percentText(trueUp.maxIncreasePercent, wording.language)}`,
    direction === 'up'
      ? ''
      : trueUp.maxDecreasePercent === undefined
        ? 'one revision may lower them without limit but the floor'
        : `one revision lowers them by at most ${percentText(trueUp.maxDecreasePercent, wording.language)}`,
  ].filter((limit) => limit !== '');
  const allowed = {
    both: 'Instalments may be revised up and down.',
    up: 'Instalments may be revised up only.',
    down: 'Instalments may be revised down only.',
  };
  return `${allowed[direction]} Beyond the band, each instalment that the revision reaches is multiplied by 1\u00A0+\u00A0deviation and rounded to ${roundedTo(trueUp, wording)}; ${limits.join(', and ')}.`;
}

function bounds(trueUp: TrueUp, wording: Wording): readonly string[] {
  const direction = trueUp.direction ?? 'both';
  const up =
    'On an increase, an instalment becomes at most r times its months, rounded in the same way, and never less than it was: a step that already brings more is left alone.';
  const down =
    `On a decrease, an instalment becomes at least the greater of ${trueUp.floorPercent === undefined ? '' : `${percentText(trueUp.floorPercent, wording.language)} of its original amount and `}r times its months, ` +
    'rounded in the same way, and never more than it was. Decreases within the running period are limited to the commitment that is still unused.';
  return [...(direction === 'down' ? [] : [up]), ...(direction === 'up' ? [] : [down])];
}

function timing(trueUp: TrueUp, commitment: Commitment): string {
  const notice = trueUp.noticeMonths ?? 0;
  const reach =
    notice === 0
      ? 'A revision reaches every instalment that starts after the ended one.'
      : `A revision reaches the instalments that start ${countText(notice, 'full month')} or more after the ended one.`;
  const within =
    commitment.period === (commitment.instalment ?? commitment.period)
      ? ''
      : ' A revision of instalments of the running period changes the commitment available in it by the same sum.';
  return `${reach}${within} Amounts already invoiced are not reopened.`;
}

/** The true-up: formula, window, deadband, limits, floor, notice, direction and rounding: pricing §5. */
export function trueUpWords(commitment: Commitment, trueUp: TrueUp, wording: Wording): Clause {
  return {
    heading: `True-up of the ${commitment.name}`,
    paragraphs: [
      formula(trueUp, wording),
      band(trueUp, wording),
      factor(trueUp, wording),
      ...bounds(trueUp, wording),
      timing(trueUp, commitment),
    ],
  };
}
