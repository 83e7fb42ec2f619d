import { chainedSides } from '../../domain/adaptive/reassignment.ts';
import { lineMonths } from '../../domain/calendar/line-months.ts';
import { isOffered } from '../../domain/taken.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { DealTerm } from './deal-term.ts';

function idsOf(lines: readonly Line[]): readonly string[] | undefined {
  return lines.length === 0 ? undefined : lines.map(({ id }) => id);
}

/** A one-time charge has a month of its own. */
function isLimited(line: Line, { termMonths }: Quote): boolean {
  const { from, to } = lineMonths(line, termMonths);
  return line.charge.type !== 'one_time' && (from > 1 || to < termMonths);
}

const ofCharge = (is: (line: Line) => boolean) => (quote: Quote) => idsOf(quote.lines.filter(is));

/** Whether tiers count over more than a month. */
function isTieredBeyondMonth({ charge }: Line): boolean {
  if (charge.type !== 'usage' || charge.model !== 'graduated') return false;
  return charge.tierPeriod !== undefined && charge.tierPeriod !== 'month';
}

/** Lines by what they charge: a clause says nothing of charges that a deal doesn't have. */
const byCharge: readonly DealTerm[] = [
  { path: 'recurringLines', read: ofCharge(({ charge }) => charge.type === 'recurring') },
  { path: 'oneTimeLines', read: ofCharge(({ charge }) => charge.type === 'one_time') },
  { path: 'usageLines', read: ofCharge(({ charge }) => charge.type === 'usage') },
  { path: 'meteredLines', read: ofCharge(({ charge }) => charge.type === 'usage' || charge.type === 'credits') },
  { path: 'longTierLines', read: ofCharge(isTieredBeyondMonth) },
  { path: 'upliftedLines', read: ofCharge(({ annualUpliftPercent }) => annualUpliftPercent !== undefined) },
].map((term) => ({ ...term, kind: { type: 'lines' }, engine: true, optional: true }));

/** Which lines are in force in some months only, which are offered, and on which sides re-assignments of roles chain. */
export const derivedOfLines: readonly DealTerm[] = [
  ...byCharge,
  {
    path: 'limitedLines',
    kind: { type: 'lines' },
    engine: true,
    optional: true,
    read: (quote) => idsOf(quote.lines.filter((line) => isLimited(line, quote))),
  },
  {
    path: 'options',
    kind: { type: 'lines' },
    engine: true,
    optional: true,
    read: ({ lines }) => idsOf(lines.filter(isOffered)),
  },
  {
    path: 'adaptivePricing.chained',
    kind: { type: 'choice', values: ['none', 'up', 'down', 'both'] },
    engine: true,
    optional: false,
    read: ({ adaptivePricing }) => (adaptivePricing === undefined ? undefined : chainedSides(adaptivePricing)),
  },
];
