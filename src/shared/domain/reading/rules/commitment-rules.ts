import { minorDigits } from '../../values/currency.ts';
import { exact, neededPlaces } from '../../values/exact.ts';
import { isInAdvance, isWaived } from '../../commitments/period-amounts.ts';
import { mayGo } from '../../commitments/true-up.ts';
import type { Path } from '../../document/problem.ts';
import type { Salvaged } from '../salvage.ts';
import type { Commitment } from '../../terms/commitment.ts';
import { span } from '../../terms/commitment.ts';
import type { Line } from '../../terms/line.ts';
import type { Quote } from '../../terms/quote.ts';
import { dealRules } from './deal-rules.ts';
import { namedLines } from './named-lines.ts';
import type { Report } from './rule.ts';
import { unrepeated } from './rule.ts';

type SalvagedQuote = NonNullable<Salvaged<Quote>>;
type SalvagedCommitment = NonNullable<Salvaged<Commitment>>;

/** The charge of a line that a commitment or the adaptive pricing names; undefined where the line can't be read. */
function chargeOf(quote: SalvagedQuote, id: string, path: Path, report: Report): NonNullable<Salvaged<Line>>['charge'] {
  const { byId, areAllNamed } = namedLines(quote);
  const line = byId.get(id);
  // The id may belong to a line that could not be read.
  if (line === undefined && areAllNamed) report(path, { code: 'unknown-line', id });
  return line?.charge;
}

/** Reports what is wrong with a line that must be a usage line. */
export function usageLineRule(quote: SalvagedQuote, id: string, path: Path, report: Report): void {
  const charge = chargeOf(quote, id, path, report);
  if (charge?.type !== undefined && charge.type !== 'usage') report(path, { code: 'not-a-usage-line', id });
}

/** Reports what is wrong with a line of a pool: usage, or a fee by the month (pricing §12.3). */
function poolLineRule(quote: SalvagedQuote, id: string, path: Path, report: Report): void {
  const charge = chargeOf(quote, id, path, report);
  if (charge?.type === undefined || charge.type === 'usage') return;
  const isMonthlyFee = charge.type === 'recurring' && (charge.every === undefined || charge.every === 'month');
  if (!isMonthlyFee) report(path, { code: charge.type === 'recurring' ? 'not-a-pool-line' : 'not-a-usage-line', id });
}

function minorUnitRule(amount: string | undefined, currency: string | undefined, path: Path, report: Report): void {
  if (amount === undefined || currency === undefined) return;
  const digits = minorDigits(currency);
  if (neededPlaces(exact(amount)) > digits) report(path, { code: 'finer-than-minor-unit', currency, digits });
}

function amountRules(commitment: SalvagedCommitment, currency: string | undefined, path: Path, report: Report): void {
  commitment.amounts?.forEach((amount, index) => minorUnitRule(amount, currency, [...path, 'amounts', index], report));
  minorUnitRule(commitment.overage?.monthlyCap, currency, [...path, 'overage', 'monthlyCap'], report);
  minorUnitRule(commitment.minimum?.amount, currency, [...path, 'minimum', 'amount'], report);
  commitment.agreedAmounts?.forEach((agreed, index) =>
    minorUnitRule(agreed?.amount, currency, [...path, 'agreedAmounts', index, 'amount'], report),
  );
  commitment.discountBands?.forEach((band, index) =>
    minorUnitRule(band?.from, currency, [...path, 'discountBands', index, 'from'], report),
  );
  minorUnitRule(commitment.trueUp?.roundTo, currency, [...path, 'trueUp', 'roundTo'], report);
}

function termsRules(commitment: SalvagedCommitment, path: Path, report: Report): void {
  const { period, instalment, rollover, trueUp } = commitment;
  if (period !== undefined && instalment !== undefined && span.indexOf(instalment) > span.indexOf(period)) {
    report([...path, 'instalment'], { code: 'instalment-longer-than-period' });
  }
  if (isWaived(commitment)) {
    if (isInAdvance(commitment)) report([...path, 'shortfall'], { code: 'waive-needs-arrears' });
    if (rollover !== undefined) report([...path, 'shortfall'], { code: 'waive-excludes-rollover' });
  }
  if (trueUp !== undefined && mayGo(trueUp, 'down') && !('floorPercent' in trueUp)) {
    report([...path, 'trueUp', 'floorPercent'], { code: 'floor-required' });
  }
}

/** What must hold within commitments and between them and the lines: pricing §5, §11. */
export function commitmentRules(quote: SalvagedQuote, report: Report): void {
  unrepeated(quote.commitments?.map((each) => each?.id) ?? [], (index) => ['commitments', index, 'id'], report);
  const pooledBy = new Map<string, { readonly index: number; readonly id: string }>();
  quote.commitments?.forEach((commitment, index) => {
    if (commitment === undefined) return;
    const path = ['commitments', index];
    commitment.lines?.forEach((id, lineIndex) => {
      if (id === undefined) return;
      const at = [...path, 'lines', lineIndex];
      poolLineRule(quote, id, at, report);
      const other = pooledBy.get(id);
      if (other === undefined) pooledBy.set(id, { index, id: commitment.id ?? String(index + 1) });
      else if (other.index === index) report(at, { code: 'line-named-twice', id });
      else report(at, { code: 'line-already-committed', id, commitment: other.id });
    });
    amountRules(commitment, quote.currency, path, report);
    termsRules(commitment, path, report);
    dealRules(commitment, quote, path, report);
  });
}
