import { exactAlgebra } from '../../algebra/exact-algebra.ts';
import { compare, exact, plus, zero } from '../../values/exact.ts';
import { trimmed } from '../../values/decimal-text.ts';
import { minorDigits } from '../../values/currency.ts';
import type { Path, Problem } from '../../document/problem.ts';
import { oncePer } from '../../values/once-per.ts';
import { isInForce } from '../../calendar/line-months.ts';
import { deliveredUnits, mostUnits, quantityPlaces } from '../../charges/quantities.ts';
import type { Salvaged } from '../salvage.ts';
import type { Tier } from '../../terms/charge.ts';
import { Forecast, Line, type RoutingEntry } from '../../terms/line.ts';
import type { Quote } from '../../terms/quote.ts';
import type { Report } from './rule.ts';
import { collector, isAbove, rising, unrepeated, withinTerm } from './rule.ts';

type SalvagedLine = NonNullable<Salvaged<Line>>;
type ChargeType = Line['charge']['type'];

const metered: readonly ChargeType[] = ['usage', 'credits'];
/** Which charges a field belongs to, where not to all: pricing §3. */
export const belongs: readonly { readonly field: keyof Line; readonly to: readonly ChargeType[] }[] = [
  { field: 'forecast', to: metered },
  { field: 'quantityDecimals', to: metered },
  { field: 'outcome', to: metered },
  { field: 'servedBy', to: metered },
  { field: 'otherCostPerUnit', to: metered },
  { field: 'discountPercent', to: ['recurring', 'one_time', 'usage'] },
  { field: 'annualUpliftPercent', to: ['recurring', 'usage'] },
];

/** Tiers rise and end open. */
export function tierRules(tiers: Salvaged<Tier[]>, path: Path, report: Report): void {
  let below = '0';
  tiers?.forEach((tier, index) => {
    const last = index === tiers.length - 1;
    const upTo = tier?.upTo;
    if (upTo === undefined) return;
    const at = [...path, index, 'upTo'];
    if (upTo === null) {
      if (!last) report(at, { code: 'open-tier-not-last' });
      return;
    }
    if (!isAbove(upTo, below)) report(at, { code: 'not-rising', above: below });
    else if (last) report(at, { code: 'last-tier-open' });
    below = upTo;
  });
}

/** The shares of what serves a line sum to 100. */
export function shareRules(entries: Salvaged<RoutingEntry[]>, path: Path, report: Report): void {
  if (entries === undefined || entries.length === 0) return;
  let sum = zero;
  for (const entry of entries) {
    if (entry?.sharePercent === undefined) return;
    sum = plus(sum, exact(entry.sharePercent));
  }
  if (compare(sum, exact('100')) !== 0) report(path, { code: 'shares-sum', sum: trimmed(sum, 6) });
}

/** The months of a line lie within the term and end where they start or later: pricing §12.1. */
function monthRules({ fromMonth, toMonth }: SalvagedLine, termMonths: number | undefined, path: Path, report: Report): void {
  withinTerm(fromMonth, termMonths, [...path, 'fromMonth'], report);
  withinTerm(toMonth, termMonths, [...path, 'toMonth'], report);
  if (fromMonth !== undefined && toMonth !== undefined && toMonth < fromMonth) {
    report([...path, 'toMonth'], { code: 'below', least: String(fromMonth) });
  }
}

/** The first month in which the forecast is past what a month can hold. */
function growthRule(line: SalvagedLine, quote: NonNullable<Salvaged<Quote>>, path: Path, report: Report): void {
  const forecast = Forecast.safeParse(line.forecast);
  const whole = Line.safeParse(line);
  if (!forecast.success || quote.termMonths === undefined) return;
  const places = whole.success ? quantityPlaces(whole.data, minorDigits(quote.currency ?? '')) : 0;
  const units = deliveredUnits(exactAlgebra, forecast.data, [...path, 'forecast'], places);
  for (let month = 1; month <= quote.termMonths; month += 1) {
    if (!isInForce(line, month) || compare(units(month, exactAlgebra.one), mostUnits) <= 0) continue;
    report([...path, 'forecast'], { code: 'quantity-too-large', month });
    return;
  }
}

function chargeRules(line: SalvagedLine, termMonths: number | undefined, path: Path, report: Report): void {
  const { charge } = line;
  if (charge === undefined) return;
  const at = [...path, 'charge'];
  if (charge.type === 'one_time') {
    withinTerm(charge.month, termMonths, [...at, 'month'], report);
    const [from, to] = [line.fromMonth ?? 1, line.toMonth ?? termMonths ?? 1];
    if (!isInForce(line, charge.month ?? 1)) report([...at, 'month'], { code: 'outside-months-of-line', from, to });
  }
  if (charge.type === 'recurring' && typeof charge.quantity === 'object') {
    const steps = charge.quantity;
    const month = (index: number): Path => [...at, 'quantity', index, 'fromMonth'];
    rising(
      steps.map((step) => step?.fromMonth),
      month,
      report,
    );
    steps.forEach((step, index) => withinTerm(step?.fromMonth, termMonths, month(index), report));
  }
  if (charge.type === 'usage' && (charge.model === 'graduated' || charge.model === 'volume'))
    tierRules(charge.tiers, [...at, 'tiers'], report);
}

/** What must hold within each line and between lines. `raw` tells whether a field is there at all, be it readable or not. */
export function lineRules(quote: NonNullable<Salvaged<Quote>>, raw: (path: Path) => unknown, report: Report): void {
  const { lines, termMonths, currency } = quote;
  unrepeated(lines?.map((line) => line?.id) ?? [], (index) => ['lines', index, 'id'], report);
  const hasCredits = raw(['credits']) !== undefined;
  lines?.forEach((line, index) => {
    if (line === undefined) return;
    const known = foundInLine(line);
    const key = `${index} ${termMonths} ${currency} ${hasCredits}`;
    const found = known.get(key) ?? problemsOfLine(line, index, quote, raw);
    known.set(key, found);
    for (const { path, reason } of found) report(path, reason);
  });
}

/** What was found in a line, by all else that its rules ask: a line that stays is not looked through again with every letter in another. */
const foundInLine = oncePer<SalvagedLine, Map<string, readonly Problem[]>>(() => new Map());

function problemsOfLine(
  line: SalvagedLine,
  index: number,
  quote: NonNullable<Salvaged<Quote>>,
  raw: (path: Path) => unknown,
): readonly Problem[] {
  const { termMonths } = quote;
  const { problems, report } = collector();
  const path = ['lines', index];
  const type = line.charge?.type;
  if (type !== undefined) {
    for (const { field, to } of belongs) {
      if (!to.includes(type) && raw([...path, field]) !== undefined) report([...path, field], { code: 'does-not-belong', type });
    }
    if (metered.includes(type) && raw([...path, 'forecast']) === undefined) report([...path, 'forecast'], { code: 'missing' });
    if (type === 'credits' && raw(['credits']) === undefined)
      report(['credits'], { code: 'credits-missing', line: line.id ?? String(index + 1) });
  }
  monthRules(line, termMonths, path, report);
  chargeRules(line, termMonths, path, report);
  if (typeof line.discountPercent === 'object') {
    const phases = line.discountPercent;
    const month = (phase: number): Path => [...path, 'discountPercent', phase, 'fromMonth'];
    rising(
      phases.map((phase) => phase?.fromMonth),
      month,
      report,
    );
    phases.forEach((phase, at) => withinTerm(phase?.fromMonth, termMonths, month(at), report));
  }
  shareRules(line.servedBy, [...path, 'servedBy'], report);
  growthRule(line, quote, path, report);
  return problems;
}
