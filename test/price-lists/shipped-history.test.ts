import { describe, expect, it } from 'vitest';
import moves from '../../resources/history/list-price-moves.json' with { type: 'json' };
import { openCostBook, pricesOn } from '../../src/shared/domain/costs/cost-book.ts';
import { trimmed } from '../../src/shared/domain/values/decimal-text.ts';
import { shippedHistory } from '../../src/shared/price-lists/shipped-history.ts';

const history = shippedHistory();
const book = openCostBook(history);

/** Input and output of a slot on a day; null where nothing fills it. */
function pairOn(slot: string, on: string): readonly string[] | null {
  const found = pricesOn(book, slot, on);
  return found.ok ? [trimmed(found.value.input, 6), trimmed(found.value.output, 6)] : null;
}

const dayBefore = (on: string): string => new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);

/** Moves that no slot of the history makes, and why. */
const apart = new Map([
  ['openai small 2025-01-31', 'o1-mini is a reasoning model: GPT-4o mini filled the slot'],
  ['mistral frontier 2025-01-13', 'the alias moved two months after the model came out at the same price'],
]);

describe('the price history that ships', () => {
  it('has frontier, mid and small for four makers', () => {
    expect(history.slots?.map(({ id }) => id).toSorted()).toEqual(
      ['anthropic', 'google', 'mistral', 'openai'].flatMap((maker) =>
        ['frontier', 'mid', 'small'].map((slot) => `${maker}-${slot}`),
      ),
    );
  });

  it('says of every price where it is published, and of which only one source knows', () => {
    const prices = history.models.flatMap((model) => model.prices.map(({ from, source }) => ({ id: model.id, from, source })));
    for (const price of prices) expect(price.source ?? '').not.toBe('');
    const single = prices.filter(({ source }) => /alone/.test(source?.split('; cached')[0] ?? ''));
    expect(single.map(({ id, from }) => `${id} ${from}`)).toEqual([
      'google/gemini-1.5-pro 2024-07-18',
      'google/gemini-1.5-flash 2024-06-30',
      'google/gemini-2.5-flash 2025-04-17',
      'mistral/mistral-large-2402 2024-03-25',
      'mistral/mistral-small-2402 2024-03-25',
      'mistral/mistral-small-2402 2024-06-05',
      'mistral/mistral-small-2503 2025-03-17',
      'mistral/mistral-small-2506 2025-06-20',
    ]);
  });

  it.each(
    moves.moves
      .filter(({ provider, slot }) => book.slots.has(`${provider}-${slot}`))
      .map((move) => ({ ...move, name: `${move.provider} ${move.slot} ${move.on}` })),
  )('agrees with the recorded move: $name', ({ name, provider, slot, on, from, to }) => {
    if (apart.has(name)) return;
    const id = `${provider}-${slot}`;
    expect([pairOn(id, dayBefore(on)), pairOn(id, on)]).toEqual([
      [from.input, from.output],
      [to.input, to.output],
    ]);
  });

  it('has the launches at an unchanged price, which no list of moves has', () => {
    const frontier = history.slots?.find(({ id }) => id === 'anthropic-frontier')?.assignments.map(({ model }) => model);
    expect(frontier).toEqual(
      expect.arrayContaining(['anthropic/claude-opus-4-6', 'anthropic/claude-opus-4-7', 'anthropic/claude-opus-4-8']),
    );
    expect(pairOn('anthropic-frontier', '2026-04-15')).toEqual(pairOn('anthropic-frontier', '2026-04-16'));
  });

  it('has announced prices from their own day', () => {
    expect(pairOn('google-mid', '2026-12-31')).toEqual(['0.75', '3.75']);
    expect(pairOn('google-mid', '2027-01-01')).toEqual(['1.5', '7.5']);
  });
});
