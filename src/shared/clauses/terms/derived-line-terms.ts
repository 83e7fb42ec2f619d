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

/** Which lines are in force in some months only, which are offered, and on which sides re-assignments of roles chain. */
export const derivedOfLines: readonly DealTerm[] = [
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
