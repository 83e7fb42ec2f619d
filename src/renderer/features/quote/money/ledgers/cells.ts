import type { Path } from '../../../../../shared/domain/document/problem.ts';
import * as printed from '../../../../../shared/domain/figure-text.ts';
import type { Exact } from '../../../../../shared/domain/values/exact.ts';
import { briefDateText } from '../../../../../shared/text/date-format.ts';
import type { Language } from '../../../../../shared/text/language.ts';
import { numberText, percentText } from '../../../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../../../shared/text/window/words.ts';
import type { Audience } from '../../../../ui/audience.ts';
import type { Asked } from '../../how/asked.ts';
import type { LedgerCell } from './ledger.ts';

/** What every ledger is written with. */
export type Writing = {
  readonly words: WindowWords;
  readonly language: Language;
  /** Decimals of the currency's minor unit. */
  readonly minor: number;
  /** A customer is shown nothing of ours: no cost, no margin, no revenue. */
  readonly audience: Audience;
};

const nothing = '–';

export const noCell: LedgerCell = { text: '', value: { kind: 'text', text: '' }, asked: null };

export function textCell(text: string): LedgerCell {
  return { text, value: { kind: 'text', text }, asked: null };
}

export function dateCell(date: string | null, { language }: Writing): LedgerCell {
  if (date === null) return { text: nothing, value: { kind: 'text', text: '' }, asked: null };
  return { text: briefDateText(date, language), value: { kind: 'date', date }, asked: null };
}

/** A zero shows as a dash, so that amounts stand out; a spreadsheet gets the zero. */
function numberCell(decimal: string, isZero: boolean, asked: Asked | null, { language }: Writing): LedgerCell {
  return {
    text: isZero ? nothing : numberText(decimal, language),
    value: { kind: 'number', decimal },
    asked: isZero ? null : asked,
  };
}

const figureOf = (figure: Path | null): Asked | null => (figure === null ? null : { kind: 'figure', figure });

/** An amount in minor units. */
export function amountCell(units: bigint, figure: Path | null, writing: Writing): LedgerCell {
  return numberCell(printed.amountText(units, writing.minor), units === 0n, figureOf(figure), writing);
}

export function quantityCell(value: Exact | null, figure: Path | null, writing: Writing): LedgerCell {
  if (value === null) return { text: nothing, value: { kind: 'text', text: '' }, asked: null };
  return numberCell(printed.numberText(value), value.units === 0n, figureOf(figure), writing);
}

/** A ratio, read as a percent. A spreadsheet gets the percent's number. */
export function ratioCell(ratio: Exact | null, figure: Path | null, { language }: Writing): LedgerCell {
  if (ratio === null) return { text: nothing, value: { kind: 'text', text: '' }, asked: null };
  const percent = printed.percentText(ratio);
  return { text: percentText(percent, language), value: { kind: 'number', decimal: percent }, asked: figureOf(figure) };
}

/** Hundredths of a percent; null where no margin is known. */
export function marginCell(hundredths: bigint | null, figure: Path | null, { language }: Writing): LedgerCell {
  if (hundredths === null) return { text: nothing, value: { kind: 'text', text: '' }, asked: null };
  const percent = printed.marginText(hundredths);
  return { text: percentText(percent, language), value: { kind: 'number', decimal: percent }, asked: figureOf(figure) };
}

/** A sum that only a table has, of figures that explain themselves. One figure is no sum. */
export function sumCell(units: bigint, name: string, parts: readonly Path[], writing: Writing): LedgerCell {
  const decimal = printed.amountText(units, writing.minor);
  return numberCell(decimal, units === 0n, sumAsked(name, numberText(decimal, writing.language), parts), writing);
}

export function quantitySumCell(sum: Exact, name: string, parts: readonly Path[], writing: Writing): LedgerCell {
  const decimal = printed.numberText(sum);
  return numberCell(decimal, sum.units === 0n, sumAsked(name, numberText(decimal, writing.language), parts), writing);
}

function sumAsked(name: string, value: string, parts: readonly Path[]): Asked | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? { kind: 'figure', figure: first } : { kind: 'sum', name, value, parts };
}
