import { defaults } from '../../domain/terms/defaults.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { invoicedBy, sumOf } from '../../domain/statements/sums.ts';
import { dearer, namedModels } from '../../simulation/break-even/scenarios.ts';
import { addDays } from '../../domain/values/date.ts';
import { compare, exact, one, plus, ratio, roundedProduct, fromUnits, times } from '../../domain/values/exact.ts';
import type { ProcurementWords } from '../../text/procurement/procurement-words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, moneyIn, monthEnd, percentIn } from '../assembly/assembly.ts';
import type { Answer } from './answer.ts';
import { atUse, otherwise } from './otherwise.ts';
import type { Said } from './of-pools.ts';
import { ofPools } from './of-pools.ts';

/** The fall of published prices that the example works out, a percent. */
const exampleCut = 30;

/** A fall of every price that the index reads, from the day after its baseline and the start on, that of every later price too. */
function cutEvents({ results, quote }: Assembly): { readonly on: string; readonly events: readonly ScenarioEvent[] } {
  const { baselineDate = quote.startDate } = quote.adaptivePricing ?? {};
  const startDate = baselineDate > quote.startDate ? baselineDate : quote.startDate;
  const cut =
    results.costs === undefined ? null : dearer({ ...quote, startDate }, results.costs, namedModels(quote), -exampleCut * 100);
  return { on: addDays(startDate, 1), events: cut?.events ?? [] };
}

function workedCut(assembly: Assembly, words: ProcurementWords['priceProtection']): string | null {
  const { on, events } = cutEvents(assembly);
  const under = events.length === 0 ? null : otherwise(assembly, events);
  if (under === null) return null;
  const cut = percentIn(assembly, ratio(String(exampleCut)));
  const day = dateIn(assembly, on);
  const acted = under.adaptive?.measurements.filter(({ action }) => action === 'decrease') ?? [];
  const last = acted.at(-1);
  if (last === undefined) return words.workedStill(cut, day);
  const to = percentIn(assembly, last.multiplier);
  if (last.effectiveFrom === null) return words.workedRenewal(cut, day, to);
  const bill = moneyIn(assembly, under.totals.expectedValue);
  const before = moneyIn(assembly, assembly.results.totals.expectedValue);
  return words.worked(cut, day, to, dateIn(assembly, last.effectiveFrom), bill, before);
}

function workedFixed(assembly: Assembly, words: ProcurementWords['priceProtection']): string {
  const cut = percentIn(assembly, ratio(String(exampleCut)));
  return words.workedFixed(cut, moneyIn(assembly, assembly.results.totals.expectedValue));
}

/** Whether prices follow published ones down. */
export function priceProtection(assembly: Assembly, { priceProtection: words }: ProcurementWords): Answer {
  const terms = assembly.quote.adaptivePricing;
  const decrease = terms?.decrease;
  if (terms === undefined || decrease === undefined)
    return { ask: 'price-protection', verdict: 'no', clauses: [], says: [words.none], worked: workedFixed(assembly, words) };
  const indexed = ratio(terms.indexedSharePercent ?? '100');
  const share = times(indexed, ratio(decrease.passThroughPercent));
  const threshold = percentIn(assembly, ratio(decrease.thresholdPercent));
  const comparison = decrease.comparison ?? defaults.comparison;
  const { floorPercent, maxStepPercent } = decrease;
  const atRenewal = terms.effective === 'renewal';
  const isWhole = compare(share, one) === 0 && floorPercent === undefined && !atRenewal;
  return {
    ask: 'price-protection',
    verdict: isWhole ? 'yes' : 'partly',
    clauses: [
      ['price-reduction', null],
      ['price-index', null],
    ],
    says: [
      words.follows(
        percentIn(assembly, share),
        comparison === 'more_than' ? words.moreThan(threshold) : words.atLeast(threshold),
        terms.measureEveryMonths,
      ),
      ...(floorPercent === undefined ? [] : [words.floor(percentIn(assembly, ratio(floorPercent)))]),
      ...(maxStepPercent === undefined ? [] : [words.step(percentIn(assembly, ratio(maxStepPercent)))]),
      ...(atRenewal ? [words.atRenewal] : []),
    ],
    worked: workedCut(assembly, words),
  };
}

function overageOf(assembly: Assembly, { overage }: Commitment, words: ProcurementWords['overage']): Said {
  const adjust = overage?.adjustPercent ?? '0';
  const order = compare(exact(adjust), exact('0'));
  const size = percentIn(assembly, ratio(order < 0 ? adjust.replace('-', '') : adjust));
  const atList = (overage?.rate ?? defaults.overageRate) === 'list';
  const cap = overage?.monthlyCap === undefined ? [] : [words.cap(moneyIn(assembly, unitsOf(assembly, overage.monthlyCap)))];
  const [same, less, more] = atList ? [words.list, words.listLess, words.listMore] : [words.same, words.less, words.more];
  const text = order === 0 ? same : order < 0 ? less(size) : more(size);
  const verdict = order > 0 || atList ? (cap.length > 0 ? 'partly' : 'no') : 'yes';
  return { verdict, says: [text, ...cap] };
}

/** A decimal amount in minor units. */
function unitsOf({ wording }: Assembly, decimal: string): bigint {
  return roundedProduct(exact(decimal), one, wording.minorDigits);
}

/** What use above a commitment costs. */
export function overageRate(assembly: Assembly, words: ProcurementWords): Answer {
  const text = words.overage;
  if ((assembly.quote.commitments ?? []).length === 0)
    return { ask: 'overage-rate', verdict: 'yes', clauses: [['order', null]], says: [text.noCommitment], worked: null };
  const under = atUse(assembly, '1.5');
  const overage = under === null ? 0n : invoicedBy(under.invoices, { kind: 'overage' });
  return {
    ask: 'overage-rate',
    ...ofPools(assembly, words, (terms) => overageOf(assembly, terms, text)),
    clauses: [['overage', null]],
    worked: under === null ? null : text.worked(moneyIn(assembly, overage), moneyIn(assembly, under.totals.expectedValue)),
  };
}

/** What the last twelve months are invoiced; null of a shorter term. */
function lastYear({ results }: Assembly): bigint | null {
  const months = results.revenue.map(({ invoiced }) => invoiced);
  return months.length < 12 ? null : sumOf(months.slice(-12));
}

/** How far a renewal may raise prices. */
export function renewalCap(assembly: Assembly, { renewal: words, days }: ProcurementWords): Answer {
  const { quote } = assembly;
  const { renewal } = quote;
  const free = words.workedFree(dateIn(assembly, monthEnd(assembly, quote.termMonths)));
  if (renewal === undefined)
    return { ask: 'renewal-cap', verdict: 'no', clauses: [['term', null]], says: [words.none], worked: free };
  const { capPercent } = renewal;
  const isAutomatic = renewal.type === 'automatic';
  const year = lastYear(assembly);
  const most =
    capPercent === undefined || year === null ? null : roundedProduct(fromUnits(year, 0), plus(one, ratio(capPercent)), 0);
  return {
    ask: 'renewal-cap',
    verdict: capPercent === undefined ? 'no' : 'yes',
    clauses: [['renewal', null]],
    says: [
      ...(isAutomatic ? [] : [words.byAgreement(days(renewal.noticeDays))]),
      ...(capPercent === undefined
        ? isAutomatic
          ? [words.uncapped]
          : [words.noCap]
        : [words.capped(percentIn(assembly, ratio(capPercent)))]),
    ],
    worked:
      most === null || year === null
        ? isAutomatic
          ? null
          : free
        : words.worked(moneyIn(assembly, year), moneyIn(assembly, most)),
  };
}
