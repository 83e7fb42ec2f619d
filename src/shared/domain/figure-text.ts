import { exactAlgebra } from './algebra/exact-algebra.ts';
import type { Value } from './algebra/exact-algebra.ts';
import { stepOf } from './algebra/step.ts';
import type { Path } from './document/problem.ts';
import { fixed, trimmed } from './values/decimal-text.ts';
import type { Exact } from './values/exact.ts';
import { roundedUnits } from './values/exact.ts';
import { marginPlaces, numberPlaces, percentPlaces } from './values/printed-places.ts';

// How the evaluation prints its figures: pricing §10.

/** An amount in minor units, with all their digits. */
export function amountText(units: bigint, minor: number): string {
  return fixed(units, minor);
}

/** Quantities, credits, indexes and factors: at most 6 decimals, zeros that end them dropped. */
export function numberText(value: Exact): string {
  return trimmed(value, numberPlaces);
}

/** A ratio as a percent, at most 4 decimals: 0.2 is "20". */
export function percentText({ units, places }: Exact): string {
  return trimmed({ units: units * 100n, places }, percentPlaces);
}

/** Hundredths of a percent, as a margin has. */
export function marginText(hundredths: bigint): string {
  return fixed(hundredths, marginPlaces);
}

const numbers: ReadonlySet<string> = new Set([
  'quantities',
  'rated',
  'burned',
  'overageCredits',
  'balance',
  'used',
  'expired',
  'index',
  'multiplier',
  'multipliers',
  'renewalMultiplier',
  'factor',
]);
const percents: ReadonlySet<string> = new Set(['changePercent', 'deviationPercent']);

const names = (figure: Path, among: ReadonlySet<string>): boolean =>
  figure.some((step) => typeof step === 'string' && among.has(step));

/** True of a term or figure that is written as a percent, by its path. */
export function isPercentPath(path: Path): boolean {
  const field = path.findLast((step) => typeof step === 'string');
  return typeof field === 'string' && /percent$/i.test(field);
}

/** True of figures that are printed with the minor unit's digits; the others drop zeros that end them. */
export function isAmountFigure(figure: Path): boolean {
  return !names(figure, numbers) && !names(figure, percents);
}

/** The value of a figure, named by its path in the evaluation, as the evaluation prints it; percents are in percent. */
export function figureText(figure: Path, value: Value, minor: number): string {
  const at = (places: number): Exact => exactAlgebra.rounded(value, stepOf(places));
  if (names(figure, numbers)) return trimmed(at(numberPlaces), numberPlaces);
  if (names(figure, percents)) return trimmed(at(percentPlaces), percentPlaces);
  const places = figure.at(-1) === 'grossMarginPercent' ? marginPlaces : minor;
  return fixed(roundedUnits(at(places), places), places);
}
