import type { Line } from '../domain/terms/line.ts';
import type { Charge } from '../domain/terms/charge.ts';
import { moneyText, numberText, percentText, withoutTrailingZeros } from './number-format.ts';
import { countText } from './phrase.ts';
import type { Clause, Wording } from './wording.ts';

const tierPeriod = { month: 'contract month', quarter: 'contract quarter', year: 'contract year', term: 'term' } as const;

/** The unit of a line, as it stands behind "per": a resolution; where none is named, a unit. */
export function unitName(line: Line): string {
  return line.unit ?? 'unit';
}

/** How a line's charge comes about, in a few words: the note under the line's name. */
export function chargeWords(line: Line, wording: Wording): string {
  const { charge } = line;
  const base = chargeBase(charge, line, wording);
  const uplift =
    line.annualUpliftPercent === undefined || !/[1-9]/.test(line.annualUpliftPercent)
      ? ''
      : ` The price rises by ${percentText(line.annualUpliftPercent, wording.language)} with each contract year after the first.`;
  return `${base}${uplift}`;
}

function number(decimal: string, wording: Wording): string {
  return numberText(withoutTrailingZeros(decimal), wording.language);
}

function chargeBase(charge: Charge, line: Line, wording: Wording): string {
  if (charge.type === 'recurring') return `Subscription, invoiced in advance each contract ${charge.every}.`;
  if (charge.type === 'one_time') return `Charged once, invoiced on the first day of contract month ${charge.month ?? 1}.`;
  if (charge.type === 'credits') return `Takes ${number(charge.creditsPerUnit, wording)} credits per ${unitName(line)}.`;
  switch (charge.model) {
    case 'per_unit':
      return `Usage, charged per ${unitName(line)}.`;
    case 'graduated':
      return `Usage; each tier prices the units that fall in it, counted by ${tierPeriod[charge.tierPeriod ?? 'month']}.`;
    case 'volume':
      return 'Usage; the tier that holds the month’s quantity prices all of it.';
    case 'package': {
      const free =
        charge.freeUnits === undefined || !/[1-9]/.test(charge.freeUnits)
          ? ''
          : ` after ${number(charge.freeUnits, wording)} free units a month`;
      return `Usage, in started packages of ${number(charge.packageSize, wording)}${free}.`;
    }
    case 'percentage':
      return `Usage; ${percentText(charge.percent, wording.language)} of the amount processed.`;
  }
}

/** What counts as a charged unit, where only accepted outcomes are charged; null where the line has no outcome. */
export function outcomeWords(line: Line, wording: Wording): Clause | null {
  const { outcome } = line;
  if (outcome === undefined) return null;
  const unit = unitName(line);
  return {
    heading: `What counts as a charged ${unit}`,
    paragraphs: [
      `${line.name} are charged by accepted outcome.${outcome.definition === undefined ? '' : ` An outcome is: ${sentence(outcome.definition)}`}`,
      ...(outcome.attribution === undefined ? [] : [`An outcome is attributed by: ${sentence(outcome.attribution)}`]),
      ...(outcome.disputeWindowDays === undefined
        ? []
        : [
            `Customer may dispute an outcome within ${countText(outcome.disputeWindowDays, 'day')} of the invoice that charges it. An outcome found not to meet the definition is not charged.`,
          ]),
      `The forecast in this order assumes that ${percentText(outcome.acceptancePercent, wording.language)} of delivered units are accepted; what is charged follows the outcomes themselves.`,
    ],
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A price with its currency. */
export function priceText(amount: string, wording: Wording): string {
  return moneyText(amount, wording.currency, wording.minorDigits, wording.language);
}
