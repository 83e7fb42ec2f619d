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

const published = ['models.dev', 'LiteLLM', 'llm-prices', 'genai-prices', 'Portkey', 'tokencost'];

/** Lists that know a price by themselves: tokencost copies LiteLLM, and counts where LiteLLM has the price no longer. */
function independent(lists: readonly string[]): readonly string[] {
  return [...new Set(lists)].filter((list) => list !== 'tokencost' || !lists.includes('LiteLLM'));
}

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
      'ccbe19d522aad0524f14bbc11c70a93dc80bc01b24249228e4d865043ca284ac',
    );
  });

  it('name two lists at least for the price before and for the one after, but where one alone has it', () => {
    const sides = moves.moves.flatMap(({ on, provider, slot, sources }) =>
      Object.entries(sources).map(([side, lists]) => ({ name: `${on} ${provider} ${slot} ${side}`, lists })),
    );
    for (const { lists } of sides) expect(independent(lists)).toEqual(lists);
    expect(sides.filter(({ lists }) => lists.length < 2).map(({ name, lists }) => `${name}: ${lists.join()}`)).toEqual([
      '2024-07-25 mistral frontier to: LiteLLM',
      '2025-01-13 mistral frontier from: LiteLLM',
      '2025-08-23 deepseek chat to: models.dev',
      '2025-11-17 deepseek chat from: models.dev',
      '2026-07-24 google mid to: genai-prices',
      '2027-01-01 google mid from: genai-prices',
    ]);
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

  it('says of every price which lists have it, two at least, and of which only one has it', () => {
    const prices = history.models.flatMap((model) => model.prices.map(({ from, source }) => ({ id: model.id, from, source })));
    expect(prices).toHaveLength(71);
    const listsOf = (source = ''): readonly string[] => source.split(';')[0]?.split(', ') ?? [];
    const alone = prices.flatMap(({ id, from, source }) => {
      const [first = '', ...others] = independent(listsOf(source).map((list) => list.replace(/ alone$/, '')));
      for (const list of [first, ...others]) expect(published).toContain(list);
      expect([source, others.length === 0]).toEqual([source, listsOf(source).at(-1)?.endsWith(' alone')]);
      return others.length === 0 ? [`${id} ${from}: ${first}`] : [];
    });
    expect(alone).toEqual(['google/gemini-3.6-flash 2026-07-24: genai-prices', 'mistral/mistral-large-2407 2024-07-25: LiteLLM']);
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

  it.each([
    ['openai-frontier', '2025-11-13', 'openai/gpt-5.1'],
    ['openai-frontier', '2026-06-26', 'openai/gpt-5.6-sol'],
    ['anthropic-frontier', '2025-05-22', 'anthropic/claude-opus-4'],
    ['anthropic-frontier', '2025-08-05', 'anthropic/claude-opus-4-1'],
    ['anthropic-frontier', '2026-02-05', 'anthropic/claude-opus-4-6'],
    ['anthropic-frontier', '2026-04-16', 'anthropic/claude-opus-4-7'],
    ['anthropic-frontier', '2026-05-28', 'anthropic/claude-opus-4-8'],
    ['anthropic-mid', '2024-06-20', 'anthropic/claude-3-5-sonnet'],
    ['anthropic-mid', '2025-02-19', 'anthropic/claude-3-7-sonnet'],
    ['anthropic-mid', '2025-05-22', 'anthropic/claude-sonnet-4'],
    ['anthropic-mid', '2025-09-29', 'anthropic/claude-sonnet-4-5'],
    ['anthropic-mid', '2026-02-17', 'anthropic/claude-sonnet-4-6'],
    ['google-frontier', '2026-02-19', 'google/gemini-3.1-pro'],
    ['google-small', '2024-12-11', 'google/gemini-2.0-flash-lite'],
    ['mistral-mid', '2025-08-12', 'mistral/mistral-medium-2508'],
    ['mistral-small', '2025-06-20', 'mistral/mistral-small-2506'],
  ])('has the launch at an unchanged price in %s on %s, which no list of moves has', (id, on, model) => {
    const slot = history.slots?.find((each) => each.id === id);
    expect(slot?.assignments).toContainEqual(expect.objectContaining({ from: on, model }));
    expect(pairOn(id, on)).toEqual(pairOn(id, dayBefore(on)));
  });

  it('has announced prices from their own day', () => {
    expect(pairOn('google-mid', '2026-12-31')).toEqual(['0.75', '3.75']);
    expect(pairOn('google-mid', '2027-01-01')).toEqual(['1.5', '7.5']);
  });
});
