import { describe, expect, it } from 'vitest';
import moves from '../../resources/history/list-price-moves.json' with { type: 'json' };
import { openCostBook, pricesOn } from '../../src/shared/domain/costs/cost-book.ts';
import { canonicalJson } from '../../src/shared/domain/document/canonical-json.ts';
import { sha256 } from '../../src/main/sha256.ts';
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

/** Three parts input and one output, in millionths: what a move does to it says its direction. */
const blend = ({ input, output }: { readonly input: string; readonly output: string }): bigint =>
  3n * millionths(input) + millionths(output);

function millionths(price: string): bigint {
  const [whole = '', decimals = ''] = price.split('.');
  return BigInt(`${whole}${decimals.padEnd(6, '0')}`);
}

describe('the recorded moves', () => {
  it('are forty: 24 cuts and 16 rises, by kind as they were recorded', () => {
    expect(moves.moves).toHaveLength(40);
    expect(moves.moves.filter(({ from, to }) => blend(to) < blend(from))).toHaveLength(24);
    expect(moves.moves.filter(({ from, to }) => blend(to) > blend(from))).toHaveLength(16);
    const kinds = Object.groupBy(moves.moves, ({ kind }) => kind);
    expect(Object.entries(kinds).map(([kind, of]) => [kind, of?.length])).toEqual([
      ['new', 20],
      ['alias', 8],
      ['same', 10],
      ['scheduled', 2],
    ]);
  });

  it('cut by a fifth exactly three times, and turn input and output apart twice', () => {
    const fifths = moves.moves.filter(({ from, to }) => blend(to) * 5n === blend(from) * 4n);
    expect(fifths.map(({ on }) => on)).toEqual(['2024-12-05', '2025-04-14', '2026-07-30']);
    const apartMoves = moves.moves.filter(
      ({ from, to }) =>
        millionths(to.input) < millionths(from.input) !== millionths(to.output) < millionths(from.output) &&
        millionths(to.output) !== millionths(from.output),
    );
    expect(apartMoves.map(({ on }) => on)).toEqual(['2025-08-07', '2025-08-07']);
  });

  // Dates, makers, kinds, prices and sources: a new move is entered with its source, and changes this.
  it('are those that were checked against their sources', () => {
    expect(sha256(new TextEncoder().encode(canonicalJson(moves)))).toBe(
      '9cc5286c3c98a6083350d841924fde5a2afdf4f3fe6a5754bb4856ede6dc36f7',
    );
  });
});

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
    expect(prices).toHaveLength(71);
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
