import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepIn } from '../calendar/steps.ts';
import { yearOf } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Line } from '../terms/line.ts';
import { oncePer } from '../values/once-per.ts';

/** 1 − discount of a month: one percent for the whole term, or the phase in force (none before the first). `at` is the line's place. */
export function discountFactor<V>(a: Algebra<V>, { discountPercent: discount }: Line, at: Path, month: number): V {
  if (discount === undefined) return a.one;
  if (typeof discount === 'string') return a.named('discount', a.minus(a.one, a.percent(discount, at, 'discountPercent')));
  const phase = stepIn(discount, month);
  if (phase === null) return a.one;
  const percent = a.percent(phase.step.percent, [...at, 'discountPercent', phase.index], 'percent');
  return a.named('discount', a.minus(a.one, percent));
}

/** (1 + annual uplift)^(year − 1), by contract year. */
function upliftFactor<V>(a: Algebra<V>, { annualUpliftPercent: uplift }: Line, at: Path, month: number): V {
  const year = yearOf(month);
  if (uplift === undefined || year === 1) return a.one;
  return a.named('uplift', a.power(a.plus(a.one, a.percent(uplift, at, 'annualUpliftPercent')), year - 1));
}

/** What a line's price is multiplied by in a month without discount and band: uplift × the adaptive multiplier (pricing §12.5). */
function listFactor<V>(a: Algebra<V>, line: Line, at: Path, month: number, multiplier: V): V {
  return a.times(upliftFactor(a, line, at, month), multiplier);
}

/** What others multiply a line's price by in a month: the adaptive multiplier, and the band of its commitment; 1 where there is none. */
export type Multiplied<V> = { readonly multiplier: V; readonly band: V };

/** What a line's price is multiplied by in a month: discount × uplift × the adaptive multiplier × the band's. */
export function lineFactor<V>(a: Algebra<V>, line: Line, at: Path, month: number, { multiplier, band }: Multiplied<V>): V {
  const listed = listFactor(a, line, at, month, multiplier);
  const discounted = a.times(discountFactor(a, line, at, month), listed);
  return band === a.one ? discounted : a.times(discounted, band);
}

function changesIn(month: number, { discountPercent, annualUpliftPercent }: Line): boolean {
  if (annualUpliftPercent !== undefined && month % 12 === 1) return true;
  return typeof discountPercent === 'object' && discountPercent.some(({ fromMonth }) => fromMonth === month);
}

/** By month, the first month first; null where a line has none. */
export type Multipliers = {
  readonly multipliers: readonly Value[] | null;
  readonly bands: readonly Value[] | null;
  /** Factors of lines without bands by what their terms say, for the evaluation that these multipliers are of: lines of one discount share theirs. */
  readonly shared?: Map<string, readonly Value[]>;
};

/** What of a line's own terms its factors follow from. */
const ownTerms = oncePer(({ discountPercent, annualUpliftPercent }: Line) =>
  JSON.stringify([discountPercent, annualUpliftPercent]),
);

/** Of lines that nothing else multiplies, by months of the term. */
const ownFactors = oncePer<Line, Map<number, readonly Value[]>>(() => new Map());

/** The factor of each month, the first month first. */
export function lineFactors(line: Line, at: Path, months: number, by: Multipliers): readonly Value[] {
  if (by.bands !== null) return multipliedFactors(line, at, months, by);
  if (by.multipliers !== null) {
    const key = ownTerms(line);
    const found = by.shared?.get(key) ?? multipliedFactors(line, at, months, by);
    by.shared?.set(key, found);
    return found;
  }
  const known = ownFactors(line);
  const factors = known.get(months) ?? multipliedFactors(line, at, months, by);
  known.set(months, factors);
  return factors;
}

function multipliedFactors(line: Line, at: Path, months: number, { multipliers, bands }: Multipliers): readonly Value[] {
  const { one } = exactAlgebra;
  const factors: Value[] = [];
  let factor = one;
  for (let month = 1; month <= months; month += 1) {
    const isMoved =
      (multipliers !== null && multipliers[month - 1] !== multipliers[month - 2]) ||
      (bands !== null && bands[month - 1] !== bands[month - 2]);
    if (month === 1 || isMoved || changesIn(month, line)) {
      const multiplied = { multiplier: multipliers?.[month - 1] ?? one, band: bands?.[month - 1] ?? one };
      factor = lineFactor(exactAlgebra, line, at, month, multiplied);
    }
    factors.push(factor);
  }
  return factors;
}

/** The factor of each month at list, the first month first. */
export function listFactors(line: Line, at: Path, months: number, multipliers: readonly Value[] | null): readonly Value[] {
  return Array.from({ length: months }, (_, index) =>
    listFactor(exactAlgebra, line, at, index + 1, multipliers?.[index] ?? exactAlgebra.one),
  );
}
