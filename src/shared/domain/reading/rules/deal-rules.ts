import { cut, fullMonths } from '../../calendar/term.ts';
import { reachedFrom } from '../../commitments/agreed-amounts.ts';
import { isCredited, isInAdvance, isWaived } from '../../commitments/period-amounts.ts';
import type { Path } from '../../document/problem.ts';
import type { Commitment } from '../../terms/commitment.ts';
import { span } from '../../terms/commitment.ts';
import type { Quote } from '../../terms/quote.ts';
import { trimmed } from '../../values/decimal-text.ts';
import { compare, exact, plus, times, zero } from '../../values/exact.ts';
import type { Salvaged } from '../salvage.ts';
import type { Report } from './rule.ts';
import { namedLines } from './named-lines.ts';
import { rising, withinTerm } from './rule.ts';

type SalvagedQuote = NonNullable<Salvaged<Quote>>;
type SalvagedCommitment = NonNullable<Salvaged<Commitment>>;

/** The periods of a commitment that could be read far enough, each with the instalments that start in it. */
function instalmentStarts({ period, instalment }: SalvagedCommitment, termMonths: number | undefined) {
  if (period === undefined || termMonths === undefined) return null;
  return cut({ from: 1, to: termMonths }, fullMonths(period, termMonths)).flatMap((each) =>
    cut(each, fullMonths(instalment ?? period, termMonths)).map(({ from }) => ({ from, periodFrom: each.from })),
  );
}

/** Parts of a period that are paid at once, in advance: pricing §12.4. */
function paymentRules(commitment: SalvagedCommitment, termMonths: number | undefined, path: Path, report: Report): void {
  const { payments, period } = commitment;
  if (payments === undefined) return;
  const at = [...path, 'payments'];
  if (!isInAdvance(commitment)) report(at, { code: 'does-not-go-with', with: 'billing in arrears' });
  const month = (index: number): Path => [...at, index, 'month'];
  rising(
    payments.map((payment) => payment?.month),
    month,
    report,
  );
  const full = period === undefined ? undefined : fullMonths(period, termMonths ?? Infinity);
  payments.forEach((payment, index) => {
    if (payment?.month !== undefined && full !== undefined && payment.month > full)
      report(month(index), { code: 'beyond-period', months: full });
  });
  const percents = payments.map((payment) => payment?.percent);
  if (percents.some((percent) => percent === undefined)) return;
  const sum = percents.reduce((total, percent) => plus(total, exact(percent ?? '0')), zero);
  if (payments.length > 0 && compare(sum, exact('100')) !== 0) report(at, { code: 'percents-sum', sum: trimmed(sum, 6) });
}

/** Bands rise from 0: pricing §12.6. */
function bandRules(commitment: SalvagedCommitment, path: Path, report: Report): void {
  const bands = commitment.discountBands;
  if (bands === undefined) return;
  const at = [...path, 'discountBands'];
  if (isWaived(commitment)) report(at, { code: 'does-not-go-with', with: 'a shortfall that is waived' });
  let below: string | undefined;
  bands.forEach((band, index) => {
    if (band?.from === undefined) return;
    const place = [...at, index, 'from'];
    if (index === 0 && exact(band.from).units !== 0n) report(place, { code: 'above', most: '0' });
    if (below !== undefined && compare(exact(band.from), exact(below)) <= 0) report(place, { code: 'not-rising', above: below });
    below = band.from;
  });
}

/** A minimum inside the period: pricing §12.7. */
function minimumRules(commitment: SalvagedCommitment, termMonths: number | undefined, path: Path, report: Report): void {
  const { minimum, period, amounts } = commitment;
  if (minimum === undefined) return;
  const at = [...path, 'minimum'];
  if (isInAdvance(commitment)) report(at, { code: 'does-not-go-with', with: 'billing in advance' });
  if (isWaived(commitment)) report(at, { code: 'does-not-go-with', with: 'a shortfall that is waived' });
  const { every, amount } = minimum;
  if (every === undefined || period === undefined) return;
  if (span.indexOf(every) >= span.indexOf(period)) {
    report([...at, 'every'], { code: 'minimum-not-shorter' });
    return;
  }
  if (amount === undefined || termMonths === undefined) return;
  // Compared without a division: amount × months of the period > entry × months of the interval.
  const [full, each] = [fullMonths(period, termMonths), fullMonths(every, termMonths)];
  const inPeriod = times(exact(amount), exact(String(full)));
  const exceeded = amounts?.find(
    (entry) => entry !== undefined && compare(inPeriod, times(exact(entry), exact(String(each)))) > 0,
  );
  if (exceeded === undefined) return;
  report([...at, 'amount'], { code: 'minimum-above-amount', amount: exceeded, inPeriod: inPeriodText(amount, full, each) });
}

function inPeriodText(amount: string, full: number, each: number): string {
  return full === each ? amount : `${amount} × ${full} ÷ ${each}`;
}

/** Excess that counts forward: pricing §12.8. */
function carryRules(commitment: SalvagedCommitment, path: Path, report: Report): void {
  if (commitment.carryForward === undefined) return;
  const at = [...path, 'carryForward'];
  if (commitment.rollover !== undefined) report(at, { code: 'does-not-go-with', with: 'rollover' });
  if (commitment.trueUp !== undefined) report(at, { code: 'does-not-go-with', with: 'trueUp' });
  if (commitment.agreedAmounts !== undefined) report(at, { code: 'does-not-go-with', with: 'agreedAmounts' });
  if (isWaived(commitment)) report(at, { code: 'does-not-go-with', with: 'a shortfall that is waived' });
  if (isCredited(commitment)) report(at, { code: 'does-not-go-with', with: 'a shortfall that becomes a credit' });
}

/** Shortfall as a credit: pricing §12.9. */
function creditRules(commitment: SalvagedCommitment, path: Path, report: Report): void {
  const hasMonths = 'creditMonths' in commitment;
  if (isCredited(commitment)) {
    if (!hasMonths) report([...path, 'creditMonths'], { code: 'missing' });
    if (commitment.rollover !== undefined) report([...path, 'shortfall'], { code: 'does-not-go-with', with: 'rollover' });
  } else if (hasMonths) report([...path, 'creditMonths'], { code: 'needs', needs: 'a shortfall that becomes a credit' });
}

/** Amounts agreed for later: pricing §12.10. */
function agreedRules(commitment: SalvagedCommitment, termMonths: number | undefined, path: Path, report: Report): void {
  const agreed = commitment.agreedAmounts;
  if (agreed === undefined) return;
  const month = (index: number): Path => [...path, 'agreedAmounts', index, 'fromMonth'];
  rising(
    agreed.map((each) => each?.fromMonth),
    month,
    report,
  );
  const starts = instalmentStarts(commitment, termMonths);
  const paid = commitment.payments === undefined ? {} : { payments: [] };
  agreed.forEach((each, index) => {
    withinTerm(each?.fromMonth, termMonths, month(index), report);
    if (each?.fromMonth === undefined || starts === null || termMonths === undefined || each.fromMonth > termMonths) return;
    if (reachedFrom(paid, each.fromMonth, starts).length === 0) report(month(index), { code: 'reaches-no-instalment' });
  });
}

/** A pool of lines that are only offered has nothing to draw on it: pricing §12.2. */
function offeredRules(commitment: SalvagedCommitment, quote: SalvagedQuote, path: Path, report: Report): void {
  const pool = commitment.lines ?? [];
  const { byId } = namedLines(quote);
  const isOffered = (id: string | undefined): boolean => id !== undefined && byId.get(id)?.optional === true;
  if (pool.length > 0 && pool.every(isOffered)) report([...path, 'lines'], { code: 'only-optional-lines' });
}

/** What must hold within a commitment of the terms that real deals add: pricing §12. */
export function dealRules(commitment: SalvagedCommitment, quote: SalvagedQuote, path: Path, report: Report): void {
  const { termMonths } = quote;
  paymentRules(commitment, termMonths, path, report);
  bandRules(commitment, path, report);
  minimumRules(commitment, termMonths, path, report);
  carryRules(commitment, path, report);
  creditRules(commitment, path, report);
  agreedRules(commitment, termMonths, path, report);
  offeredRules(commitment, quote, path, report);
}
