import { z } from 'zod';
import { CalendarDate, list, PositiveDecimal, schemaName, Text } from '../../domain/terms/leaf.ts';
import type { Move } from '../../domain/terms/stress.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import { exact, quotient } from '../../domain/values/exact.ts';
import history from '../../../../resources/history/list-price-moves.json' with { type: 'json' };

const Prices = z.strictObject({ input: PositiveDecimal, output: PositiveDecimal });
const Lists = list(Text).min(1);

/**
 * Moves of public list prices, in USD for a million tokens: `quotewright.price-moves/1`. `source` has the record of the day, `sources` the
 * published lists that have the price of before and the one of after.
 */
const PriceMoves = z.strictObject({
  schema: schemaName('quotewright.price-moves/1'),
  moves: list(
    z.strictObject({
      on: CalendarDate,
      provider: Text,
      slot: Text,
      kind: z.enum(['same', 'new', 'alias', 'scheduled']),
      from: Prices,
      to: Prices,
      source: Text,
      sources: z.strictObject({ from: Lists, to: Lists }),
    }),
  ),
});

function ratioOf(to: string, from: string): string {
  return trimmed(quotient(exact(to), exact(from), 6), 6);
}

/** The moves that come with the app, as ratios with six decimals, the earliest first. */
export const recordedMoves: readonly Move[] = PriceMoves.parse(history).moves.map(({ from, to, sources: _sources, ...move }) => ({
  ...move,
  input: ratioOf(to.input, from.input),
  output: ratioOf(to.output, from.output),
}));
